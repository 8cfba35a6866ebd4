package cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.jadjoint.Differentiable;

/** Variables that carried code assigns, once, and captures. */
final class Input {
    private Input() {}

    @Differentiable
    static double assigned(double x, double y) {
        int q;
        final String text;
        List<Integer> list;
        synchronized (Input.class) {
            (q) = 5;
            IntSupplier five = () -> q;
            text = "a" + five.getAsInt();
            list = new ArrayList<>();
            Runnable add = () -> list.add(text.length());
            add.run();
        }
        return x * q + y * list.get(0);
    }

    @Differentiable
    static double leaving(double x, double y, boolean up) {
        int k;
        synchronized (Input.class) {
            if (up) return 7;
            k = 3;
            IntSupplier three = new IntSupplier() {
                @Override
                public int getAsInt() {
                    int z;
                    z = k;
                    return z;
                }
            };
            if (three.getAsInt() > 4) return 9;
        }
        return x * y * k;
    }

    static int sum(int a, IntSupplier b) {
        return a + b.getAsInt();
    }

    @Differentiable
    static double inAnArgument(double x, double y) {
        int m;
        int z = sum(m = 7, () -> m);
        int w;
        sum(w = 8, () -> w);
        int p = 2;
        synchronized (Input.class) {
            p = 3;
            p++;
        }
        return x * z + y * w * p;
    }
}
