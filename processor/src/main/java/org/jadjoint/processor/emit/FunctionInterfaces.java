package org.jadjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;
import org.jadjoint.processor.companion.CompanionClass;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.CompanionParameter;
import org.jadjoint.processor.companion.FunctionShape;
import org.jadjoint.processor.companion.Spelling;
import org.jadjoint.processor.companion.TangentType;
import org.jadjoint.processor.ir.CallShape;

/** Writes what a companion declares for the functional parameters of its methods: what goes beside a function in the sweeps, and what users pass. */
final class FunctionInterfaces {
    private static final String SHADOW = "Shadow";
    private static final String FRAME = "Frame";
    private static final String JVP = "Jvp";
    private static final String REVERSE = "Reverse";
    /** What leaves out of a tangent all that is captured. */
    static final String STILL = "still";
    /** What leaves out of a shadow all that is captured. */
    static final String APART = "apart";

    private static final String HVP_FRAME = "HvpFrame";
    private static final String HVP_REVERSE = "HvpReverse";

    private final CompanionTypes types;
    private final CompanionClass companion;
    private final Set<FunctionShape> shapes = new LinkedHashSet<>();
    private final Modifier[] visibility;

    FunctionInterfaces(CompanionTypes types, CompanionClass companion) {
        this.types = types;
        this.companion = companion;
        for (CompanionMethod method : companion.methods()) {
            method.functions().stream().map(CompanionParameter::functionShape).forEach(shapes::add);
        }
        boolean isPublic = companion.methods().stream()
                .anyMatch(method -> method.isPublic() && !method.functions().isEmpty());
        visibility = isPublic ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
    }

    void addTo(TypeSpec.Builder derivatives) {
        for (FunctionShape shape : shapes) {
            derivatives.addType(differentiable(shape));
            derivatives.addType(tangent(shape));
        }
    }

    private static ClassName interfaceOf(FunctionShape shape) {
        return ClassName.get((javax.lang.model.element.TypeElement) shape.type().asElement());
    }

    private ClassName nested(String name) {
        return types.derivatives().nestedClass(name);
    }

    private ClassName inside(FunctionShape shape, String name) {
        return nested(shape.tangent()).nestedClass(name);
    }

    private static ParameterSpec formal(TangentType type, String name) {
        return ParameterSpec.builder(CompanionTypes.of(type), name).build();
    }

    private static List<ParameterSpec> cotangents(FunctionShape shape) {
        return shape.scalars().stream()
                .map(each -> formal(each.tangent().orElseThrow(), Spelling.component(each.name())))
                .toList();
    }

