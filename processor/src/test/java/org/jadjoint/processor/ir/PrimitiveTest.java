package org.jadjoint.processor.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is believed of the JDK's functions, asked of the JDK that runs the test. */
class PrimitiveTest {
    private static final Map<Class<?>, List<Object>> EDGES = Map.of(
            double.class, List.of(0.0, -0.0, 1.0, -2.5, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN),
            float.class, List.of(0f, -0f, 1f, -2.5f, Float.MIN_VALUE, Float.MAX_VALUE, Float.NaN),
            int.class, List.of(0, 1, -1, 70, Integer.MIN_VALUE, Integer.MAX_VALUE),
            long.class, List.of(0L, 1L, -1L, 70L, Long.MIN_VALUE, Long.MAX_VALUE));

    @ParameterizedTest
    @ValueSource(classes = {Math.class, StrictMath.class})
    void functionThatThrowsIsKnownToThrow(Class<?> home) throws IllegalAccessException {
        Set<String> surprising = new TreeSet<>();
        for (Method function : home.getMethods()) {
            if (!Modifier.isStatic(function.getModifiers())) continue;
            boolean known = new Primitive.StaticFunction(home.getName(), function.getName()).mayThrow();
            if (!known && throwsSomewhere(function)) surprising.add(function.toString());
        }
        assertEquals(Set.of(), surprising);
    }

    private static boolean throwsSomewhere(Method function) throws IllegalAccessException {
        for (List<Object> arguments : combinations(function.getParameterTypes(), 0)) {
            try {
                function.invoke(null, arguments.toArray());
            } catch (InvocationTargetException thrown) {
                return true;
            }
        }
        return false;
    }

    private static List<List<Object>> combinations(Class<?>[] types, int from) {
        if (from == types.length) return List.of(List.of());
        List<List<Object>> all = new ArrayList<>();
        for (List<Object> rest : combinations(types, from + 1)) {
            for (Object edge : Objects.requireNonNull(EDGES.get(types[from]))) {
                List<Object> each = new ArrayList<>(List.of(edge));
                each.addAll(rest);
                all.add(each);
            }
        }
        return all;
    }
}
