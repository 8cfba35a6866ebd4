package org.jadjoint.processor.emit.body;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a body gives back the values of its {@code Return}. */
public interface Returns {
    /**
     * The statements, without semicolons, the last of which returns; nothing where falling off the end would do the same.
     *
     * @param values the values as Java expressions, null where a value is undefined on this way
     */
    List<String> statements(List<@Nullable String> values);

    /** Whether a body that gives no value ends in nothing rather than in {@code return}. */
    default boolean isVoid() {
        return false;
    }

    /** Nothing, or the only value. */
    static Returns plain(boolean isVoid) {
        return new Returns() {
            @Override
            public List<String> statements(List<@Nullable String> values) {
                return List.of(isVoid ? "return" : "return " + values.get(0));
            }

            @Override
            public boolean isVoid() {
                return isVoid;
            }
        };
    }

    /** {@code new Outer.Record(a, b)} of all values. */
    static Returns record(ClassName type) {
        return values -> List.of("return " + create(type, values));
    }

    /**
     * {@code new FPullback(value, new FGradient(a, bBar))}: the value, where there is one, then a gradient that has the other values in
     * order and, in between, the shadows.
     *
     * @param result the record outside; null where the gradient is returned itself
     * @param gradient the record inside
     * @param hasValue whether the first value is the primal's result
     * @param components for each component of the gradient, the variable that it is, or null for the next value
     */
    static Returns gradient(
            @Nullable ClassName result, ClassName gradient, boolean hasValue, List<@Nullable String> components) {
        return values -> {
            List<@Nullable String> inside = new ArrayList<>();
            int next = hasValue ? 1 : 0;
            for (String component : components) inside.add(component == null ? values.get(next++) : component);
            List<@Nullable String> outside = new ArrayList<>(hasValue ? values.subList(0, 1) : List.of());
            outside.add(create(gradient, inside));
            return List.of("return " + (result == null ? outside.get(outside.size() - 1) : create(result, outside)));
        };
    }

    /** {@code holder.field = value} for each value, then {@code return holder}. */
    static Returns fields(String holder, List<String> fields) {
        return values -> {
            List<String> statements = new ArrayList<>();
            for (int i = 0; i < fields.size(); i++) {
                String access = holder + "." + fields.get(i);
                String value = values.get(i);
                if (value != null && !value.equals(access)) statements.add(access + " = " + value);
            }
            statements.add("return " + holder);
            return statements;
        };
    }

    private static String create(ClassName type, List<@Nullable String> arguments) {
        String list =
                arguments.stream().map(String::valueOf).collect(Collectors.joining(", " + ExpressionEmitter.BREAK));
        return "new " + Code.ofClass(type.canonicalName()) + "(" + list + ")";
    }
}
