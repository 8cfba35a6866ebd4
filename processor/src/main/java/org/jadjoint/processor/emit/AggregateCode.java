package org.jadjoint.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jadjoint.processor.companion.TangentType;
import org.jadjoint.processor.emit.body.LineMarks;

/** The private methods that generated classes bring along for arrays of anything that has a tangent, each for the arrays that are used. */
enum AggregateCode {
    /** {@code zerosLike(array)}: a tangent of zeros; null for null. */
    ZEROS_LIKE("zerosLike") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TangentType array, AggregateHelpers elements) {
            CodeBlock zero = elements.zeros(array.element(), item(array, "array"));
            return mapped(method, CompanionTypes.of(array), "zeros", CompanionTypes.primal(array), "array", zero);
        }
    },

    /** {@code shadowsLike(earlier, array)}: a shadow of zeros, in the memory of an earlier one that fits; null for null. */
    SHADOWS_LIKE("shadowsLike") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TangentType array, AggregateHelpers elements) {
            CodeBlock shadow = elements.shadow(array.element(), CodeBlock.of("shadows[i]"), item(array, "array"));
            return again(method, array, CompanionTypes.primal(array), "array", shadow);
        }
    },

    /**
     * {@code shadowsOver(earlier, tangents)}: a shadow that begins with the numbers of a tangent and shares its arrays of numbers, itself in
     * the memory of an earlier one that fits.
     */
    SHADOWS_OVER("shadowsOver") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TangentType array, AggregateHelpers elements) {
            CodeBlock shadow = elements.over(array.element(), CodeBlock.of("shadows[i]"), item(array, "tangents"));
            return again(method, array, CompanionTypes.taken(array), "tangents", shadow);
        }
    },

    /** {@code tangentsOf(shadows)}: what the shadows have gathered, sharing their arrays of numbers. */
    TANGENTS_OF("tangentsOf") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TangentType array, AggregateHelpers elements) {
            CodeBlock tangent = elements.tangent(array.element(), CodeBlock.of("shadows[i]"));
            return mapped(
                    method, CompanionTypes.of(array), "tangents", CompanionTypes.shadow(array), "shadows", tangent);
        }
    },

    /** {@code sum(a, b)}. */
    SUM("sum") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TangentType array, AggregateHelpers elements) {
            TypeName type = CompanionTypes.of(array);
            CodeBlock sum = elements.plus(array.element(), item(array, "a"), item(array, "b"));
            return mapped(method, type, "sum", type, "a", sum, parameter(type, "b"));
        }
    },

    /** {@code product(a, factor)}. */
    PRODUCT("product") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TangentType array, AggregateHelpers elements) {
            TypeName type = CompanionTypes.of(array);
            CodeBlock product = elements.times(array.element(), item(array, "a"), "factor");
            return mapped(method, type, "product", type, "a", product, parameter(TypeName.DOUBLE, "factor"));
        }
    },

    /** {@code dot(a, b)}: the sum of the products. */
    DOT("dot") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TangentType array, AggregateHelpers elements) {
            TypeName type = CompanionTypes.of(array);
            return method.returns(double.class)
                    .addParameter(type, "a")
                    .addParameter(type, "b")
                    .addStatement("double sum = 0")
                    .beginControlFlow("for (int i = 0; a != null && i < a.$L; i++)", length(array))
                    .addStatement("sum += $L", elements.dot(array.element(), item(array, "a"), item(array, "b")))
                    .endControlFlow()
                    .addStatement("return sum");
        }
    },

    /** {@code misfitOf(tangents, array)}: why a tangent is not of the shape of an array, behind its name; null where it is. */
    MISFIT("misfitOf") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TangentType array, AggregateHelpers elements) {
            return misfit(method, array, CompanionTypes.primal(array), elements);
        }
    },

    /** The same for two tangents. */
    MISFIT_OF_TANGENTS("misfitOf") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TangentType array, AggregateHelpers elements) {
            return misfit(method, array, CompanionTypes.taken(array), elements);
        }
    },

    /** {@code addTo(shadows, tangents)}: adds a tangent into a shadow of its shape. */
    ADD_TO("addTo") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TangentType array, AggregateHelpers elements) {
            return method.addParameter(CompanionTypes.shadow(array), "shadows")
                    .addParameter(CompanionTypes.taken(array), "tangents")
                    .beginControlFlow("for (int i = 0; shadows != null && i < shadows.length; i++)")
                    .addCode(elements.add(array.element(), CodeBlock.of("shadows[i]"), item(array, "tangents")))
                    .endControlFlow();
        }
    },

    /** {@code putZeros(shadows)}. */
    PUT_ZEROS("putZeros") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TangentType array, AggregateHelpers elements) {
            method.addParameter(CompanionTypes.shadow(array), "shadows");
            if (array.isFlat()) {
                return method.addStatement("if (shadows != null) $T.fill(shadows, 0)", Arrays.class);
            }
            return method.beginControlFlow("for (int i = 0; shadows != null && i < shadows.length; i++)")
                    .addCode(elements.clear(array.element(), CodeBlock.of("shadows[i]")))
                    .endControlFlow();
        }
    },

    /** {@code copyAndClear(shadows)}: what shadows have gathered, leaving zeros behind. */
    COPY_AND_CLEAR("copyAndClear") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TangentType array, AggregateHelpers elements) {
            CodeBlock copy = elements.copyAndClear(array.element(), CodeBlock.of("shadows[i]"));
            return mapped(method, CompanionTypes.of(array), "copies", CompanionTypes.shadow(array), "shadows", copy);
        }
    },

    /** {@code replace(array, others)}: puts other elements into an array, row by row. */
    REPLACE("replace") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TangentType array, AggregateHelpers elements) {
            TypeName type = CompanionTypes.of(array);
            method.addParameter(type, "array").addParameter(type, "others");
            if (array.rank() == 1) {
                return method.addStatement(
                        "if (array != null) $T.arraycopy(others, 0, array, 0, array.length)", System.class);
            }
            return method.beginControlFlow("for (int i = 0; array != null && i < array.length; i++)")
                    .addStatement("$L", elements.replace(array.element(), "array[i]", CodeBlock.of("others[i]")))
                    .endControlFlow();
        }
    },

    /** {@code leavesOf(array)}: how many numbers there are. */
    LEAVES("leavesOf") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TangentType array, AggregateHelpers elements) {
            method.returns(int.class).addParameter(CompanionTypes.primal(array), "array");
            if (array.isFlat()) return method.addStatement("return array == null ? 0 : array.length");
            return method.addStatement("int count = 0")
                    .addStatement(
                            "for (int i = 0; array != null && i < array.length; i++) count += $L",
                            elements.leaves(array.element(), CodeBlock.of("array[i]")))
                    .addStatement("return count");
        }
    },

    /** {@code unit(array, leaf)}: a tangent of zeros, but for one number, which is 1; null for null. */
    UNIT("unit") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TangentType array, AggregateHelpers elements) {
            TypeName type = CompanionTypes.of(array);
            method.returns(type)
                    .addParameter(CompanionTypes.primal(array), "array")
                    .addParameter(int.class, "leaf")
                    .addStatement("if (array == null) return null")
                    .addStatement("$T unit = $L", type, newArray(type, "array.length"));
            if (array.isFlat()) {
                return method.addStatement("if (leaf >= 0 && leaf < unit.length) unit[leaf] = 1")
                        .addStatement("return unit");
            }
            return method.addStatement("int next = leaf")
                    .beginControlFlow("for (int i = 0; i < unit.length; i++)")
                    .addStatement("unit[i] = $L", elements.unit(array.element(), CodeBlock.of("array[i]"), "next"))
                    .addStatement("next -= $L", elements.leaves(array.element(), CodeBlock.of("array[i]")))
                    .endControlFlow()
                    .addStatement("return unit");
        }
    },

    /** {@code flatten(array, flat, at)}: puts the numbers of an array one after the other; gives the place behind. */
    FLATTEN("flatten") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TangentType array, AggregateHelpers elements) {
            method.returns(int.class)
                    .addParameter(CompanionTypes.of(array), "array")
                    .addParameter(double[].class, "flat")
                    .addParameter(int.class, "at")
                    .addStatement("int next = at");
            CodeBlock each = array.isFlat()
                    ? CodeBlock.of("flat[next++] = array[i]")
                    : CodeBlock.of("next = $L", elements.flatten(array.element(), "array[i]", "flat", "next"));
            return method.addStatement("for (int i = 0; array != null && i < array.length; i++) $L", each)
                    .addStatement("return next");
        }
    },

    /** {@code copyOf(array)}: the array anew, with all that it refers to; null for null. */
    COPY_OF("copyOf") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TangentType array, AggregateHelpers elements) {
            TypeName type = CompanionTypes.primal(array);
            CodeBlock copy = elements.copy(array.element(), CodeBlock.of("array[i]"));
            return mapped(method, type, "copy", type, "array", copy);
        }
    },

    /** {@code collectFrom(array, arrays)}: adds all arrays that an array of structures refers to, with itself. */
    COLLECT("collectFrom") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TangentType array, AggregateHelpers elements) {
            return collect(method, array, CompanionTypes.primal(array), elements);
        }
    },

    /** The same for arrays of tangents. */
    COLLECT_OF_TANGENTS("collectFrom") {
        @Override
        MethodSpec.Builder write(MethodSpec.Builder method, TangentType array, AggregateHelpers elements) {
            return collect(method, array, CompanionTypes.taken(array), elements);
        }
    };

    private final String methodName;

    AggregateCode(String methodName) {
        this.methodName = methodName;
    }

    /** The name of the method; for lists another one for each type, since the class file does not tell what is in a list. */
    String methodName(TangentType array) {
        if (!array.isList()) return methodName;
        String leaf = array.leaf() instanceof TangentType.Structure structure
                ? structure.nested().replace('.', '_')
                : array.leaf().equals(TangentType.FLOAT.leaf()) ? "Float" : "Double";
        String whose = this == MISFIT_OF_TANGENTS || this == COLLECT_OF_TANGENTS ? "Tangent" : "";
        return methodName + leaf + whose + "Array".repeat(array.rank()) + array.listWords();
    }

    abstract MethodSpec.Builder write(MethodSpec.Builder method, TangentType array, AggregateHelpers elements);

    /** The method for arrays of the given type. */
    MethodSpec write(TangentType array, AggregateHelpers elements) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(methodName(array)).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
        return write(method, array, elements).build();
    }

    // if (from == null) return null;  to[i] = element;  return to;
    private static MethodSpec.Builder mapped(
            MethodSpec.Builder method,
            TypeName type,
            String to,
            TypeName fromType,
            String from,
            CodeBlock element,
            ParameterSpec... more) {
        method.returns(type)
                .addParameter(fromType, from)
                .addParameters(List.of(more))
                .addStatement("if ($L == null) return null", from);
        String length = from + (fromType instanceof ArrayTypeName ? ".length" : ".size()");
        if (!(type instanceof ArrayTypeName)) {
            return method.addStatement("$T $L = new $T<>($L)", type, to, ArrayList.class, length)
                    .addStatement("for (int i = 0; i < $L; i++) $L.add($L)", length, to, element)
                    .addStatement("return $T.unmodifiableList($L)", Collections.class, to);
        }
        return method.addStatement("$T $L = $L", type, to, newArray(type, length))
                .beginControlFlow("for (int i = 0; i < $L; i++)", length)
                .addStatement("$L[i] = $L", to, element)
                .endControlFlow()
                .addStatement("return $L", to);
    }

    // if (from == null) return null;  shadows = earlier or new;  shadows[i] = element;  return shadows;
    private static MethodSpec.Builder again(
            MethodSpec.Builder method, TangentType array, TypeName fromType, String from, CodeBlock element) {
        TypeName type = CompanionTypes.shadow(array);
        String length = from + "." + length(array);
        return method.returns(type)
                .addParameter(type, "earlier")
                .addParameter(fromType, from)
                .addStatement("if ($L == null) return null", from)
                .addStatement("boolean fits = earlier != null && earlier.length == $L", length)
                .addStatement("$T shadows = fits ? earlier : $L", type, newArray(type, length))
                .addStatement("for (int i = 0; i < $L; i++) shadows[i] = $L", length, element)
                .addStatement("return shadows");
    }

    private static ParameterSpec parameter(TypeName type, String name) {
        return ParameterSpec.builder(type, name).build();
    }

    /** What is at an index of an array, or of a list where the type is one, as that of values and tangents is where that of shadows is not. */
    private static CodeBlock item(TangentType array, String name) {
        return CodeBlock.of(array.isList() ? "$L.get(i)" : "$L[i]", name);
    }

    private static String length(TangentType array) {
        return array.isList() ? "size()" : "length";
    }

    private static TypeName element(TypeName type) {
        if (type instanceof ArrayTypeName array) return array.componentType();
        TypeName argument = ((ParameterizedTypeName) type).typeArguments().get(0);
        return argument instanceof WildcardTypeName open ? open.upperBounds().get(0) : argument;
    }

    // double[][] => new double[a.length][]
    private static CodeBlock newArray(TypeName type, String length) {
        TypeName element = ((ArrayTypeName) type).componentType();
        StringBuilder more = new StringBuilder();
        while (element instanceof ArrayTypeName array) {
            element = array.componentType();
            more.append("[]");
        }
        return CodeBlock.of("new $T[$L]$L", element, length, more);
    }

    private static MethodSpec.Builder misfit(
            MethodSpec.Builder method, TangentType array, TypeName like, AggregateHelpers elements) {
        method.returns(String.class)
                .addParameter(CompanionTypes.taken(array), "tangents")
                .addParameter(like, "like");
        CodeBlock lengths = CodeBlock.of(
                "misfitOf(tangents == null ? -1 : tangents.$1L, $2Llike == null ? -1 : like.$1L)",
                length(array),
                LineMarks.BREAK);
        if (array.isFlat()) return method.addStatement("return $L", lengths);
        boolean primal = like.equals(CompanionTypes.primal(array));
        CodeBlock row = elements.misfit(array.element(), item(array, "tangents"), item(array, "like"), primal);
        return method.addStatement("$T misfit = $L", String.class, lengths)
                .beginControlFlow("for (int i = 0; misfit == null && like != null && i < like.$L; i++)", length(array))
                .addStatement("misfit = $L", row)
                .addStatement("if (misfit != null) misfit = $S + i + $S + misfit", "[", "]")
                .endControlFlow()
                .addStatement("return misfit");
    }

    private static MethodSpec.Builder collect(
            MethodSpec.Builder method, TangentType array, TypeName type, AggregateHelpers elements) {
        method.addParameter(type, "array").addParameter(AggregateHelpers.ARRAYS, "arrays");
        if (array.isList()) {
            method.addStatement("if (array == null) return"); // nobody writes into it
        } else {
            method.addStatement("if (array == null || array.length == 0) return")
                    .addStatement("arrays.add(array)");
        }
        if (!array.element().hasArrays()) return method;
        boolean primal = type.equals(CompanionTypes.primal(array));
        return method.beginControlFlow("for ($T each : array)", element(type))
                .addStatement("$L", elements.collect(array.element(), CodeBlock.of("each"), "arrays", primal))
                .endControlFlow();
    }
}
