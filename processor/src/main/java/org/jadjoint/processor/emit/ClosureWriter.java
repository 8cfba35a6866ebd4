package org.jadjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;
import org.jadjoint.processor.companion.FunctionShape;
import org.jadjoint.processor.companion.NameScope;
import org.jadjoint.processor.companion.Spelling;
import org.jadjoint.processor.emit.body.BodyHelpers;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.DerivativeTypes;
import org.jadjoint.processor.ir.ReferenceType;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/** Writes the classes of a function that is handed to an annotated method: of its objects, of their tangents and of their shadows. */
final class ClosureWriter {
    private static final ClassName SHADOW = ClassName.get("", "Shadow");
    private static final ClassName FRAME = ClassName.get("", "Frame");

    private final StructureType type;
    private final StructureType.Function function;
    private final StructureType.Closure closure;
    private final @Nullable Type result;
    private final List<TypeName> thrown;
    private final BodyHelpers helpers;
    private final ClassName name;
    /** The closure as its tangent and its shadow know it. */
    private final String primal;

    private final Map<Callee.Parameter, String> ownBars = new HashMap<>();
    private final Map<Callee.Parameter, String> ownDots = new HashMap<>();
    private final String resultBar;
    private final String residuals;
    private final String bars;
    private final String earlier;
    private final String made;
    private final String frames;
    private final String frame;
    private final String calls;
    private final boolean raised;

    /**
     * @param order up to which order the code of the function is differentiated
     */
    ClosureWriter(
            StructureType type, List<? extends TypeMirror> thrown, int order, BodyHelpers helpers, ClassName sweeps) {
        this.type = type;
        this.raised = Math.min(order, type.requireFunction().order()) > 1;
        this.function = type.requireFunction();
        this.closure = type.requireClosure();
        this.result = function.result();
        this.thrown = thrown.stream().map(TypeName::get).toList();
        this.helpers = helpers;
        this.name = sweeps.nestedClass(type.simpleName());
        NameScope scope = new NameScope(Set.of());
        closure.code().parameters().forEach(parameter -> scope.reserve(parameter.name()));
        for (Callee.Parameter parameter : own()) {
            ownBars.put(parameter, scope.take(parameter.name() + "Bar"));
            ownDots.put(parameter, scope.take(parameter.name() + "Dot"));
        }
        this.primal = scope.take("function");
        this.resultBar = scope.take("resultBar");
        this.residuals = scope.take("residuals");
        this.bars = scope.take("bars");
        this.earlier = scope.take("earlier");
        this.made = scope.take("made");
        this.frames = scope.take("frames");
        this.frame = scope.take("frame");
        this.calls = scope.take("calls");
    }

    void addTo(TypeSpec.Builder sweeps) {
        sweeps.addType(objects());
        sweeps.addType(tangents());
    }

    private TypeName name(Type of) {
        return helpers.typeName(of);
    }

    private ClassName generated(String nested) {
        return (ClassName)
                name(new ReferenceType(closure.implemented().tangent().java() + "." + nested));
    }

    private ClassName residualsType() {
        return (ClassName) name(closure.code().frame());
    }

    private List<Callee.Parameter> own() {
        return closure.code().parameters().subList(0, function.parameters().size());
    }

    private List<StructureType.Component> captured() {
        return type.components();
    }

    // final class PathLambda1 implements DoubleUnaryOperator { final double a; … }
    private TypeSpec objects() {
        TypeSpec.Builder objects = TypeSpec.classBuilder(name)
                .addJavadoc("What a function that is handed on captures.\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(name(closure.implemented()));
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        for (StructureType.Component component : captured())
            field(objects, constructor, component.name(), component.type());
        List<CodeBlock> arguments = new ArrayList<>();
        MethodSpec.Builder call =
                method(function.method()).addExceptions(thrown).returns(result == null ? TypeName.VOID : name(result));
        for (Callee.Parameter parameter : own()) {
            call.addParameter(name(parameter.type()), parameter.name());
            arguments.add(CodeBlock.of("$N", parameter.name()));
        }
        captured().forEach(component -> arguments.add(CodeBlock.of("$N", component.name())));
        CodeBlock code = CodeBlock.of("$N($L)", closure.code().prefix(), CodeBlock.join(arguments, ", "));
        call.addStatement(result == null ? "$L" : "return $L", code);
        return objects.addMethod(constructor.build()).addMethod(call.build()).build();
    }

    private void field(TypeSpec.Builder to, MethodSpec.Builder constructor, String field, Type of) {
        to.addField(name(of), field, Modifier.PRIVATE, Modifier.FINAL);
        constructor.addParameter(name(of), field).addStatement("this.$N = $N", field, field);
    }

    private static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }

