package org.jadjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jadjoint.processor.companion.FunctionShape;
import org.jadjoint.processor.companion.NameScope;
import org.jadjoint.processor.companion.Spelling;
import org.jadjoint.processor.emit.body.BodyHelpers;
import org.jadjoint.processor.emit.body.LineMarks;
import org.jadjoint.processor.ir.CallShape;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.DerivativeTypes;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.ReferenceType;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;

/**
 * Writes what the shadow of a function has for second derivatives: the forward sweep with tangents, and the frame of one call.
 *
 * <p>What the function captures is in four objects: the function, its tangent, its shadow, and the tangent of that, which is a shadow, too.
 */
final class RaisedClosure {
    private static final ClassName SHADOW = ClassName.get("", "Shadow");
    private static final ClassName FRAME = ClassName.get("", "HvpFrame");
    private static final String BAR_DOT = "barDot";
    private static final String RESIDUALS = "residuals";

    private final StructureType.Function function;
    private final StructureType implemented;
    private final List<StructureType.Component> captured;
    private final List<TypeName> thrown;
    private final BodyHelpers helpers;
    private final ClassName tangent;
    private final String primal;
    private final Callee code;
    private final Callee call;
    /** What the forward sweep without tangents takes. */
    private final List<CallShape.Slot> slots;

    /**
     * @param name the class of the function's objects
     * @param primal the field of its shadows that is the function
     */
    RaisedClosure(StructureType type, List<TypeName> thrown, BodyHelpers helpers, ClassName name, String primal) {
        function = type.requireFunction();
        implemented = type.requireClosure().implemented();
        captured = type.components();
        this.thrown = thrown;
        this.helpers = helpers;
        tangent = name.peerClass(name.simpleName() + "Tangent");
        this.primal = primal;
        Callee first = type.requireClosure().code();
        List<CallShape.Slot> all = CallShape.of(first, Op.Form.FORWARD).arguments();
        slots = all.subList(0, all.size() - 1);
        code = first.raised();
        call = implemented.call().raised();
    }

    void addTo(TypeSpec.Builder shadows) {
        shadows.addMethod(forward()).addType(frame());
    }

    private TypeName name(Type of) {
        return helpers.typeName(of);
    }

    private boolean isOwn(CallShape.Slot slot) {
        return slot.parameter() < function.parameters().size();
    }

    /** The field of all four objects that has to do with a value which is captured. */
    private String field(CallShape.Slot slot) {
        return captured.get(slot.parameter() - function.parameters().size()).name();
    }

    /** Whether numbers are captured, whose cotangents are added up in shadows. */
    private boolean capturesNumbers() {
        return captured.stream()
                .anyMatch(each -> each.differentiable() && !each.type().isAggregate());
    }

