package org.jadjoint.processor.cases;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.cases.Companion.Run;
import org.jspecify.annotations.Nullable;

/** Compares what a companion gives with what it should give, and keeps each difference as a sentence. */
final class Comparison {
    private final List<String> broken = new ArrayList<>();
    private final double tolerance;

    /** {@code tolerance} is the error allowed in a derivative, as a share of its size. */
    Comparison(double tolerance) {
        this.tolerance = tolerance;
    }

    List<String> broken() {
        return List.copyOf(broken);
    }

    void add(String sentence) {
        broken.add(sentence);
    }

    void same(String member, Run primal, Run run) {
        if (!primal.exception().equals(run.exception())) {
            broken.add(member + " throws '" + run.exception() + "', the primal '" + primal.exception() + "'");
            return;
        }
        for (int i = 0; i < primal.arguments().size(); i++) {
            sameValue(
                    member + " parameter " + i,
                    primal.arguments().get(i),
                    run.arguments().get(i));
        }
    }

    void sameValue(String what, @Nullable Object expected, @Nullable Object actual) {
        if (!Numbers.same(expected, actual)) {
            broken.add(what + " is " + Numbers.text(actual) + ", should be " + Numbers.text(expected));
        }
    }

    void sameLeaves(String what, List<double[]> first, List<double[]> second) {
        if (!Numbers.same(first.toArray(), second.toArray())) {
            broken.add(
                    what + " gives " + Numbers.text(second.toArray()) + ", the first " + Numbers.text(first.toArray()));
        }
    }

    void compare(String what, List<double[]> actual, Cotangents expected) {
        for (int i = 0; i < actual.size(); i++) {
            double[] values = expected.values().get(i);
            for (int k = 0; k < values.length; k++) {
                double allowed = tolerance * expected.sizes().get(i)[k] + 1e-30;
                double found = k < actual.get(i).length ? actual.get(i)[k] : Double.NaN;
                if (!(Math.abs(found - values[k]) <= allowed)) {
                    broken.add(what + " of " + i + "[" + k + "] is " + found + ", should be " + values[k]);
                }
            }
        }
    }
}
