package org.jadjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jadjoint.processor.companion.CompanionClass;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.CompanionParameter;
import org.jadjoint.processor.companion.Formal;
import org.jadjoint.processor.companion.Member;
import org.jadjoint.processor.companion.NameScope;
import org.jadjoint.processor.companion.NestedType;
import org.jadjoint.processor.companion.Signatures;
import org.jadjoint.processor.companion.TangentType;
import org.jadjoint.processor.emit.body.BodyHelpers;
import org.jadjoint.processor.emit.body.JavaEmitter;
import org.jadjoint.processor.emit.body.LineMarks;
import org.jadjoint.processor.emit.body.Returns;
import org.jadjoint.processor.ir.CallShape;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Writes;
import org.jspecify.annotations.Nullable;

/** Writes {@code FooSweeps}: the sweeps of every method of a class, and of the helpers that they call. */
public final class SweepsWriter {
    private final CompanionClass companion;
    private final CompanionTypes types;
    private final SourceFiles files;
    private final SweepSignatures signatures;
    private final Helpers helpers = new Helpers();
    private final BodyHelpers bodyHelpers;
    private final TypeSpec.Builder sweeps;
    private final Map<Callee, TypeSpec> drafts = new HashMap<>();

    /**
     * A writer for one class.
     *
     * @param names the names of all methods that will be added
     * @param longest bytes of code above which a body is cut into parts
     */
    public SweepsWriter(Elements elements, CompanionClass companion, Set<String> names, int longest) {
        this.companion = companion;
        this.types = new CompanionTypes(companion);
        this.files = new SourceFiles(elements);
        this.signatures = new SweepSignatures(companion);
        this.sweeps = files.begin(companion, types.sweeps()).addJavadoc(SweepsText.of(companion, types));
        Set<String> taken = new HashSet<>(names);
        for (HelperMethod check : HelperMethod.values()) taken.add(check.methodName());
        this.bodyHelpers = new BodyHelpers(taken, new ClassResolver(elements, companion, types), longest);
        companion.methods().forEach(method -> bodyHelpers.companion(method.name()));
    }

    /** Says which methods and helpers of the class have a JVP that uses memory; all of them are added after that. */
    public void remembering(Set<Callee> methods) {
        bodyHelpers.remembering(methods);
    }

    /** Adds the members of a method that was rejected. */
    public void reject(CompanionMethod method) {
        new RejectedSweeps(companion).addTo(sweeps, method);
    }

    /** Writes the members of a differentiable method; nothing of them is in the class until they are {@link #include included}. */
    public void draft(Callee callee, CompanionMethod method, Bodies bodies, IntFunction<Writes> writes) {
        CompanionMethod named = method.beside(bodies.carried());
        drafts.put(callee, draft(members -> add(callee, named, bodies, writes, members)));
    }

    private TypeSpec draft(Consumer<TypeSpec.Builder> members) {
        bodyHelpers.takeParts(); // those of a draft that failed
        TypeSpec.Builder draft = TypeSpec.classBuilder("Draft");
        members.accept(draft);
        return draft.addMethods(bodyHelpers.takeParts()).build();
    }

    /** Adds what was drafted. */
    public void include(Callee callee) {
        TypeSpec draft = drafts.get(callee);
        if (draft == null) throw new IllegalStateException("not drafted: " + callee.name());
        sweeps.addMethods(draft.methodSpecs());
        sweeps.addTypes(draft.typeSpecs());
    }