    // HvpFrame hvpForward(double x, DoubleUnaryOperatorTangent functionDot, Shadow functionBarDot, double xDot) {
    //   PathLambda1Tangent dot = (PathLambda1Tangent) functionDot;
    //   Shadow barDot = (Shadow) functionBarDot;
    //   return new HvpFrame(pathLambda1HvpForward(x, function.a, xDot, dot.a, null), barDot);
    // }
    private MethodSpec forward() {
        NameScope names = new NameScope(Set.of(primal));
        MethodSpec.Builder forward = MethodSpec.methodBuilder(FunctionShape.member(function.prefix(), "hvpForward"))
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addExceptions(thrown)
                .returns(name(call.frame()));
        List<CodeBlock> arguments = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            CallShape.Slot slot = slots.get(i);
            arguments.add(
                    isOwn(slot)
                            ? given(slot.name(), slot.type(), names, forward)
                            : CodeBlock.of("$L.$N", isShadow(i) ? "this" : primal, field(slot)));
        }
        CodeBlock functionDot = given("functionDot", implemented.tangent(), names, forward);
        CodeBlock functionBarDot = given("functionBarDot", implemented.shadow(), names, forward);
        String dot = names.take("dot");
        String barDot = names.take(BAR_DOT);
        boolean carries = captured.stream().anyMatch(StructureType.Component::differentiable);
        if (carries) {
            forward.addStatement("$1T $2N = ($1T) $3L", tangent, dot, functionDot)
                    .addStatement("$1T $2N = ($1T) $3L", SHADOW, barDot, functionBarDot);
        }
        for (int i = 0; i < slots.size(); i++) {
            CallShape.Slot slot = slots.get(i);
            if (!slot.differentiable()) continue;
            arguments.add(
                    isOwn(slot)
                            ? given(slot.name() + "Dot", DerivativeTypes.tangent(slot.type()), names, forward)
                            : CodeBlock.of("$N.$N", isShadow(i) ? barDot : dot, field(slot)));
        }
        arguments.add(CodeBlock.of("null"));
        CodeBlock swept =
                CodeBlock.of("$NForward($L)", code.prefix(), CodeBlock.join(arguments, ", " + LineMarks.BREAK));
        return (capturesNumbers()
                        ? forward.addStatement("return new $T($L, $N)", FRAME, swept, barDot)
                        : forward.addStatement("return new $T($L)", FRAME, swept))
                .build();
    }

    private CodeBlock given(String wish, Type type, NameScope names, MethodSpec.Builder method) {
        String taken = names.take(wish);
        method.addParameter(name(type), taken);
        return CodeBlock.of("$N", taken);
    }

    /** Whether a slot is the shadow of the one before. */
    private boolean isShadow(int slot) {
        return slot > 0 && slots.get(slot - 1).parameter() == slots.get(slot).parameter();
    }

    private TypeSpec frame() {
        TypeSpec.Builder frame = TypeSpec.classBuilder(FRAME)
                .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                .addSuperinterface(name(call.frame()));
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        field(frame, constructor, name(code.frame()), RESIDUALS);
        if (capturesNumbers()) field(frame, constructor, SHADOW, BAR_DOT);
        frame.addMethod(constructor.build());
        for (CallShape.Slot slot : RaisedSweeps.results(code)) {
            frame.addMethod(method(slot.name())
                    .returns(name(slot.type()))
                    .addStatement("return $N.$N()", RESIDUALS, slot.name())
                    .build());
        }
        return frame.addMethod(reverse()).build();
    }

    private static void field(TypeSpec.Builder type, MethodSpec.Builder constructor, TypeName of, String name) {
        type.addField(of, name, Modifier.PRIVATE, Modifier.FINAL);
        constructor.addParameter(of, name).addStatement("this.$N = $N", name, name);
    }

    private static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }

    // var bars = pathLambda1HvpReverse(residuals, resultBar, resultBarDot);
    // Shadow.this.a += bars.a();
    // barDot.a += bars.aDot();
    // return new HvpReverse(bars.x(), bars.xDot());
    private MethodSpec reverse() {
        CallShape back = CallShape.of(code, Op.Form.REVERSE);
        MethodSpec.Builder reverse = method("reverse");
        List<CodeBlock> seeds = new ArrayList<>(List.of(CodeBlock.of("$N", RESIDUALS)));
        for (CallShape.Slot seed : back.arguments()) {
            if (RaisedSweeps.isFrame(seed)) continue;
            reverse.addParameter(name(seed.type()), seed.name());
            seeds.add(CodeBlock.of("$N", seed.name()));
        }
        CodeBlock swept = CodeBlock.of("$NReverse($L)", code.prefix(), CodeBlock.join(seeds, ", "));
        List<CallShape.Slot> results = back.results();
        if (results.isEmpty()) return reverse.addStatement(swept).build();
        reverse.addStatement("var bars = $L", swept);
        List<CodeBlock> own = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            CodeBlock bar =
                    CodeBlock.of("bars.$N()", Spelling.component(results.get(i).name()));
            String into = 2 * i < results.size() ? "Shadow.this" : BAR_DOT;
            if (isOwn(results.get(i))) own.add(bar);
            else reverse.addStatement("$L.$N += $L", into, field(results.get(i)), bar);
        }
        if (own.isEmpty()) return reverse.build();
        TypeName returned = name(new ReferenceType(implemented.tangent().java() + ".HvpReverse"));
        return reverse.returns(returned)
                .addStatement("return new $T($L)", returned, CodeBlock.join(own, ", "))
                .build();
    }
}