    // final class PathLambda1Tangent implements DoubleUnaryOperatorTangent { final PathLambda1 function; final double
    // a; … }
    private TypeSpec tangents() {
        TypeSpec.Builder tangents = TypeSpec.classBuilder(type.simpleName() + "Tangent")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(name(closure.implemented().tangent()));
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        field(tangents, constructor, primal, type);
        List<CodeBlock> arguments = new ArrayList<>();
        MethodSpec.Builder jvp = method(FunctionShape.member(function.prefix(), "jvp"))
                .addExceptions(thrown)
                .returns(tangentResult());
        for (Callee.Parameter parameter : own()) {
            jvp.addParameter(name(parameter.type()), parameter.name());
            arguments.add(CodeBlock.of("$N", parameter.name()));
        }
        captured().forEach(component -> arguments.add(CodeBlock.of("$N.$N", primal, component.name())));
        for (Callee.Parameter parameter : own()) {
            if (!parameter.differentiable()) continue;
            String dot = Objects.requireNonNull(ownDots.get(parameter));
            jvp.addParameter(name(DerivativeTypes.tangent(parameter.type())), dot);
            arguments.add(CodeBlock.of("$N", dot));
        }
        for (StructureType.Component component : captured()) {
            if (!component.differentiable()) continue;
            field(tangents, constructor, component.name(), DerivativeTypes.tangent(component.type()));
            arguments.add(CodeBlock.of("this.$N", component.name()));
        }
        if (helpers.remembers(closure.code())) arguments.add(CodeBlock.of("new $T()", residualsType()));
        CodeBlock code = CodeBlock.of("$NJvp($L)", closure.code().prefix(), CodeBlock.join(arguments, ", "));
        if (result == null || !result.isDifferentiable()) {
            jvp.addStatement(result == null ? "$L" : "return $L", code);
        } else {
            jvp.addStatement("var $N = $L", bars, code)
                    .addStatement("return new $T($N.value(), $N.tangent())", generated("Jvp"), bars, bars);
        }
        return tangents.addMethod(constructor.build())
                .addMethod(jvp.build())
                .addMethod(still())
                .addType(shadows())
                .build();
    }

    // return new PathLambda1Tangent(function, 0, zerosLike(function.b));
    private MethodSpec still() {
        List<CodeBlock> zeros = new ArrayList<>(List.of(CodeBlock.of("$N", primal)));
        for (StructureType.Component component : captured()) {
            if (component.differentiable()) zeros.add(zero(component, FunctionInterfaces.STILL, false));
        }
        return part(FunctionInterfaces.STILL, ClassName.get("", type.simpleName() + "Tangent"))
                .addStatement("return new $L($L)", type.simpleName() + "Tangent", CodeBlock.join(zeros, ", "))
                .build();
    }

    // return zeros(null, function, zerosLike(function.b));
    private MethodSpec apart() {
        List<CodeBlock> zeros = new ArrayList<>(List.of(CodeBlock.of("null"), CodeBlock.of("$N", primal)));
        for (StructureType.Component component : captured()) {
            if (component.differentiable() && component.type().isAggregate())
                zeros.add(zero(component, FunctionInterfaces.APART, true));
        }
        return part(FunctionInterfaces.APART, SHADOW)
                .addStatement("return zeros($L)", CodeBlock.join(zeros, ", "))
                .build();
    }

    private MethodSpec.Builder part(String name, TypeName returned) {
        return method(FunctionShape.member(function.prefix(), name)).returns(returned);
    }

    /** Zeros for what is captured; a function that is captured leaves out in turn what it captures. */
    private CodeBlock zero(StructureType.Component component, String part, boolean shadow) {
        if (!component.type().isAggregate()) return CodeBlock.of("0");
        if (component.type() instanceof StructureType inner && inner.function() != null) {
            String member = FunctionShape.member(inner.requireFunction().prefix(), part);
            return CodeBlock.of("$N.$N()", component.name(), member);
        }
        return helpers.zeros(component.type(), shadow, primal + "." + component.name());
    }

    private TypeName tangentResult() {
        if (result == null) return TypeName.VOID;
        return result.isDifferentiable() ? generated("Jvp") : name(result);
    }

