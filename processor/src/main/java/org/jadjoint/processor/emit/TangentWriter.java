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
import javax.lang.model.util.Elements;
import org.jadjoint.processor.companion.NameScope;
import org.jadjoint.processor.companion.TangentClass;
import org.jadjoint.processor.companion.TangentClass.Component;
import org.jadjoint.processor.emit.body.LineMarks;

/** Writes {@code PTangent}, the type of tangents and cotangents of a structure {@code P}, from its declaration alone. */
public final class TangentWriter {
    private static final String RECORD = """
            Tangents and cotangents of {@link $T}.

            <p>It has a component for each that carries a derivative, null where that is null. Arrays are shared, not
            copied. What is not of the same shape gives an {@link IllegalArgumentException}.
            """;

    private static final String SEALED = """
            Tangents and cotangents of {@link $T}.

            <p>Each is of the variant of what it belongs to; variants that differ give an {@link IllegalArgumentException}.
            """;

    private final SourceFiles files;

    public TangentWriter(Elements elements) {
        files = new SourceFiles(elements);
    }

    /** The source file; the same declaration gives the same text, byte for byte. */
    public SourceFile write(TangentClass type) {
        TypeSpec.Builder written = type.isRecord() ? new OfRecord(type).write() : new SealedTangentWriter(type).write();
        return files.finish(type, files.marked(type, written));
    }

    static Modifier[] visibility(TangentClass type) {
        return type.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
    }

    static ClassName tangent(TangentClass type) {
        return ClassName.get(type.packageName(), type.name());
    }

    static CodeBlock javadoc(TangentClass type) {
        return CodeBlock.of(type.isRecord() ? RECORD : SEALED, ClassName.get(type.owner()));
    }

    /** Writes the tangent type of one record. */
    private static final class OfRecord {
        private final TangentClass type;
        private final ClassName tangent;
        private final ClassName primal;
        private final Helpers helpers = new Helpers();
        private final AggregateHelpers aggregates = helpers.aggregates();
        private final NameScope names = new NameScope(List.of());

        OfRecord(TangentClass type) {
            this.type = type;
            tangent = tangent(type);
            primal = ClassName.get(type.owner());
            type.components().forEach(component -> names.reserve(component.name()));
        }

        TypeSpec.Builder write() {
            MethodSpec.Builder components = MethodSpec.constructorBuilder();
            for (Component component : type.components()) {
                components.addParameter(CompanionTypes.of(component.type()), component.name());
            }
            TypeSpec.Builder written = TypeSpec.recordBuilder(tangent)
                    .addJavadoc(javadoc(type))
                    .addModifiers(visibility(type))
                    .recordConstructor(components.build());
            for (TypeElement supertype : type.supertypes()) {
                written.addSuperinterface(SealedTangentWriter.tangent(supertype));
            }
            if (type.plain() && names.isFree(TangentClass.PLAIN)) {
                written.addField(
                        constant(
                                TangentClass.PLAIN,
                                "A {@link $T} only keeps its components, so generated code makes none that nobody asks for.\n"));
            }
            if (type.computes()) {
                written.addField(constant(
                        TangentClass.COMPUTES,
                        "The constructor of a {@link $T} computes, so generated code differentiates it.\n"));
            }
            written.addMethod(zero()).addMethod(plus()).addMethod(times()).addMethod(dot());
            type.ancestors().forEach(supertype -> addForVariant(written, SealedTangentWriter.tangent(supertype)));
            written.addMethod(of());
            if (!type.references().isEmpty()) written.addMethod(requireLike());
            written.addType(new ShadowWriter(type, aggregates).write());
            helpers.addTo(written);
            return written;
        }

        /** What the classes of other compilations are to know. */
        private FieldSpec constant(String name, String why) {
            return FieldSpec.builder(TypeName.BOOLEAN, name, Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc(why, primal)
                    .initializer("true")
                    .build();
        }

        private MethodSpec.Builder method(String name) {
            return MethodSpec.methodBuilder(name).addModifiers(visibility(type));
        }

        /** A method that also stands in the interface of a variant, whose methods are public. */
        private MethodSpec.Builder inherited(String name) {
            return type.supertypes().isEmpty()
                    ? method(name)
                    : MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC);
        }

