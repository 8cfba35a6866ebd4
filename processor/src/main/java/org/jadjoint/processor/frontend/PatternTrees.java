package org.jadjoint.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the trees of patterns are made of. Record patterns and pattern labels have classes in the compiler's API since Java 21 alone, and
 * the processor runs on Java 17 as well; what scans trees knows what is in them everywhere.
 */
final class PatternTrees {
    private PatternTrees() {}

    static boolean isRecordPattern(@Nullable Tree tree) {
        return is(tree, "DECONSTRUCTION_PATTERN");
    }

    /** The pattern {@code _}, which matches everything and binds nothing. */
    static boolean isAnyPattern(@Nullable Tree tree) {
        return is(tree, "ANY_PATTERN");
    }

    private static boolean is(@Nullable Tree tree, String kind) {
        return tree != null && tree.getKind().name().equals(kind);
    }

    /** The type of a record pattern. */
    static ExpressionTree deconstructor(Tree pattern) {
        return (ExpressionTree) children(pattern).get(0);
    }

    /** The patterns for the components of a record. */
    static List<Tree> nested(Tree pattern) {
        List<Tree> children = children(pattern);
        return children.subList(1, children.size());
    }

    /** The labels of a case: patterns, constants, {@code default}. */
    static List<Tree> labels(CaseTree tree) {
        return children(tree).stream().filter(PatternTrees::isLabel).toList();
    }

    private static boolean isLabel(Tree tree) {
        return tree.getKind().name().endsWith("_CASE_LABEL");
    }

    /** The condition behind a pattern label; null where there is none. */
    static @Nullable ExpressionTree guard(CaseTree tree) {
        for (Tree child : children(tree)) {
            if (child instanceof ExpressionTree guard && !isLabel(child) && child != tree.getBody()) return guard;
        }
        return null;
    }

    static boolean isPatternLabel(Tree label) {
        return is(label, "PATTERN_CASE_LABEL");
    }

    static Tree pattern(Tree label) {
        return children(label).get(0);
    }

    static boolean isDefaultLabel(Tree label) {
        return is(label, "DEFAULT_CASE_LABEL");
    }

    /** Whether a label is {@code null}. */
    static boolean isNullLabel(Tree label) {
        return is(label, "CONSTANT_CASE_LABEL") && is(children(label).get(0), "NULL_LITERAL");
    }

    /** The trees right below a tree, in the order of the source. */
    private static List<Tree> children(Tree tree) {
        List<Tree> children = new ArrayList<>();
        tree.accept(
                new TreeScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void scan(@Nullable Tree child, @Nullable Void unused) {
                        if (child != null) children.add(child);
                        return null;
                    }
                },
                null);
        return children;
    }
}
