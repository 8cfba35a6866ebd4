package org.jadjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import org.jadjoint.processor.companion.TangentType;

/**
 * Expressions over tangents and shadows of any type: of numbers they are operators, of structures calls of their tangent type, and of arrays
 * calls of methods that generated classes bring along. Null stands for null.
 */
final class AggregateHelpers {
    static final TypeName ARRAYS = ParameterizedTypeName.get(List.class, Object.class);

    private final Helpers helpers;
    private final Map<AggregateCode, Map<String, TangentType>> called = new EnumMap<>(AggregateCode.class);

    AggregateHelpers(Helpers helpers) {
        this.helpers = helpers;
    }

    /** A tangent of zeros like a value. */
    CodeBlock zeros(TangentType type, CodeBlock primal) {
        if (type.isScalar()) return CodeBlock.of("0");
        if (type.isFlat()) return helpers.zerosLike(type, primal.toString());
        return type.isArray()
                ? call(AggregateCode.ZEROS_LIKE, type, primal)
                : CodeBlock.of("$T.zero($L)", CompanionTypes.of(type), primal);
    }

    /** A shadow of zeros like a value, in the memory of an earlier one where that is not null. */
    CodeBlock shadow(TangentType type, CodeBlock earlier, CodeBlock primal) {
        CodeBlock both = CodeBlock.of("$L, $L", earlier, primal);
        if (type.isFlat()) return helpers.cleared(type, earlier.toString(), primal.toString());
        return type.isArray()
                ? call(AggregateCode.SHADOWS_LIKE, type, both)
                : CodeBlock.of("$T.of($L)", CompanionTypes.shadow(type), both);
    }

    /** A shadow that begins with a tangent and shares its arrays of numbers, itself in the memory of an earlier one. */
    CodeBlock over(TangentType type, CodeBlock earlier, CodeBlock tangent) {
        if (type.isNumeric()) return tangent;
        CodeBlock both = CodeBlock.of("$L, $L", earlier, tangent);
        return type.isArray()
                ? call(AggregateCode.SHADOWS_OVER, type, both)
                : CodeBlock.of("$T.over($L)", CompanionTypes.shadow(type), both);
    }

    /** What a shadow has gathered, sharing its arrays of numbers. */
    CodeBlock tangent(TangentType type, CodeBlock shadow) {
        if (type.isNumeric()) return shadow;
        return type.isArray()
                ? call(AggregateCode.TANGENTS_OF, type, shadow)
                : CodeBlock.of("$T.of($L)", CompanionTypes.of(type), shadow);
    }

    CodeBlock plus(TangentType type, CodeBlock a, CodeBlock b) {
        if (type.isScalar()) return CodeBlock.of("$L + $L", a, b);
        return type.isArray()
                ? call(AggregateCode.SUM, type, CodeBlock.of("$L, $L", a, b))
                : CodeBlock.of("$1L == null ? null : $1L.plus($2L)", a, b);
    }

    CodeBlock times(TangentType type, CodeBlock a, String factor) {
        if (type.equals(TangentType.FLOAT)) return CodeBlock.of("(float) ($L * $N)", a, factor);
        if (type.isScalar()) return CodeBlock.of("$L * $N", a, factor);
        return type.isArray()
                ? call(AggregateCode.PRODUCT, type, CodeBlock.of("$L, $N", a, factor))
                : CodeBlock.of("$1L == null ? null : $1L.times($2N)", a, factor);
    }

    /** A term of a sum. */
    CodeBlock dot(TangentType type, CodeBlock a, CodeBlock b) {
        if (type.equals(TangentType.FLOAT)) return CodeBlock.of("(double) $L * $L", a, b);
        if (type.isScalar()) return CodeBlock.of("$L * $L", a, b);
        return type.isArray()
                ? call(AggregateCode.DOT, type, CodeBlock.of("$L, $L", a, b))
                : CodeBlock.of("($1L == null ? 0 : $1L.dot($2L))", a, b);
    }

    /** Why a tangent does not fit a value or, if not {@code primal}, another tangent; as text behind its name, null where it fits. */
    CodeBlock misfit(TangentType type, CodeBlock tangent, CodeBlock like, boolean primal) {
        CodeBlock both = CodeBlock.of("$L, $L", tangent, like);
        if (!type.isArray()) return CodeBlock.of("$T.misfit($L)", CompanionTypes.shadow(type), both);
        boolean alike = primal || type.isOfNumbers();
        return call(alike ? AggregateCode.MISFIT : AggregateCode.MISFIT_OF_TANGENTS, type, both);
    }

    /** The statement that adds a tangent into a shadow of its shape. */
    CodeBlock add(TangentType type, CodeBlock shadow, CodeBlock tangent) {
        CodeBlock.Builder statement = CodeBlock.builder();
        if (type.isScalar())
            return statement.addStatement("$L += $L", shadow, tangent).build();
        if (!type.isArray()) {
            return statement
                    .addStatement("if ($1L != null) $1L.add($2L)", shadow, tangent)
                    .build();
        }
        return statement
                .addStatement("$L", call(AggregateCode.ADD_TO, type, CodeBlock.of("$L, $L", shadow, tangent)))
                .build();
    }

