package org.jadjoint.processor.emit.body;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a body gives back the values of its {@code Return}. */
public interface Returns {
    /**
     * A value that is given back.
     *
     * @param text the value as a Java expression; any of its type where it is undefined on this way
     * @param defined whether it is defined on this way
     * @param field the field of the holder that has the value already; null where none has
     */
    record Result(String text, boolean defined, @Nullable String field) {}

    /** The statements, without semicolons, the last of which returns. */
    List<String> statements(List<Result> results);

    /** Whether the method gives nothing, so that its end need not be said. */
    default boolean isVoid() {
        return false;
    }

    /** Nothing, or the only value. */
    static Returns plain(boolean isVoid) {
        return new Returns() {
            @Override
            public List<String> statements(List<Result> results) {
                return List.of(isVoid ? "return" : "return " + results.get(0).text());
            }

            @Override
            public boolean isVoid() {
                return isVoid;
            }
        };
    }

    /** {@code Type.method(value)}, as text of a value that is given back. */
    static String call(ClassName type, String method, String value) {
        return Code.ofClass(type.canonicalName()) + "." + method + "(" + value + ")";
    }

    /** {@code new Outer.Record(a, b)} of all values. */
    static Returns record(ClassName type) {
        return results -> List.of("return " + create(type, texts(results)));
    }

    /**
     * {@code new FPullback(value, new FGradient(a, bBar))}: the value, where there is one, then a gradient that has the other values in
     * order.
     *
     * @param result the record outside
     * @param gradient the record inside
     * @param hasValue whether the first value is the primal's result
     */
    static Returns gradient(ClassName result, ClassName gradient, boolean hasValue) {
        return results -> {
            List<String> values = texts(results);
            int own = hasValue ? 1 : 0;
            List<String> outside = new ArrayList<>(values.subList(0, own));
            outside.add(create(gradient, values.subList(own, values.size())));
            return List.of("return " + create(result, outside));
        };
    }

    /** {@code holder.field = value} for each value that is not there yet, then {@code return holder}. */
    static Returns fields(String holder, List<String> fields) {
        return results -> {
            List<String> statements = new ArrayList<>();
            for (int i = 0; i < fields.size(); i++) {
                Result result = results.get(i);
                String access = holder + "." + fields.get(i);
                boolean there = access.equals(result.field()) || access.equals(result.text());
                if (result.defined() && !there) {
                    statements.add(access + " = " + result.text());
                }
            }
            statements.add("return " + holder);
            return statements;
        };
    }

    private static List<String> texts(List<Result> results) {
        return results.stream().map(Result::text).toList();
    }

    private static String create(ClassName type, List<String> arguments) {
        String list = String.join(", " + LineMarks.BREAK, arguments);
        return "new " + Code.ofClass(type.canonicalName()) + "(" + list + ")";
    }
}