    // final class Shadow implements DoubleUnaryOperatorTangent.Shadow { final PathLambda1 function; double a; … }
    private TypeSpec shadows() {
        TypeSpec.Builder shadows = TypeSpec.classBuilder(SHADOW)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(name(closure.implemented().shadow()));
        MethodSpec.Builder zeros = MethodSpec.methodBuilder("zeros")
                .addModifiers(Modifier.STATIC)
                .returns(SHADOW)
                .addParameter(SHADOW, earlier)
                .addStatement("$1T $2N = $3N == null ? new $1T() : $3N", SHADOW, made, earlier)
                .addStatement("$N.$N = 0", made, calls);
        shared(shadows, zeros, primal, type);
        List<CodeBlock> arguments = new ArrayList<>();
        MethodSpec.Builder forward = method(FunctionShape.member(function.prefix(), "forward"))
                .addExceptions(thrown)
                .returns(generated("Frame"));
        for (Callee.Parameter parameter : own()) {
            forward.addParameter(name(parameter.type()), parameter.name());
            arguments.add(CodeBlock.of("$N", parameter.name()));
            if (!parameter.differentiable() || !parameter.type().isAggregate()) continue;
            String bar = Objects.requireNonNull(ownBars.get(parameter));
            forward.addParameter(name(DerivativeTypes.shadow(parameter.type())), bar);
            arguments.add(CodeBlock.of("$N", bar));
        }
        for (StructureType.Component component : captured()) {
            arguments.add(CodeBlock.of("$N.$N", primal, component.name()));
            if (!component.differentiable()) continue;
            Type shadow = DerivativeTypes.shadow(component.type());
            if (component.type().isAggregate()) {
                shared(shadows, zeros, component.name(), shadow);
                arguments.add(CodeBlock.of("this.$N", component.name()));
            } else {
                shadows.addField(name(shadow), component.name(), Modifier.PRIVATE);
                zeros.addStatement("$N.$N = 0", made, component.name());
            }
        }
        if (arguments.isEmpty()) throw new IllegalStateException("a function of nothing: " + type);
        ParameterizedTypeName list = ParameterizedTypeName.get(ClassName.get(List.class), FRAME);
        shadows.addField(FieldSpec.builder(list, frames, Modifier.PRIVATE, Modifier.FINAL)
                        .initializer("new $T<>()", ArrayList.class)
                        .build())
                .addField(int.class, calls, Modifier.PRIVATE);
        forward.addStatement("if ($1N == $2N.size()) $2N.add(new $3T())", calls, frames, FRAME)
                .addStatement("$T $N = $N.get($N++)", FRAME, frame, frames, calls);
        arguments.add(CodeBlock.of("$N.$N", frame, residuals));
        forward.addStatement(
                        "$N.$N = $NForward($L)",
                        frame,
                        residuals,
                        closure.code().prefix(),
                        CodeBlock.join(arguments, ", "))
                .addStatement("return $N", frame);
        shadows.addMethod(zeros.addStatement("return $N", made).build())
                .addMethod(forward.build())
                .addMethod(apart())
                .addType(frames());
        if (raised) new RaisedClosure(type, thrown, helpers, name, primal).addTo(shadows);
        return shadows.build();
    }

    private void shared(TypeSpec.Builder shadows, MethodSpec.Builder zeros, String field, Type of) {
        shadows.addField(name(of), field, Modifier.PRIVATE);
        zeros.addParameter(name(of), field).addStatement("$N.$N = $N", made, field, field);
    }

    // final class Frame implements DoubleUnaryOperatorFrame { PathLambda1Residuals residuals; … }
    private TypeSpec frames() {
        TypeSpec.Builder frames = TypeSpec.classBuilder(FRAME)
                .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                .addSuperinterface(generated("Frame"))
                .addField(residualsType(), residuals, Modifier.PRIVATE);
        if (result != null) frames.addMethod(getter("value", result));
        if (result != null && result.isAggregate() && result.isDifferentiable())
            frames.addMethod(getter("valueBar", DerivativeTypes.shadow(result)));
        return frames.addMethod(reverse()).build();
    }

    private MethodSpec getter(String member, Type of) {
        return method(member)
                .returns(name(of))
                .addStatement("return $N.$N()", residuals, member)
                .build();
    }

    // var bars = pathLambda1Reverse(residuals, resultBar); a += bars.a(); return bars.x();
    private MethodSpec reverse() {
        List<Callee.Parameter> scalars = closure.code().parameters().stream()
                .filter(parameter ->
                        parameter.differentiable() && !parameter.type().isAggregate())
                .toList();
        List<Callee.Parameter> returned = own().stream()
                .filter(parameter ->
                        parameter.differentiable() && !parameter.type().isAggregate())
                .toList();
        MethodSpec.Builder reverse = method("reverse");
        CodeBlock given = CodeBlock.of("$N", residuals);
        if (result != null && result.isFloating()) {
            reverse.addParameter(name(result), resultBar);
            given = CodeBlock.of("$N, $N", residuals, resultBar);
        }
        CodeBlock call = CodeBlock.of("$NReverse($L)", closure.code().prefix(), given);
        if (scalars.isEmpty()) reverse.addStatement(call);
        else reverse.addStatement("var $N = $L", bars, call);
        List<CodeBlock> values = new ArrayList<>();
        for (Callee.Parameter scalar : scalars) {
            CodeBlock bar = scalars.size() == 1
                    ? CodeBlock.of("$N", bars)
                    : CodeBlock.of("$N.$N()", bars, Spelling.component(scalar.name()));
            if (returned.contains(scalar)) values.add(bar);
            else reverse.addStatement("Shadow.this.$N += $L", scalar.name(), bar);
        }
        if (values.isEmpty()) return reverse.returns(TypeName.VOID).build();
        if (values.size() == 1) {
            return reverse.returns(name(returned.get(0).type()))
                    .addStatement("return $L", values.get(0))
                    .build();
        }
        return reverse.returns(generated("Reverse"))
                .addStatement("return new $T($L)", generated("Reverse"), CodeBlock.join(values, ", "))
                .build();
    }
}
