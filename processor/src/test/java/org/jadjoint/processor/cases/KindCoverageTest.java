package org.jadjoint.processor.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jadjoint.processor.cases.KindUse.Placement;
import org.junit.jupiter.api.Test;

/** Counts that every accepted kind of tree has a case, active and passive, in a straight line, a loop and a branch. */
final class KindCoverageTest {
    /** The differentiable core; other Java is carried along where it is passive. */
    private static final Set<Tree.Kind> CORE = EnumSet.of(
            Tree.Kind.AND,
            Tree.Kind.AND_ASSIGNMENT,
            Tree.Kind.ARRAY_ACCESS,
            Tree.Kind.ASSERT,
            Tree.Kind.ASSIGNMENT,
            Tree.Kind.BITWISE_COMPLEMENT,
            Tree.Kind.BLOCK,
            Tree.Kind.BOOLEAN_LITERAL,
            Tree.Kind.BREAK,
            Tree.Kind.CASE,
            Tree.Kind.CHAR_LITERAL,
            Tree.Kind.CONDITIONAL_AND,
            Tree.Kind.CONDITIONAL_EXPRESSION,
            Tree.Kind.CONDITIONAL_OR,
            Tree.Kind.CONTINUE,
            Tree.Kind.DIVIDE,
            Tree.Kind.DIVIDE_ASSIGNMENT,
            Tree.Kind.DOUBLE_LITERAL,
            Tree.Kind.DO_WHILE_LOOP,
            Tree.Kind.EMPTY_STATEMENT,
            Tree.Kind.ENHANCED_FOR_LOOP,
            Tree.Kind.EQUAL_TO,
            Tree.Kind.EXPRESSION_STATEMENT,
            Tree.Kind.FLOAT_LITERAL,
            Tree.Kind.FOR_LOOP,
            Tree.Kind.GREATER_THAN,
            Tree.Kind.GREATER_THAN_EQUAL,
            Tree.Kind.IDENTIFIER,
            Tree.Kind.IF,
            Tree.Kind.INT_LITERAL,
            Tree.Kind.LABELED_STATEMENT,
            Tree.Kind.LEFT_SHIFT,
            Tree.Kind.LEFT_SHIFT_ASSIGNMENT,
            Tree.Kind.LESS_THAN,
            Tree.Kind.LESS_THAN_EQUAL,
            Tree.Kind.LOGICAL_COMPLEMENT,
            Tree.Kind.LONG_LITERAL,
            Tree.Kind.MEMBER_SELECT,
            Tree.Kind.METHOD_INVOCATION,
            Tree.Kind.MINUS,
            Tree.Kind.MINUS_ASSIGNMENT,
            Tree.Kind.MULTIPLY,
            Tree.Kind.MULTIPLY_ASSIGNMENT,
            Tree.Kind.NEW_ARRAY,
            Tree.Kind.NEW_CLASS,
            Tree.Kind.NOT_EQUAL_TO,
            Tree.Kind.OR,
            Tree.Kind.OR_ASSIGNMENT,
            Tree.Kind.PARENTHESIZED,
            Tree.Kind.PLUS,
            Tree.Kind.PLUS_ASSIGNMENT,
            Tree.Kind.POSTFIX_DECREMENT,
            Tree.Kind.POSTFIX_INCREMENT,
            Tree.Kind.PREFIX_DECREMENT,
            Tree.Kind.PREFIX_INCREMENT,
            Tree.Kind.REMAINDER,
            Tree.Kind.REMAINDER_ASSIGNMENT,
            Tree.Kind.RETURN,
            Tree.Kind.RIGHT_SHIFT,
            Tree.Kind.RIGHT_SHIFT_ASSIGNMENT,
            Tree.Kind.STRING_LITERAL,
            Tree.Kind.SWITCH,
            Tree.Kind.SWITCH_EXPRESSION,
            Tree.Kind.THROW,
            Tree.Kind.TYPE_CAST,
            Tree.Kind.UNARY_MINUS,
            Tree.Kind.UNARY_PLUS,
            Tree.Kind.UNSIGNED_RIGHT_SHIFT,
            Tree.Kind.UNSIGNED_RIGHT_SHIFT_ASSIGNMENT,
            Tree.Kind.VARIABLE,
            Tree.Kind.WHILE_LOOP,
            Tree.Kind.XOR,
            Tree.Kind.XOR_ASSIGNMENT,
            Tree.Kind.YIELD);

    /** Kinds that Java never allows in a straight line. */
    private static final Set<Tree.Kind> NEVER_STRAIGHT =
            EnumSet.of(Tree.Kind.CASE, Tree.Kind.YIELD, Tree.Kind.CONTINUE, Tree.Kind.THROW, Tree.Kind.NEW_CLASS);

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
        return CORE.stream()
                .flatMap(kind -> Stream.of(true, false)
                        .flatMap(active -> Stream.of(Placement.values()).map(it -> new KindUse(kind, active, it))))
                .filter(it -> it.placement() != Placement.STRAIGHT || !NEVER_STRAIGHT.contains(it.kind()));
    }
}
