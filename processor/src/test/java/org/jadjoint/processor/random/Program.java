package org.jadjoint.processor.random;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A random program: its methods (the last one is the one to differentiate), its constants, and points to run it at. */
record Program(long seed, List<Routine> routines, Map<String, Node> constants, List<List<Object>> points) {
    Routine main() {
        return routines.get(routines.size() - 1);
    }

    Routine routine(String id) {
        return routines.stream()
                .filter(routine -> routine.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Program with(List<Routine> changed) {
        return new Program(seed, List.copyOf(changed), constants, points);
    }

    Program withPoints(List<List<Object>> changed) {
        return new Program(seed, routines, constants, List.copyOf(changed));
    }

    /** The same values in new arrays. */
    static Object[] copy(List<Object> point) {
        return point.stream().map(Program::copyOf).toArray();
    }

    static @Nullable Object copyOf(@Nullable Object value) {
        if (value instanceof PointValue structure) {
            return structure.interpreted();
        }
        if (value instanceof double[] array) {
            return array.clone();
        }
        if (value instanceof float[] array) {
            return array.clone();
        }
        if (value instanceof Object[] rows) {
            Object[] copy = rows.clone();
            java.util.Arrays.setAll(copy, i -> copyOf(rows[i]));
            return copy;
        }
        return value instanceof int[] array ? array.clone() : value;
    }

    /** How many nodes the program has: what the shrinker makes smaller. */
    int size() {
        int[] count = {0};
        routines.forEach(routine -> routine.body().walk(node -> count[0]++));
        return count[0];
    }

    /**
     * Whether the interpreter of tests can run it: it knows no variants, no lists, no records that others made, and no functions for other
     * classes.
     */
    boolean isInterpreted() {
        boolean[] variants = {main().hasStructures()};
        routines.forEach(routine -> variants[0] |= routine.hasLists());
        for (Routine routine : routines) {
            variants[0] |= routine.isInstance() || routine.result().base().isShape();
            routine.parameters().forEach(it -> variants[0] |= it.type().base().isShape());
            routine.body().walk(node -> variants[0] |= node.type().base().isShape() || node.kind() == Kind.INSTANCE_OF);
        }
        boolean far = SourcePrinter.print(this, 0).size() > byOwner().size();
        return !variants[0] && !far;
    }

    /** The first random programs that the interpreter can run. */
    static List<Program> interpreted(int count) {
        return LongStream.range(0, Long.MAX_VALUE)
                .mapToObj(ProgramGenerator::generate)
                .filter(Program::isInterpreted)
                .limit(count)
                .toList();
    }

    /** The routines of each class, in order of first use. */
    Map<String, List<Routine>> byOwner() {
        Map<String, List<Routine>> owners = new LinkedHashMap<>();
        for (Routine routine : routines) {
            owners.computeIfAbsent(routine.owner(), owner -> new java.util.ArrayList<>())
                    .add(routine);
        }
        return owners;
    }
}
