package org.jadjoint.processor.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
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

    @TestFactory
    Stream<DynamicTest> reportsAreThoseOfTheComments() {
        return RejectedCase.all().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.name(), each.folder().toUri(), () -> reportsAreThoseOfTheComments(each)));
    }

    private static void reportsAreThoseOfTheComments(RejectedCase rejected) {
        Compile.Result result = Compile.with(new JadjointProcessor(), rejected.sources(), "-Xlint:all");

        List<String> actual = result.diagnostics().stream()
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
                id.find() ? id.group(1) : message);
    }

    private static String lines(List<String> reports) {
        return String.join("\n", reports);
    }

    private static String all(Compile.Result result) {
        return lines(result.diagnostics().stream().map(Compile::text).toList());
    }
}
