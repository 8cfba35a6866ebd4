package org.jadjoint.processor.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jadjoint.processor.cases.KindUse.Placement;
import org.jadjoint.processor.frontend.LanguageSubset;
import org.junit.jupiter.api.Test;

/** Counts that every accepted kind of tree has a case, active and passive, in a straight line, a loop and a branch. */
final class KindCoverageTest {
    /** Kinds outside the core that take active values all the same: where they only decide or describe. */
    private static final Set<Tree.Kind> BESIDE_THE_CORE = EnumSet.of(Tree.Kind.ASSERT, Tree.Kind.NEW_CLASS);

    /** Kinds that Java never allows in a straight line. */
    private static final Set<Tree.Kind> NEVER_STRAIGHT =
            EnumSet.of(Tree.Kind.CASE, Tree.Kind.YIELD, Tree.Kind.CONTINUE, Tree.Kind.THROW, Tree.Kind.NEW_CLASS);

    /** Kinds that mention no value, so that none of them is active. */
    private static final Set<Tree.Kind> NEVER_ACTIVE = EnumSet.of(Tree.Kind.MEMBER_REFERENCE);

    @Test
    void everyAcceptedKindHasCasesInEveryUse() {
        Set<KindUse> found = new HashSet<>();
        for (CaseFolder folder : CaseFolder.accepted()) {
            CompilationUnitTree unit = folder.parse();
            found.addAll(KindUse.in(new TreePath(unit)));
        }
        List<String> missing = new ArrayList<>();
        required().filter(it -> !found.contains(it)).sorted().forEach(it -> missing.add(it.toString()));
        assertEquals(List.of(), missing);
    }

    private static Stream<KindUse> required() {
        return Arrays.stream(Tree.Kind.values())
                .filter(it -> LanguageSubset.of(it) == LanguageSubset.Treatment.CORE || BESIDE_THE_CORE.contains(it))
                .flatMap(kind -> Stream.of(true, false)
                        .flatMap(active -> Stream.of(Placement.values()).map(it -> new KindUse(kind, active, it))))
                .filter(it -> !it.active() || !NEVER_ACTIVE.contains(it.kind()))
                .filter(it -> it.placement() != Placement.STRAIGHT || !NEVER_STRAIGHT.contains(it.kind()));
    }
}
