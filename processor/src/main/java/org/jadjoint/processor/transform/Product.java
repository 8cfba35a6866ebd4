package org.jadjoint.processor.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** A product step by step, as {@code g, g * a, -(g * a), -(g * a) * b}: from a first value on, each step multiplies or negates the one before. */
final class Product {
    private record Step(Value value, @Nullable Value factor, boolean negation) {}

    private final List<Step> steps = new ArrayList<>();

    /** Puts a step before all others: what it is, and what it multiplies the step before it with. */
    void prepend(Value value, @Nullable Value factor, boolean negation) {
        steps.add(0, new Step(value, factor, negation));
    }

    Value last() {
        return steps.get(steps.size() - 1).value;
    }

    /** The value after the first {@code count} steps. */
    Value step(int count) {
        return steps.get(count - 1).value;
    }

    /** How many steps two products begin with alike. */
    int common(Product other) {
        int common = 0;
        int most = Math.min(steps.size(), other.steps.size());
        while (common < most && steps.get(common).value == other.steps.get(common).value) common++;
        return common;
    }

    /** The factors of the steps after the first {@code count}. */
    List<Value> factors(int count) {
        List<Value> factors = new ArrayList<>();
        for (Step step : steps.subList(count, steps.size())) {
            if (step.factor != null) factors.add(step.factor);
        }
        return factors;
    }

    /** Whether the steps after the first {@code count} change the sign. */
    boolean isNegative(int count) {
        return steps.subList(count, steps.size()).stream()
                                .filter(Step::negation)
                                .count()
                        % 2
                == 1;
    }

    /** How many multiplications after the first {@code count} steps lead to a step that others read too. */
    int kept(int count, Predicate<Value> isUsedOnce) {
        int kept = 0;
        int multiplications = 0;
        for (Step step : steps.subList(count, steps.size())) {
            if (step.factor != null) multiplications++;
            if (!isUsedOnce.test(step.value)) kept = multiplications;
        }
        return kept;
    }
}
