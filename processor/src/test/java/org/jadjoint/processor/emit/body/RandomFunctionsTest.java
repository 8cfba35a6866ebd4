package org.jadjoint.processor.emit.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Interpreter;
import org.jadjoint.processor.ir.Printer;
import org.jadjoint.processor.ir.Verifier;
import org.junit.jupiter.api.Test;

class RandomFunctionsTest {
    private static final int BATCH = 100;

    @Test
    void printedFunctionsDoWhatTheInterpreterDoes() {
        for (int batch = 0; batch < 8; batch++) check(batch * BATCH, BATCH, false);
    }

    @Test
    void functionsInPartsDoWhatTheInterpreterDoes() {
        for (int batch = 0; batch < 4; batch++) check(batch * BATCH, BATCH, true);
    }

    static void check(int first, int count, boolean parts) {
        EmittedClass emitted = parts ? new EmittedClass(60) : new EmittedClass();
        List<Function> functions = new ArrayList<>();
        for (int seed = first; seed < first + count; seed++) {
            Function function = RandomFunctions.of("f" + seed, seed);
            Verifier.verify(function);
            functions.add(function);
            if (parts) {
                emitted.addCut(function);
            } else {
                emitted.add(function);
            }
        }
        Map<String, Method> methods = emitted.compile();
        for (Function function : functions) {
            for (int point = 0; point < 6; point++) {
                String expected = interpreted(function, point);
                String actual = compiled(Objects.requireNonNull(methods.get(function.name())), point);
                if (!expected.equals(actual)) {
                    String text = Printer.print(function)
                            + EmittedClass.body(
                                    function,
                                    new BodyHelpers(java.util.Set.of(), ClassNames::byConvention, CodeSize.LONGEST));
                    assertEquals(expected, actual, () -> text);
                }
            }
        }
    }

    private static Object[] arguments(int point) {
        double[] a = {0.5 * point, -1.25, 3};
        return new Object[] {0.75 + point, point - 2.5, point - 1, point % 2 == 0, a};
    }

    private static String interpreted(Function function, int point) {
        Object[] arguments = arguments(point);
        try {
            return show(Interpreter.run(function, arguments).toArray(), arguments);
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + show(arguments);
        }
    }

    private static String compiled(Method method, int point) {
        Object[] arguments = arguments(point);
        try {
            return show((Object[]) method.invoke(null, arguments), arguments);
        } catch (InvocationTargetException e) {
            return Objects.requireNonNull(e.getCause()).getClass().getSimpleName() + show(arguments);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static String show(Object... content) {
        return Arrays.deepToString(content);
    }
}
