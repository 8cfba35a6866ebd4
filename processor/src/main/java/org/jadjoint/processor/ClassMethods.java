package org.jadjoint.processor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jadjoint.processor.analysis.CallFacts;
import org.jadjoint.processor.analysis.Facts;
import org.jadjoint.processor.analysis.LoopShape;
import org.jadjoint.processor.analysis.Repetition;
import org.jadjoint.processor.analysis.VariedArguments;
import org.jadjoint.processor.analysis.WrittenParameters;
import org.jadjoint.processor.analysis.ZeroGradients;
import org.jadjoint.processor.check.CheckpointCheck;
import org.jadjoint.processor.check.Complaint;
import org.jadjoint.processor.check.DifferentiabilityCheck;
import org.jadjoint.processor.check.Guard;
import org.jadjoint.processor.check.Objection;
import org.jadjoint.processor.check.Subject;
import org.jadjoint.processor.check.Verdict;
import org.jadjoint.processor.companion.Finding;
import org.jadjoint.processor.diagnostics.DependencyPath;
import org.jadjoint.processor.diagnostics.Place;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.diagnostics.Reporter;
import org.jadjoint.processor.diagnostics.Severity;
import org.jadjoint.processor.frontend.LoweredMethod;
import org.jadjoint.processor.frontend.Refusal;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Inspection;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jadjoint.processor.ir.Writes;
import org.jadjoint.processor.optimize.ExplodeRecords;
import org.jadjoint.processor.optimize.FoldConstants;
import org.jadjoint.processor.optimize.Pass;
import org.jadjoint.processor.optimize.ShareLoads;
import org.jadjoint.processor.transform.Guards;
import org.jadjoint.processor.transform.Inlining;
import org.jspecify.annotations.Nullable;

/** The methods of one class on their way through the pipeline: which of them are needed, and which are rejected. */
final class ClassMethods {
    /** Constants are folded before anything is differentiated, so that none of them is kept as if it were a value. */
    private static final Pass FOLD = new FoldConstants();

    private static final Pass SHARE = new ShareLoads();

    private final List<LoweredMethod> lowered;
    private final String owner;
    private final Reporter reporter;
    private final Map<Callee, LoweredMethod> byCallee = new HashMap<>();
    private final Map<ExecutableElement, LoweredMethod> byElement = new HashMap<>();
    private final IdentityHashMap<OpaqueCode, Refusal> refusals = new IdentityHashMap<>();
    private final Map<Callee, Function> prepared = new LinkedHashMap<>();
    /** Whose derivatives a method calls. */
    private final Map<Callee, Set<Callee>> callees = new HashMap<>();
    /** What a method gives varied values, those among them: what becomes of these, only the callee's own check sees. */
    private final Map<Callee, Set<Callee>> given = new HashMap<>();

    /** Small helpers in place of their calls. */
    private final Map<Callee, Function> inlined = new HashMap<>();
    /** Who is checked. */
    private final Set<Callee> seen = new HashSet<>();
    /** The methods of rules that are looked at as if others called them. */
    private final Set<Callee> entries = new HashSet<>();
    /** The methods of rules by whose forward mode the second derivative of a method goes. */
    private final Map<Callee, Set<Callee>> members = new HashMap<>();
    /** The parameters of each method that ever vary, by their numbers. */
    private final Map<Callee, Set<Integer>> varied = new HashMap<>();

    /** What the lowering gave, each call with what is known of it. */
    private final Map<Callee, Function> bodies;

    private final Set<Callee> rejected = new HashSet<>();
    private final Inlining inlining;
    private final MethodGuard guard;
    private final Inspection inspection;
    private final WrittenParameters written;
    private final java.util.function.Function<Callee, Optional<Finding>> obstacles;
    private final Predicate<StructureType> plain;

