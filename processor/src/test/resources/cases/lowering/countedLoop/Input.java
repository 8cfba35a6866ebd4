package test;

import org.jadjoint.*;

class C {
    @Differentiable
    static double averagePath(double spot, double drift, double vol, @NoDerivative double[] normals) {
        double s = spot;
        double sum = 0;
        for (int t = 0; t < normals.length; t++) {
            s *= Math.exp(drift + vol * normals[t]);
            sum += s;
        }
        return sum / normals.length;
    }
}
