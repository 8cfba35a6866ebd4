package org.jadjoint.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.type.TypeKind;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.TangentType;
import org.jadjoint.processor.emit.body.LineMarks;

/**
 * The calls of helper methods in one generated class; afterwards it writes the helpers that were called, and no others.
 */
public final class Helpers {
    private final Map<TypeKind, Set<HelperMethod>> called = new EnumMap<>(TypeKind.class);
    /** How many arrays are compared with each other at once. */
    private final Map<TypeKind, Set<Integer>> compared = new EnumMap<>(TypeKind.class);

    private boolean requiresFit;
    private boolean requiresApart;

    private final AggregateHelpers aggregates = new AggregateHelpers(this);

    /** A fresh shadow of an array. */
    CodeBlock zerosLike(TangentType type, String array) {
        return call(HelperMethod.ZEROS_LIKE, type, CodeBlock.of("$L", array));
    }

    /** A shadow of zeros of an array, the given one if it fits. */
    CodeBlock cleared(TangentType type, String shadow, String array) {
        return call(HelperMethod.CLEARED, type, CodeBlock.of("$L, $L", shadow, array));
    }

    /** What a shadow has gathered, leaving zeros behind. */
    CodeBlock copyAndClear(TangentType type, String shadow) {
        return call(HelperMethod.COPY_AND_CLEAR, type, CodeBlock.of("$L", shadow));
    }

    /** Puts a cotangent into a shadow. */
    CodeBlock seed(TangentType type, String shadow, String cotangent) {
        return call(HelperMethod.SEED, type, CodeBlock.of("$L, $L", shadow, cotangent));
    }

    /** Refuses a shadow or tangent that does not have the length of its array; {@code whose} names the array in words. */
    public CodeBlock requireLength(TangentType type, String shadow, String whose, String array) {
        return call(HelperMethod.REQUIRE_LENGTH, type, CodeBlock.of("$S, $L, $S, $L", shadow, shadow, whose, array));
    }

    /**
     * Refuses one array in two places of which one is written.
     *
     * @param written a set of the arrays, by their places
     */
    CodeBlock requireDistinct(TypeKind element, List<String> arrays, CodeBlock written) {
        note(HelperMethod.REQUIRE_ALL_DISTINCT, element);
        String names = String.join(", ", arrays);
        CodeBlock values = arrays.stream()
                .map(name -> CodeBlock.of("$N", name))
                .collect(CodeBlock.joining(", " + LineMarks.BREAK));
        if (arrays.size() > DistinctArrays.MOST) {
            return CodeBlock.of(
                    "$L($S, $L, new $T[][] {$L})",
                    HelperMethod.REQUIRE_ALL_DISTINCT.methodName(),
                    names,
                    written,
                    name(element),
                    values);
        }
        compared.computeIfAbsent(element, kind -> new TreeSet<>()).add(arrays.size());
        return CodeBlock.of("$L($S, $L, $L$L)", DistinctArrays.NAME, names, written, LineMarks.BREAK, values);
    }

    /** Refuses a shadow or tangent that is not of the shape of a value or, if not {@code primal}, of a shadow. */
    CodeBlock requireShape(TangentType type, String tangent, String whose, String value, boolean primal) {
        if (type.isFlat()) return requireLength(type, tangent, whose, value);
        requiresFit = true;
        CodeBlock like = CodeBlock.of("$L", value);
        CodeBlock misfit = aggregates.misfit(
                type, CodeBlock.of("$N", tangent), primal ? like : aggregates.tangent(type, like), primal);
        return CodeBlock.of("requireFit($S, $L)", tangent, misfit);
    }

    /** The statement that puts a cotangent into a shadow of zeros. */
    CodeBlock seedStatement(TangentType type, String shadow, String cotangent) {
        if (!type.isFlat()) return aggregates.add(type, CodeBlock.of("$L", shadow), CodeBlock.of("$N", cotangent));
        return CodeBlock.builder().addStatement(seed(type, shadow, cotangent)).build();
    }

    /** Adds the cotangent of a result into its shadow, if it fits. */
    CodeBlock seeded(CompanionMethod method, String shadow) {
        TangentType type = method.result().tangentType();
        String resultBar = method.names().resultBar();
        return CodeBlock.builder()
                .addStatement(requireShape(type, resultBar, "the result", shadow, false))
                .add(seedStatement(type, shadow, resultBar))
                .build();
    }

    /** Says that {@link ApartArrays#REACHED} is needed. */
    void requiresApart() {
        requiresApart = true;
    }

    private CodeBlock call(HelperMethod helper, TangentType type, CodeBlock arguments) {
        return call(helper, ((TangentType.Numeric) type.leaf()).kind(), arguments);
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

    /** The same for tangents of every type. */
    AggregateHelpers aggregates() {
        return aggregates;
    }

    /** Adds the helpers that were called, in an order that does not depend on the calls. */
    public void addTo(TypeSpec.Builder type) {
        TypeSpec.Builder more = TypeSpec.classBuilder("More");
        aggregates.addTo(more); // first, since they may call others
        compared.forEach((element, counts) ->
                counts.forEach(count -> type.addMethod(DistinctArrays.write(name(element), count))));
        for (HelperMethod helper : HelperMethod.values()) {
            called.forEach((element, helpers) -> {
                if (helpers.contains(helper)) {
                    TypeName name = name(element);
                    type.addMethod(helper.write(ArrayTypeName.of(name), name));
                }
            });
        }
        type.addMethods(more.build().methodSpecs());
        if (requiresFit) type.addMethod(EntryChecks.requireFit());
        if (requiresApart) type.addType(ApartArrays.reachedArrays());
    }

    /** A primitive type; {@code Object} for all others. */
    static TypeName name(TypeKind element) {
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
