package org.jadjoint.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jadjoint.processor.companion.FloatingType;
import org.jadjoint.processor.emit.body.LineMarks;

/**
 * The calls of helper methods in one generated class; afterwards it writes the helpers that were called, and no others.
 */
public final class Helpers {
    private final Map<TypeKind, Set<HelperMethod>> called = new EnumMap<>(TypeKind.class);

    /** A fresh shadow of an array. */
    CodeBlock zerosLike(FloatingType type, String array) {
        return call(HelperMethod.ZEROS_LIKE, type, CodeBlock.of("$L", array));
    }

    /** A shadow of zeros of an array, the given one if it fits. */
    CodeBlock cleared(FloatingType type, String shadow, String array) {
        return call(HelperMethod.CLEARED, type, CodeBlock.of("$L, $L", shadow, array));
    }

    /** What a shadow has gathered, leaving zeros behind. */
    CodeBlock copyAndClear(FloatingType type, String shadow) {
        return call(HelperMethod.COPY_AND_CLEAR, type, CodeBlock.of("$L", shadow));
    }

    /** Puts a cotangent into a shadow. */
    CodeBlock seed(FloatingType type, String shadow, String cotangent) {
        return call(HelperMethod.SEED, type, CodeBlock.of("$L, $L", shadow, cotangent));
    }

    /** Refuses a shadow that does not have the length of its array, or that is the array itself. */
    public CodeBlock requireShadow(FloatingType type, String shadow, String whose, String array) {
        return call(HelperMethod.REQUIRE_SHADOW, type, CodeBlock.of("$S, $L, $S, $L", shadow, shadow, whose, array));
    }

    /** Refuses a shadow or tangent that does not have the length of its array; {@code whose} names the array in words. */
    public CodeBlock requireLength(FloatingType type, String shadow, String whose, String array) {
        return call(HelperMethod.REQUIRE_LENGTH, type, CodeBlock.of("$S, $L, $S, $L", shadow, shadow, whose, array));
    }

    /** Refuses one array in two places of which one is written. */
    public CodeBlock requireDistinct(TypeMirror array, String first, String second) {
        TypeKind element = ((ArrayType) array).getComponentType().getKind();
        return call(
                HelperMethod.REQUIRE_DISTINCT,
                element.isPrimitive() ? element : TypeKind.DECLARED,
                CodeBlock.of("$S, $L, $S, $L", first, first, second, second));
    }

    /** Refuses that one of the first arrays, the shadows, is any of those after it. */
    CodeBlock requireDistinctShadows(FloatingType type, int shadows, List<String> arrays) {
        CodeBlock names = arrays.stream()
                .map(name -> CodeBlock.of("$S", name))
                .collect(CodeBlock.joining(", " + LineMarks.BREAK));
        CodeBlock values = arrays.stream()
                .map(name -> CodeBlock.of("$N", name))
                .collect(CodeBlock.joining(", " + LineMarks.BREAK));
        return call(
                HelperMethod.REQUIRE_DISTINCT_SHADOWS,
                type,
                CodeBlock.of(
                        "$L, new $T[] {$L}, $Lnew $L[][] {$L}",
                        shadows,
                        String.class,
                        names,
                        LineMarks.BREAK,
                        type.element().name().toLowerCase(Locale.ROOT),
                        values));
    }

    private CodeBlock call(HelperMethod helper, FloatingType type, CodeBlock arguments) {
        return call(helper, type.element(), arguments);
    }

    private CodeBlock call(HelperMethod helper, TypeKind element, CodeBlock arguments) {
        note(helper, element);
        return CodeBlock.of("$L($L)", helper.methodName(), arguments);
    }

    private void note(HelperMethod helper, TypeKind element) {
        called.computeIfAbsent(element, kind -> EnumSet.noneOf(HelperMethod.class))
                .add(helper);
        helper.needs().forEach(needed -> note(needed, element));
    }

    /** Adds the helpers that were called, in an order that does not depend on the calls. */
    public void addTo(TypeSpec.Builder type) {
        for (HelperMethod helper : HelperMethod.values()) {
            called.forEach((element, helpers) -> {
                if (helpers.contains(helper)) {
                    TypeName name = name(element);
                    type.addMethod(helper.write(ArrayTypeName.of(name), name));
                }
            });
        }
    }

    private static TypeName name(TypeKind element) {
        return switch (element) {
            case BOOLEAN -> TypeName.BOOLEAN;
            case BYTE -> TypeName.BYTE;
            case SHORT -> TypeName.SHORT;
            case INT -> TypeName.INT;
            case LONG -> TypeName.LONG;
            case CHAR -> TypeName.CHAR;
            case FLOAT -> TypeName.FLOAT;
            case DOUBLE -> TypeName.DOUBLE;
            default -> ClassName.OBJECT;
        };
    }
}
