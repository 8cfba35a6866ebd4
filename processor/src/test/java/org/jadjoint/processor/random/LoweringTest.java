package org.jadjoint.processor.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jadjoint.processor.cases.Compile;
import org.jadjoint.processor.frontend.ClassLowering;
import org.jadjoint.processor.frontend.LoweredMethod;
import org.jadjoint.processor.frontend.TaskTyping;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Interpreter;
import org.jadjoint.processor.ir.Printer;
import org.jadjoint.processor.ir.Verifier;
import org.junit.jupiter.api.Test;

/** Random programs, lowered and interpreted, give the bits and exceptions of the programs themselves. */
final class LoweringTest {
    private static final int COUNT = Integer.getInteger("jadjoint.random.lowered", 150);

    private int compared;
    private int opaque;

    @Test
    void interpretationAgreesWithTheCompiledProgram() throws Exception {
        List<Program> programs = Program.interpreted(COUNT);
        Map<String, String> sources = Loaded.sources(programs);
        Compile.Result compiled = Compile.plain(sources);
        assertTrue(compiled.succeeded(), compiled::errors);
        Map<String, Function> functions = lower(sources);
        List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            Loaded loaded = Loaded.of(programs.get(i), i, compiled.loader());
            Function main = main(functions, loaded);
            for (List<Object> point : loaded.program().points()) {
                String expected = run(loaded, point);
                String actual = interpret(main, functions, point);
                if (!actual.equals("opaque") && !actual.equals(expected)) {
                    disagreements.add("seed " + programs.get(i).seed() + " at " + point + ": " + expected + " but "
                            + actual + "\n" + SourcePrinter.print(programs.get(i), i) + "\n" + Printer.print(main));
                }
            }
        }
        assertEquals("", String.join("\n", disagreements.subList(0, Math.min(2, disagreements.size()))));
        assertTrue(opaque < compared, opaque + " programs reach opaque code, " + compared + " do not");
    }

    static Function main(Map<String, Function> functions, Loaded loaded) {
        String name = loaded.main().getDeclaringClass().getName() + "."
                + loaded.main().getName();
        return functions.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(name + "["))
                .filter(entry ->
                        entry.getValue().parameters().size() == loaded.main().getParameterCount())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    static Map<String, Function> lower(Map<String, String> sources) throws Exception {
        List<JavaFileObject> files = new ArrayList<>();
        sources.forEach((name, text) -> files.add(new SourceText(name, text)));
        JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:none"), null, files);
        task.parse();
        task.analyze();
        TaskTyping typing = new TaskTyping(Trees.instance(task), task.getElements(), task.getTypes());
        Map<String, Function> functions = new HashMap<>();
        for (String name : sources.keySet()) {
            for (LoweredMethod method :
                    ClassLowering.lower(typing, task.getElements().getTypeElement(name))) {
                assertEquals(List.of(), method.findings(), name);
                functions.put(Interpreter.key(method.callee()), Verifier.verify(method.function()));
            }
        }
        return functions;
    }

    private static final class SourceText extends SimpleJavaFileObject {
        private final String text;

        SourceText(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignore) {
            return text;
        }
    }

    private static String run(Loaded loaded, List<Object> point) {
        Loaded.Run run = loaded.run(point);
        if (!run.exception().isEmpty()) return run.exception() + words(run.arguments());
        boolean isVoid = loaded.program().main().result() == Type.VOID;
        List<Object> results = isVoid ? List.of() : Collections.singletonList(run.result());
        return words(results) + words(run.arguments());
    }

    private String interpret(Function main, Map<String, Function> functions, List<Object> point) {
        Object[] arguments = Program.copy(point);
        compared++;
        try {
            List<Object> results = Interpreter.run(main, functions, arguments);
            return words(results) + words(Arrays.asList(arguments));
        } catch (UnsupportedOperationException e) {
            opaque++;
            return "opaque";
        } catch (RuntimeException e) {
            return e.getClass().getName() + words(Arrays.asList(arguments));
        }
    }

    static String words(List<Object> values) {
        return Arrays.deepToString(values.toArray());
    }
}
