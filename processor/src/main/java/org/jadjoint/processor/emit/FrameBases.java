package org.jadjoint.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.NestedType;
import org.jadjoint.processor.companion.TangentType;

/**
 * What the frames of one companion have in common: the count of their uses, and the value of a method for each type that is returned.
 *
 * <p>The class {@code FResiduals}, which the sweeps declare, extends {@code FFrame}, which extends one of these.
 */
final class FrameBases {
    /** The field that counts uses. */
    static final String USES = "uses";

    // Names that no nested type of a method has, and hardly a class of the user: without a package, the two could not
    // be told apart.
    static final String BASE = "FrameWithUses";
    private static final String OF = "FrameOf";

    private final CompanionTypes types;
    private final List<CompanionMethod> methods;

    FrameBases(CompanionTypes types, List<CompanionMethod> methods) {
        this.types = types;
        this.methods = methods.stream().filter(CompanionMethod::accepted).toList();
    }

    /** The base of the method's frame, which has the value of the method; nothing where the method was rejected. */
    static ClassName of(CompanionTypes types, CompanionMethod method) {
        if (!method.accepted()) return ClassName.OBJECT;
        boolean isVoid = method.result().isVoid();
        return types.derivatives().nestedClass(isVoid ? BASE : name(method));
    }

    private static String name(CompanionMethod method) {
        TangentType type = method.result().tangentType();
        String leaf = type.leaf() instanceof TangentType.Structure structure
                ? structure.nested().replace('.', '_')
                : type.leaf().equals(TangentType.FLOAT.leaf()) ? "Float" : "Double";
        return OF + leaf + "Array".repeat(type.rank()) + "List".repeat(type.lists());
    }

    /** The residuals of a method's workspace, for the sweeps of that method. */
    static CodeBlock used(CompanionTypes types, CompanionMethod method) {
        CodeBlock used = CodeBlock.of("used($N.residuals)", method.names().workspace());
        // Sweeps of overloads may differ in nothing else.
        return method.overloaded() ? CodeBlock.of("($T) $L", types.nested(method, NestedType.RESIDUALS), used) : used;
    }

    /** The first statement of a pullback: asks whether the residuals are still those of its own forward sweep. */
    static CodeBlock requireSameUse() {
        return CodeBlock.builder()
                .addStatement("requireSameUse(use, workspace.residuals.$L)", USES)
                .build();
    }

    /** Adds them all. */
    void addTo(TypeSpec.Builder derivatives) {
        if (methods.isEmpty()) return;
        derivatives.addMethod(usedMethod()).addMethod(requireSameUseMethod());
        derivatives.addType(
                frame(BASE).addJavadoc("""
                        What a forward sweep hands to the reverse sweep. A pullback knows by the number of uses whether it is
                        still its own.
                        """).addField(int.class, USES).build());
        TreeMap<String, CompanionMethod> results = new TreeMap<>();
        for (CompanionMethod method : methods) {
            if (!method.result().isVoid()) results.put(name(method), method);
        }
        results.forEach((name, method) -> derivatives.addType(withValue(name, method)));
    }

    private TypeSpec withValue(String name, CompanionMethod method) {
        TypeName result = CompanionTypes.result(method);
        TypeSpec.Builder frame = frame(name).superclass(types.derivatives().nestedClass(BASE));
        frame.addField(result, SweepSignatures.VALUE);
        boolean shadowed = method.result().isShadowed();
        TypeName shadow = CompanionTypes.shadow(method.result().tangentType());
        if (shadowed) frame.addField(shadow, SweepSignatures.VALUE_BAR);
        frame.addMethod(getter(SweepSignatures.VALUE, result)
                .addJavadoc("The value of the method.\n")
                .build());
        if (shadowed) {
            frame.addMethod(getter(SweepSignatures.VALUE_BAR, shadow)
                    .addJavadoc("The shadow of the value; the parameter's own where the value is a parameter.\n")
                    .build());
        }
        return frame.build();
    }

    /** Adds a field, with what reads it. */
    static TypeSpec.Builder addField(TypeSpec.Builder frame, String field, TypeName type, String text) {
        return frame.addField(type, field)
                .addMethod(getter(field, type).addJavadoc(text + "\n").build());
    }

    private static TypeSpec.Builder frame(String name) {
        return TypeSpec.classBuilder(name).addModifiers(Modifier.ABSTRACT, Modifier.STATIC);
    }

    private static MethodSpec.Builder getter(String field, TypeName type) {
        return MethodSpec.methodBuilder(field)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .returns(type)
                .addStatement("return $N", field);
    }

    /** The frame as what the sweeps take; a signature that names their class would be an error where they could not be written. */
    private MethodSpec usedMethod() {
        TypeVariableName residuals = TypeVariableName.get("R");
        return MethodSpec.methodBuilder("used")
                .addJavadoc("The frame, for one more use, as the class that the sweeps declare for it.\n")
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "unchecked")
                        .build())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addTypeVariable(residuals)
                .returns(residuals)
                .addParameter(types.derivatives().nestedClass(BASE), "frame")
                .addStatement("frame.$L++", USES)
                .addStatement("return ($T) frame", residuals)
                .build();
    }

    private static MethodSpec requireSameUseMethod() {
        return MethodSpec.methodBuilder("requireSameUse")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(int.class, "use")
                .addParameter(int.class, USES)
                .beginControlFlow("if (use != $L)", USES)
                .addStatement(
                        "throw new $T($S)",
                        IllegalStateException.class,
                        "the workspace has been used again since this pullback was made")
                .endControlFlow()
                .build();
    }
}
