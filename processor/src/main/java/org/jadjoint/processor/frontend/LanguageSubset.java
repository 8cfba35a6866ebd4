package org.jadjoint.processor.frontend;

import com.sun.source.tree.Tree;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which kinds of trees the differentiable core knows; all others, those of later Java versions too, are carried along as they stand. */
public final class LanguageSubset {
    /** How lowering treats a kind of tree. */
    public enum Treatment {
        /** Lowered to operations. */
        CORE,
        /** Carried along as source; refused where an active value goes in. */
        OPAQUE,
        /** A type, a name, a modifier or another part of a declaration: nothing that runs. */
        STRUCTURE
    }

    private static final Set<Tree.Kind> CORE = EnumSet.of(
            // statements
            Tree.Kind.BLOCK,
            Tree.Kind.VARIABLE,
            Tree.Kind.EXPRESSION_STATEMENT,
            Tree.Kind.EMPTY_STATEMENT,
            Tree.Kind.IF,
            Tree.Kind.SWITCH,
            Tree.Kind.SWITCH_EXPRESSION,
            Tree.Kind.CASE,
            Tree.Kind.YIELD,
            Tree.Kind.FOR_LOOP,
            Tree.Kind.ENHANCED_FOR_LOOP,
            Tree.Kind.WHILE_LOOP,
            Tree.Kind.DO_WHILE_LOOP,
            Tree.Kind.LABELED_STATEMENT,
            Tree.Kind.BREAK,
            Tree.Kind.CONTINUE,
            Tree.Kind.RETURN,
            Tree.Kind.THROW,
            // expressions
            Tree.Kind.IDENTIFIER,
            Tree.Kind.MEMBER_SELECT,
            Tree.Kind.PARENTHESIZED,
            Tree.Kind.METHOD_INVOCATION,
            Tree.Kind.LAMBDA_EXPRESSION,
            Tree.Kind.MEMBER_REFERENCE,
            Tree.Kind.NEW_ARRAY,
            Tree.Kind.ARRAY_ACCESS,
            Tree.Kind.TYPE_CAST,
            Tree.Kind.CONDITIONAL_EXPRESSION,
            Tree.Kind.ASSIGNMENT,
            // literals
            Tree.Kind.INT_LITERAL,
            Tree.Kind.LONG_LITERAL,
            Tree.Kind.FLOAT_LITERAL,
            Tree.Kind.DOUBLE_LITERAL,
            Tree.Kind.BOOLEAN_LITERAL,
            Tree.Kind.CHAR_LITERAL,
            Tree.Kind.STRING_LITERAL,
            Tree.Kind.NULL_LITERAL,
            // operators
            Tree.Kind.POSTFIX_INCREMENT,
            Tree.Kind.POSTFIX_DECREMENT,
            Tree.Kind.PREFIX_INCREMENT,
            Tree.Kind.PREFIX_DECREMENT,
            Tree.Kind.UNARY_PLUS,
            Tree.Kind.UNARY_MINUS,
            Tree.Kind.BITWISE_COMPLEMENT,
            Tree.Kind.LOGICAL_COMPLEMENT,
            Tree.Kind.MULTIPLY,
            Tree.Kind.DIVIDE,
            Tree.Kind.REMAINDER,
            Tree.Kind.PLUS,
            Tree.Kind.MINUS,
            Tree.Kind.LEFT_SHIFT,
            Tree.Kind.RIGHT_SHIFT,
            Tree.Kind.UNSIGNED_RIGHT_SHIFT,
            Tree.Kind.LESS_THAN,
            Tree.Kind.GREATER_THAN,
            Tree.Kind.LESS_THAN_EQUAL,
            Tree.Kind.GREATER_THAN_EQUAL,
            Tree.Kind.EQUAL_TO,
            Tree.Kind.NOT_EQUAL_TO,
            Tree.Kind.AND,
            Tree.Kind.XOR,
            Tree.Kind.OR,
            Tree.Kind.CONDITIONAL_AND,
            Tree.Kind.CONDITIONAL_OR,
            Tree.Kind.MULTIPLY_ASSIGNMENT,
            Tree.Kind.DIVIDE_ASSIGNMENT,
            Tree.Kind.REMAINDER_ASSIGNMENT,
            Tree.Kind.PLUS_ASSIGNMENT,
            Tree.Kind.MINUS_ASSIGNMENT,
            Tree.Kind.LEFT_SHIFT_ASSIGNMENT,
            Tree.Kind.RIGHT_SHIFT_ASSIGNMENT,
            Tree.Kind.UNSIGNED_RIGHT_SHIFT_ASSIGNMENT,
            Tree.Kind.AND_ASSIGNMENT,
            Tree.Kind.XOR_ASSIGNMENT,
            Tree.Kind.OR_ASSIGNMENT);

