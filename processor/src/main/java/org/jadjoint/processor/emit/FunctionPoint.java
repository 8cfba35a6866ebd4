package org.jadjoint.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.CompanionParameter;
import org.jadjoint.processor.companion.NameScope;
import org.jadjoint.processor.companion.NestedType;
import org.jadjoint.processor.companion.Spelling;
import org.jadjoint.processor.emit.body.LineMarks;

/**
 * The point of a method's function: its differentiable parameter or, of several, a record of them, and how the calls that the function makes
 * take their arguments out of it.
 */
final class FunctionPoint {
    private static final Set<String> NESTED = Set.of("ValueAndGradient", "ValueAndSlope", "Vjp", "Jvp");

    private final CompanionTypes types;
    private final ClassName functions;
    private final CompanionMethod method;
    private final List<CompanionParameter> differentiable;
    private final NameScope names;
    private final String name;
    private final String direction;
    private final String own;
    private final String ownDot;
    private final String writes;

    FunctionPoint(CompanionTypes types, ClassName functions, CompanionMethod method) {
        this.types = types;
        this.functions = functions;
        this.method = method;
        differentiable = method.differentiable();
        names = method.newScope();
        name = isRecord() ? names.take("point") : differentiable.get(0).name();
        direction = isRecord() ? names.take("direction") : differentiable.get(0).dot();
        own = names.take("own");
        ownDot = names.take("ownDot");
        writes = names.take("writes");
    }

    static MethodSpec.Builder overriding(String name, TypeName returned) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(returned);
    }

    /** Whether a record is declared for it. */
    boolean isRecord() {
        return differentiable.size() != 1;
    }

    /** Whether a method that writes into its arrays would change it. */
    boolean isCopied() {
        return isCopied(method);
    }

    static boolean isCopied(CompanionMethod method) {
        return method.shadowed().stream()
                .anyMatch(parameter -> parameter.tangentType().hasArrays());
    }

    /** The variable that says whether the method writes into its arrays. */
    String writes() {
        return writes;
    }

    /** The name of another variable of the function's methods. */
    String variable(String wish) {
        return names.inner().take(wish);
    }

    TypeName type() {
        return isRecord()
                ? nested("Point")
                : boxed(TypeName.get(differentiable.get(0).type()));
    }

    TypeName tangent() {
        return isRecord()
                ? types.nested(method, NestedType.GRADIENT)
                : boxed(CompanionTypes.of(differentiable.get(0).tangentType()));
    }

    /** A type as it is printed within a function, whose own nested types would hide it. */
    static TypeName within(TypeName type) {
        if (type instanceof ArrayTypeName array) return ArrayTypeName.of(within(array.componentType()));
        if (type instanceof ParameterizedTypeName list) {
            TypeName[] inside =
                    list.typeArguments().stream().map(FunctionPoint::within).toArray(TypeName[]::new);
            return ParameterizedTypeName.get(list.rawType(), inside);
        }
        boolean hidden = type instanceof ClassName name
                && NESTED.contains(name.topLevelClassName().simpleName())
                && !name.packageName().isEmpty();
        return hidden ? ClassName.get("", ((ClassName) type).canonicalName()) : type;
    }

    private static TypeName boxed(TypeName type) {
        return type.isPrimitive() ? type.box() : within(type);
    }

    CodeBlock structure() {
        return isRecord()
                ? CodeBlock.of("$T.INSTANCE", nested("PointStructure"))
                : Descriptors.of(differentiable.get(0).tangentType());
    }

    private ClassName nested(String suffix) {
        return functions.nestedClass(Spelling.capitalised(method.name()) + method.suffix() + suffix);
    }

    /** {@code FPoint}, with the names of the components of {@code FGradient}. */
    TypeSpec record() {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        for (CompanionParameter parameter : differentiable) {
            components.addParameter(TypeName.get(parameter.type()), parameter.component());
        }
        return TypeSpec.recordBuilder(nested("Point"))
                .addJavadoc("What $L is a function of.\n", DerivativesText.link(types, method))
                .addModifiers(CompanionTypes.visibility(method))
                .recordConstructor(components.build())
                .build();
    }

    /** {@code FPointStructure}. */
    TypeSpec descriptor() {
        ClassName tangent = types.nested(method, NestedType.GRADIENT);
        TypeSpec.Builder descriptor = Descriptors.declare(nested("PointStructure"), nested("Point"), tangent)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC);
        List<RecordDescriptor.Component> components = differentiable.stream()
                .map(each ->
                        RecordDescriptor.Component.of(each.component(), each.type(), Optional.of(each.tangentType())))
                .toList();
        new RecordDescriptor(nested("Point"), tangent, components).addTo(descriptor);
        return descriptor.build();
    }

    /** A method of the function that takes a point; it works on {@link #own}. */
    MethodSpec.Builder at(String called, TypeName returned) {
        return overriding(called, returned).addParameter(type(), name);
    }

    MethodSpec.Builder along(String called, TypeName returned) {
        return at(called, returned).addParameter(tangent(), direction);
    }

    // var own = writes ? structure().copy(v) : v;
    String own(MethodSpec.Builder body) {
        if (!isCopied()) return name;
        body.addStatement("var $N = $N ? structure().copy($N) : $N", own, writes, name, name);
        return own;
    }

    // var ownDot = writes ? structure().copyTangent(v, vDot) : vDot;
    String ownDot(MethodSpec.Builder body) {
        if (!isCopied()) return direction;
        body.addStatement(
                "var $N = $N ? structure().copyTangent($N, $N) : $N", ownDot, writes, name, direction, direction);
        return ownDot;
    }

    /** The parameter's part of a point, or of a tangent, in the given variable. */
    CodeBlock part(String variable, CompanionParameter parameter) {
        return isRecord() ? CodeBlock.of("$N.$N()", variable, parameter.component()) : CodeBlock.of("$N", variable);
    }

    /** A call of the method itself. */
    CodeBlock primal(String variable) {
        List<CodeBlock> arguments = arguments(variable);
        if (method.isConstructor()) return CodeBlock.of("new $T($L)", types.owner(), joined(arguments));
        CodeBlock home = method.isInstance() ? arguments.remove(0) : CodeBlock.of("$T", types.owner());
        return CodeBlock.of("$L.$N($L)", home, method.name(), joined(arguments));
    }

    /** A call of a member of {@code FooDerivatives}. */
    CodeBlock derivative(String member, List<CodeBlock> arguments) {
        return CodeBlock.of("$T.$N($L)", types.derivatives(), member, joined(arguments));
    }

    /** The method's own arguments. */
    List<CodeBlock> arguments(String variable) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (CompanionParameter parameter : method.parameters()) {
            arguments.add(
                    parameter.isDifferentiable() ? part(variable, parameter) : CodeBlock.of("$N", parameter.name()));
        }
        return arguments;
    }

    /** The method's own arguments, and the tangents of those that have one. */
    List<CodeBlock> arguments(String variable, String tangents) {
        List<CodeBlock> arguments = arguments(variable);
        differentiable.forEach(parameter -> arguments.add(part(tangents, parameter)));
        return arguments;
    }

    /** What is left of a gradient: its only component, or all of it. */
    CodeBlock gradient(CodeBlock gradient) {
        return isRecord()
                ? gradient
                : CodeBlock.of("$L.$N()", gradient, differentiable.get(0).component());
    }

    private static CodeBlock joined(List<CodeBlock> arguments) {
        return CodeBlock.join(arguments, ", " + LineMarks.BREAK);
    }
}