    private void add(
            Callee callee, CompanionMethod method, Bodies bodies, IntFunction<Writes> writes, TypeSpec.Builder sweeps) {
        List<Writes> arrays = new ArrayList<>();
        Set<CompanionParameter> written = new HashSet<>();
        for (int i = 0; i < method.parameters().size(); i++) {
            if (!method.parameters().get(i).isAggregate()) continue;
            arrays.add(writes.apply(i));
            if (writes.apply(i).isPossible()) written.add(method.parameters().get(i));
        }
        HolderBodies holder = new HolderBodies(owner(method), inherited(method), bodyHelpers);
        List<MethodSpec> split = split(method, bodies, written, holder);
        if (Member.PULLBACK.isSwept(method)) sweeps.addMethod(pullback(method, bodies.fused(), written, holder));
        sweeps.addMethods(split);
        sweeps.addMethod(jvp(method, bodies.jvp(), written, holder));
        if (Member.WRITES.isSwept(method)) {
            SweepWrites body = new SweepWrites(bodyHelpers.classes());
            sweeps.addMethod(header(method, Member.WRITES, written)
                    .addCode(body.body(arrays))
                    .build());
        }
        TypeSpec.Builder residuals =
                signatures.residuals(method).addJavadoc(new SweepsText(types, method, written).of(holder.holder()));
        holder.addFields(residuals);
        sweeps.addType(residuals.build());
        Callee raised = callee;
        for (Bodies.Sweeps each : bodies.raised()) {
            raised = raised.raised();
            boolean declared = raised.order() <= method.order();
            (declared ? declared(raised, method, each, written) : hidden(raised, method, bodies)).addTo(sweeps, each);
        }
    }

    /** Sweeps with tangents for which the companion has no declarations, since only methods of the class call them. */
    private RaisedSweeps hidden(Callee raised, CompanionMethod method, Bodies bodies) {
        List<TypeName> thrown = method.thrown().stream().map(TypeName::get).toList();
        return RaisedSweeps.ofHelper(raised, thrown, new NameScope(bodies.mentioned()), bodyHelpers, types.sweeps());
    }

    private RaisedSweeps declared(
            Callee raised, CompanionMethod method, Bodies.Sweeps sweeps, Set<CompanionParameter> written) {
        ClassName holder = types.nested(method, NestedType.HVP_RESIDUALS);
        ClassName cotangents =
                NestedType.HVP_REVERSE.isDeclaredFor(method) ? types.nested(method, NestedType.HVP_REVERSE) : null;
        Set<String> fields = RaisedSweeps.results(raised).stream()
                .map(CallShape.Slot::name)
                .collect(Collectors.toCollection(HashSet::new));
        fields.add(FrameBases.USES);
        return new RaisedSweeps(
                raised,
                bodyHelpers,
                header(method, Member.HVP_FORWARD, sweeps.forward(), written),
                header(method, Member.HVP_REVERSE, sweeps.reverse(), written),
                signatures.raisedResiduals(method).addJavadoc(new SweepsText(types, method, written).ofRaised()),
                cotangents,
                new HolderBodies.Owner(
                        raised.prefix(),
                        method.suffix(),
                        method.names().residuals(),
                        holder,
                        method.thrown().stream().map(TypeName::get).toList()),
                fields);
    }

    private MethodSpec.Builder header(CompanionMethod method, Member member, Set<CompanionParameter> written) {
        return signatures.member(method, member).addJavadoc(new SweepsText(types, method, written).of(member));
    }

    private MethodSpec.Builder header(
            CompanionMethod method, Member member, Function body, Set<CompanionParameter> written) {
        return signatures
                .member(method, member, formals(method, member, body))
                .addJavadoc(new SweepsText(types, method, written).of(member));
    }

    /** The parameters of a sweep; code of other methods that is carried along, and classes in it, may declare such names themselves. */
    private static List<Formal> formals(CompanionMethod method, Member member, Function body) {
        List<Formal> formals = new ArrayList<>(Signatures.ofSweeps(method, member));
        Set<String> carried = JavaEmitter.carried(body);
        NameScope names = new NameScope(carried);
        formals.forEach(formal -> names.reserve(formal.name()));
        for (int i = 0; i < formals.size() - 1; i++) {
            Formal formal = formals.get(i);
            if (carried.contains(formal.name())) formals.set(i, new Formal(names.take(formal.name()), formal.type()));
        }
        return formals;
    }

