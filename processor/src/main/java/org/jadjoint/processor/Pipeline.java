package org.jadjoint.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jadjoint.processor.analysis.Facts;
import org.jadjoint.processor.companion.CompanionClass;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.CompanionReader;
import org.jadjoint.processor.companion.Differentiability;
import org.jadjoint.processor.companion.Finding;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.diagnostics.Reporter;
import org.jadjoint.processor.emit.Bodies;
import org.jadjoint.processor.emit.SourceFile;
import org.jadjoint.processor.emit.SweepsWriter;
import org.jadjoint.processor.emit.body.CodeSize;
import org.jadjoint.processor.frontend.ClassLowering;
import org.jadjoint.processor.frontend.LoweredMethod;
import org.jadjoint.processor.frontend.TypedTrees;
import org.jadjoint.processor.handwritten.RuleScope;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.HandRule;
import org.jadjoint.processor.ir.Inspection;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Writes;
import org.jadjoint.processor.optimize.ExplodeRecords;
import org.jadjoint.processor.optimize.Pass;
import org.jadjoint.processor.optimize.PassList;
import org.jadjoint.processor.transform.Constructions;
import org.jadjoint.processor.transform.Hvp;
import org.jadjoint.processor.transform.Jvp;
import org.jadjoint.processor.transform.OneSided;
import org.jadjoint.processor.transform.PullbackSweeps;
import org.jadjoint.processor.transform.Stretches;
import org.jadjoint.processor.transform.Vjp;

/**
 * From the bodies of a class to the source of its sweeps: lower, inline, analyse, check, transform, optimise, emit.
 */
final class Pipeline {
    private final Elements elements;
    private final Differentiability differentiability;
    private final Reporter reporter;
    private final Transformation transformation;
    private final Limits limits;
    private final Options options;
    private final Inspection inspection;

    /** From a method to its derivatives. */
    @FunctionalInterface
    interface Transformation {
        /**
         * Transform and optimise.
         *
         * @param companion whether the method has companions of its own
         * @param order up to which order derivatives are needed
         * @param inspection what looks at every function on the way
         */
        Bodies bodies(Function primal, PassiveCalls passive, boolean companion, int order, Inspection inspection);
    }

    Pipeline(
            Elements elements,
            Differentiability differentiability,
            Reporter reporter,
            Transformation transformation,
            Limits limits,
            Options options) {
        this.elements = elements;
        this.differentiability = differentiability;
        this.reporter = reporter;
        this.transformation = transformation;
        this.limits = limits;
        this.options = options;
        this.inspection = options.inspection();
    }

    /**
     * {@code FooSweeps}. A method that cannot be differentiated is reported, and its members throw.
     *
     * @param owner the class, an element of the reading
     */
    SourceFile sweeps(TypeElement owner, TypedTrees reading) {
        CompanionReader companions = new CompanionReader(reading.elements(), reading.types(), differentiability);
        CompanionClass companion = companions.read(owner);
        List<LoweredMethod> lowered = ClassLowering.lower(
                reading,
                owner,
                new Companions(companions, differentiability),
                new RuleScope(reading.elements(), reading.types())::find,
                new FunctionParameters(companions));
        MethodGuard guard = new MethodGuard(owner, reading, reporter);
        Predicate<StructureType> plain =
                record -> companions.isPlain(record.java(), record.tangent().java());
        ClassMethods methods = new ClassMethods(
                lowered,
                owner,
                reporter,
                guard,
                inspection,
                limits,
                plain,
                callee -> obstacle(callee, reading, companions));
        methods.check();

        PassiveCalls passive = new PassiveCalls(companion, lowered);
        Pass explode = new ExplodeRecords(plain);
        Map<Callee, Integer> orders = new Orders(methods, callee -> order(callee, reading, companions))
                .of(method -> companion
                        .method(method)
                        .filter(CompanionMethod::accepted)
                        .map(CompanionMethod::order)
                        .orElse(1));
        Map<Callee, Bodies> bodies = new LinkedHashMap<>();
        Explanations explanations = new Explanations(owner.getQualifiedName().toString());
        methods.forNeeded(method -> {
            Function exploded = inspection.after("ExplodeRecords", explode.apply(methods.prepared(method)));
            methods.rejectWhole(method, exploded);
            Function primal = stretched(exploded);
            int order = orders.getOrDefault(method.callee(), 1);
            bodies.put(method.callee(), transformation.bodies(primal, passive, method.companion(), order, inspection));
            if (options.explain()) explanations.add(method, primal, methods.writes(method));
        });
        SweepsWriter writer = new SweepsWriter(elements, companion, methods.names(), limits.bytes());
        writer.remembering(Memory.of(bodies, limits.bytes()));
        methods.forNeeded(method -> draft(method, methods, companion, bodies, writer));
        for (CompanionMethod method : companion.methods()) {
            LoweredMethod body = methods.lowered(method.element());
            if (body == null || !method.accepted() || methods.isRejected(body)) writer.reject(method);
            else writer.include(body.callee());
        }
        for (LoweredMethod method : methods.needed()) {
            if (!method.companion()) writer.include(method.callee());
            if (method.closure() == null) continue;
            passive.keep(method.callee());
            int order = orders.getOrDefault(method.callee(), 1);
            writer.addClosure(method.closure(), method.element().getThrownTypes(), order);
        }
        passive.copies().forEach((callee, primal) -> writer.addCopy(callee, passive.thrown(callee), primal));
        return options.explain() ? writer.finish().explained(explanations.toString()) : writer.finish();
    }

