package cases;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Components without derivatives, and records that are passive as a whole. */
final class Input {
    private Input() {}

    @Differentiable
    record Option(double strike, @NoDerivative double years, @NoDerivative double[] grid, boolean call) {}

    record Range(int from, int to) {}

    @Differentiable
    static double price(double spot, double strike, @NoDerivative double years) {
        Option option = new Option(strike, years, new double[] {1, 2, 3}, spot > strike);
        double value = option.call() ? spot - option.strike() : option.strike() - spot;
        return value * Math.exp(-0.1 * option.years()) * option.grid()[1];
    }

    @Differentiable
    static double ranges(double[] x) {
        Range range = new Range(1, x.length);
        double sum = 0;
        for (int i = range.from(); i < range.to(); i++) sum += x[i] * x[i - 1];
        System.out.print("");
        return sum;
    }

    @Differentiable
    record Table(double factor, @NoDerivative double[] grid, int[] counts) {}

    /** What a helper gives back may be what a component refers to. */
    @Differentiable
    static double written(double x) {
        double[] grid = {2, 3};
        int[] counts = {1};
        Table table = new Table(x, grid, counts);
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += x * grid[0] * counts[0] * table.factor();
            grid(table, 2)[0] = 5 + i;
            counts(table, 2)[0]++;
        }
        return sum;
    }

    private static double[] grid(Table table, int depth) {
        return depth > 0 ? grid(table, depth - 1) : table.grid();
    }

    private static int[] counts(Table table, int depth) {
        return depth > 0 ? counts(table, depth - 1) : table.counts();
    }
}
