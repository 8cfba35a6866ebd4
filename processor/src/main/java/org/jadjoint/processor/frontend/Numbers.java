package org.jadjoint.processor.frontend;

import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Type;

/** Conversions of constants, exactly as a Java cast does them. */
final class Numbers {
    private Numbers() {}

    /** The type of arithmetic on operands of these types: binary numeric promotion. */
    static ScalarType promoted(ScalarType a, ScalarType b) {
        if (a == ScalarType.DOUBLE || b == ScalarType.DOUBLE) return ScalarType.DOUBLE;
        if (a == ScalarType.FLOAT || b == ScalarType.FLOAT) return ScalarType.FLOAT;
        return a == ScalarType.LONG || b == ScalarType.LONG ? ScalarType.LONG : ScalarType.INT;
    }

    /** The type of arithmetic on one operand: unary numeric promotion. */
    static ScalarType promoted(ScalarType type) {
        return promoted(type, type);
    }

    /** The constant as a boxed value of the type; unchanged where it is no number or the type is no number's. */
    static Object convert(Object constant, Type type) {
        if (!(type instanceof ScalarType scalar) || scalar == ScalarType.BOOLEAN) return constant;
        Number number;
        if (constant instanceof Character character) {
            number = (int) character;
        } else if (constant instanceof Number any) {
            number = any;
        } else {
            return constant;
        }
        return switch (scalar) {
            case DOUBLE -> number.doubleValue();
            case FLOAT -> number.floatValue();
            case LONG -> number.longValue();
            case INT -> number.intValue();
            case SHORT -> (short) number.intValue();
            case BYTE -> (byte) number.intValue();
            case CHAR -> (char) number.intValue();
            case BOOLEAN -> constant;
        };
    }
}
