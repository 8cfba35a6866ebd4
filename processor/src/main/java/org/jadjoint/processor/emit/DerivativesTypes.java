package org.jadjoint.processor.emit;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.CompanionParameter;
import org.jadjoint.processor.companion.NestedType;

/** Writes the types that one method's companion declares. */
final class DerivativesTypes {
    /** What is no news to who reads the name or the Javadoc of the class, as long as none is published. */
    private static final Set<NestedType> SPEAKING = EnumSet.of(
            NestedType.VALUE_AND_GRADIENT,
            NestedType.PULLBACK,
            NestedType.JVP,
            NestedType.WORKSPACE,
            NestedType.FRAME,
            NestedType.REVERSE);

    private final CompanionTypes types;
    private final Helpers helpers;
    private final CompanionMethod method;
    private final DerivativesText text;

    DerivativesTypes(CompanionTypes types, Helpers helpers, CompanionMethod method) {
        this.types = types;
        this.helpers = helpers;
        this.method = method;
        text = new DerivativesText(types, method);
    }

    List<TypeSpec> write() {
        List<TypeSpec> all = new ArrayList<>();
        for (NestedType type : NestedType.values()) {
            if (type.isDeclaredFor(method) && type != NestedType.RESIDUALS) {
                TypeSpec.Builder written = write(type);
                if (method.isPublic() || !SPEAKING.contains(type)) {
                    written.addJavadoc(text.of(type));
                }
                all.add(written.build());
            }
        }
        return all;
    }

    private TypeSpec.Builder write(NestedType type) {
        return switch (type) {
            case GRADIENT -> record(type, cotangents(method.differentiable()));
            case VALUE_AND_GRADIENT -> record(type, List.of(value(), gradient()));
            case VJP -> new VjpWriter(types, helpers, method).write();
            case PULLBACK ->
                record(type, method.result().isVoid() ? List.of(gradient()) : List.of(value(), gradient()));
            case JVP ->
                record(
                        type,
                        List.of(
                                value(),
                                component(CompanionTypes.of(method.result().tangentType()), "tangent")));
            case WORKSPACE -> workspace();
            case FRAME -> frame();
            case REVERSE -> record(type, cotangents(method.scalars()));
            case RESIDUALS -> throw new IllegalArgumentException("not a type of the derivatives");
        };
    }

    private TypeSpec.Builder record(NestedType type, List<ParameterSpec> components) {
        return TypeSpec.recordBuilder(method.typeName(type))
                .addModifiers(CompanionTypes.visibility(method))
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameters(components)
                        .build());
    }

    private static List<ParameterSpec> cotangents(List<CompanionParameter> parameters) {
        return parameters.stream()
                .map(parameter -> component(CompanionTypes.of(parameter.tangentType()), parameter.component()))
                .toList();
    }

    private ParameterSpec value() {
        return component(CompanionTypes.result(method), "value");
    }

    private ParameterSpec gradient() {
        return component(types.nested(method, NestedType.GRADIENT), "gradient");
    }

    private static ParameterSpec component(TypeName type, String name) {
        return ParameterSpec.builder(type, name).build();
    }

    private TypeSpec.Builder workspace() {
        TypeSpec.Builder workspace = TypeSpec.classBuilder(method.typeName(NestedType.WORKSPACE))
                .addModifiers(CompanionTypes.visibility(method))
                .addModifiers(Modifier.STATIC, Modifier.FINAL);
        // Elsewhere the constructor that javac adds is as visible as the class; a public one asks to be written.
        if (method.isPublic()) {
            workspace.addMethod(MethodSpec.constructorBuilder()
                    .addJavadoc("An empty workspace; it grows with use.\n")
                    .addModifiers(Modifier.PUBLIC)
                    .build());
        }
        return method.accepted() ? withFields(workspace) : workspace;
    }

    private TypeSpec.Builder withFields(TypeSpec.Builder workspace) {
        // Only the initializer names the sweeps: javac would report a missing type of a field, beside the one error
        // that says why there are no sweeps.
        workspace.addField(FieldSpec.builder(types.nested(method, NestedType.FRAME), "residuals", Modifier.FINAL)
                .initializer("new $T()", types.nested(method, NestedType.RESIDUALS))
                .build());
        for (CompanionParameter shadowed : method.shadowed()) {
            TypeName shadow = CompanionTypes.shadow(shadowed.tangentType());
            workspace.addField(shadow, shadowed.bar(), Modifier.PRIVATE);
            if (hasCells(shadowed)) workspace.addField(shadow, cells(shadowed), Modifier.PRIVATE);
        }
        if (ApartArrays.isAskedFor(method)) {
            workspace.addField(
                    FieldSpec.builder(ApartArrays.REACHED, ApartArrays.FIELD, Modifier.PRIVATE, Modifier.FINAL)
                            .initializer("new $T()", ApartArrays.REACHED)
                            .build());
        }
        return workspace;
    }

    /** Whether the shadow of a parameter is more than the arrays that a user passes. */
    static boolean hasCells(CompanionParameter shadowed) {
        return !shadowed.tangentType().isNumeric();
    }

    /** The field for the shadows over what a user passes. */
    static String cells(CompanionParameter shadowed) {
        return shadowed.bar() + "Cells";
    }

    private TypeSpec.Builder frame() {
        TypeSpec.Builder frame = TypeSpec.classBuilder(method.typeName(NestedType.FRAME))
                .addModifiers(CompanionTypes.visibility(method))
                .addModifiers(Modifier.ABSTRACT, Modifier.STATIC)
                .superclass(FrameBases.of(types, method));
        if (method.isPublic()) {
            frame.addMethod(MethodSpec.constructorBuilder().build());
        }
        return frame;
    }
}
