package cases;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Printing, comparing and asserting may change what is differentiated, and fields may change while a method runs. */
final class Input {
    private Input() {}

    static double rate = 1;

    static double doubled() {
        rate = 2;
        return 3;
    }

    static double bumped(double[] a, double x) {
        a[0] *= x;
        return a[0];
    }

    static double[] scaled(double[] a, double x) {
        for (int i = 0; i < a.length; i++) {
            a[i] *= x;
        }
        return a;
    }

    static double sum(double[] a, int depth) {
        double s = 0;
        for (double v : a) {
            s += v;
        }
        return depth > 0 ? sum(a, depth - 1) : s;
    }

    @NoDerivative
    static double[] ranked(double[] a) {
        double[] ranked = a.clone();
        Arrays.sort(ranked);
        return ranked;
    }

    @Differentiable
    static double printed(double[] a, double x) {
        System.out.format("", x *= 2);
        System.out.append("" + bumped(a, x), 0, 0);
        return x * a[0] * a[1];
    }

    /** What an assertion counts is no data. */
    @Differentiable
    static double counting(double[] a, double x) {
        int left = a.length;
        double sum = 0;
        while (left > 0) {
            int before = left;
            assert a[--left] < 1e300;
            if (left == before) {
                left--;
            }
            sum += x * a[left] * a[left];
        }
        return sum;
    }

    @Differentiable
    static double compared(double[] a, double x) {
        boolean same = scaled(a, x) == a;
        if (scaled(a, x) == null) {
            return x;
        }
        return same ? a[0] * a[1] : x;
    }

    @Differentiable
    static double onlyRead(double[] a, double x) {
        assert sum(a, 1) > -1e9 : "sum " + sum(a, 1);
        @NoDerivative double[] constant = a;
        double most = Arrays.stream(constant).max().getAsDouble();
        return a[0] * x + (most + ranked(a)[0]) * 0;
    }

    /** A field keeps its value of the moment at which it is read. */
    @Differentiable
    static double read(double x) {
        rate = 1;
        double three;
        return (x + rate) * (three = doubled()) + three * rate;
    }

    /** What is compared is computed, be the comparison read or not. */
    @Differentiable
    static double advanced(double[] a, double x) {
        Iterator<String> names = List.of("a", "b").iterator();
        boolean none = names.next() == null;
        return names.next().equals("b") ? a[0] * x : x;
    }

    static final double[] TABLE = {2, 3};

    static String grown() {
        TABLE[0] += 1;
        return "";
    }

    static String filled() {
        Arrays.fill(TABLE, TABLE[0] + 1);
        System.arraycopy(TABLE, 0, TABLE, 1, 1);
        return "";
    }

    static final class Speaking {
        @Override
        public String toString() {
            return grown();
        }
    }

    /** What a sink runs may write what it is not given. */
    @Differentiable
    static double grows(double x, double y) {
        TABLE[0] = 2;
        double[] table = TABLE;
        Speaking speaking = new Speaking();
        double r = 1;
        for (int i = 0; i < 3; i++) {
            r = r * table[0] * x + y;
            System.out.print(grown());
            r = r * table[0] * y;
            System.out.print(speaking);
            r += table[0] * x * r;
            if (grown() == grown()) r += x;
            r *= table[0] * y;
            System.out.print(filled());
        }
        return r;
    }
}
