package test;

import org.jadjoint.*;

class C {
    @Differentiable
    static double power(double x, int n) {
        double y = 1;
        switch (n) {
            case 3:
                y *= x;
            case 2:
                y *= x;
            case 1:
                y *= x;
                break;
            case 7:
                y = 0;
                break;
            default:
                y = -1;
        }
        return y;
    }
}