    /**
     * The methods of a class.
     *
     * @param guard what takes the steps of single methods
     * @param inspection what looks at every function on the way
     * @param limits up to where helpers are put in place of their calls
     * @param plain whether making a record does nothing but to keep its components
     * @param obstacles what keeps calls of the sweeps of a method of another class from being written
     */
    ClassMethods(
            List<LoweredMethod> lowered,
            TypeElement owner,
            Reporter reporter,
            MethodGuard guard,
            Inspection inspection,
            Limits limits,
            Predicate<StructureType> plain,
            java.util.function.Function<Callee, Optional<Finding>> obstacles) {
        this.lowered = lowered;
        this.guard = guard;
        this.plain = plain;
        this.inspection = inspection;
        Map<Callee, Optional<Finding>> known = new HashMap<>();
        this.obstacles = callee -> known.computeIfAbsent(callee, obstacles);
        this.owner = owner.getSimpleName().toString();
        this.reporter = reporter;
        Map<Callee, Function> bodies = new HashMap<>();
        for (LoweredMethod method : lowered) {
            byCallee.put(method.callee(), method);
            if (method.companion()) byElement.put(method.element(), method);
            refusals.putAll(method.refusals());
            if (method.findings().isEmpty()) bodies.put(method.callee(), method.function());
        }
        CallFacts facts = CallFacts.of(
                bodies, this::keeps, callee -> this.obstacles.apply(callee).isEmpty());
        this.bodies = facts.bodies();
        this.inlining = new Inlining(this.bodies, limits.inlined());
        this.written = facts.written();
    }

    /** Looks at every method whose derivative is needed, from those of the companion on, and reports what stands in the way. */
    void check() {
        vary(lowered.stream().filter(this::isEntry).toList());
        check(lowered.stream()
                .filter(LoweredMethod::companion)
                .map(LoweredMethod::callee)
                .toList());
    }

    /**
     * Looks at a method of a rule as at one of a companion: the second derivative of another method goes by its forward mode.
     *
     * @return whether nothing stands in the way
     */
    boolean addMember(Callee member, LoweredMethod user) {
        if (entries.add(member)) {
            // What was looked at before more of it varied is looked at again.
            seen.removeAll(vary(List.of(lowered(member))));
            check(List.of(member));
        }
        if (rejected.contains(member)) return false;
        members.computeIfAbsent(user.callee(), none -> new HashSet<>()).add(member);
        return true;
    }

    /** Whether calls of the derivatives of a method of another class cannot be written. */
    boolean isObstructed(Callee callee) {
        return obstacles.apply(callee).isPresent();
    }

    private void check(List<Callee> entries) {
        Deque<Callee> open = new ArrayDeque<>(entries);
        seen.addAll(open);
        while (!open.isEmpty()) {
            LoweredMethod method = lowered(open.remove());
            // What failed above has been told already.
            if (rejected.contains(method.callee())) continue;
            if (!guard.run(method, () -> check(method))) rejected.add(method.callee());
            for (Callee callee : given.getOrDefault(method.callee(), Set.of())) {
                if (seen.add(callee)) open.add(callee);
            }
        }
        rejectCallers();
    }

    /**
     * Finds the parameters that ever vary: those of who is called from elsewhere, and what these give others, on and on.
     *
     * @return those who vary more than before, and the entries
     */
    private Set<Callee> vary(List<LoweredMethod> entries) {
        Deque<LoweredMethod> open = new ArrayDeque<>(entries);
        Set<Callee> touched = new HashSet<>();
        while (!open.isEmpty()) {
            LoweredMethod method = open.remove();
            touched.add(method.callee());
            if (!method.findings().isEmpty() || rejected.contains(method.callee())) continue;
            boolean done = guard.run(
                    method,
                    () -> VariedArguments.of(function(method)).forEach((callee, numbers) -> {
                        LoweredMethod called = byCallee.get(callee);
                        if (called == null || isEntry(called)) return;
                        boolean first = !varied.containsKey(callee);
                        boolean more = varied.computeIfAbsent(callee, none -> new HashSet<>())
                                .addAll(numbers);
                        if (first || more) open.add(called);
                    }));
            if (!done) rejected.add(method.callee());
        }
        return touched;
    }