    /** The statement that puts zeros into a shadow. */
    CodeBlock clear(TangentType type, CodeBlock shadow) {
        CodeBlock.Builder statement = CodeBlock.builder();
        if (type.isScalar()) return statement.addStatement("$L = 0", shadow).build();
        if (!type.isArray())
            return statement
                    .addStatement("if ($1L != null) $1L.clear()", shadow)
                    .build();
        return statement
                .addStatement("$L", call(AggregateCode.PUT_ZEROS, type, shadow))
                .build();
    }

    /** What a shadow has gathered, leaving zeros behind. */
    CodeBlock copyAndClear(TangentType type, CodeBlock shadow) {
        if (type.isFlat()) return helpers.copyAndClear(type, shadow.toString());
        return type.isArray()
                ? call(AggregateCode.COPY_AND_CLEAR, type, shadow)
                : CodeBlock.of("$T.copyAndClear($L)", CompanionTypes.shadow(type), shadow);
    }

    /** Puts other elements into an array of structures, row by row. */
    CodeBlock replace(TangentType type, String array, CodeBlock others) {
        return call(AggregateCode.REPLACE, type, CodeBlock.of("$L, $L", array, others));
    }

    /** Adds the arrays that a value or, if not {@code primal}, a tangent refers to. */
    CodeBlock collect(TangentType type, CodeBlock value, String arrays, boolean primal) {
        CodeBlock both = CodeBlock.of("$L, $L", value, arrays);
        if (!type.isArray()) return CodeBlock.of("$T.collect($L)", CompanionTypes.shadow(type), both);
        boolean alike = primal || type.isOfNumbers();
        return call(alike ? AggregateCode.COLLECT : AggregateCode.COLLECT_OF_TANGENTS, type, both);
    }

    /** How many numbers there are in a value. */
    CodeBlock leaves(TangentType type, CodeBlock primal) {
        return type.isScalar() ? CodeBlock.of("1") : call(AggregateCode.LEAVES, type, primal);
    }

    /** The tangent that is 1 in the leaf of a number, and 0 in all others. */
    CodeBlock unit(TangentType type, CodeBlock primal, String leaf) {
        if (type.isScalar()) return CodeBlock.of("$L == 0 ? 1 : 0", leaf);
        return call(AggregateCode.UNIT, type, CodeBlock.of("$L, $L", primal, leaf));
    }

    /** Puts the numbers of a tangent into an array of them; gives the place behind. */
    CodeBlock flatten(TangentType type, String tangent, String flat, String at) {
        return call(AggregateCode.FLATTEN, type, CodeBlock.of("$L, $N, $L", tangent, flat, at));
    }

    /** An array anew. */
    CodeBlock copy(TangentType type, CodeBlock array) {
        if (type.isFlat()) return CodeBlock.of("$1L == null ? null : $1L.clone()", array);
        return call(AggregateCode.COPY_OF, type, array);
    }

    private CodeBlock call(AggregateCode code, TangentType type, CodeBlock arguments) {
        note(code, type);
        return CodeBlock.of("$L($L)", code.methodName(type), arguments);
    }

    private void note(AggregateCode code, TangentType type) {
        called.computeIfAbsent(code, key -> new TreeMap<>()).put(name(type), type);
    }

    private static String name(TangentType type) {
        return type.leaf() instanceof TangentType.Numeric number
                ? number.kind() + "[]".repeat(type.rank()) + type.listWords()
                : type.java();
    }

    /** Adds the methods that were called, and those that these call, in an order that does not depend on the calls. */
    void addTo(TypeSpec.Builder type) {
        Map<AggregateCode, Map<String, MethodSpec>> written = new EnumMap<>(AggregateCode.class);
        int count;
        do {
            count = written.values().stream().mapToInt(Map::size).sum();
            for (AggregateCode code : AggregateCode.values()) {
                for (TangentType each :
                        List.copyOf(called.getOrDefault(code, Map.of()).values())) {
                    written.computeIfAbsent(code, key -> new TreeMap<>())
                            .computeIfAbsent(name(each), key -> code.write(each, this));
                }
            }
        } while (count < written.values().stream().mapToInt(Map::size).sum());
        written.values().forEach(methods -> type.addMethods(methods.values()));
        boolean lengths =
                called.containsKey(AggregateCode.MISFIT) || called.containsKey(AggregateCode.MISFIT_OF_TANGENTS);
        if (lengths) type.addMethod(misfitOfLengths());
    }

    private static MethodSpec misfitOfLengths() {
        return MethodSpec.methodBuilder("misfitOf")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(String.class)
                .addParameter(int.class, "length")
                .addParameter(int.class, "expected")
                .addStatement("if (length == expected) return null")
                .addStatement("if (length < 0 || expected < 0) return length < 0 ? $S : $S", " is null", " is not null")
                .addStatement("return $S + length + $S + expected", " has length ", " instead of ")
                .build();
    }
}
