package org.jadjoint.samples.regression;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints how many certified digits were found, and at what cost. */
final class Table {
    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
    }

    void print(List<Solution> solutions, double seconds) {
        out.println(
                "Digits that agree with the 11 that NIST certifies: of the parameter that has the fewest, of the sum of squares");
        out.println(
                "and of the standard deviation that has the fewest. Tries: parameters for which a Jacobian was computed.");
        out.println();
        out.println("                                           far start             near start         either start");
        out.println(
                "problem   level    data parameters   digits steps tries   digits steps tries   squares deviations");
        solutions.forEach(this::row);
        out.println();
        summary(solutions, seconds);
    }

    private void row(Solution solution) {
        Dataset data = solution.problem().data();
        Agreement far = Agreement.between(solution.far(), data);
        Agreement near = Agreement.between(solution.near(), data);
        out.printf(
                Locale.ROOT,
                "%-9s %-7s %5d %10d   %6.1f %5d %5d   %6.1f %5d %5d   %7.1f %10.1f%n",
                data.name(),
                data.level(),
                data.y().length,
                data.parameters().length,
                far.parameters(),
                solution.far().steps(),
                solution.far().evaluations(),
                near.parameters(),
                solution.near().steps(),
                solution.near().evaluations(),
                Math.min(far.squares(), near.squares()),
                Math.min(far.deviations(), near.deviations()));
    }

    private void summary(List<Solution> solutions, double seconds) {
        long jacobians = 0;
        long rows = 0;
        double digits = Double.POSITIVE_INFINITY;
        for (Solution solution : solutions) {
            Dataset data = solution.problem().data();
            for (Fit fit : List.of(solution.far(), solution.near())) {
                jacobians += fit.evaluations();
                rows += (long) fit.evaluations() * data.y().length;
                digits = Math.min(digits, Agreement.between(fit, data).parameters());
            }
        }
        out.printf(
                Locale.ROOT,
                "At least %.1f digits in %d fits, with %,d Jacobians of %,d rows, in %.2f s%n",
                digits,
                2 * solutions.size(),
                jacobians,
                rows,
                seconds);
    }
}
