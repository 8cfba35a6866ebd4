package org.jadjoint.processor.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jadjoint.processor.frontend.LanguageSubset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of tree that is opaque, always or in some form, has a rejected case in which an active value meets it. */
class OpaqueKindsTest {
    private static final Path CASES = RejectedCase.ROOT.resolve("kinds");

    /** Kinds that stand inside of another one, which is then refused as a whole. */
    private static final Set<String> PARTS =
            Set.of("BINDING_PATTERN", "PATTERN_CASE_LABEL", "DECONSTRUCTION_PATTERN", "ANY_PATTERN");

    /** Previews of JDK 17, which its own scanner of trees passes over: their switch is looked for instead. */
    private static final Set<String> PREVIEWS = Set.of("GUARDED_PATTERN", "PARENTHESIZED_PATTERN");

    static Stream<Tree.Kind> opaqueKinds() {
        return Arrays.stream(Tree.Kind.values()).filter(LanguageSubset::hasOpaqueForm);
    }

    @ParameterizedTest
    @MethodSource("opaqueKinds")
    void caseIsMarkedWhereTheKindStands(Tree.Kind kind) throws IOException {
        RejectedCase rejected = new RejectedCase(CASES.resolve(kind.name()));
        assertTrue(rejected.folder().toFile().exists(), () -> kind + " has no case " + rejected.folder());
        boolean known = LanguageSubset.of(kind) == LanguageSubset.Treatment.OPAQUE;
        assertTrue(rejected.runsHere() || !known, () -> kind + " is known to this JDK, its case is not");
        assumeTrue(rejected.runsHere());
        boolean marked = false;
        for (RejectedCase.Report report : rejected.expected()) {
            marked |= report.severity().equals("ERROR") && isAt(rejected, report, kind);
        }
        assertTrue(marked, () -> rejected.name() + " reports nothing at a " + kind);
    }

    @Test
    void everyCaseIsOfAnOpaqueKind() {
        List<String> kinds = opaqueKinds().map(Tree.Kind::name).toList();
        assertEquals(
                List.of(),
                RejectedCase.all().stream()
                        .filter(it -> it.folder().startsWith(CASES) && it.runsHere())
                        .map(it -> String.valueOf(it.folder().getFileName()))
                        .filter(name -> !kinds.contains(name))
                        .toList());
    }

    private static boolean isAt(RejectedCase rejected, RejectedCase.Report report, Tree.Kind kind) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjects(rejected.folder().resolve(report.file()));
            List<String> options = Arrays.asList(rejected.options());
            JavacTask task = (JavacTask) compiler.getTask(null, files, diagnostic -> {}, options, null, units);
            CompilationUnitTree unit = task.parse().iterator().next();
            long position = unit.getLineMap().getPosition(report.line(), report.column());
            Innermost found = new Innermost(unit, Trees.instance(task).getSourcePositions(), position);
            found.scan(unit, null);
            if (PREVIEWS.contains(kind.name())) return found.is(Tree.Kind.SWITCH_EXPRESSION);
            return PARTS.contains(kind.name()) ? found.holds(kind) : found.is(kind);
        }
    }

    /** Finds the innermost tree around a position, and those that start there; the name of a method stands for its call. */
    private static final class Innermost extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final long position;
        private final Set<Tree.Kind> starting = EnumSet.noneOf(Tree.Kind.class);
        private @Nullable Tree innermost;

        Innermost(CompilationUnitTree unit, SourcePositions positions, long position) {
            this.unit = unit;
            this.positions = positions;
            this.position = position;
        }

        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
            if (tree != null && isAround(tree)) enter(tree);
            return super.scan(tree, null);
        }

        private boolean isAround(Tree tree) {
            return positions.getStartPosition(unit, tree) <= position
                    && position < positions.getEndPosition(unit, tree);
        }

        private void enter(Tree tree) {
            if (positions.getStartPosition(unit, tree) == position) starting.add(tree.getKind());
            boolean name = tree instanceof MemberSelectTree && innermost instanceof MethodInvocationTree;
            if (!name) innermost = tree;
        }

        boolean is(Tree.Kind kind) {
            return starting.contains(kind) || (innermost != null && innermost.getKind() == kind);
        }

        boolean holds(Tree.Kind kind) {
            boolean[] found = new boolean[1];
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
                    found[0] |= tree != null && tree.getKind() == kind;
                    return super.scan(tree, null);
                }
            }.scan(innermost, null);
            return found[0];
        }
    }
}