        private MethodSpec zero() {
            return method("zero")
                    .addJavadoc("Zeros in the shape of {@code like}; null for null.\n")
                    .addModifiers(Modifier.STATIC)
                    .returns(tangent)
                    .addParameter(primal, "like")
                    .addStatement(
                            "return like == null ? null : $L",
                            create(it -> aggregates.zeros(it.type(), CodeBlock.of("like.$N()", it.name()))))
                    .build();
        }

        private MethodSpec plus() {
            String other = names.inner().take("other");
            return method("plus")
                    .addJavadoc("The sum.\n")
                    .returns(tangent)
                    .addParameter(tangent, other)
                    .addCode(alike(other))
                    .addStatement("return $L", create(it -> aggregates.plus(it.type(), own(it), of(other, it))))
                    .build();
        }

        private MethodSpec times() {
            String factor = names.inner().take("factor");
            MethodSpec.Builder times = inherited("times");
            if (!type.supertypes().isEmpty()) times.addAnnotation(Override.class);
            return times.addJavadoc("The product with a number.\n")
                    .returns(tangent)
                    .addParameter(double.class, factor)
                    .addStatement("return $L", create(it -> aggregates.times(it.type(), own(it), factor)))
                    .build();
        }

        private MethodSpec dot() {
            String other = names.inner().take("other");
            CodeBlock sum = type.components().stream()
                    .map(it -> aggregates.dot(it.type(), own(it), of(other, it)))
                    .collect(CodeBlock.joining(LineMarks.BREAK + " + "));
            return method("dot")
                    .addJavadoc("The sum of the products of all numbers.\n")
                    .returns(double.class)
                    .addParameter(tangent, other)
                    .addCode(alike(other))
                    .addStatement("return $L", type.components().isEmpty() ? "0" : sum)
                    .build();
        }

        // plus(ShapeTangent other)  =>  return plus(same(other));
        private void addForVariant(TypeSpec.Builder written, ClassName supertype) {
            String message = type.name() + " and another variant of " + supertype.simpleName();
            for (String name : List.of("plus", "dot")) {
                written.addMethod(MethodSpec.methodBuilder(name)
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(name.equals("dot") ? TypeName.DOUBLE : tangent)
                        .addParameter(supertype, "other")
                        .addStatement("if (other instanceof $T same) return $L(same)", tangent, name)
                        .addStatement("throw new $T($S)", IllegalArgumentException.class, message)
                        .build());
            }
        }

        private MethodSpec of() {
            return method("of")
                    .addJavadoc("What a shadow has gathered, sharing its arrays of numbers; null for null.\n")
                    .addModifiers(Modifier.STATIC)
                    .returns(tangent)
                    .addParameter(tangent.nestedClass("Shadow"), "shadow")
                    .addStatement(
                            "return shadow == null ? null : $L",
                            create(it -> aggregates.tangent(it.type(), of("shadow", it))))
                    .build();
        }

        private MethodSpec requireLike() {
            String other = names.inner().take("other");
            return MethodSpec.methodBuilder("requireLike")
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(tangent, other)
                    .addStatement("$T misfit = Shadow.misfit($N, this)", String.class, other)
                    .addStatement(
                            "if (misfit != null) throw new $T($S + misfit)",
                            IllegalArgumentException.class,
                            type.name())
                    .build();
        }

        private CodeBlock alike(String other) {
            CodeBlock.Builder code = CodeBlock.builder();
            return type.references().isEmpty()
                    ? code.build()
                    : code.addStatement("requireLike($N)", other).build();
        }

        private static CodeBlock own(Component component) {
            return CodeBlock.of("$N", component.name());
        }

        private static CodeBlock of(String whose, Component component) {
            return CodeBlock.of("$N.$N", whose, component.name());
        }

        private CodeBlock create(Function<Component, CodeBlock> argument) {
            CodeBlock arguments =
                    type.components().stream().map(argument).collect(CodeBlock.joining(", " + LineMarks.BREAK));
            return CodeBlock.of("new $T($L)", tangent, arguments);
        }
    }
}