    private TypeSpec record(String name, String text, FunctionShape shape, List<ParameterSpec> components) {
        return TypeSpec.recordBuilder(name)
                .addJavadoc(text, interfaceOf(shape))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameters(components)
                        .build())
                .build();
    }

    private TypeSpec tangent(FunctionShape shape) {
        MethodSpec jvp = jvp(shape)
                .addJavadoc("The value, and how it changes where what the function takes and what it captures do.\n")
                .addModifiers(Modifier.ABSTRACT)
                .build();
        TypeSpec.Builder tangent = TypeSpec.interfaceBuilder(shape.tangent())
                .addJavadoc("The tangent of a {@link $T}: of all that it captures.\n", interfaceOf(shape))
                .addModifiers(visibility)
                .addMethod(jvp)
                .addMethod(part(shape, STILL, nested(shape.tangent()))
                        .addJavadoc("The tangent of the same function, where nothing that it captures changes.\n")
                        .build())
                .addType(shadow(shape))
                .addType(frame(shape));
        shape.result()
                .ifPresent(result ->
                        result.tangent().ifPresent(type -> tangent.addType(jvp(shape, result.type(), type))));
        if (shape.scalars().size() > 1) {
            tangent.addType(record(REVERSE, "The cotangents of what a {@link $T} takes.\n", shape, cotangents(shape)));
        }
        if (isRaised(shape)) addRaised(shape, tangent);
        return tangent.build();
    }

    private TypeSpec shadow(FunctionShape shape) {
        TypeSpec.Builder shadow = TypeSpec.interfaceBuilder(SHADOW)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(
                        "The shadow of a {@link $T}: gathers the cotangents of all that it captures.\n",
                        interfaceOf(shape))
                .addMethod(forward(shape)
                        .addJavadoc("Calls the function, and keeps what the reverse of this call needs.\n")
                        .addModifiers(Modifier.ABSTRACT)
                        .build())
                .addMethod(part(shape, APART, inside(shape, SHADOW))
                        .addJavadoc("A shadow of the same function which gathers what nobody looks at.\n")
                        .build());
        if (isRaised(shape)) shadow.addMethod(raisedForward(shape));
        return shadow.build();
    }

    /** What leaves out all that is captured; who implements a function by hand alone knows what that is. */
    private static MethodSpec.Builder part(FunctionShape shape, String name, TypeName returned) {
        return MethodSpec.methodBuilder(FunctionShape.member(shape.prefix(), name))
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .returns(returned)
                .addStatement(
                        "throw new $T($S)",
                        UnsupportedOperationException.class,
                        "this " + interfaceOf(shape).simpleName() + " does not say what it captures");
    }

    private boolean isRaised(FunctionShape shape) {
        return companion.order(shape) > 1;
    }

    /** {@code forward} with tangents: of what the function captures, of the shadows of that, and of what it takes. */
    private MethodSpec raisedForward(FunctionShape shape) {
        MethodSpec.Builder method = member(shape, "hvpForward")
                .addJavadoc("The same with tangents, for second derivatives; a function that has none throws.\n")
                .addModifiers(Modifier.DEFAULT)
                .returns(inside(shape, HVP_FRAME));
        addShadowed(shape, method);
        method.addParameter(nested(shape.tangent()), "functionDot")
                .addParameter(inside(shape, SHADOW), "functionBarDot");
        for (FunctionShape.Parameter parameter : shape.active()) {
            TangentType tangent = parameter.tangent().orElseThrow();
            method.addParameter(CompanionTypes.of(tangent), parameter.name() + "Dot");
            if (!tangent.isScalar()) method.addParameter(CompanionTypes.shadow(tangent), parameter.name() + "BarDot");
        }
        return method.addStatement(
                        "throw new $T($S)",
                        UnsupportedOperationException.class,
                        "this " + interfaceOf(shape).simpleName() + " has derivatives of order 1 alone")
                .build();
    }

    private void addRaised(FunctionShape shape, TypeSpec.Builder tangent) {
        TypeSpec.Builder frame = TypeSpec.interfaceBuilder(HVP_FRAME)
                .addJavadoc("One call of a {@link $T} with tangents until its reverse.\n", interfaceOf(shape))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC);
        shape.result().ifPresent(result -> frame.addMethod(getter("value", TypeName.get(result.type()))));
        MethodSpec.Builder reverse = MethodSpec.methodBuilder("reverse")
                .addJavadoc(
                        "Adds into shadows and their tangents, and returns the cotangents of the numbers that the call"
                                + " took, with theirs.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT);
        shape.tangentOfResult().ifPresent(type -> {
            TypeName dot = CompanionTypes.of(type);
            if (type.isScalar()) {
                frame.addMethod(getter("valueDot", dot));
                reverse.addParameter(dot, "resultBar").addParameter(dot, "resultBarDot");
            } else {
                frame.addMethod(getter("valueBar", CompanionTypes.shadow(type)));
                frame.addMethod(getter("valueDot", dot));
                frame.addMethod(getter("valueBarDot", CompanionTypes.shadow(type)));
            }
        });
        List<ParameterSpec> scalars = cotangents(shape);
        reverse.returns(scalars.isEmpty() ? TypeName.VOID : inside(shape, HVP_REVERSE));
        tangent.addType(frame.addMethod(reverse.build()).build());
        if (scalars.isEmpty()) return;
        List<String> names = scalars.stream().map(ParameterSpec::name).toList();
        List<String> dots = CallShape.dots(names, names, 1);
        List<ParameterSpec> all = new ArrayList<>(scalars);
        for (int i = 0; i < dots.size(); i++) {
            all.add(ParameterSpec.builder(scalars.get(i).type(), dots.get(i)).build());
        }
        tangent.addType(
                record(HVP_REVERSE, "The cotangents of what a {@link $T} takes, and their tangents.\n", shape, all));
    }

    private static MethodSpec getter(String name, TypeName type) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(type)
                .build();
    }

    private TypeSpec jvp(FunctionShape shape, TypeMirror result, TangentType tangent) {
        ParameterSpec value =
                ParameterSpec.builder(TypeName.get(result), "value").build();
        return record(
                JVP, "A value of a {@link $T} and its tangent.\n", shape, List.of(value, formal(tangent, "tangent")));
    }

    private TypeSpec frame(FunctionShape shape) {
        TypeSpec.Builder frame = TypeSpec.interfaceBuilder(FRAME)
                .addJavadoc("One call of a {@link $T} until its reverse.\n", interfaceOf(shape))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC);
        shape.result()
                .ifPresent(result -> frame.addMethod(
                        value(result.type()).addModifiers(Modifier.ABSTRACT).build()));
        shape.tangentOfResult().filter(type -> !type.isScalar()).ifPresent(type -> frame.addMethod(valueBar(type)));
        return frame.addMethod(reverse(shape)
                        .addJavadoc(
                                "Adds into shadows, and returns the cotangents of the numbers that the call took.\n")
                        .addModifiers(Modifier.ABSTRACT)
                        .build())
                .build();
    }

    private static MethodSpec.Builder value(TypeMirror type) {
        return MethodSpec.methodBuilder("value").addModifiers(Modifier.PUBLIC).returns(TypeName.get(type));
    }

    private static MethodSpec valueBar(TangentType result) {
        return MethodSpec.methodBuilder("valueBar")
                .addJavadoc(
                        "The shadow of the value: that of what is returned, where the function did not make it."
                                + " {@link #reverse} takes what is in there, and clears the shadow of what the function made.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(CompanionTypes.shadow(result))
                .build();
    }

    private MethodSpec.Builder reverse(FunctionShape shape) {
        MethodSpec.Builder reverse = MethodSpec.methodBuilder("reverse")
                .addModifiers(Modifier.PUBLIC)
                .returns(reversed(shape));
        shape.tangentOfResult()
                .filter(TangentType::isScalar)
                .ifPresent(seed -> reverse.addParameter(CompanionTypes.of(seed), "resultBar"));
        return reverse;
    }

    private TypeName reversed(FunctionShape shape) {
        List<ParameterSpec> scalars = cotangents(shape);
        if (scalars.isEmpty()) return TypeName.VOID;
        return scalars.size() > 1 ? inside(shape, REVERSE) : scalars.get(0).type();
    }

    /** The parameters of the function, each that has a shadow followed by it. */
    private MethodSpec.Builder forward(FunctionShape shape) {
        MethodSpec.Builder method = member(shape, "forward").returns(inside(shape, FRAME));
        addShadowed(shape, method);
        return method;
    }

    private static void addShadowed(FunctionShape shape, MethodSpec.Builder method) {
        for (FunctionShape.Parameter parameter : shape.parameters()) {
            method.addParameter(TypeName.get(parameter.type()), parameter.name());
            parameter
                    .tangent()
                    .filter(tangent -> !tangent.isScalar())
                    .ifPresent(
                            tangent -> method.addParameter(CompanionTypes.shadow(tangent), parameter.name() + "Bar"));
        }
    }

    private MethodSpec.Builder jvp(FunctionShape shape) {
        TypeName plain =
                shape.result().map(result -> TypeName.get(result.type())).orElse(TypeName.VOID);
        MethodSpec.Builder method =
                member(shape, "jvp").returns(shape.tangentOfResult().isPresent() ? inside(shape, JVP) : plain);
        shape.parameters().forEach(parameter -> method.addParameter(TypeName.get(parameter.type()), parameter.name()));
        shape.active()
                .forEach(parameter -> method.addParameter(
                        CompanionTypes.of(parameter.tangent().orElseThrow()), parameter.name() + "Dot"));
        return method;
    }

    private static MethodSpec.Builder member(FunctionShape shape, String name) {
        return MethodSpec.methodBuilder(FunctionShape.member(shape.prefix(), name))
                .addModifiers(Modifier.PUBLIC)
                .addExceptions(shape.method().getThrownTypes().stream()
                        .map(TypeName::get)
                        .toList());
    }

    private TypeSpec differentiable(FunctionShape shape) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(shape.differentiable())
                .addJavadoc(
                        "A {@link $T} together with its derivatives, so that none is taken for zero.\n",
                        interfaceOf(shape))
                .addModifiers(visibility)
                .addSuperinterface(TypeName.get(shape.type()))
                .addSuperinterface(nested(shape.tangent()))
                .addSuperinterface(inside(shape, SHADOW));
        shape.result()
                .filter(result -> hasPartials(shape, result))
                .ifPresent(result -> type.addMethod(of(shape, result)));
        return type.build();
    }

    /** Whether the derivatives are functions of the same interface, or there are none. */
    private static boolean hasPartials(FunctionShape shape, FunctionShape.Result result) {
        if (!shape.method().getThrownTypes().isEmpty()) return false;
        if (result.tangent().isEmpty()) return shape.active().equals(shape.scalars());
        return result.tangent().get().isScalar()
                && !shape.active().isEmpty()
                && shape.active().stream()
                        .allMatch(parameter -> parameter.tangent().equals(result.tangent()));
    }

    // of(value, partialX)  =>  a function whose jvp and reverse multiply by the partials
    private MethodSpec of(FunctionShape shape, FunctionShape.Result result) {
        TypeName function = TypeName.get(shape.type());
        List<ParameterSpec> partials = new ArrayList<>();
        for (FunctionShape.Parameter parameter :
                result.tangent().isPresent() ? shape.active() : List.<FunctionShape.Parameter>of()) {
            partials.add(ParameterSpec.builder(function, FunctionShape.partial(parameter.name()))
                    .build());
        }
        String how = partials.isEmpty()
                ? ", what it returns has no derivative"
                : partials.size() == 1 ? ", and its derivative" : ", and its partial derivatives";
        return MethodSpec.methodBuilder("of")
                .addJavadoc("A function that captures nothing with a derivative$L.\n", how)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(nested(shape.differentiable()))
                .addParameter(function, "function")
                .addParameters(partials)
                .addStatement("return $L", object(shape, result.type(), partials))
                .build();
    }

    private TypeSpec object(FunctionShape shape, TypeMirror result, List<ParameterSpec> partials) {
        String call = shape.method().getSimpleName()
                + "("
                + String.join(
                        ", ",
                        shape.parameters().stream()
                                .map(FunctionShape.Parameter::name)
                                .toList())
                + ")";
        MethodSpec.Builder own = MethodSpec.methodBuilder(
                        shape.method().getSimpleName().toString())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.get(result));
        shape.parameters().forEach(parameter -> own.addParameter(TypeName.get(parameter.type()), parameter.name()));
        return TypeSpec.anonymousClassBuilder("")
                .addSuperinterface(nested(shape.differentiable()))
                .addMethod(own.addStatement("return function.$L", call).build())
                .addMethod(jvp(shape)
                        .addAnnotation(Override.class)
                        .addStatement("return $L", tangentOf(shape, call, partials))
                        .build())
                .addMethod(forward(shape)
                        .addAnnotation(Override.class)
                        .addStatement("$T result = function.$L", TypeName.get(result), call)
                        .addStatement("return $L", frameOf(shape, result, call, partials))
                        .build())
                .addMethod(same(shape, STILL))
                .addMethod(same(shape, APART))
                .build();
    }

    private MethodSpec same(FunctionShape shape, String name) {
        return MethodSpec.methodBuilder(FunctionShape.member(shape.prefix(), name))
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(nested(shape.differentiable()))
                .addStatement("return this")
                .build();
    }

    private CodeBlock tangentOf(FunctionShape shape, String call, List<ParameterSpec> partials) {
        List<CodeBlock> products = new ArrayList<>();
        for (int i = 0; i < partials.size(); i++) {
            products.add(CodeBlock.of(
                    "$N.$L * $LDot",
                    partials.get(i),
                    call,
                    shape.active().get(i).name()));
        }
        if (partials.isEmpty()) return CodeBlock.of("function.$L", call);
        return CodeBlock.of("new $T(function.$L, $L)", inside(shape, JVP), call, CodeBlock.join(products, " + "));
    }

    private TypeSpec frameOf(FunctionShape shape, TypeMirror result, String call, List<ParameterSpec> partials) {
        List<CodeBlock> cotangents = new ArrayList<>();
        for (int i = 0; i < shape.active().size(); i++) {
            cotangents.add(
                    partials.isEmpty() ? CodeBlock.of("0") : CodeBlock.of("resultBar * $N.$L", partials.get(i), call));
        }
        CodeBlock reversed = CodeBlock.join(cotangents, ", ");
        if (cotangents.size() > 1) reversed = CodeBlock.of("new $T($L)", inside(shape, REVERSE), reversed);
        MethodSpec.Builder reverse = reverse(shape).addAnnotation(Override.class);
        if (!cotangents.isEmpty()) reverse.addStatement("return $L", reversed);
        return TypeSpec.anonymousClassBuilder("")
                .addSuperinterface(inside(shape, FRAME))
                .addMethod(value(result)
                        .addAnnotation(Override.class)
                        .addStatement("return result")
                        .build())
                .addMethod(reverse.build())
                .build();
    }
}
