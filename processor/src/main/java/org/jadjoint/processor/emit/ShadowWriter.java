package org.jadjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jadjoint.processor.companion.NameScope;
import org.jadjoint.processor.companion.TangentClass;
import org.jadjoint.processor.companion.TangentClass.Component;
import org.jadjoint.processor.emit.body.LineMarks;

/** Writes {@code PTangent.Shadow}: what generated code adds the cotangents of a record into. */
final class ShadowWriter {
    static final String NAME = "Shadow";

    private final TangentClass type;
    private final AggregateHelpers aggregates;
    private final ClassName tangent;
    private final ClassName shadow;
    private final ClassName primal;

    ShadowWriter(TangentClass type, AggregateHelpers aggregates) {
        this.type = type;
        this.aggregates = aggregates;
        tangent = TangentWriter.tangent(type);
        shadow = tangent.nestedClass(NAME);
        primal = ClassName.get(type.owner());
    }

    TypeSpec write() {
        TypeSpec.Builder written = TypeSpec.classBuilder(NAME)
                .addJavadoc(
                        "What generated code adds cotangents into: a cell for each record, shared as the record is.\n")
                .addModifiers(TangentWriter.visibility(type))
                .addModifiers(Modifier.STATIC, Modifier.FINAL);
        for (TypeElement supertype : type.supertypes()) {
            written.addSuperinterface(SealedTangentWriter.tangent(supertype).nestedClass(NAME));
        }
        for (Component component : type.components()) {
            written.addField(FieldSpec.builder(CompanionTypes.shadow(component.type()), component.name())
                    .addModifiers(TangentWriter.visibility(type))
                    .build());
        }
        // The constructor that javac adds would be as visible as the class.
        written.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        written.addMethod(zeros()).addMethod(ofPrimal()).addMethod(over()).addMethod(copyAndClear());
        written.addMethod(add());
        for (TypeElement ancestor : type.ancestors()) written.addMethod(addOf(ancestor));
        written.addMethod(clear());
        written.addMethod(misfit(primal)).addMethod(misfit(tangent));
        if (type.hasArrays()) written.addMethod(collect(primal)).addMethod(collect(tangent));
        return written.build();
    }

    private MethodSpec zeros() {
        NameScope names = new NameScope(List.of());
        type.components().forEach(component -> names.reserve(component.name()));
        String earlier = names.take("earlier");
        String made = names.take("made");
        MethodSpec.Builder zeros = method("zeros")
                .addJavadoc(
                        "Zeros beside the given shadows, in the memory of an earlier shadow where that is not null.\n")
                .addModifiers(Modifier.STATIC)
                .returns(shadow)
                .addParameter(shadow, earlier)
                .addStatement("$1T $2N = $3N == null ? new $1T() : $3N", shadow, made, earlier);
        for (Component component : type.components()) {
            boolean number = component.type().isScalar();
            if (!number) zeros.addParameter(CompanionTypes.shadow(component.type()), component.name());
            zeros.addStatement("$N.$N = $L", made, component.name(), number ? "0" : component.name());
        }
        return zeros.addStatement("return $N", made).build();
    }

