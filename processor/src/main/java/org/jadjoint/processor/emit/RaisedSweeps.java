package org.jadjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jadjoint.processor.companion.NameScope;
import org.jadjoint.processor.companion.Spelling;
import org.jadjoint.processor.emit.body.BodyHelpers;
import org.jadjoint.processor.ir.CallShape;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/** The sweeps of a method or helper one order up or more, in {@code FooSweeps}: {@code fHvpForward}, {@code fHvpReverse}, and their residuals. */
final class RaisedSweeps {
    private final Callee raised;
    private final BodyHelpers bodyHelpers;
    private final MethodSpec.Builder forward;
    private final MethodSpec.Builder reverse;
    private final TypeSpec.Builder residuals;
    private final @Nullable ClassName cotangents;
    private final HolderBodies.Owner owner;
    private final Set<String> inherited;

    /**
     * @param forward the header of the forward sweep, with its parameters
     * @param reverse the header of the reverse sweep, with its parameters
     * @param residuals the type of the residuals
     * @param cotangents the record of what the reverse sweep returns, null where that is nothing
     * @param inherited the fields that the residuals have anyway
     */
    RaisedSweeps(
            Callee raised,
            BodyHelpers bodyHelpers,
            MethodSpec.Builder forward,
            MethodSpec.Builder reverse,
            TypeSpec.Builder residuals,
            @Nullable ClassName cotangents,
            HolderBodies.Owner owner,
            Set<String> inherited) {
        this.raised = raised;
        this.bodyHelpers = bodyHelpers;
        this.forward = forward;
        this.reverse = reverse;
        this.residuals = residuals;
        this.cotangents = cotangents;
        this.owner = owner;
        this.inherited = inherited;
    }

    /** Those of a helper, which are private with all that belongs to them. */
    static RaisedSweeps ofHelper(
            Callee raised, List<TypeName> thrown, NameScope names, BodyHelpers bodyHelpers, ClassName sweeps) {
        NameScope scope = names.inner();
        CallShape ahead = CallShape.of(raised, Op.Form.FORWARD);
        CallShape back = CallShape.of(raised, Op.Form.REVERSE);
        String simple = raised.frame().java().substring(sweeps.canonicalName().length() + 1);
        ClassName holder = sweeps.nestedClass(simple);
        String residuals = scope.take("residuals");
        ParameterSpec memory = ParameterSpec.builder(holder, residuals).build();
        MethodSpec.Builder forward =
                method(raised, "Forward").addExceptions(thrown).returns(holder);
        for (CallShape.Slot slot : ahead.arguments()) {
            if (isFrame(slot)) continue;
            forward.addParameter(bodyHelpers.typeName(slot.type()), scope.take(slot.name()));
        }
        forward.addParameter(memory);
        MethodSpec.Builder reverse = method(raised, "Reverse").addParameter(memory);
        for (CallShape.Slot slot : back.arguments()) {
            if (isFrame(slot)) continue;
            reverse.addParameter(bodyHelpers.typeName(slot.type()), scope.take(slot.name()));
        }
        ClassName cotangents = back.results().isEmpty()
                ? null
                : sweeps.nestedClass(simple.substring(0, simple.length() - "Residuals".length()) + "Reverse");
        if (cotangents != null) reverse.returns(cotangents);
        TypeSpec.Builder type = TypeSpec.classBuilder(holder).addModifiers(Modifier.STATIC, Modifier.FINAL);
        HolderBodies.Owner owner = new HolderBodies.Owner(raised.prefix(), "", residuals, holder, thrown);
        return new RaisedSweeps(raised, bodyHelpers, forward, reverse, type, cotangents, owner, Set.of());
    }

    private static MethodSpec.Builder method(Callee raised, String form) {
        return MethodSpec.methodBuilder(raised.prefix() + form).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    }

    static boolean isFrame(CallShape.Slot slot) {
        return slot.name().equals(CallShape.FRAME) && slot.parameter() < 0;
    }

    /** The results that the forward sweep puts into the residuals. */
    static List<CallShape.Slot> results(Callee raised) {
        return CallShape.of(raised, Op.Form.FORWARD).results().stream()
                .filter(slot -> !isFrame(slot))
                .toList();
    }

    void addTo(TypeSpec.Builder sweeps, Bodies.Sweeps bodies) {
        List<CallShape.Slot> results = results(raised);
        List<String> fields = results.stream().map(CallShape.Slot::name).toList();
        Set<String> declared = new HashSet<>(fields);
        declared.addAll(inherited);
        HolderBodies holder = new HolderBodies(owner, declared, bodyHelpers);
        List<String> seeds = new ArrayList<>(names(reverse.build()));
        seeds.remove(0);
        List<String> parameters = new ArrayList<>(names(forward.build()));
        parameters.remove(parameters.size() - 1);
        HolderBodies.Split split = holder.split(bodies, parameters, fields, seeds, cotangents);
        sweeps.addMethod(forward.addCode(HelperSweeps.newIfNull(owner.residuals(), owner.type()))
                .addCode(split.forward())
                .build());
        sweeps.addMethod(reverse.addCode(split.reverse()).build());
        if (inherited.isEmpty()) results.forEach(slot -> addResult(residuals, slot.name(), slot.type()));
        holder.addFields(residuals);
        sweeps.addType(residuals.build());
        if (cotangents != null && inherited.isEmpty()) sweeps.addType(record(cotangents));
    }

    private static List<String> names(MethodSpec method) {
        return method.parameters().stream().map(ParameterSpec::name).toList();
    }

    private void addResult(TypeSpec.Builder type, String name, Type of) {
        TypeName held = bodyHelpers.typeName(of);
        type.addField(held, name);
        type.addMethod(MethodSpec.methodBuilder(name)
                .returns(held)
                .addStatement("return $N", name)
                .build());
    }

    private TypeSpec record(ClassName name) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        for (CallShape.Slot slot : CallShape.of(raised, Op.Form.REVERSE).results()) {
            constructor.addParameter(bodyHelpers.typeName(slot.type()), Spelling.component(slot.name()));
        }
        return TypeSpec.recordBuilder(name.simpleName())
                .addModifiers(Modifier.PRIVATE)
                .recordConstructor(constructor.build())
                .build();
    }
}
