package org.jadjoint.processor.emit.body;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.Arrays;
import javax.lang.model.element.Modifier;

/** The private static methods that bodies call, each written once for each type that needs it. */
enum HelperCode {
    /** {@code atLeast(array, length)}: room for so many elements, with the content that is there. */
    AT_LEAST("atLeast") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TypeName type, TypeName element) {
            return method.returns(type)
                    .addParameter(type, "array")
                    .addParameter(int.class, "length")
                    .beginControlFlow("if (array == null)")
                    .addStatement("return $L", newArray(element))
                    .endControlFlow()
                    .beginControlFlow("if (array.length >= length)")
                    .addStatement("return array")
                    .endControlFlow()
                    .addStatement("int doubled = (int) $T.min(2L * array.length, 1 << 30)", Math.class)
                    .addStatement("return $T.copyOf(array, $T.max(length, doubled))", Arrays.class, Math.class);
        }
    },

    /** {@code zeros(array, length)}: exactly so many zeros, in the given array if it fits. */
    ZEROS("zeros") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TypeName type, TypeName element) {
            return method.returns(type)
                    .addParameter(type, "array")
                    .addParameter(int.class, "length")
                    .beginControlFlow("if (array == null || array.length != length)")
                    .addStatement("return $L", newArray(element))
                    .endControlFlow()
                    .addStatement("$T.fill(array, $L)", Arrays.class, element.isPrimitive() ? "0" : "null")
                    .addStatement("return array");
        }
    },

    /** {@code positive(x)}: what the derivative of a logarithm divides by, which has no value where the logarithm has none. */
    POSITIVE("positive") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TypeName type, TypeName element) {
            return method.returns(type)
                    .addJavadoc(
                            "$L\n", "x, with 0.0 for -0.0, and NaN where a logarithm has neither value nor derivative.")
                    .addParameter(type, "x")
                    .addStatement("return x < 0 ? $T.NaN : x + 0", type.box());
        }
    },

    /** {@code scale(g, p)}: {@code g * p}, but a cotangent of zero stays zero where the partial derivative is not finite. */
    SCALE("scale") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TypeName type, TypeName element) {
            return method.returns(type)
                    .addParameter(type, "cotangent")
                    .addParameter(type, "partial")
                    .addStatement(
                            "return cotangent == 0 && !$T.isFinite(partial) ? 0 : cotangent * partial", type.box());
        }
    };

    private final String wish;

    HelperCode(String wish) {
        this.wish = wish;
    }

    /** The name of the method, unless the class has a method of this name already. */
    String wish() {
        return wish;
    }

    abstract MethodSpec.Builder write(MethodSpec.Builder method, TypeName type, TypeName element);

    MethodSpec write(String name, TypeName type, TypeName element) {
        return write(MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC), type, element)
                .build();
    }

    // double[] => new double[length], double[][] => new double[length][]
    private static String newArray(TypeName element) {
        String java = element.toString();
        int rank = java.indexOf("[]");
        return rank < 0
                ? "new " + java + "[length]"
                : "new " + java.substring(0, rank) + "[length]" + java.substring(rank);
    }
}
