package cases;

import org.jadjoint.Differentiable;

/** What an exception keeps is known by it, too. */
final class Input {
    private Input() {}

    static final class Kept extends RuntimeException {
        final double[] p;
        final int[] k;

        Kept(double[] p, int[] k) {
            this.p = p;
            this.k = k;
        }

        void grow() {
            p[0] += 1.5;
        }
    }

    static final class Counted extends RuntimeException {
        Counted() {
            TABLE[0] += 1;
        }
    }

    static final double[] TABLE = {2, 3};

    @Differentiable
    static double straight(double x, int n) {
        double[] p = {2, 3};
        int[] k = {0};
        Kept kept = new Kept(p, k);
        double r = 1;
        for (int i = 0; i < 3; i++) {
            r = r * p[k[0]] * x + n;
            kept.p[0] += 1.5;
            kept.grow();
            kept.k[0] = 1 - k[0];
        }
        return r;
    }

    @Differentiable
    static double counted(double x, int n) {
        TABLE[0] = 2;
        double[] table = TABLE;
        double r = 1;
        for (int i = 0; i < 3; i++) {
            r = r * table[0] * x + n;
            RuntimeException e = new Counted();
        }
        return r;
    }

    @Differentiable
    static double thrown(double x, int n) {
        if (x > 1e9) throw new Kept(new double[] {x}, null);
        return x * x * n;
    }

}
