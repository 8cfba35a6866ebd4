package org.jadjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jadjoint.processor.companion.TangentClass;
import org.jadjoint.processor.companion.TangentType;

/** Writes {@code STangent} of a sealed interface {@code S}: what it does is up to the tangents of the variants. */
final class SealedTangentWriter {
    private final TangentClass type;
    private final ClassName tangent;
    private final ClassName shadow;
    private final ClassName primal;

    SealedTangentWriter(TangentClass type) {
        this.type = type;
        tangent = TangentWriter.tangent(type);
        shadow = tangent.nestedClass(ShadowWriter.NAME);
        primal = ClassName.get(type.owner());
    }

    static ClassName tangent(TypeElement structure) {
        TypeName tangent = CompanionTypes.of(TangentType.of(structure.asType()).orElseThrow());
        return (ClassName) tangent;
    }

    TypeSpec.Builder write() {
        TypeSpec.Builder written = sealed(TypeSpec.interfaceBuilder(tangent), "")
                .addJavadoc(TangentWriter.javadoc(type))
                .addModifiers(TangentWriter.visibility(type));
        written.addMethod(chosen("zero", tangent, primal, "like", "zero")
                .addJavadoc("Zeros in the shape of {@code like}; null for null.\n")
                .build());
        written.addMethod(operation("plus", tangent, tangent, "other", "The sum"));
        written.addMethod(operation("times", tangent, TypeName.DOUBLE, "factor", "The product with a number"));
        written.addMethod(
                operation("dot", TypeName.DOUBLE, tangent, "other", "The sum of the products of all numbers"));
        written.addMethod(chosen("of", tangent, shadow, "shadow", "of")
                .addJavadoc("What a shadow has gathered, sharing its arrays of numbers; null for null.\n")
                .build());
        return written.addType(shadow());
    }

    private TypeSpec shadow() {
        TypeSpec.Builder written = sealed(TypeSpec.interfaceBuilder(shadow), ShadowWriter.NAME)
                .addJavadoc("What generated code adds cotangents into, of the variant of what it belongs to.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC);
        written.addMethod(again("of", primal, "like"));
        written.addMethod(again("over", tangent, "tangent"));
        written.addMethod(chosen("copyAndClear", tangent, shadow, "shadow", "copyAndClear")
                .build());
        written.addMethod(abstractMethod("add", TypeName.VOID)
                .addParameter(tangent, "tangent")
                .build());
        written.addMethod(abstractMethod("clear", TypeName.VOID).build());
        written.addMethod(misfit(primal)).addMethod(misfit(tangent));
        if (type.hasArrays()) written.addMethod(collect(primal)).addMethod(collect(tangent));
        return written.build();
    }

    private TypeSpec.Builder sealed(TypeSpec.Builder written, String nested) {
        for (TypeElement supertype : type.supertypes()) written.addSuperinterface(in(tangent(supertype), nested));
        if (type.variants().isEmpty()) return written;
        written.addModifiers(Modifier.SEALED);
        for (TypeElement variant : type.variants()) written.addPermittedSubclass(in(tangent(variant), nested));
        return written;
    }

    private static ClassName in(ClassName outer, String nested) {
        return nested.isEmpty() ? outer : outer.nestedClass(nested);
    }

    private static MethodSpec.Builder abstractMethod(String name, TypeName returned) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(returned);
    }

    private static MethodSpec operation(String name, TypeName returned, TypeName with, String parameter, String text) {
        return abstractMethod(name, returned)
                .addJavadoc("$L.\n", text)
                .addParameter(with, parameter)
                .build();
    }

    private static MethodSpec.Builder staticMethod(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC);
    }

    /** What a value of a variant is called, and of what kind it is. */
    private static ClassName kind(TypeName whole, ClassName tangent, ClassName shadow, TypeElement variant) {
        if (whole.equals(tangent)) return tangent(variant);
        return whole.equals(shadow) ? tangent(variant).nestedClass(ShadowWriter.NAME) : ClassName.get(variant);
    }

    private static String variable(TypeElement variant, String... taken) {
        String name = variant.getSimpleName().toString();
        String lower = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        boolean usable =
                javax.lang.model.SourceVersion.isName(lower) && !List.of(taken).contains(lower);
        return usable ? lower : lower + "_";
    }

    // if (like instanceof Circle circle) return CircleTangent.zero(circle);
    private MethodSpec.Builder chosen(String name, TypeName returned, TypeName from, String parameter, String call) {
        MethodSpec.Builder method = staticMethod(name).returns(returned).addParameter(from, parameter);
        for (TypeElement variant : type.variants()) {
            String each = variable(variant, parameter);
            ClassName target = name.equals(call) && isOnTangent(name, returned)
                    ? tangent(variant)
                    : tangent(variant).nestedClass(ShadowWriter.NAME);
            method.addStatement(
                    "if ($L instanceof $T $L) return $T.$L($L)",
                    parameter,
                    kind(from, tangent, shadow, variant),
                    each,
                    target,
                    call,
                    each);
        }
        return method.addStatement("return null");
    }

    // if (like instanceof Circle circle) {
    //   return CircleTangent.Shadow.of(earlier instanceof CircleTangent.Shadow it ? it : null, circle);
    // }
    private MethodSpec again(String name, TypeName from, String parameter) {
        MethodSpec.Builder method = staticMethod(name)
                .returns(shadow)
                .addParameter(shadow, "earlier")
                .addParameter(from, parameter);
        for (TypeElement variant : type.variants()) {
            String each = variable(variant, parameter, "earlier", "it");
            ClassName target = tangent(variant).nestedClass(ShadowWriter.NAME);
            method.beginControlFlow("if ($L instanceof $T $L)", parameter, kind(from, tangent, shadow, variant), each)
                    .addStatement("return $1T.$2L(earlier instanceof $1T it ? it : null, $3L)", target, name, each)
                    .endControlFlow();
        }
        return method.addStatement("return null").build();
    }

    private boolean isOnTangent(String name, TypeName returned) {
        return returned.equals(tangent) && !name.equals("copyAndClear");
    }

    private MethodSpec misfit(TypeName like) {
        MethodSpec.Builder misfit = staticMethod("misfit")
                .returns(String.class)
                .addParameter(tangent, "tangent")
                .addParameter(like, "like")
                .addStatement("if (tangent == null) return like == null ? null : $S", " is null")
                .addStatement("if (like == null) return $S", " is not null");
        for (TypeElement variant : type.variants()) {
            ClassName own = tangent(variant);
            misfit.beginControlFlow(
                            "if (tangent instanceof $T t && like instanceof $T l)",
                            own,
                            kind(like, tangent, shadow, variant))
                    .addStatement("return $T.misfit(t, l)", own.nestedClass(ShadowWriter.NAME))
                    .endControlFlow();
        }
        return misfit.addStatement("return $S", " is of another variant").build();
    }

    private MethodSpec collect(TypeName whose) {
        MethodSpec.Builder collect =
                staticMethod("collect").addParameter(whose, "value").addParameter(AggregateHelpers.ARRAYS, "arrays");
        for (TypeElement variant : type.variants()) {
            if (!TangentType.of(variant.asType()).orElseThrow().hasArrays()) continue;
            String each = variable(variant, "value");
            collect.addStatement(
                    "if (value instanceof $T $L) $T.collect($L, arrays)",
                    kind(whose, tangent, shadow, variant),
                    each,
                    tangent(variant).nestedClass(ShadowWriter.NAME),
                    each);
        }
        return collect.build();
    }
}
