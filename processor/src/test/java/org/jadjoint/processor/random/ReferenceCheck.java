package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks the reference itself: the dual evaluation of a program against the compiled program, bit for bit, and its
 * tangents against central differences of the compiled program.
 */
final class ReferenceCheck {
    private static final double STEP = 1e-6;

    private ReferenceCheck() {}

    /** What disagrees at a point, or nothing. */
    static Optional<String> disagreement(Loaded loaded, List<Object> point, Choices choices) {
        Program program = loaded.program();
        List<double[]> direction = Points.random(program.main(), point, choices);
        Outcome outcome = DualEvaluator.run(program, point, direction);
        if (!outcome.skipped().isEmpty()) {
            return Optional.empty();
        }
        Loaded.Run run = loaded.run(point);
        if (!outcome.exception().equals(run.exception())) {
            return Optional.of("evaluator: '" + outcome.exception() + "', program: '" + run.exception() + "'");
        }
        List<double[]> evaluated = leaves(outcome, DualLeaves.VALUE);
        List<double[]> actual = leaves(run);
        for (int i = 0; i < actual.size(); i++) {
            if (!java.util.Arrays.equals(evaluated.get(i), actual.get(i))) {
                return Optional.of("leaf " + i + ": evaluator " + java.util.Arrays.toString(evaluated.get(i))
                        + ", program " + java.util.Arrays.toString(actual.get(i)));
            }
        }
        return !outcome.completed() || usesFloat(program)
                ? Optional.empty()
                : differences(loaded, point, direction, outcome);
    }

    private static boolean usesFloat(Program program) {
        boolean[] found = {false};
        program.routines()
                .forEach(routine -> routine.body()
                        .walk(node -> found[0] |= node.type().base() == Type.FLOAT
                                || node.text().endsWith("nextUp")
                                || node.text().endsWith("ulp")));
        return found[0]
                || program.main().parameters().stream().anyMatch(it -> it.type().base() == Type.FLOAT);
    }

    private static Optional<String> differences(
            Loaded loaded, List<Object> point, List<double[]> direction, Outcome outcome) {
        List<Object> ahead = moved(point, direction, STEP);
        List<Object> behind = moved(point, direction, -STEP);
        for (List<Object> near : List.of(ahead, behind)) {
            Outcome there = DualEvaluator.run(loaded.program(), near, direction);
            if (!there.completed() || there.path() != outcome.path()) {
                return Optional.empty(); // Another smooth piece: differences say nothing.
            }
        }
        List<double[]> high = leaves(loaded.run(ahead));
        List<double[]> low = leaves(loaded.run(behind));
        List<double[]> tangents = leaves(outcome, DualLeaves.TANGENT);
        List<double[]> sizes = leaves(outcome, DualLeaves.SIZE);
        for (int i = 0; i < tangents.size(); i++) {
            for (int k = 0; k < tangents.get(i).length; k++) {
                double difference = (high.get(i)[k] - low.get(i)[k]) / (2 * STEP);
                double allowed = 1e-4 * (1 + sizes.get(i)[k]);
                if (Math.abs(difference - tangents.get(i)[k]) > allowed) {
                    return Optional.of(
                            "leaf " + i + "[" + k + "]: tangent " + tangents.get(i)[k] + ", difference " + difference);
                }
            }
        }
        return Optional.empty();
    }

    private static List<Object> moved(List<Object> point, List<double[]> direction, double step) {
        List<Object> moved = new ArrayList<>();
        for (int i = 0; i < point.size(); i++) {
            moved.add(moved(point.get(i), direction.get(i), step, new int[1]));
        }
        return moved;
    }

    private static @Nullable Object moved(@Nullable Object value, double[] dot, double step, int[] next) {
        if (value instanceof Double number) {
            return number + step * dot[next[0]++];
        }
        if (value instanceof PointValue structure) {
            List<@Nullable Object> parts = new ArrayList<>();
            structure.parts().forEach(it -> parts.add(moved(it, dot, step, next)));
            return new PointValue(structure.type(), parts);
        }
        if (value instanceof double[] array) {
            double[] near = array.clone();
            for (int k = 0; k < near.length; k++) {
                near[k] += step * dot[next[0]++];
            }
            return near;
        }
        if (value instanceof Object[] rows) {
            Object[] moved = rows.clone();
            for (int i = 0; i < rows.length; i++) {
                moved[i] = moved(rows[i], dot, step, next);
            }
            return moved;
        }
        return value;
    }

    /** Result and final arrays of an evaluation, as numbers. */
    private static List<double[]> leaves(Outcome outcome, DualLeaves part) {
        List<double[]> leaves = new ArrayList<>();
        boolean absent = outcome.result() == null || outcome.result() == DualArray.NULL;
        if (!absent) {
            leaves.add(part.of(outcome.result()));
        }
        outcome.references().forEach(it -> leaves.add(part.of(it)));
        return leaves;
    }

    /** Result and final arrays of a run of the compiled program, as numbers. */
    private static List<double[]> leaves(Loaded.Run run) {
        List<double[]> leaves = new ArrayList<>();
        if (run.result() != null) {
            leaves.add(PointValue.leaves(run.result()));
        }
        for (Object argument : run.arguments()) {
            if (argument == null || argument.getClass().isArray() || argument instanceof Record) {
                leaves.add(PointValue.leaves(argument));
            }
        }
        return leaves;
    }
}
