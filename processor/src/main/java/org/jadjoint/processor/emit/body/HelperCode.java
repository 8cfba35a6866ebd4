package org.jadjoint.processor.emit.body;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.DerivativeTypes;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;

/** The private static methods that bodies call, each written once for each type that needs it. */
enum HelperCode {
    /** {@code atLeast(array, length)}: room for so many elements, with the content that is there. */
    AT_LEAST("atLeast") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, Written written) {
            return method.returns(written.type())
                    .addParameter(written.type(), "array")
                    .addParameter(int.class, "length")
                    .beginControlFlow("if (array == null)")
                    .addStatement("return $L", newArray(written.element()))
                    .endControlFlow()
                    .beginControlFlow("if (array.length >= length)")
                    .addStatement("return array")
                    .endControlFlow()
                    .addStatement("int doubled = (int) $T.min(2L * array.length, 1 << 30)", Math.class)
                    .addStatement("return $T.copyOf(array, $T.max(length, doubled))", Arrays.class, Math.class);
        }
    },

    /**
     * {@code zeros(array, length)}: exactly so many zeros, in the given array if it fits; with more lengths arrays of zeros, in the elements
     * of the given one. That had its own when it was given last.
     */
    ZEROS("zeros") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, Written written) {
            List<String> lengths = new ArrayList<>(List.of("length"));
            for (int level = 2; level <= written.levels(); level++) lengths.add("length" + level);
            method.returns(written.type()).addParameter(written.type(), "array");
            lengths.forEach(length -> method.addParameter(int.class, length));
            method.beginControlFlow("if (array == null || array.length != length)")
                    .addStatement("return $L", newArray(written.element(), lengths))
                    .endControlFlow();
            if (lengths.size() == 1) {
                String zero = written.element().isPrimitive() ? "0" : "null";
                return method.addStatement("$T.fill(array, $L)", Arrays.class, zero)
                        .addStatement("return array");
            }
            String inside = String.join(", ", lengths.subList(1, lengths.size()));
            return method.beginControlFlow("for (int i = 0; i < length; i++)")
                    .addStatement("array[i] = $L(array[i], $L)", written.inner(), inside)
                    .endControlFlow()
                    .addStatement("return array");
        }
    },

    /** {@code shadowLike(array)}: a shadow of zeros for an array of aggregates, null for null. */
    SHADOW_LIKE("shadowLike") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, Written written) {
            return like(method, written, DerivativeTypes::shadow, "of(null, ");
        }
    },

    /** {@code tangentLike(array)}: a tangent of zeros for an array of aggregates, null for null. */
    TANGENT_LIKE("tangentLike") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, Written written) {
            return like(method, written, DerivativeTypes::newTangent, "zero(");
        }
    },

    /** {@code clear(shadow)}: makes zeros of all numbers of a shadow. */
    CLEAR("clear") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, Written written) {
            method.addParameter(written.type(), "shadow").beginControlFlow("if (shadow != null)");
            if (written.ir() instanceof StructureType)
                return method.addStatement("shadow.clear()").endControlFlow();
            if (!written.ir().isNested()) {
                return method.addStatement("$T.fill(shadow, 0)", Arrays.class).endControlFlow();
            }
            return method.beginControlFlow("for ($T each : shadow)", written.element())
                    .addStatement("$L(each)", written.inner())
                    .endControlFlow()
                    .endControlFlow();
        }
    },

    /** {@code positive(x)}: what the derivative of a logarithm divides by, which has no value where the logarithm has none. */
    POSITIVE("positive") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, Written written) {
            return method.returns(written.type())
                    .addJavadoc(
                            "$L\n", "x, with 0.0 for -0.0, and NaN where a logarithm has neither value nor derivative.")
                    .addParameter(written.type(), "x")
                    .addStatement(
                            "return x < 0 ? $T.NaN : x + 0", written.type().box());
        }
    },

    /** {@code scale(g, p)}: {@code g * p}, but a cotangent of zero stays zero where the partial derivative is not finite. */
    SCALE("scale") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, Written written) {
            return method.returns(written.type())
                    .addParameter(written.type(), "cotangent")
                    .addParameter(written.type(), "partial")
                    .addStatement(
                            "return cotangent == 0 && !$T.isFinite(partial) ? 0 : cotangent * partial",
                            written.type().box());
        }
    };

    /**
     * What a method is written for.
     *
     * @param name its name
     * @param inner the name of the same method for the elements
     * @param ir the type for which it is called
     * @param levels on how many levels lengths are given
     * @param names how types are spelled
     */
    record Written(String name, String inner, Type ir, int levels, Function<Type, TypeName> names) {
        TypeName type() {
            return names.apply(ir);
        }

        TypeName element() {
            return names.apply(ir instanceof ArrayType array ? array.element() : ir);
        }

        TypeName name(Type type) {
            return names.apply(type);
        }
    }

    private final String wish;

    HelperCode(String wish) {
        this.wish = wish;
    }

    /** The name of the method, unless the class has a method of this name already. */
    String wish() {
        return wish;
    }

    abstract MethodSpec.Builder write(MethodSpec.Builder method, Written written);

    MethodSpec write(Written written) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(written.name()).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
        if (this == AT_LEAST && written.element().toString().contains("<")) {
            method.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "{$S, $S}", "rawtypes", "unchecked")
                    .build());
        }
        return write(method, written).build();
    }

    /** Whether the method calls itself for the elements of an array of arrays. */
    boolean isRecursive() {
        return this == SHADOW_LIKE || this == TANGENT_LIKE || this == CLEAR;
    }

    // double[][] => zeros[i] = shadowLike(like[i]); P[] => zeros[i] = PTangent.Shadow.of(null, like[i])
    private static MethodSpec.Builder like(
            MethodSpec.Builder method, Written written, UnaryOperator<Type> derivative, String maker) {
        ArrayType type = (ArrayType) written.ir();
        Type element = type.element();
        ArrayType made = (ArrayType) derivative.apply(type);
        TypeName zeros = written.name(made);
        method.returns(zeros)
                .addParameter(written.type(), "like")
                .beginControlFlow("if (like == null)")
                .addStatement("return null")
                .endControlFlow();
        String length = type.isList() ? "like.size()" : "like.length";
        String array = newArray(written.name(made.element())).replace("length", length);
        if (!element.isAggregate()) return method.addStatement("return $L", array);
        CodeBlock each = element instanceof StructureType
                ? CodeBlock.of("$T.$L", written.name(derivative.apply(element)), maker)
                : CodeBlock.of("$L(", written.inner());
        if (made.isList()) {
            return method.addStatement("$T zeros = new $T<>($L)", zeros, ArrayList.class, length)
                    .addStatement("for ($T each : like) zeros.add($Leach))", written.element(), each)
                    .addStatement("return $T.unmodifiableList(zeros)", Collections.class);
        }
        return method.addStatement("$T zeros = $L", zeros, array)
                .beginControlFlow("for (int i = 0; i < $L; i++)", length)
                .addStatement("zeros[i] = $L$L)", each, type.isList() ? "like.get(i)" : "like[i]")
                .endControlFlow()
                .addStatement("return zeros");
    }

    private static String newArray(TypeName element) {
        return newArray(element, List.of("length"));
    }

    // double, length => new double[length]; double[], length => new double[length][]
    private static String newArray(TypeName element, List<String> lengths) {
        String java = element.toString().replaceAll("<.*>", "");
        int rank = java.indexOf("[]");
        String name = rank < 0 ? java : java.substring(0, rank);
        String open = rank < 0 ? "" : java.substring(rank + 2 * (lengths.size() - 1));
        return "new " + name + "[" + String.join("][", lengths) + "]" + open;
    }
}