    /** Whether a method may be called by who knows nothing of its body. */
    private boolean isEntry(LoweredMethod method) {
        return method.companion() || method.closure() != null || entries.contains(method.callee());
    }

    /** What is differentiated: small helpers in place of their calls, and who of the parameters ever varies. */
    private Function function(LoweredMethod method) {
        Function function = inlined.computeIfAbsent(method.callee(), callee -> {
            Function body = inspection.after("lowering", bodies.getOrDefault(callee, method.function()));
            Function inside = inspection.after("Inlining", inlining.into(body));
            return inspection.after("FoldConstants", FOLD.apply(inside));
        });
        return isEntry(method) ? function : function.varyingOnlyIn(varied.getOrDefault(method.callee(), Set.of()));
    }

    /** The methods of the class whose derivatives a method calls. */
    Set<Callee> called(LoweredMethod method) {
        return callees.getOrDefault(method.callee(), Set.of());
    }

    /** The derivatives of methods of the class that a method asks for. */
    List<Op.Call> pullbacks(LoweredMethod method) {
        return pullbacks(prepared(method)).toList();
    }

    /** Those that helpers ask for which other classes cannot call, and of which there may be copies. */
    List<Op.Call> copiedPullbacks() {
        return lowered.stream()
                .filter(method -> !method.accessible() && method.findings().isEmpty())
                .flatMap(method -> pullbacks(method.function()))
                .toList();
    }

    private static Stream<Op.Call> pullbacks(Function function) {
        return function.body()
                .all()
                .filter(op -> op instanceof Op.Call call && call.form() == Op.Form.PULLBACK)
                .map(op -> (Op.Call) op);
    }

