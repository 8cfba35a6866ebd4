package org.jadjoint.runtime.check;

import java.util.List;

/**
 * Tests a rule that is written by hand, as {@link GradientCheck} tests functions: its {@code vjp} methods and its {@code jvp} against
 * differences of the method that it is the derivative of, and against each other.
 *
 * <pre>{@code GradientCheck.rule(HRule.class).at(0.5, 2.0).verify();}</pre>
 *
 * <p>It finds the methods by reflection. What they are to be given is known from the names of their parameters, which compilers
 * put into class files by {@code -parameters} and by {@code -g}, as Maven and Gradle have it.
 */
public final class RuleCheck {
    private final RuleMethods methods;
    private final List<GradientCheck<Object[]>> checks;

    RuleCheck(Class<?> rule) {
        methods = RuleMethods.of(rule);
        checks = RuleMap.of(methods).stream()
                .map(map -> GradientCheck.of(map, map.modes(), rule.getSimpleName()))
                .toList();
    }

    /** Checks at these arguments of the method too. */
    public RuleCheck at(Object... arguments) {
        Object[] point = methods.fitted(arguments);
        checks.forEach(check -> check.at(point));
        return this;
    }

    /** Checks at {@code count} random arguments too, drawn as {@link GradientCheck#atRandomPoints(int, long, Object)} does. */
    public RuleCheck atRandomPoints(int count, long seed, Object... like) {
        Object[] point = methods.fitted(like);
        checks.forEach(check -> check.atRandomPoints(count, seed, point));
        return this;
    }

    /** Allows derivatives to be {@code relative} apart from differences, see {@link GradientCheck#tolerance}. */
    public RuleCheck tolerance(double relative) {
        checks.forEach(check -> check.tolerance(relative));
        return this;
    }

    /** Allows forward and reverse mode to be {@code relative} apart, see {@link GradientCheck#agreement}. */
    public RuleCheck agreement(double relative) {
        checks.forEach(check -> check.agreement(relative));
        return this;
    }

    /**
     * Checks.
     *
     * @throws AssertionError if a derivative is wrong, or nothing can be said of it
     */
    public void verify() {
        checks.forEach(GradientCheck::verify);
    }
}