    private MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(TangentWriter.visibility(type));
    }

    private MethodSpec.Builder inherited(String name) {
        return type.supertypes().isEmpty()
                ? method(name)
                : MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }

    private MethodSpec ofPrimal() {
        return method("of")
                .addJavadoc(
                        "Zeros in the shape of {@code like}, in the memory of {@code earlier} where that is not null.\n")
                .addModifiers(Modifier.STATIC)
                .returns(shadow)
                .addParameter(shadow, "earlier")
                .addParameter(primal, "like")
                .addStatement(
                        "return like == null ? null : $L",
                        create(it -> aggregates.shadow(it.type(), earlier(it), CodeBlock.of("like.$N()", it.name()))))
                .build();
    }

    private static CodeBlock earlier(Component component) {
        return CodeBlock.of("earlier == null ? null : earlier.$N", component.name());
    }

    private MethodSpec over() {
        MethodSpec.Builder over = method("over")
                .addJavadoc(
                        "Begins with a tangent, whose arrays of numbers it shares, in the memory of {@code earlier}.\n")
                .addModifiers(Modifier.STATIC)
                .returns(shadow)
                .addParameter(shadow, "earlier")
                .addParameter(tangent, "tangent")
                .addStatement("if (tangent == null) return null");
        CodeBlock created = create(it -> aggregates.over(it.type(), earlier(it), of("tangent", it)));
        if (type.scalars().isEmpty())
            return over.addStatement("return $L", created).build();
        over.addStatement("$T shadow = $L", shadow, created);
        for (Component component : type.scalars()) over.addStatement("shadow.$1N = tangent.$1N", component.name());
        return over.addStatement("return shadow").build();
    }

    // The method for arrays is one of the class around, which that of the same name hides here.
    private CodeBlock copyAndClear(Component component) {
        CodeBlock copy = aggregates.copyAndClear(component.type(), of("shadow", component));
        return component.type().isArray() ? CodeBlock.of("$T.$L", tangent, copy) : copy;
    }

    private MethodSpec copyAndClear() {
        CodeBlock copies = type.components().stream()
                .map(it -> it.type().isScalar() ? of("shadow", it) : copyAndClear(it))
                .collect(CodeBlock.joining(", " + LineMarks.BREAK));
        CodeBlock.Builder cleared = CodeBlock.builder();
        for (Component component : type.scalars()) cleared.addStatement("$L = 0", of("shadow", component));
        return method("copyAndClear")
                .addJavadoc("What a shadow has gathered, leaving zeros behind.\n")
                .addModifiers(Modifier.STATIC)
                .returns(tangent)
                .addParameter(shadow, "shadow")
                .addStatement("if (shadow == null) return null")
                .addStatement("$T copy = new $T($L)", tangent, tangent, copies)
                .addCode(cleared.build())
                .addStatement("return copy")
                .build();
    }

    private MethodSpec add() {
        NameScope names = new NameScope(List.of());
        type.components().forEach(component -> names.reserve(component.name()));
        String added = names.take("tangent");
        MethodSpec.Builder add = method("add").addParameter(tangent, added);
        for (Component component : type.components()) {
            add.addCode(aggregates.add(component.type(), CodeBlock.of("$N", component.name()), of(added, component)));
        }
        return add.build();
    }

    private MethodSpec addOf(TypeElement supertype) {
        return MethodSpec.methodBuilder("add")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(SealedTangentWriter.tangent(supertype), "tangent")
                .addStatement("add(($T) tangent)", tangent)
                .build();
    }

    private MethodSpec clear() {
        MethodSpec.Builder clear = inherited("clear");
        for (Component component : type.components()) {
            clear.addCode(aggregates.clear(component.type(), CodeBlock.of("$N", component.name())));
        }
        return clear.build();
    }

    private MethodSpec misfit(TypeName like) {
        boolean ofPrimal = like.equals(primal);
        MethodSpec.Builder misfit = method("misfit");
        if (ofPrimal)
            misfit.addJavadoc(
                    "Why a tangent is not of the shape of {@code like}, as text behind its name; null where it is.\n");
        misfit.addModifiers(Modifier.STATIC)
                .returns(String.class)
                .addParameter(tangent, "tangent")
                .addParameter(like, "like")
                .addStatement("if (tangent == null) return like == null ? null : $S", " is null")
                .addStatement("if (like == null) return $S", " is not null");
        if (type.references().isEmpty())
            return misfit.addStatement("return null").build();
        NameScope names = new NameScope(List.of("tangent", "like"));
        for (Component component : type.references()) {
            String name = names.take(component.name());
            CodeBlock part = aggregates.misfit(
                    component.type(), of("tangent", component), CodeBlock.of("like.$N()", component.name()), ofPrimal);
            misfit.addStatement("$T $N = $L", String.class, name, part);
            misfit.addStatement("if ($1N != null) return $2S + $1N", name, "." + component.name());
        }
        return misfit.addStatement("return null").build();
    }

    private MethodSpec collect(TypeName whose) {
        boolean ofPrimal = whose.equals(primal);
        MethodSpec.Builder collect = method("collect");
        if (ofPrimal) collect.addJavadoc("Adds all arrays that a value refers to.\n");
        collect.addModifiers(Modifier.STATIC)
                .addParameter(whose, "value")
                .addParameter(AggregateHelpers.ARRAYS, "arrays");
        List<Component> holders = ofPrimal
                ? type.holders()
                : type.references().stream().filter(it -> it.type().hasArrays()).toList();
        if (holders.isEmpty()) return collect.build();
        collect.addStatement("if (value == null) return");
        for (Component component : holders) {
            CodeBlock part = CodeBlock.of("value.$N()", component.name());
            collect.addStatement("$L", aggregates.collect(component.type(), part, "arrays", ofPrimal));
        }
        return collect.build();
    }

    private static CodeBlock of(String whose, Component component) {
        return CodeBlock.of("$N.$N", whose, component.name());
    }

    private CodeBlock create(Function<Component, CodeBlock> argument) {
        CodeBlock arguments =
                type.references().stream().map(argument).collect(CodeBlock.joining(", " + LineMarks.BREAK));
        String separator = type.references().isEmpty() ? "" : ", ";
        return CodeBlock.of("zeros(earlier$L$L)", separator, arguments);
    }
}