    /** A method of the class as it is called, and not its derivative. */
    Callee first(Callee callee) {
        if (callee.order() == 1) return callee;
        return byCallee.keySet().stream()
                .filter(each -> isRaised(each, callee))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("of no method: " + callee.name()));
    }

    private static boolean isRaised(Callee first, Callee callee) {
        Callee raised = first;
        while (raised.order() < callee.order()) raised = raised.raised();
        return raised.equals(callee);
    }

    /** Rejects a method in which a record of derivatives, which has no tangents, is more than its components. */
    void rejectWhole(LoweredMethod method, Function exploded) {
        Predicate<Value> whole = value -> value.type() instanceof StructureType type && type.isOfCompanion();
        boolean given = exploded.parameters().stream()
                .anyMatch(parameter -> parameter.varied() && whole.test(parameter.value()));
        Facts facts = Facts.of(exploded, true);
        Optional<Op> made = exploded.body()
                .all()
                .filter(op -> op.results().stream()
                        .anyMatch(
                                result -> whole.test(result) && facts.activity().isActive(result)))
                .findFirst();
        if (!given && made.isEmpty()) return;
        Place place = made.map(op -> place(op.source(), method))
                .orElse(method.parameters().get(0));
        reporter.report(
                Problem.WHOLE_DERIVATIVE,
                place,
                made.isEmpty() ? "a parameter" : made.get().source().text());
        rejected.add(method.callee());
    }

    /** Rejects a method as a whole. */
    void reject(LoweredMethod method, Problem problem, Object... more) {
        if (!rejected.add(method.callee())) return;
        List<Object> arguments = new ArrayList<>(List.of(method.callee().spoken()));
        arguments.addAll(List.of(more));
        reporter.report(problem, method.parameters().get(0), arguments.toArray());
    }

    /** The calls of a method that take part in its derivative. */
    List<Op.Call> adjointCalls(LoweredMethod method) {
        return LoopShape.adjointCalls(facts(method)).toList();
    }

    /** What is known of a method as it is differentiated. */
    Facts facts(LoweredMethod method) {
        return Facts.of(prepared(method), true);
    }

    /** Rejects a method for one of its calls. */
    void reject(LoweredMethod method, Op.Call call, Problem problem, List<Object> arguments) {
        reporter.report(problem, place(call.source(), method), DependencyPath.NONE, arguments.toArray());
        rejected.add(method.callee());
    }

    /** Rejects what calls the derivative of a method that is rejected. */
    void rejectCallers() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<Callee, Set<Callee>> method : callees.entrySet()) {
                boolean calls = Stream.concat(
                                method.getValue().stream(), members.getOrDefault(method.getKey(), Set.of()).stream())
                        .anyMatch(rejected::contains);
                if (calls) changed |= rejected.add(method.getKey());
            }
        }
    }

    /** Takes a step of each method that is needed; one that fails is rejected, with those that call its derivative. */
    void forNeeded(Consumer<LoweredMethod> step) {
        for (LoweredMethod method : needed()) {
            if (!guard.run(method, () -> step.accept(method))) rejected.add(method.callee());
        }
        rejectCallers();
    }

    LoweredMethod lowered(Callee callee) {
        LoweredMethod method = byCallee.get(callee);
        if (method == null) throw new IllegalStateException("not lowered: " + callee.name());
        return method;
    }

    /** Checks one method, and finds the methods of the class whose derivatives it calls. */
    private void check(LoweredMethod method) {
        if (!method.findings().isEmpty()) {
            method.findings().forEach(finding -> finding.reportTo(reporter));
            rejected.add(method.callee());
            return;
        }
        Function function = function(method);
        Facts facts = Facts.of(function, true);
        Verdict verdict = DifferentiabilityCheck.of(facts, subject(method), written, this::objection);
        List<Complaint> complaints = new ArrayList<>(verdict.complaints());
        complaints.addAll(checkpoints(function));
        for (Complaint complaint : complaints) {
            reporter.report(
                    complaint.problem(),
                    place(complaint.source(), method),
                    complaint.path(),
                    complaint.arguments().toArray());
            if (complaint.problem().severity() == Severity.ERROR) rejected.add(method.callee());
        }
        List<Guard> guards = new ArrayList<>(verdict.guards());
        checkClosure(method, function, guards);
        Set<Op> asked = guard(method, function, guards);
        checkCopies(method.function(), method.callee(), new HashSet<>());
        Set<Callee> closures = new LinkedHashSet<>();
        addClosures(function, closures, new HashSet<>());
        if (!method.accessible()) addClosures(method.function(), closures, new HashSet<>());
        Set<Callee> called = new LinkedHashSet<>(closures);
        Set<Callee> looked = new LinkedHashSet<>(closures);
        function.body().all().forEach(op -> {
            if (!(op instanceof Op.Call call)) return;
            if (call.form() == Op.Form.PULLBACK) {
                called.add(first(call.callee()));
                looked.add(first(call.callee()));
                return;
            }
            boolean local = byCallee.containsKey(call.callee());
            boolean adjoint = LoopShape.hasAdjoint(call, facts.activity());
            if (local && (adjoint || call.arguments().stream().anyMatch(facts.activity()::isVaried))) {
                looked.add(call.callee());
            }
            if (local && adjoint) called.add(call.callee());
            if (!local && (adjoint || asked.contains(call)))
                obstacles.apply(call.callee()).ifPresent(obstacle -> report(obstacle, call, method, verdict));
        });
        checkEffects(method, facts);
        callees.put(method.callee(), called);
        given.put(method.callee(), looked);
        if (method.companion() && !rejected.contains(method.callee())) noteZeroGradients(method, function);
    }

    /** What keeps something from running again; records are taken apart by then. */
    private List<Complaint> checkpoints(Function function) {
        if (function.body().all().noneMatch(Repetition::runsAgain)) return List.of();
        return CheckpointCheck.of(Facts.of(new ExplodeRecords(plain).apply(function), true), plain);
    }

    /** What a constructor writes into an array that it is given, it would write twice. */
    private void checkEffects(LoweredMethod method, Facts facts) {
        boolean constructs = method.function()
                .body()
                .all()
                .anyMatch(op -> op instanceof Op.NewStructure made && made.construction() != null);
        if (!constructs) return;
        for (int i : written.in(facts.function()).keySet()) {
            String name = method.callee().parameters().get(i).name();
            Place place = method.parameters().get(i);
            reporter.report(Problem.CONSTRUCTOR_EFFECT, place, "a write into " + name + ", which is the caller's,");
            rejected.add(method.callee());
        }
    }

    private Subject subject(LoweredMethod method) {
        Stream<Integer> receiver = method.callee().instance() ? Stream.of(method.firstLine()) : Stream.empty();
        List<Integer> lines = Stream.concat(
                        receiver, method.parameters().stream().map(Place::line))
                .toList();
        String name = method.closure() == null
                ? owner + "." + method.function().name()
                : "the function in line " + method.firstLine();
        return new Subject(name, method.firstLine(), lines, isEntry(method));
    }

    /** What is asked for and does not flow is worth a note; that a method does not look at its own record is not. */
    private void noteZeroGradients(LoweredMethod method, Function function) {
        int receivers = function.parameters().size() - method.parameters().size();
        for (int i : ZeroGradients.of(function, written.in(function))) {
            if (i < receivers || isDecision(function.parameters().get(i).value().type())) continue;
            var name = method.element().getParameters().get(i - receivers).getSimpleName();
            reporter.report(Problem.ZERO_GRADIENT, method.parameters().get(i - receivers), name);
        }
    }

    /** Whether values of a type are functions whose results carry no derivative, of which nobody asks for one. */
    private static boolean isDecision(Type type) {
        if (!WrittenParameters.isFunction(type)) return false;
        Type result = ((StructureType) type).requireFunction().result();
        return result != null && !result.isDifferentiable();
    }

    /** Prepares the function, with what its calls must ask first; gives these calls. */
    private Set<Op> guard(LoweredMethod method, Function function, List<Guard> found) {
        Set<Op> asked = Collections.newSetFromMap(new IdentityHashMap<>());
        Guards guards = new Guards();
        for (Guard each : found) {
            asked.add(each.call());
            guards.add(each.call(), each.questions(), each::message);
        }
        Function guarded = inspection.after("Guards", guards.into(function));
        prepared.put(method.callee(), inspection.after("ShareLoads", SHARE.apply(guarded)));
        return asked;
    }

    private void report(Finding obstacle, Op.Call call, LoweredMethod method, Verdict verdict) {
        Place place = place(call.source(), method);
        DependencyPath path = verdict.paths().toFirst(call.arguments());
        reporter.report(obstacle.problem(), place, path, obstacle.arguments().toArray());
        rejected.add(method.callee());
    }

    /** The functions that a method hands on, also through helpers of which the sweeps have copies: there are objects for each. */
    private void addClosures(Function function, Set<Callee> closures, Set<Callee> seen) {
        function.body().all().forEach(op -> {
            if (op instanceof Op.NewStructure made
                    && made.result().type() instanceof StructureType type
                    && type.function() != null)
                closures.add(type.requireClosure().code());
            LoweredMethod helper = op instanceof Op.Call call ? byCallee.get(call.callee()) : null;
            if (helper != null && !helper.accessible() && seen.add(helper.callee()))
                addClosures(helper.function(), closures, seen);
        });
    }

    /** Who calls a function does not know what it captures, and so could not know that it is written: what is not seen here is asked. */
    private void checkClosure(LoweredMethod method, Function function, List<Guard> guards) {
        StructureType closure = method.closure();
        if (closure == null) return;
        int own = closure.requireFunction().parameters().size();
        for (int i = 0; i < closure.components().size(); i++) {
            String name = closure.components().get(i).name();
            Writes writes = written.in(function).getOrDefault(own + i, Writes.NONE);
            if (!writes.seen()) {
                written.asked(function, own + i)
                        .forEach((call, questions) ->
                                guards.add(new Guard(call, name, Guard.Reason.CAPTURED, questions)));
                continue;
            }
            reporter.report(Problem.WRITTEN_BY_FUNCTION, method.parameters().get(0), name);
            rejected.add(method.callee());
        }
    }

    /** A helper that the sweeps class cannot call is copied there, so its body must bear that, even where it is passive. */
    private void checkCopies(Function function, Callee root, Set<Callee> seen) {
        function.body().all().forEach(op -> {
            LoweredMethod helper = op instanceof Op.Call call ? byCallee.get(call.callee()) : null;
            if (helper == null || helper.accessible() || !seen.add(helper.callee())) return;
            if (!helper.findings().isEmpty()) rejected.add(root);
            helper.findings().forEach(finding -> finding.reportTo(reporter));
            checkCopies(helper.function(), root, seen);
        });
    }

    /** Whether code may keep what it is given, and not merely lose its derivative. */
    private boolean keeps(OpaqueCode code) {
        Objection objection = objection(code);
        return objection == null || !objection.onlyAsData();
    }

    private @Nullable Objection objection(OpaqueCode code) {
        Refusal refusal = refusals.get(code);
        return refusal == null ? null : new Objection(refusal.problem(), refusal.subject(), refusal.onlyAsData());
    }

    /** The place of a reference, in whichever method it was made. */
    private Place place(SourceRef source, LoweredMethod method) {
        Place best = method.places().apply(source);
        if (isExact(best, source)) return best;
        for (LoweredMethod other : lowered) {
            Place place = other.places().apply(source);
            if (isExact(place, source)) return place;
        }
        return best;
    }

    private static boolean isExact(Place place, SourceRef source) {
        return place.line() == source.line();
    }

    /** Whether a method, or one whose derivative it calls, was rejected. */
    boolean isRejected(LoweredMethod method) {
        return rejected.contains(method.callee());
    }

    @Nullable
    LoweredMethod lowered(ExecutableElement element) {
        return byElement.get(element);
    }

    /** The body to transform: lowered, with small helpers in place of their calls. */
    Function prepared(LoweredMethod method) {
        Function function = prepared.get(method.callee());
        if (function == null)
            throw new IllegalStateException("not checked: " + method.callee().name());
        return function;
    }

    /** What a method does to the arrays that are its parameters, by their numbers. */
    Map<Integer, Writes> writes(LoweredMethod method) {
        return written.in(prepared(method));
    }

    /** The methods that are not rejected, and the helpers whose derivatives they call. */
    List<LoweredMethod> needed() {
        Set<Callee> needed = reached(List.of(callees, members));
        return prepared.keySet().stream()
                .filter(callee -> needed.contains(callee) && !rejected.contains(callee))
                .map(this::lowered)
                .toList();
    }

    /** Whose reverse mode nobody calls: methods of rules, and what these alone call. */
    Set<Callee> forwardAlone() {
        Set<Callee> all = reached(List.of(callees, members));
        all.removeAll(reached(List.of(callees)));
        return all;
    }

    /** Who is reached from the methods of the companion. */
    private Set<Callee> reached(List<Map<Callee, Set<Callee>>> ways) {
        Set<Callee> reached = new HashSet<>();
        Deque<Callee> open = new ArrayDeque<>();
        prepared.keySet().stream().filter(callee -> lowered(callee).companion()).forEach(open::add);
        while (!open.isEmpty()) {
            Callee callee = open.remove();
            if (!reached.add(callee)) continue;
            ways.forEach(way -> open.addAll(way.getOrDefault(callee, Set.of())));
        }
        return reached;
    }

    /** The names of the methods that the sweeps class may have. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        for (LoweredMethod method : lowered) {
            for (String suffix :
                    List.of("", "Pullback", "Jvp", "Forward", "Reverse", "Writes", "HvpForward", "HvpReverse")) {
                names.add(method.callee().prefix() + suffix);
            }
        }
        names.addAll(List.of("requireLength", "sized"));
        return names;
    }
}