    private Function stretched(Function primal) {
        Function stretched = Stretches.of(primal, limits.jumps());
        if (stretched == primal) return primal;
        inspection.after("Stretches", stretched);
        return inspection.after("JoinResults", PassList.join(stretched));
    }

    private static void draft(
            LoweredMethod method,
            ClassMethods methods,
            CompanionClass companion,
            Map<Callee, Bodies> bodies,
            SweepsWriter writer) {
        Bodies written = bodies.get(method.callee());
        if (written == null)
            throw new IllegalStateException(
                    "not transformed: " + method.callee().name());
        Optional<CompanionMethod> declared = companion.method(method.element());
        if (!method.companion()) {
            boolean swept = !methods.forwardAlone().contains(method.callee());
            writer.draftHelper(method.callee(), method.element().getThrownTypes(), written, swept);
        } else if (declared.isPresent() && declared.get().accepted()) {
            Map<Integer, Writes> writes = methods.writes(method);
            writer.draft(
                    method.callee(), declared.get(), written, parameter -> writes.getOrDefault(parameter, Writes.NONE));
        }
    }

    /** Up to which order a method of another class is differentiated. */
    private static int order(Callee callee, TypedTrees reading, CompanionReader companions) {
        TypeElement owner = reading.elements().getTypeElement(callee.owner());
        return owner == null ? 1 : companions.order(owner, callee.frame().java());
    }

    /** What keeps calls of a companion from being written: one that is compiled together with its callers will be of this version. */
    private static Optional<Finding> obstacle(Callee callee, TypedTrees reading, CompanionReader companions) {
        TypeElement owner = reading.elements().getTypeElement(callee.owner());
        if (callee.isFunction()) return Optional.empty();
        HandRule rule = callee.rule();
        if (rule != null) {
            return Optional.ofNullable(rule.obstacle())
                    .map(reason -> new Finding(Problem.UNUSABLE_RULE, owner, List.of(rule.simpleName(), reason)));
        }
        boolean compiled = owner != null && reading.path(owner) == null;
        return compiled ? companions.obstacle(owner, callee.frame().java()) : Optional.empty();
    }

    /** Transform and optimise. Both sweeps in one gain nothing in a method that no compiler at run time would take whole. */
    static Bodies bodies(Function primal, PassiveCalls passive, boolean companion, int order, Inspection inspection) {
        boolean scalar = primal.resultTypes().stream().noneMatch(Type::isAggregate);
        Facts apart = Facts.of(primal, true);
        Optional<HandRule> noVjp = OneSided.withoutVjp(apart);
        Optional<HandRule> noJvp = OneSided.withoutJvp(apart);
        Vjp.Split split = noVjp.map(rule -> OneSided.sweeps(primal, rule)).orElseGet(() -> Vjp.split(apart));
        Function forward = finish("the forward sweep", split.forward(), passive, inspection);
        Function reverse = finish("the reverse sweep", split.reverse(), passive, inspection);
        boolean fusible = companion && scalar && noVjp.isEmpty() && CodeSize.fitOneMethod(forward, reverse);
        Optional<Function> fused = fusible ? Vjp.fusedWhereItKeepsLess(primal, split) : Optional.empty();
        Function jvp = noJvp.map(rule -> OneSided.jvp(primal, rule)).orElseGet(() -> Jvp.of(primal, apart));
        return new Bodies(
                fused.map(function -> finish("both sweeps", function, passive, inspection))
                        .orElse(null),
                forward,
                reverse,
                split.crossing(),
                finish("Jvp", jvp, passive, inspection),
                raised(split, order, passive, inspection));
    }

    /** The sweeps with tangents, order by order. */
    private static List<Bodies.Sweeps> raised(
            Vjp.Split sweeps, int order, PassiveCalls passive, Inspection inspection) {
        List<Bodies.Sweeps> raised = new ArrayList<>();
        Vjp.Split at = sweeps;
        for (int i = 2; i <= order; i++) {
            at = Hvp.of(at);
            raised.add(new Bodies.Sweeps(
                    finish("the forward sweep with tangents", at.forward(), passive, inspection),
                    finish("the reverse sweep with tangents", at.reverse(), passive, inspection),
                    at.crossing()));
        }
        return raised;
    }

    private static Function finish(String step, Function function, PassiveCalls passive, Inspection inspection) {
        Function called = PullbackSweeps.in(Constructions.called(inspection.after(step, function)));
        return passive.localized(PassList.optimize(called, inspection));
    }
}
