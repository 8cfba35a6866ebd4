package org.jadjoint.processor.emit.body;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/** Constants as Java source, exact: what is printed parses back to the same bits, and does not depend on the JDK that prints. */
final class Literals {
    private Literals() {}

    static Code of(Type type, @Nullable Object value) {
        if (value == null) return new Code("null", Code.PRIMARY);
        if (value instanceof Double number) return ofDouble(number);
        if (value instanceof Float number) return ofFloat(number);
        if (value instanceof Boolean flag) return Code.primary(flag.toString());
        if (value instanceof String text) return Code.primary(quoted(text, '"'));
        if (value instanceof Character character) return Code.primary(quoted(character.toString(), '\''));
        return ofInteger(type, ((Number) value).longValue());
    }

    /** What a variable of the type holds before anything is assigned to it. */
    static String ofDefault(Type type) {
        if (type == ScalarType.BOOLEAN) return "false";
        return type instanceof ScalarType ? "0" : "null";
    }

    private static Code ofInteger(Type type, long value) {
        if (type == ScalarType.LONG) {
            return value == Long.MIN_VALUE
                    ? Code.primary(Code.ofClass("java.lang.Long") + ".MIN_VALUE")
                    : signed(value + "L");
        }
        if (type == ScalarType.BYTE || type == ScalarType.SHORT) {
            return new Code("(" + type.java() + ") " + value, Code.UNARY);
        }
        if (type == ScalarType.CHAR) return Code.primary(quoted(String.valueOf((char) value), '\''));
        return value == Integer.MIN_VALUE
                ? Code.primary(Code.ofClass("java.lang.Integer") + ".MIN_VALUE")
                : signed(Long.toString(value));
    }

    private static Code ofDouble(double value) {
        String owner = Code.ofClass("java.lang.Double");
        if (Double.isNaN(value)) return Code.primary(owner + ".NaN");
        if (Double.isInfinite(value)) return infinity(owner, value > 0);
        if (value == 0) return signed(1 / value < 0 ? "-0.0" : "0.0");
        for (int digits = 1; digits < 17; digits++) {
            BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) return signed(decimal(rounded));
        }
        return signed(decimal(new BigDecimal(value).round(new MathContext(17, RoundingMode.HALF_EVEN))));
    }

    private static Code ofFloat(float value) {
        String owner = Code.ofClass("java.lang.Float");
        if (Float.isNaN(value)) return Code.primary(owner + ".NaN");
        if (Float.isInfinite(value)) return infinity(owner, value > 0);
        if (value == 0) return signed(1 / value < 0 ? "-0f" : "0f");
        for (int digits = 1; digits < 9; digits++) {
            BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.floatValue() == value) return signed(decimal(rounded) + "f");
        }
        return signed(decimal(new BigDecimal(value).round(new MathContext(9, RoundingMode.HALF_EVEN))) + "f");
    }

    private static Code infinity(String owner, boolean positive) {
        return Code.primary(owner + (positive ? ".POSITIVE_INFINITY" : ".NEGATIVE_INFINITY"));
    }

    private static Code signed(String text) {
        return new Code(text, text.startsWith("-") ? Code.UNARY : Code.PRIMARY);
    }

    // 0.001 to 9999999.0 in plain digits, as Java itself prints numbers; everything else as 1.25e-9
    private static String decimal(BigDecimal rounded) {
        BigDecimal value = rounded.stripTrailingZeros();
        int exponent = value.precision() - value.scale() - 1;
        if (exponent >= -4 && exponent < 8) {
            String plain = value.toPlainString();
            return plain.contains(".") ? plain : plain + ".0";
        }
        String digits = value.unscaledValue().abs().toString();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return (value.signum() < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + exponent;
    }

    private static String quoted(String text, char quote) {
        StringBuilder quoted = new StringBuilder().append(quote);
        text.chars().forEach(c -> quoted.append(escaped((char) c, quote)));
        return quoted.append(quote).toString();
    }

    private static String escaped(char c, char quote) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '\r' -> "\\r";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\\' -> "\\\\";
            default -> {
                if (c == quote) yield "\\" + c;
                boolean plain = c >= 0x20 && c <= 0x7e;
                yield plain ? String.valueOf(c) : String.format("\\u%04x", (int) c);
            }
        };
    }
}
