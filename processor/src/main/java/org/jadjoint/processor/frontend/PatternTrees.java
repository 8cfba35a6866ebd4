package org.jadjoint.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.Tree;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the trees of patterns are made of. Record patterns and pattern labels have classes in the compiler's API since Java 21 alone, and
 * the processor runs on Java 17 as well: there is no such tree there, so nothing is ever asked.
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
        return (ExpressionTree) get(pattern, "DeconstructionPatternTree", "getDeconstructor");
    }

    /** The patterns for the components of a record. */
    @SuppressWarnings("unchecked")
    static List<? extends Tree> nested(Tree pattern) {
        return (List<? extends Tree>) get(pattern, "DeconstructionPatternTree", "getNestedPatterns");
    }

    /** The labels of a case: patterns, constants, {@code default}. */
    @SuppressWarnings("unchecked")
    static List<? extends Tree> labels(CaseTree tree) {
        return (List<? extends Tree>) get(tree, "CaseTree", "getLabels");
    }

    /** The condition behind a pattern label; null where there is none. */
    static @Nullable ExpressionTree guard(CaseTree tree) {
        return (ExpressionTree) invoke(tree, "CaseTree", "getGuard");
    }

    static boolean isPatternLabel(Tree label) {
        return is(label, "PATTERN_CASE_LABEL");
    }

    static Tree pattern(Tree label) {
        return (Tree) get(label, "PatternCaseLabelTree", "getPattern");
    }

    static boolean isDefaultLabel(Tree label) {
        return is(label, "DEFAULT_CASE_LABEL");
    }

    /** Whether a label is {@code null}. */
    static boolean isNullLabel(Tree label) {
        return is(label, "CONSTANT_CASE_LABEL")
                && is((Tree) get(label, "ConstantCaseLabelTree", "getConstantExpression"), "NULL_LITERAL");
    }

    /** The pattern of an {@code instanceof}, of whatever kind; null where it names a type alone. */
    static @Nullable Tree pattern(InstanceOfTree tree) {
        return tree.getPattern();
    }

    private static Object get(Tree tree, String type, String method) {
        Object value = invoke(tree, type, method);
        if (value == null) throw new IllegalStateException(method + " of " + tree);
        return value;
    }

    private static @Nullable Object invoke(Tree tree, String type, String method) {
        try {
            Class<?> api = Class.forName("com.sun.source.tree." + type, false, Tree.class.getClassLoader());
            return api.getMethod(method).invoke(tree);
        } catch (InvocationTargetException failure) {
            throw new IllegalStateException(method + " of " + tree, failure.getCause());
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
