package org.jadjoint.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A problem is a constant, a page and a case folder; whoever adds one of them adds all three. */
class EveryProblemTest {
    private static final Path PAGES = Path.of("..", "docs", "diagnostics");
    private static final Path CASES = Path.of("src", "test", "resources", "cases", "rejected");

    /** Problems that no source text brings about; each has a test of its own. */
    private static final Set<Problem> WITHOUT_CASE = Set.of(
            Problem.ECLIPSE_COMPILER,
            Problem.SOURCE_LEVEL,
            Problem.INTERNAL_ERROR,
            Problem.INCOMPATIBLE_COMPANION,
            Problem.UNKNOWN_OPTION);

    @ParameterizedTest
    @EnumSource
    void hasAPage(Problem problem) throws IOException {
        Path page = PAGES.resolve(problem.id() + ".md");
        assertTrue(Files.exists(page), () -> page + " is missing");
        assertTrue(Files.readString(page).startsWith("# " + problem.id() + "\n"), () -> page + " has another title");
    }

    @ParameterizedTest
    @EnumSource
    void hasACase(Problem problem) {
        Path input = CASES.resolve(problem.id()).resolve("Input.java");
        assertTrue(WITHOUT_CASE.contains(problem) || Files.exists(input), () -> input + " is missing");
    }

    /** The rejected cases are held to their comments, line and column. */
    @ParameterizedTest
    @EnumSource
    void caseMarksThePlace(Problem problem) throws IOException {
        if (WITHOUT_CASE.contains(problem)) return;
        String marker = "^ " + problem.severity() + " [" + problem.id() + "]";
        try (Stream<Path> files = Files.list(CASES.resolve(problem.id()))) {
            boolean marked = false;
            for (Path file : files.toList()) marked |= Files.readString(file).contains(marker);
            assertTrue(marked, () -> "no file of the case has a comment " + marker);
        }
    }

    @Test
    void everyCaseBelongsToAProblem() throws IOException {
        Set<String> ids = Stream.of(Problem.values()).map(Problem::id).collect(Collectors.toSet());
        try (Stream<Path> cases = Files.list(CASES)) {
            assertEquals(
                    List.of(),
                    cases.map(it -> String.valueOf(it.getFileName()))
                            .filter(name -> !ids.contains(name) && !name.equals("kinds"))
                            .toList());
        }
    }

    @Test
    void everyPageBelongsToAProblem() throws IOException {
        Set<String> ids = Stream.of(Problem.values()).map(Problem::id).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        try (Stream<Path> pages = Files.list(PAGES)) {
            List<String> names =
                    pages.map(page -> page.getFileName().toString()).toList();
            names.stream()
                    .map(name -> name.replace(".md", ""))
                    .filter(name -> !ids.contains(name) && !name.equals("README"))
                    .forEach(unknown::add);
        }
        assertEquals(Set.of(), unknown);
    }

    @Test
    void idIsTheNameInUpperCamelCase() {
        assertEquals("UnknownDerivative", Problem.UNKNOWN_DERIVATIVE.id());
    }

    @Test
    void messageNamesIdReasonAndWayOut() {
        DependencyPath path = new DependencyPath(
                List.of(new DependencyPath.Step("x", 12), new DependencyPath.Step("z", 14)), "Model.loss");

        assertEquals("""
                [UnknownDerivative] Lib.h(double) has no derivative rule
                note: needed because x (line 12) → z (line 14) reaches the result of Model.loss
                help: annotate it @Differentiable, compute it in a helper of the same class, or mark the argument @NoDerivative""", Problem.UNKNOWN_DERIVATIVE.message(path, "Lib.h(double)"));
    }

    @Test
    void bracesOfAnArgumentStayAsTheyAre() {
        String message = Problem.UNSUPPORTED_CONSTRUCT.message(DependencyPath.NONE, "new int[]{1}", "x");
        assertTrue(message.contains("new int[]{1} takes part"), message);
    }
}
