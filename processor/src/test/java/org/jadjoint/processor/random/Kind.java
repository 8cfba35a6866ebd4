package org.jadjoint.processor.random;

/** What a {@link Node} is; the comment gives its parts, and its text where it has one. */
enum Kind {
    // ---- expressions
    /** Text: the literal as it stands in source. */
    LITERAL,
    /** Text: the variable. */
    VARIABLE,
    /** Text: a static constant of the class. */
    CONSTANT,
    /** Text: operator. Parts: left, right. */
    BINARY,
    /** Text: operator. Parts: operand. */
    UNARY,
    /** Text: {@code ++x}, {@code --x}, {@code x++} or {@code x--}. Parts: the place. */
    INCREMENT,
    /** Parts: place, value. */
    ASSIGN,
    /** Text: the binary operator. Parts: place, value. */
    COMPOUND,
    /** Parts: condition, then, else. */
    CONDITIONAL,
    /** Parts: operand. */
    CAST,
    /** Parts: array, index. */
    ELEMENT,
    /** Parts: array. */
    LENGTH,
    /** Of an array type; has no parts. */
    NULL,
    /** Text: {@code ==} or {@code !=}. Parts: the array that is compared with null. */
    IS_NULL,
    /** Parts: components. */
    NEW_RECORD,
    /** Text: the component. Parts: the record. */
    COMPONENT,
    /** Text: the method of the record. Parts: the record, its argument. */
    METHOD,
    /** Text: the static method of the record. Parts: arguments. */
    FACTORY,
    /** Text: the variant, and the variable where it is bound to one. Parts: the record that is looked at. */
    INSTANCE_OF,
    /** Text: {@code Math.sin}, {@code StrictMath.floorMod}, …. Parts: arguments. */
    MATH,
    /** Text: a passive expression of the JDK with {@code %s} for the argument. Parts: argument. */
    JDK,
    /** Text: id of the method. Parts: arguments. */
    CALL,
    /** Parts: lengths, outermost first; rows that have none are null. */
    NEW_ARRAY,
    /** Parts: elements. */
    ARRAY_OF,
    /** {@code List.of}. Parts: elements. */
    LIST_OF,
    /** {@code List.copyOf}. Parts: list. */
    LIST_COPY,
    /** Parts: array. */
    CLONE,
    /** The numbers of an array in a list. Parts: array. */
    BOXED,
    /** Parts: array, length. */
    COPY_OF,
    /** Parts: array, from, to. */
    COPY_OF_RANGE,
    /** Parts: selector, {@link #CASE}s. */
    SWITCH_VALUE_ARROW,
    /** Parts: selector, {@link #CASE}s. */
    SWITCH_VALUE_COLON,

    // ---- statements
    /** Parts: statements. */
    BLOCK,
    /** Text: name. Parts: initial value. */
    LOCAL,
    /** {@code var}. Text: name. Parts: initial value. */
    LOCAL_VAR,
    /** {@code @NoDerivative}. Text: name. Parts: initial value. */
    LOCAL_NO_DERIVATIVE,
    /** Text: name. */
    LOCAL_UNSET,
    /** Parts: expression. */
    EXPRESSION,
    /** Parts: condition, then, or condition, then, else. */
    IF,
    /** Parts: initialisation, condition or empty, update, body. */
    FOR,
    /** Text: variable. Parts: array, body. Type: of the variable. */
    FOR_EACH,
    /** Parts: condition, body. */
    WHILE,
    /** Parts: body, condition. */
    DO,
    /** Text: label. Parts: statement. */
    LABELED,
    /** Text: label or empty. */
    BREAK,
    /** Text: label or empty. */
    CONTINUE,
    /** Parts: value, or none. */
    RETURN,
    /** Parts: value. */
    YIELD,
    /** Text: exception class. Parts: a value for the message, or none. */
    THROW,
    /** Parts: condition. */
    ASSERT,
    /** Parts: selector, {@link #CASE}s. */
    SWITCH_COLON,
    /** Parts: selector, {@link #CASE}s. */
    SWITCH_ARROW,
    /** Text: {@code case 1, 2} or {@code default}. Parts: statements, or one statement or expression after an arrow. */
    CASE,
    /** Parts: array, value, or array, from, to, value. */
    FILL,
    /** Parts: source, from, target, to, count. */
    ARRAYCOPY,
    /** An empty statement. */
    EMPTY;

    boolean isStatement() {
        return compareTo(BLOCK) >= 0;
    }
}
