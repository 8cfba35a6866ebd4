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
import org.jadjoint.processor.companion.Member;
import org.jadjoint.processor.companion.NestedType;
import org.jadjoint.processor.ir.CallShape;

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

    /** The field of a workspace for what sweeps with tangents keep. */
    static final String HVP = "hvp";

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
            if (type.isDeclaredFor(method) && !type.isSwept()) {
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
            case HVP_FRAME -> raisedFrame();
            case HVP_REVERSE -> record(type, raisedCotangents());
            case RESIDUALS, HVP_RESIDUALS -> throw new IllegalArgumentException("not a type of the derivatives");
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

    private List<ParameterSpec> raisedCotangents() {
        List<ParameterSpec> components = new ArrayList<>(cotangents(method.scalars()));
        List<String> names = components.stream().map(ParameterSpec::name).toList();
        List<String> dots = CallShape.dots(names, names, 1);
        for (int i = 0; i < names.size(); i++)
            components.add(component(components.get(i).type(), dots.get(i)));
        return components;
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
        if (method.order() > 1) {
            workspace.addField(FieldSpec.builder(types.nested(method, NestedType.HVP_FRAME), HVP, Modifier.FINAL)
                    .initializer("new $T()", types.nested(method, NestedType.HVP_RESIDUALS))
                    .build());
        }
        for (CompanionParameter shadowed : method.shadowed()) {
            TypeName shadow = CompanionTypes.shadow(shadowed.tangentType());
            workspace.addField(shadow, shadowed.bar(), Modifier.PRIVATE);
            if (Member.HVP.isDeclaredFor(method)) workspace.addField(shadow, barDot(shadowed), Modifier.PRIVATE);
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

    /** The field for the tangent of the shadow of a parameter. */
    static String barDot(CompanionParameter shadowed) {
        return shadowed.bar() + "Dot";
    }

    /** Whether the shadow of a parameter is more than the arrays that a user passes. */
    static boolean hasCells(CompanionParameter shadowed) {
        return !shadowed.tangentType().isNumeric();
    }

    /** The field for the shadows over what a user passes. */
    static String cells(CompanionParameter shadowed) {
        return shadowed.bar() + "Cells";
    }

    /** What the forward sweep with tangents hands on: the value and its tangent, with their shadows. */
    private TypeSpec.Builder raisedFrame() {
        TypeSpec.Builder frame = TypeSpec.classBuilder(method.typeName(NestedType.HVP_FRAME))
                .addModifiers(CompanionTypes.visibility(method))
                .addModifiers(Modifier.ABSTRACT, Modifier.STATIC);
        if (method.accepted()) frame.superclass(types.derivatives().nestedClass(FrameBases.BASE));
        if (method.isPublic()) frame.addMethod(MethodSpec.constructorBuilder().build());
        if (method.result().isVoid()) return frame;
        TypeName value = CompanionTypes.result(method);
        TypeName tangent = CompanionTypes.of(method.result().tangentType());
        TypeName shadow = CompanionTypes.shadow(method.result().tangentType());
        boolean shadowed = method.result().isShadowed();
        FrameBases.addField(frame, SweepSignatures.VALUE, value, "The value of the method.");
        if (shadowed) FrameBases.addField(frame, SweepSignatures.VALUE_BAR, shadow, "The shadow of the value.");
        FrameBases.addField(frame, SweepSignatures.VALUE + "Dot", tangent, "The tangent of the value.");
        if (!shadowed) return frame;
        return FrameBases.addField(
                frame, SweepSignatures.VALUE_BAR + "Dot", shadow, "The tangent of the shadow of the value.");
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
