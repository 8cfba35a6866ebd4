package org.jadjoint.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jadjoint.processor.emit.body.LineMarks;

/** The private methods that generated classes bring along, for what would otherwise be repeated at every array. */
enum HelperMethod {
    /** {@code zerosLike(b)}: a fresh shadow; null for null. */
    ZEROS_LIKE("zerosLike") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TypeName array, TypeName element) {
            return method.returns(array)
                    .addParameter(array, "array")
                    .addStatement("return array == null ? null : new $T[array.length]", element);
        }
    },

    /** {@code cleared(bBar, b)}: a shadow of zeros, the given one if it fits. */
    CLEARED("cleared") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TypeName array, TypeName element) {
            return method.returns(array)
                    .addParameter(array, "shadow")
                    .addParameter(array, "array")
                    .beginControlFlow("if (array == null || shadow == null || shadow.length != array.length)")
                    .addStatement("return zerosLike(array)")
                    .endControlFlow()
                    .addStatement("$T.fill(shadow, 0)", Arrays.class)
                    .addStatement("return shadow");
        }

        @Override
        List<HelperMethod> needs() {
            return List.of(ZEROS_LIKE);
        }
    },

    /** {@code seed(bBar, cotangent)}: the cotangent put into a shadow; nothing where there is no shadow. */
    SEED("seed") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TypeName array, TypeName element) {
            return method.addParameter(array, "shadow")
                    .addParameter(array, "cotangent")
                    .beginControlFlow("if (shadow != null)")
                    .addStatement("$T.arraycopy(cotangent, 0, shadow, 0, shadow.length)", System.class)
                    .endControlFlow();
        }
    },

    /** {@code copyAndClear(bBar)}: what a shadow has gathered, leaving zeros behind. */
    COPY_AND_CLEAR("copyAndClear") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TypeName array, TypeName element) {
            return method.returns(array)
                    .addParameter(array, "shadow")
                    .beginControlFlow("if (shadow == null)")
                    .addStatement("return null")
                    .endControlFlow()
                    .addStatement("$T copy = shadow.clone()", array)
                    .addStatement("$T.fill(shadow, 0)", Arrays.class)
                    .addStatement("return copy");
        }
    },

    /** {@code requireLength("bBar", bBar, "b", b)}: refuses a shadow or tangent that does not fit its array. */
    REQUIRE_LENGTH("requireLength") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TypeName array, TypeName element) {
            return named(method, array, "shadow", "bar", "array", "primal", array)
                    .beginControlFlow(
                            "if (bar == null || primal == null ? bar != primal : bar.length != primal.length)")
                    .addStatement(
                            "throw new $T(sized(shadow, bar) + $S + sized(array, primal))",
                            IllegalArgumentException.class,
                            ", but ")
                    .endControlFlow();
        }

        @Override
        List<HelperMethod> needs() {
            return List.of(SIZED);
        }
    },

    /** {@code requireAllDistinct("aBar, a, b", 0b1, {aBar, a, b})}: refuses one array in two places of which one is written. */
    REQUIRE_ALL_DISTINCT("requireAllDistinct") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TypeName array, TypeName element) {
            return method.addParameter(String.class, "names")
                    .addParameter(long.class, "written")
                    .addParameter(ArrayTypeName.of(array), "arrays")
                    .beginControlFlow("for (int k = 1; k < arrays.length; k++)")
                    .beginControlFlow("for (int i = 0; i < k; i++)")
                    .addStatement(
                            "boolean free = (written >> $1T.min(i, 63) & 1 | written >> $1T.min(k, 63) & 1) == 0",
                            Math.class)
                    .addStatement(
                            "if (free || arrays[i] != arrays[k] || arrays[i] == null || arrays[i].length == 0) continue")
                    .addStatement("$T[] name = names.split($S)", String.class, ", ")
                    .addStatement(
                            "throw new $T(name[i] + $S + name[k]" + LineMarks.BREAK + " + $S)",
                            IllegalArgumentException.class,
                            " and ",
                            " are the same array, but one of them is written")
                    .endControlFlow()
                    .endControlFlow();
        }
    },

    /** {@code sized("b", b)}: "b has length 3". */
    SIZED("sized") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TypeName array, TypeName element) {
            return method.returns(String.class)
                    .addParameter(String.class, "name")
                    .addParameter(array, "array")
                    .addStatement("return name + (array == null ? $S : $S + array.length)", " is null", " has length ");
        }
    };

    private final String methodName;

    HelperMethod(String methodName) {
        this.methodName = methodName;
    }

    String methodName() {
        return methodName;
    }

    abstract MethodSpec.Builder write(MethodSpec.Builder method, TypeName array, TypeName element);

    /** The helpers that this one calls. */
    List<HelperMethod> needs() {
        return List.of();
    }

    /** The helper for arrays of the given type; helpers for both precisions overload. */
    MethodSpec write(TypeName array, TypeName element) {
        return write(
                        MethodSpec.methodBuilder(methodName).addModifiers(Modifier.PRIVATE, Modifier.STATIC),
                        array,
                        element)
                .build();
    }

    private static MethodSpec.Builder named(
            MethodSpec.Builder method,
            TypeName array,
            String name,
            String value,
            String otherName,
            String other,
            TypeName otherType) {
        return method.addParameter(String.class, name)
                .addParameter(array, value)
                .addParameter(String.class, otherName)
                .addParameter(otherType, other);
    }
}
