package org.jadjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jadjoint.processor.companion.Member;
import org.jadjoint.processor.companion.NameScope;
import org.jadjoint.processor.companion.Spelling;
import org.jadjoint.processor.emit.body.BodyHelpers;
import org.jadjoint.processor.emit.body.JavaEmitter;
import org.jadjoint.processor.emit.body.Returns;
import org.jadjoint.processor.emit.body.Surroundings;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.DerivativeTypes;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/** The private members of {@code FooSweeps} for a helper, which has no companion of its own. */
final class HelperSweeps {
    private final Callee helper;
    private final List<TypeName> thrown;
    private final BodyHelpers bodyHelpers;
    private final ClassName sweepsName;
    private final String stem;
    private final List<Callee.Parameter> own = new ArrayList<>();
    private final NameScope names;
    private final String residuals;
    private final String resultBar;

    /**
     * @param thrown the exceptions that the helper declares
     * @param mentioned the classes that the bodies mention, which no parameter must hide
     */
    HelperSweeps(
            Callee helper,
            List<? extends TypeMirror> thrown,
            Set<String> mentioned,
            BodyHelpers bodyHelpers,
            ClassName sweepsName) {
        this.helper = helper;
        this.thrown = thrown.stream()
                .filter(type -> type.getKind() == TypeKind.DECLARED)
                .map(TypeName::get)
                .toList();
        this.bodyHelpers = bodyHelpers;
        this.sweepsName = sweepsName;
        this.stem = helper.prefix().substring(0, 1).toUpperCase(Locale.ROOT)
                + helper.prefix().substring(1);
        this.names = new NameScope(mentioned);
        for (Callee.Parameter parameter : helper.parameters()) {
            own.add(new Callee.Parameter(names.take(parameter.name()), parameter.type(), parameter.differentiable()));
        }
        this.residuals = names.take("residuals");
        this.resultBar = names.take("resultBar");
    }

    private TypeName typeName(Type type) {
        return bodyHelpers.typeName(type);
    }

    private ClassName residualsType() {
        return sweepsName.nestedClass(stem + "Residuals");
    }

    /** {@code if (residuals == null) residuals = new FResiduals();}. */
    static CodeBlock newIfNull(String residuals, ClassName type) {
        return CodeBlock.builder()
                .beginControlFlow("if ($N == null)", residuals)
                .addStatement("$N = new $T()", residuals, type)
                .endControlFlow()
                .build();
    }

    /**
     * Adds the members.
     *
     * @param swept whether anybody calls its sweeps, and not its forward mode alone
     */
    void addTo(TypeSpec.Builder sweeps, Bodies bodies, boolean swept) {
        List<String> results = results();
        HolderBodies.Owner owner = new HolderBodies.Owner(helper.prefix(), "", residuals, residualsType(), thrown);
        HolderBodies holder = new HolderBodies(owner, new HashSet<>(results), bodyHelpers);
        List<MethodSpec> split = swept ? split(bodies, holder, results) : List.of();
        MethodSpec.Builder jvp = method("Jvp").addExceptions(thrown);
        List<String> jvpNames = parameters(jvp, "Dot", true);
        boolean remembers = bodyHelpers.remembers(helper);
        if (remembers) jvp.addParameter(residualsType(), residuals);
        Type result = helper.result();
        Returns returned = Returns.plain(result == null);
        if (helper.resultDifferentiable()) {
            jvp.returns(sweepsName.nestedClass(stem + "Jvp"));
            returned = Returns.record(sweepsName.nestedClass(stem + "Jvp"));
        } else {
            jvp.returns(result == null ? TypeName.VOID : typeName(result));
        }
        CodeBlock body = remembers
                ? holder.plain(bodies.jvp(), Member.JVP, jvpNames, returned)
                : JavaEmitter.body(bodies.jvp(), Surroundings.of(jvpNames, bodyHelpers), returned);
        sweeps.addMethod(jvp.addCode(body).build());
        sweeps.addMethods(split);
        if (swept || remembers) sweeps.addType(residuals(holder));
        addRecords(sweeps, swept);
        Callee raised = helper;
        for (Bodies.Sweeps each : bodies.raised()) {
            raised = raised.raised();
            RaisedSweeps.ofHelper(raised, thrown, names, bodyHelpers, sweepsName)
                    .addTo(sweeps, each);
        }
    }

