package org.jadjoint.processor.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jadjoint.processor.JadjointProcessor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case under {@code cases/rejected} reports exactly what its comments say, at exactly these places. */
class RejectedCasesTest {
    private static final Pattern ID = Pattern.compile("^\\[(\\w+)] ");
    private static final Pattern PATH = Pattern.compile("note: needed because (.*) reaches the result of ");
    private static final Pattern STEP = Pattern.compile("(\\w+) \\(line (\\d+)\\)");

    @TestFactory
    Stream<DynamicTest> reportsAreThoseOfTheComments() {
        return RejectedCase.all().stream()
                .filter(RejectedCase::runsHere)
                .map(each -> DynamicTest.dynamicTest(
                        each.name(), each.folder().toUri(), () -> reportsAreThoseOfTheComments(each)));
    }

    private static void reportsAreThoseOfTheComments(RejectedCase rejected) {
        Compile.Result result = Compile.with(new JadjointProcessor(), rejected.sources(), rejected.options());

        List<String> actual = result.diagnostics().stream()
                // What javac says of a file as a whole: that it uses preview features.
                .filter(each -> each.getSource() == null || each.getLineNumber() > 0)
                .map(RejectedCasesTest::report)
                .sorted(Comparator.comparing(RejectedCase.Report::file)
                        .thenComparing(RejectedCase.Report::line)
                        .thenComparing(RejectedCase.Report::column))
                .map(RejectedCase.Report::toString)
                .toList();
        assertEquals(
                lines(rejected.expected().stream()
                        .map(RejectedCase.Report::toString)
                        .toList()),
                lines(actual),
                () -> all(result));
        assertFalse(actual.isEmpty(), "nothing is reported");
        result.diagnostics().forEach(each -> stepsAreOnTheirLines(each, rejected.sources()));
    }

    private static RejectedCase.Report report(Diagnostic<? extends JavaFileObject> diagnostic) {
        String message = diagnostic.getMessage(null);
        Matcher id = ID.matcher(message);
        String severity = switch (diagnostic.getKind()) {
            case ERROR -> "ERROR";
            case WARNING, MANDATORY_WARNING -> "WARNING";
            default -> "NOTE";
        };
        JavaFileObject source = diagnostic.getSource();
        String file = source == null
                ? ""
                : Objects.requireNonNull(Path.of(source.getName()).getFileName())
                        .toString();
        return new RejectedCase.Report(
                file,
                diagnostic.getLineNumber(),
                diagnostic.getColumnNumber(),
                severity,
                id.find() ? id.group(1) : message,
                path(message));
    }

    private static String path(String message) {
        Matcher path = PATH.matcher(message);
        return path.find() ? STEP.matcher(path.group(1)).replaceAll("$1") : "";
    }

    private static void stepsAreOnTheirLines(
            Diagnostic<? extends JavaFileObject> diagnostic, Map<String, String> sources) {
        Matcher path = PATH.matcher(diagnostic.getMessage(null));
        if (!path.find()) return;
        String name = report(diagnostic).file().replace(".java", "");
        List<String> lines = sources.getOrDefault(name, "").lines().toList();
        // What belongs to a lambda gets its value where the lambda is called or handed on.
        if (String.join("\n", lines).contains(" ->")) return;
        Matcher step = STEP.matcher(path.group(1));
        while (step.find()) {
            String line = lines.get(Integer.parseInt(step.group(2)) - 1);
            assertTrue(line.matches(".*\\b" + step.group(1) + "\\b.*"), () -> path.group(1) + ": " + line);
        }
    }

    private static String lines(List<String> reports) {
        return String.join("\n", reports);
    }

    private static String all(Compile.Result result) {
        return lines(result.diagnostics().stream().map(Compile::text).toList());
    }
}
