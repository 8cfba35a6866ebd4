package org.jadjoint.processor.cases;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Records with tangent types, these, and their shadows: what they are made of, by reflection. */
final class Structures {
    private Structures() {}

    /** Whether a value of the type has a derivative: a floating-point number, a structure, or an array of such. */
    static boolean isDifferentiable(Class<?> type) {
        Class<?> leaf = leaf(type);
        return leaf == double.class || leaf == float.class || tangentOf(leaf) != null;
    }

    /** The type of its tangents. */
    static Class<?> tangent(Class<?> type) {
        return mapped(type, leaf -> leaf);
    }

    /** The type of its shadows. */
    static Class<?> shadow(Class<?> type) {
        return mapped(type, Structures::shadowIn);
    }

    private static Class<?> mapped(Class<?> type, java.util.function.UnaryOperator<Class<?>> ofTangent) {
        if (type.isArray()) return mapped(type.getComponentType(), ofTangent).arrayType();
        Class<?> tangent = tangentOf(type);
        return tangent == null ? type : ofTangent.apply(tangent);
    }

    private static Class<?> shadowIn(Class<?> tangent) {
        return Arrays.stream(tangent.getDeclaredClasses())
                .filter(it -> it.getSimpleName().equals("Shadow"))
                .findFirst()
                .orElseThrow();
    }

    static Class<?> leaf(Class<?> type) {
        return type.isArray() ? leaf(type.getComponentType()) : type;
    }

    /** The tangent type of a record or sealed interface; null where it has none. */
    static @Nullable Class<?> tangentOf(Class<?> type) {
        if (!type.isRecord() && !type.isSealed()) return null;
        try {
            return Class.forName(type.getName().replace('$', '_') + "Tangent", true, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    /** The parts of a structure, its tangent or its shadow that carry derivatives; null where a value is none of these. */
    static @Nullable List<Object> parts(Object value) {
        Class<?> type = value.getClass();
        if (type.getSimpleName().equals("Shadow")) {
            List<Object> parts = new ArrayList<>();
            for (Field field : fields(type)) parts.add(get(value, field));
            return parts;
        }
        if (!type.isRecord()) return null;
        if (type.getSimpleName().endsWith("Tangent")) return Companion.components(value);
        Class<?> tangent = tangentOf(type);
        if (tangent == null) return null;
        List<Object> parts = new ArrayList<>();
        for (RecordComponent it : tangent.getRecordComponents()) parts.add(Companion.component(value, it.getName()));
        return parts;
    }

    /** A record with other values in place of its differentiable components, each made from what stands there. */
    static Object moved(Object model, BiFunction<@Nullable Object, Class<?>, @Nullable Object> part) {
        Class<?> tangent = Objects.requireNonNull(tangentOf(model.getClass()));
        Map<String, @Nullable Object> made = new HashMap<>();
        for (RecordComponent it : tangent.getRecordComponents()) {
            Object own = Companion.component(model, it.getName());
            made.put(it.getName(), part.apply(own, component(model.getClass(), it.getName())));
        }
        List<Object> all = new ArrayList<>();
        for (RecordComponent it : model.getClass().getRecordComponents()) {
            boolean has = made.containsKey(it.getName());
            all.add(has ? made.get(it.getName()) : Numbers.copyOf(Companion.component(model, it.getName())));
        }
        return create(model.getClass(), all);
    }

    /** The tangent of a record, each component made from what stands in the record. */
    static Object tangent(Object model, BiFunction<@Nullable Object, Class<?>, @Nullable Object> part) {
        Class<?> tangent = Objects.requireNonNull(tangentOf(model.getClass()));
        List<Object> all = new ArrayList<>();
        for (RecordComponent it : tangent.getRecordComponents()) {
            Object own = Companion.component(model, it.getName());
            all.add(part.apply(own, component(model.getClass(), it.getName())));
        }
        return create(tangent, all);
    }

    /** The shadow of a record, as generated code makes it of a tangent. */
    static @Nullable Object shadowOver(@Nullable Object tangent, Class<?> shadow) {
        if (tangent == null) return null;
        if (leaf(shadow).isPrimitive()) return tangent;
        if (tangent instanceof List<?> list) {
            return list.stream()
                    .map(each -> each == null ? null : shadowOver(each, shadow(each)))
                    .toArray();
        }
        if (tangent.getClass().isArray()) {
            Object shadows = Array.newInstance(shadow.getComponentType(), Array.getLength(tangent));
            for (int i = 0; i < Array.getLength(tangent); i++) {
                Array.set(shadows, i, shadowOver(Array.get(tangent, i), shadow.getComponentType()));
            }
            return shadows;
        }
        try {
            Class<?> type = tangent.getClass();
            var over = shadowIn(type).getDeclaredMethod("over", shadowIn(type), type);
            over.setAccessible(true);
            return over.invoke(null, null, tangent);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> shadow(Object tangent) {
        boolean ofTangents = leaf(tangent.getClass()).getSimpleName().endsWith("Tangent");
        return ofTangents ? mappedLeaf(tangent.getClass()) : tangent.getClass();
    }

    private static Class<?> mappedLeaf(Class<?> type) {
        return type.isArray() ? mappedLeaf(type.getComponentType()).arrayType() : shadowIn(type);
    }

    /** Adds numbers, in order, to the fields of a shadow; gives how many were taken. */
    static int add(Object shadow, double[] numbers, int from) {
        int next = from;
        for (Field field : fields(shadow.getClass())) {
            Object part = get(shadow, field);
            if (field.getType() == double.class) set(shadow, field, (double) part + numbers[next++]);
            else if (field.getType() == float.class) set(shadow, field, (float) part + (float) numbers[next++]);
            else next = Numbers.addTo(part, numbers, next);
        }
        return next;
    }

    private static Class<?> component(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(it -> it.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getType();
    }

    /** A record of values in the order of its components. */
    static Object create(Class<?> type, List<Object> values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return create(type.getDeclaredConstructor(types), values);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    static Object create(Constructor<?> constructor, List<Object> values) {
        open(constructor);
        try {
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fields of a shadow in the order of the components of its tangent, in which nothing says that they are declared. */
    private static List<Field> fields(Class<?> shadow) {
        List<Field> fields = new ArrayList<>();
        try {
            for (RecordComponent it : shadow.getDeclaringClass().getRecordComponents()) {
                fields.add(shadow.getDeclaredField(it.getName()));
            }
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
        return fields;
    }

    private static Object get(Object owner, Field field) {
        open(field);
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Object owner, Field field, Object value) {
        try {
            field.set(owner, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void open(AccessibleObject member) {
        member.setAccessible(true);
    }
}
