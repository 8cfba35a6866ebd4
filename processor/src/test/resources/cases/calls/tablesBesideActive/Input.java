package cases;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

final class Input {
    private Input() {}

    /** The helper is given what is active beside a table of constants, which is read and filled on. */
    @Differentiable
    static double localTable(double x, double[] y) {
        @NoDerivative double[] table = new double[3];
        for (int i = 0; i < table.length; i++) {
            table[i] = 0.5 + table[0] + i;
            x = weighted(x, table, y, 2);
        }
        return x * table[1];
    }

    @Differentiable
    static double givenTable(double x, @NoDerivative double[] table, double[] y) {
        x = weighted(x, table, y, 2);
        table[0] = table[1] * 0.5;
        return weighted(x, table, y, 1) + table[0] * x;
    }

    static double weighted(double s, double[] table, double[] y, int depth) {
        if (depth == 0) {
            return s * table[0] * y[1];
        }
        y[0] = Math.sin(s * table[depth % table.length]);
        return y[0] + weighted(Math.cos(s), table, y, depth - 1);
    }
}
