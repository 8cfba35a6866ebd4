package org.jadjoint.processor.cases;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Points with rows of several lengths, without a row, with one row in two places: variants of a point that has arrays of references. */
final class OddPoints {
    private OddPoints() {}

    /** Points with jagged rows, and with null among them; none where there are no rows. */
    static List<List<Object>> of(List<Object> point) {
        List<List<Object>> odd = new ArrayList<>();
        changed(point, OddPoints::jagged).ifPresent(odd::add);
        changed(point, OddPoints::withNull).ifPresent(odd::add);
        return odd;
    }

    /** The point with one row, or one structure, in two places of each array. */
    static Optional<List<Object>> shared(List<Object> point) {
        return changed(point, rows -> {
            Object[] shared = rows.clone();
            if (shared.length > 1 && shared[0] != null && shared[0].getClass() == kind(shared[1]))
                shared[1] = shared[0];
            return shared;
        });
    }

    private static @Nullable Class<?> kind(@Nullable Object value) {
        return value == null ? null : value.getClass();
    }

    /** Whether the method writes into an array of references, or what stands in it. */
    static boolean isWritten(Companion companion, List<Object> point) {
        Companion.Run run = companion.runPrimal(Numbers.copy(point));
        for (int i = 0; i < point.size(); i++) {
            if ((point.get(i) instanceof Object[] || point.get(i) instanceof List)
                    && !Numbers.same(point.get(i), run.arguments().get(i))) return true;
        }
        return false;
    }

    /** The members that take a row which is written and stands in two places, which they must refuse. */
    static List<String> accepted(Companion companion, List<Object> point) {
        if (Arrays.stream(point.toArray()).noneMatch(OddPoints::hasRows)) return List.of();
        Companion.Run run = companion.run("Vjp", companion.signature.types(), Numbers.copy(point));
        boolean refused = run.exception().equals(IllegalArgumentException.class.getName());
        return refused
                ? List.of()
                : List.of("fVjp takes a row in two places and writes it: " + Numbers.text(point.toArray()));
    }

    private static boolean hasRows(@Nullable Object value) {
        if (value instanceof List<?> list) return hasRows(list.toArray());
        return value instanceof Object[] rows
                && rows.length > 1
                && rows[0] != null
                && rows[0].getClass().isArray();
    }

    private static Optional<List<Object>> changed(List<Object> point, UnaryOperator<Object[]> change) {
        boolean any = false;
        List<Object> all = new ArrayList<>();
        for (Object value : point) {
            boolean rows = value instanceof Object[] && Structures.isDifferentiable(value.getClass());
            boolean list = value instanceof List;
            if (list) all.add(Arrays.asList(change.apply(((List<?>) value).toArray())));
            else all.add(rows ? change.apply((Object[]) value) : value);
            any |= rows || list;
        }
        return any ? Optional.of(all) : Optional.empty();
    }

    private static Object[] jagged(Object[] rows) {
        Object[] jagged = rows.clone();
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] instanceof Object[] inner) jagged[i] = jagged(inner);
            else if (rows[i] != null && rows[i].getClass().isArray()) jagged[i] = shortened(rows[i], i % 3);
        }
        return jagged;
    }

    private static Object shortened(Object row, int by) {
        int length = Math.max(0, Array.getLength(row) - by);
        Object shorter = Array.newInstance(row.getClass().getComponentType(), length);
        System.arraycopy(row, 0, shorter, 0, length);
        return shorter;
    }

    private static Object[] withNull(Object[] rows) {
        Object[] fewer = rows.clone();
        if (fewer.length > 0) fewer[fewer.length - 1] = null;
        return fewer;
    }
}