    private List<MethodSpec> split(Bodies bodies, HolderBodies holder, List<String> results) {
        MethodSpec.Builder forward = method("Forward").addExceptions(thrown);
        List<String> forwardNames = parameters(forward, "Bar", false);
        List<Callee.Parameter> scalars = scalars();
        ClassName record = scalars.size() > 1 ? sweepsName.nestedClass(stem + "Reverse") : null;
        boolean seeded = helper.result() != null && helper.result().isFloating();
        List<String> seeds = seeded ? List.of(resultBar) : List.of();
        HolderBodies.Split split = holder.split(bodies.sweeps(), forwardNames, results, seeds, record);
        forward.addParameter(residualsType(), residuals)
                .returns(residualsType())
                .addCode(newIfNull(residuals, residualsType()))
                .addCode(split.forward());
        MethodSpec.Builder reverse = method("Reverse").addParameter(residualsType(), residuals);
        if (seeded && helper.result() != null) reverse.addParameter(typeName(helper.result()), resultBar);
        reverse.returns(returned(scalars, record)).addCode(split.reverse());
        return List.of(forward.build(), reverse.build());
    }

    private TypeName returned(List<Callee.Parameter> scalars, @Nullable ClassName record) {
        if (record != null) return record;
        return scalars.isEmpty() ? TypeName.VOID : typeName(scalars.get(0).type());
    }

    private TypeSpec residuals(HolderBodies holder) {
        TypeSpec.Builder type = TypeSpec.classBuilder(residualsType()).addModifiers(Modifier.STATIC, Modifier.FINAL);
        for (String result : results()) {
            if (helper.result() == null) continue;
            Type held = result.equals("value") ? helper.result() : DerivativeTypes.shadow(helper.result());
            type.addField(typeName(held), result);
            type.addMethod(MethodSpec.methodBuilder(result)
                    .returns(typeName(held))
                    .addStatement("return $N", result)
                    .build());
        }
        holder.addFields(type);
        return type.build();
    }

    private void addRecords(TypeSpec.Builder sweeps, boolean swept) {
        if (swept && scalars().size() > 1) {
            sweeps.addType(record(
                    stem + "Reverse",
                    scalars().stream()
                            .map(parameter -> Spelling.component(parameter.name()))
                            .toList(),
                    scalars().stream().map(Callee.Parameter::type).toList()));
        }
        Type result = helper.result();
        if (result == null || !helper.resultDifferentiable()) return;
        sweeps.addType(
                record(stem + "Jvp", List.of("value", "tangent"), List.of(result, DerivativeTypes.tangent(result))));
    }

    private TypeSpec record(String name, List<String> components, List<Type> types) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        for (int i = 0; i < components.size(); i++) {
            constructor.addParameter(typeName(types.get(i)), components.get(i));
        }
        return TypeSpec.recordBuilder(name)
                .addModifiers(Modifier.PRIVATE)
                .recordConstructor(constructor.build())
                .build();
    }

    /** A copy of the primal. */
    void addCopy(TypeSpec.Builder sweeps, Function primal) {
        MethodSpec.Builder copy = method("").addExceptions(thrown);
        List<String> parameters = new ArrayList<>();
        for (Callee.Parameter parameter : own) {
            copy.addParameter(typeName(parameter.type()), parameter.name());
            parameters.add(parameter.name());
        }
        copy.returns(helper.result() == null ? TypeName.VOID : typeName(helper.result()));
        Surroundings surroundings = Surroundings.of(parameters, bodyHelpers);
        sweeps.addMethod(copy.addCode(JavaEmitter.body(primal, surroundings, Returns.plain(helper.result() == null)))
                .build());
    }

    private MethodSpec.Builder method(String suffix) {
        return MethodSpec.methodBuilder(helper.prefix() + suffix).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    }

    private List<String> results() {
        Type result = helper.result();
        if (result == null) return List.of();
        return result.isAggregate() && result.isDifferentiable() ? List.of("value", "valueBar") : List.of("value");
    }

    private List<Callee.Parameter> scalars() {
        return helper.parameters().stream()
                .filter(parameter ->
                        parameter.differentiable() && parameter.type().isFloating())
                .toList();
    }

    /** Adds the primal parameters and what goes with them: behind all of them, or behind each array. */
    private List<String> parameters(MethodSpec.Builder method, String suffix, boolean atTheEnd) {
        NameScope scope = names.inner();
        List<Callee.Parameter> added = new ArrayList<>();
        for (Callee.Parameter parameter : own) {
            added.add(parameter);
            if (!atTheEnd && parameter.differentiable() && parameter.type().isAggregate()) {
                Type shadow = DerivativeTypes.shadow(parameter.type());
                added.add(new Callee.Parameter(scope.take(parameter.name() + suffix), shadow, false));
            }
        }
        for (Callee.Parameter parameter : own) {
            if (!atTheEnd || !parameter.differentiable()) continue;
            Type tangent = DerivativeTypes.tangent(parameter.type());
            added.add(new Callee.Parameter(scope.take(parameter.name() + suffix), tangent, false));
        }
        added.forEach(parameter -> method.addParameter(typeName(parameter.type()), parameter.name()));
        return added.stream().map(Callee.Parameter::name).toList();
    }
}