    /** The names of these parameters, without the holder, which is last. */
    private static List<String> names(CompanionMethod method, Member member, Function body) {
        List<Formal> formals = formals(method, member, body);
        return formals.stream().map(Formal::name).limit(formals.size() - 1L).toList();
    }

    private List<MethodSpec> split(
            CompanionMethod method, Bodies bodies, Set<CompanionParameter> written, HolderBodies holder) {
        ClassName cotangents =
                method.reverseResult().map(type -> types.nested(method, type)).orElse(null);
        List<String> seeds = method.result().isScalar() ? List.of(method.names().resultBar()) : List.of();
        HolderBodies.Split split = holder.split(
                bodies.sweeps(), names(method, Member.FORWARD, bodies.forward()), results(method), seeds, cotangents);
        String residuals = method.names().residuals();
        MethodSpec forward = header(method, Member.FORWARD, bodies.forward(), written)
                .addCode(HelperSweeps.newIfNull(residuals, types.nested(method, NestedType.RESIDUALS)))
                .addCode(split.forward())
                .build();
        MethodSpec reverse =
                header(method, Member.REVERSE, written).addCode(split.reverse()).build();
        return List.of(forward, reverse);
    }

    private HolderBodies.Owner owner(CompanionMethod method) {
        return new HolderBodies.Owner(
                method.name(),
                method.suffix(),
                method.names().residuals(),
                types.nested(method, NestedType.RESIDUALS),
                method.thrown().stream().map(TypeName::get).toList());
    }

    /** The fields that the holder has anyway. */
    private static Set<String> inherited(CompanionMethod method) {
        Set<String> fields = new HashSet<>(results(method));
        fields.add(FrameBases.USES);
        return fields;
    }

    /** The fields of the companion's frame that the forward sweep fills. */
    private static List<String> results(CompanionMethod method) {
        if (method.result().isVoid()) return List.of();
        return method.result().isShadowed()
                ? List.of(SweepSignatures.VALUE, SweepSignatures.VALUE_BAR)
                : List.of(SweepSignatures.VALUE);
    }

    /** The names of a member's parameters, without the holder, which is last. */
    private static List<String> names(CompanionMethod method, Member member) {
        List<Formal> formals = Signatures.ofSweeps(method, member);
        return formals.stream().map(Formal::name).limit(formals.size() - 1L).toList();
    }

    private MethodSpec pullback(
            CompanionMethod method, @Nullable Function fused, Set<CompanionParameter> written, HolderBodies holder) {
        if (fused == null) {
            return header(method, Member.PULLBACK, written)
                    .addCode(throughSplit(method))
                    .build();
        }
        MethodSpec.Builder member = header(method, Member.PULLBACK, fused, written);
        Returns returns = tangents(
                method,
                Returns.gradient(
                        types.nested(method, method.fusedResult()),
                        types.nested(method, NestedType.GRADIENT),
                        !method.result().isVoid()));
        return member.addCode(holder.plain(fused, Member.PULLBACK, names(method, Member.PULLBACK, fused), returns))
                .build();
    }

    /** Returns what shadows of structures have gathered, in place of the shadows. */
    private Returns tangents(CompanionMethod method, Returns returns) {
        if (method.isFlat()) return returns;
        int first = method.result().isVoid() ? 0 : 1;
        List<CompanionParameter> parameters = method.differentiable();
        return results -> {
            List<Returns.Result> converted = new ArrayList<>(results);
            for (int i = 0; i < parameters.size(); i++) {
                TangentType type = parameters.get(i).tangentType();
                Returns.Result result = results.get(first + i);
                if (type.isNumeric()) continue;
                String tangent = type.isArray()
                        ? helpers.aggregates()
                                .tangent(type, CodeBlock.of("$L", result.text()))
                                .toString()
                        : Returns.call((ClassName) CompanionTypes.of(type), "of", result.text());
                converted.set(first + i, new Returns.Result(tangent, result.defined(), null));
            }
            return returns.statements(converted);
        };
    }