    /** What runs but is opaque, with the words for it. */
    private static final Map<Tree.Kind, String> OPAQUE = new EnumMap<>(Map.ofEntries(
            Map.entry(Tree.Kind.ASSERT, "an assertion"),
            Map.entry(Tree.Kind.TRY, "a try statement"),
            Map.entry(Tree.Kind.SYNCHRONIZED, "a synchronized statement"),
            Map.entry(Tree.Kind.LAMBDA_EXPRESSION, "a lambda"),
            Map.entry(Tree.Kind.MEMBER_REFERENCE, "a method reference"),
            Map.entry(Tree.Kind.NEW_CLASS, "an object creation"),
            Map.entry(Tree.Kind.INSTANCE_OF, "an instanceof test"),
            Map.entry(Tree.Kind.CLASS, "a local class"),
            Map.entry(Tree.Kind.RECORD, "a local record"),
            Map.entry(Tree.Kind.ENUM, "a local enum"),
            Map.entry(Tree.Kind.INTERFACE, "a local interface"),
            Map.entry(Tree.Kind.BINDING_PATTERN, "a pattern"),
            Map.entry(Tree.Kind.ENHANCED_FOR_LOOP, "a loop over an Iterable"),
            Map.entry(Tree.Kind.TYPE_CAST, "a cast of an object"),
            Map.entry(Tree.Kind.METHOD_INVOCATION, "a call"),
            Map.entry(Tree.Kind.SWITCH, "a switch over patterns"),
            Map.entry(Tree.Kind.SWITCH_EXPRESSION, "a switch over patterns")));

    private static final Set<Tree.Kind> STRUCTURE = EnumSet.of(
            Tree.Kind.ANNOTATION,
            Tree.Kind.TYPE_ANNOTATION,
            Tree.Kind.COMPILATION_UNIT,
            Tree.Kind.IMPORT,
            Tree.Kind.METHOD,
            Tree.Kind.MODIFIERS,
            Tree.Kind.PACKAGE,
            Tree.Kind.PARAMETERIZED_TYPE,
            Tree.Kind.PRIMITIVE_TYPE,
            Tree.Kind.ARRAY_TYPE,
            Tree.Kind.TYPE_PARAMETER,
            Tree.Kind.UNION_TYPE,
            Tree.Kind.INTERSECTION_TYPE,
            Tree.Kind.ANNOTATED_TYPE,
            Tree.Kind.UNBOUNDED_WILDCARD,
            Tree.Kind.EXTENDS_WILDCARD,
            Tree.Kind.SUPER_WILDCARD,
            Tree.Kind.ANNOTATION_TYPE,
            Tree.Kind.MODULE,
            Tree.Kind.EXPORTS,
            Tree.Kind.OPENS,
            Tree.Kind.PROVIDES,
            Tree.Kind.REQUIRES,
            Tree.Kind.USES,
            Tree.Kind.CATCH,
            Tree.Kind.ERRONEOUS,
            Tree.Kind.OTHER);

    /** Opaque kinds that only some versions of Java know; the constants themselves would not load on the others. */
    private static final Map<String, String> OPAQUE_BY_NAME = Map.of(
            "GUARDED_PATTERN", "a guarded pattern",
            "PARENTHESIZED_PATTERN", "a parenthesized pattern",
            "PATTERN_CASE_LABEL", "a pattern as case label",
            "DECONSTRUCTION_PATTERN", "a record pattern",
            "ANY_PATTERN", "an unnamed pattern",
            "TEMPLATE", "a string template");

    /** The labels of a case: what it is compared with. */
    private static final Set<String> STRUCTURE_BY_NAME = Set.of("CONSTANT_CASE_LABEL", "DEFAULT_CASE_LABEL");

    private LanguageSubset() {}

    /** The treatment of a kind; opaque where nobody has thought of it, which refuses every active value. */
    public static Treatment of(Tree.Kind kind) {
        if (CORE.contains(kind)) return Treatment.CORE;
        boolean structure = STRUCTURE.contains(kind) || STRUCTURE_BY_NAME.contains(kind.name());
        return structure ? Treatment.STRUCTURE : Treatment.OPAQUE;
    }

    /** Whether the kind has been thought of. */
    public static boolean isClassified(Tree.Kind kind) {
        return of(kind) != Treatment.OPAQUE || words(kind) != null;
    }

    /** Whether the kind is opaque, always or in some of its forms: an object creation, a loop over an Iterable. */
    public static boolean hasOpaqueForm(Tree.Kind kind) {
        return of(kind) == Treatment.OPAQUE || words(kind) != null;
    }

    /** What to call a construct in a diagnostic. */
    static String describe(Tree.Kind kind) {
        String known = words(kind);
        return known != null ? known : "this construct";
    }

    private static @Nullable String words(Tree.Kind kind) {
        String known = OPAQUE.get(kind);
        return known != null ? known : OPAQUE_BY_NAME.get(kind.name());
    }
}
