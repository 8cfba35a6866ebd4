package org.jadjoint.processor.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jadjoint.processor.analysis.Facts;
import org.jadjoint.processor.cases.Compile;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Interpreter;
import org.jadjoint.processor.ir.Printer;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Verifier;
import org.jadjoint.processor.optimize.Pass;
import org.jadjoint.processor.optimize.PassList;
import org.jadjoint.processor.optimize.ShareLoads;
import org.jadjoint.processor.transform.Jvp;
import org.jadjoint.processor.transform.Stretches;
import org.jadjoint.processor.transform.Vjp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Passes leave random programs and their derivatives well formed and change no bit of their results, arrays and exceptions. */
final class PassesTest {
    private static final int COUNT = Integer.getInteger("jadjoint.random.passes", 100);

    private int ran;
    private int before;
    private int after;

    @Test
    void optimizedFunctionsGiveTheSameBits() throws Exception {
        List<Program> programs = Program.interpreted(COUNT);
        Map<String, String> sources = Loaded.sources(programs);
        Compile.Result compiled = Compile.plain(sources);
        assertTrue(compiled.succeeded(), compiled::errors);
        Map<String, Function> functions = LoweringTest.lower(sources);
        for (int i = 0; i < COUNT; i++) {
            Loaded loaded = Loaded.of(programs.get(i), i, compiled.loader());
            Function main = LoweringTest.main(functions, loaded);
            Map<Function, Function> same = new LinkedHashMap<>();
            forms(main).forEach(form -> same.put(optimize(form), form));
            same.put(Verifier.verify(Stretches.of(new ShareLoads().apply(main), 1)), main);
            for (Map.Entry<Function, Function> pair : same.entrySet()) {
                Function optimized = pair.getKey();
                Function form = pair.getValue();
                for (List<Object> point : loaded.program().points()) {
                    String seed = "program " + i + " at " + point + "\n";
                    String original = run(form, functions, point);
                    if (original.equals("opaque")) continue;
                    ran++;
                    assertEquals(
                            original,
                            run(optimized, functions, point),
                            () -> seed + Printer.print(form) + Printer.print(optimized));
                }
            }
        }
        assertTrue(ran > COUNT / 2, "only " + ran + " runs");
        assertTrue(after < before, after + " lines of " + before);
    }

    private static List<Function> forms(Function main) {
        List<Function> forms = new ArrayList<>(List.of(main));
        boolean derivative = main.resultTypes().stream().anyMatch(Type::isDifferentiable);
        if (derivative && main.parameters().stream().anyMatch(Function.Parameter::differentiable)) {
            forms.add(Vjp.fused(main));
            forms.add(Jvp.of(main, Facts.of(main, true)));
        }
        return forms;
    }

    private Function optimize(Function function) {
        Function optimized = Verifier.verify(function);
        for (Pass pass : PassList.STANDARD) optimized = Verifier.verify(pass.apply(optimized));
        before += (int) Printer.print(function).lines().count();
        after += (int) Printer.print(optimized).lines().count();
        return optimized;
    }

    /** The point, and ones for whatever a derivative wants beyond: seeds, tangents, shadows. */
    private static Object[] arguments(Function function, List<Object> point) {
        List<Object> arguments = new ArrayList<>(Arrays.asList(Program.copy(point)));
        List<Function.Parameter> added = function.parameters()
                .subList(point.size(), function.parameters().size());
        List<Object> arrays = new ArrayList<>();
        for (int i = 0; i < point.size(); i++) {
            Type type = function.parameters().get(i).value().type();
            if (type.isArray() && type.isDifferentiable()) arrays.add(arguments.get(i));
        }
        int array = 0;
        for (Function.Parameter parameter : added) {
            if (parameter.value().type().isArray()) arguments.add(copy(arrays.get(array++)));
            else arguments.add(parameter.value().type() == ScalarType.FLOAT ? (Object) 1f : (Object) 1.0);
        }
        return arguments.toArray();
    }

    private static @Nullable Object copy(@Nullable Object array) {
        if (array == null) return null;
        if (array instanceof double[] doubles) return doubles.clone();
        if (array instanceof float[] floats) return floats.clone();
        return Stream.of((Object[]) array).map(PassesTest::copy).toArray(length ->
                (Object[]) Array.newInstance(array.getClass().getComponentType(), length));
    }

    private static String run(Function function, Map<String, Function> functions, List<Object> point) {
        Object[] arguments = arguments(function, point);
        try {
            List<Object> results = Interpreter.run(function, functions, arguments);
            return LoweringTest.words(results) + LoweringTest.words(Arrays.asList(arguments));
        } catch (UnsupportedOperationException e) {
            return "opaque";
        } catch (RuntimeException e) {
            String primal = Stream.of(arguments).limit(point.size()).toList().toString();
            return e.getClass().getName() + (primal.isEmpty() ? "" : LoweringTest.words(Arrays.asList(arguments)));
        }
    }
}