    // fForward(…); fReverse(residuals, resultBar)
    private CodeBlock throughSplit(CompanionMethod method) {
        String residuals = method.names().residuals();
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement(
                        "$N($L, $N)",
                        method.memberName(Member.FORWARD),
                        String.join(", " + LineMarks.BREAK, names(method, Member.FORWARD)),
                        residuals);
        if (method.result().isShadowed()) code.add(seededShadow(method, residuals));
        CodeBlock gradient = new ReverseGradient(types, method)
                .of(
                        residuals,
                        each -> helpers.aggregates().tangent(each.tangentType(), CodeBlock.of("$N", each.bar())),
                        code);
        CodeBlock returned = method.result().isVoid()
                ? gradient
                : CodeBlock.of("$L.$L, $L$L", residuals, SweepSignatures.VALUE, LineMarks.BREAK, gradient);
        return code.addStatement("return new $T($L)", types.nested(method, method.fusedResult()), returned)
                .build();
    }

    // valueBar += resultBar
    private CodeBlock seededShadow(CompanionMethod method, String residuals) {
        if (!method.result().tangentType().isFlat()) {
            return helpers.seeded(method, residuals + "." + SweepSignatures.VALUE_BAR);
        }
        String index = method.newScope().take("i");
        return CodeBlock.builder()
                .addStatement(helpers.requireLength(
                        method.result().tangentType(),
                        method.names().resultBar(),
                        "the result",
                        residuals + "." + SweepSignatures.VALUE))
                .beginControlFlow(
                        "for (int $1N = 0; $2N != null && $1N < $2N.length; $1N++)",
                        index,
                        method.names().resultBar())
                .addStatement(
                        "$1L.$4L[$2N] += $3N[$2N]",
                        residuals,
                        index,
                        method.names().resultBar(),
                        SweepSignatures.VALUE_BAR)
                .endControlFlow()
                .build();
    }

    private MethodSpec jvp(CompanionMethod method, Function jvp, Set<CompanionParameter> written, HolderBodies holder) {
        Returns returns =
                method.result().isVoid() ? Returns.plain(true) : Returns.record(types.nested(method, NestedType.JVP));
        return header(method, Member.JVP, jvp, written)
                .addCode(holder.plain(jvp, Member.JVP, names(method, Member.JVP, jvp), returns))
                .build();
    }

    /**
     * Writes the sweeps of a helper, for the methods of this class alone.
     *
     * @param thrown the exceptions that the helper declares
     * @param swept whether anybody calls its sweeps, and not its forward mode alone
     */
    public void draftHelper(Callee helper, List<? extends TypeMirror> thrown, Bodies bodies, boolean swept) {
        HelperSweeps writer = new HelperSweeps(helper, thrown, bodies.mentioned(), bodyHelpers, types.sweeps());
        drafts.put(helper, draft(members -> writer.addTo(members, bodies, swept)));
    }

    /**
     * Adds the classes of a function that is handed to annotated methods.
     *
     * @param thrown the exceptions that its interface declares
     * @param order up to which order its code is differentiated
     */
    public void addClosure(StructureType closure, List<? extends TypeMirror> thrown, int order) {
        new ClosureWriter(closure, thrown, order, bodyHelpers, types.sweeps()).addTo(sweeps);
    }

    /** Adds a copy of a passive helper that other classes cannot call. */
    public void addCopy(Callee helper, List<? extends TypeMirror> thrown, Function primal) {
        new HelperSweeps(helper, thrown, JavaEmitter.mentioned(primal), bodyHelpers, types.sweeps())
                .addCopy(sweeps, primal);
    }

    /** The source file. */
    public SourceFile finish() {
        helpers.addTo(sweeps);
        bodyHelpers.addTo(sweeps);
        return files.finish(companion, sweeps);
    }
}
