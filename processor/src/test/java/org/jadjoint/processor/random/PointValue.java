package org.jadjoint.processor.random;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record or an array of records at a point, before there is a class for it: its components, or its elements. */
record PointValue(Type type, List<@Nullable Object> parts) {
    /** The values as a compiled program wants them, arrays anew; its records are declared in {@code owner}. */
    static List<@Nullable Object> loaded(List<Object> point, String owner, ClassLoader loader) {
        List<@Nullable Object> all = new ArrayList<>();
        for (Object value : point) {
            all.add(value instanceof PointValue it ? it.loaded(owner, loader) : Program.copyOf(value));
        }
        return Collections.unmodifiableList(all);
    }

    private Object loaded(String owner, ClassLoader loader) {
        List<@Nullable Object> values = loaded(Collections.unmodifiableList(parts), owner, loader);
        Class<?> class_ = type.runtimeClass(owner, loader);
        if (type.hasElements()) {
            Object array = Array.newInstance(class_.getComponentType(), values.size());
            for (int i = 0; i < values.size(); i++) Array.set(array, i, values.get(i));
            return array;
        }
        try {
            Constructor<?> constructor = class_.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A structure as the interpreter of tests keeps it: a map from the names of its components. */
    @Nullable
    Object interpreted() {
        if (type.hasElements()) {
            return parts.stream().map(PointValue::interpreted).toArray();
        }
        Map<String, @Nullable Object> map = new java.util.LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) map.put(type.components().get(i), interpreted(parts.get(i)));
        return map;
    }

    private static @Nullable Object interpreted(@Nullable Object value) {
        return value instanceof PointValue it ? it.interpreted() : Program.copyOf(value);
    }

    /** The floating-point numbers in a record of a compiled program or in an array, one after the other, and the elements of other arrays. */
    static double[] leaves(@Nullable Object value) {
        if (value instanceof Double || value instanceof Float) {
            return new double[] {((Number) value).doubleValue()};
        }
        if (value instanceof Object[] elements) {
            return Arrays.stream(elements)
                    .flatMapToDouble(it -> Arrays.stream(leaves(it)))
                    .toArray();
        }
        if (value instanceof Record structure) {
            return Arrays.stream(structure.getClass().getRecordComponents())
                    .flatMapToDouble(it -> Arrays.stream(leaves(component(structure, it))))
                    .toArray();
        }
        return value == null || !value.getClass().isArray() ? new double[0] : DualArray.values(value);
    }

    private static @Nullable Object component(Record structure, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(structure);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        String text = Arrays.deepToString(parts.toArray());
        return type + text;
    }
}
