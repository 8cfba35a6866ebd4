package org.jadjoint.processor.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jadjoint.processor.analysis.Aliases;
import org.jadjoint.processor.analysis.Dependence;
import org.jadjoint.processor.analysis.Effects;
import org.jadjoint.processor.analysis.Facts;
import org.jadjoint.processor.analysis.Group;
import org.jadjoint.processor.analysis.LoopShape;
import org.jadjoint.processor.analysis.WrittenParameters;
import org.jadjoint.processor.diagnostics.DependencyPath;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.HandRule;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Primitive.StaticFunction;
import org.jadjoint.processor.ir.ReferenceType;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.jadjoint.processor.ir.Writes;
import org.jadjoint.processor.ir.Writes.Question;
import org.jadjoint.processor.rules.RuleCatalog;
import org.jadjoint.processor.rules.ScalarRule;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what would make a derivative silently wrong: a varied value that goes where derivatives are not tracked. Every complaint of a
 * function is found, not the first.
 */
public final class DifferentiabilityCheck {
    /** What reads lists. */
    private final List<Op> listReads = new ArrayList<>();

    private final Facts facts;
    private final ConstantNames constants;
    private final Dependence dependence;
    private final WrittenParameters written;
    private final java.util.function.Function<OpaqueCode, @Nullable Objection> objections;
    private final Subject subject;
    private final PathFinder paths;
    private final List<Complaint> complaints = new ArrayList<>();
    private final List<Guard> guards = new ArrayList<>();

    private DifferentiabilityCheck(
            Facts facts,
            Subject subject,
            WrittenParameters written,
            java.util.function.Function<OpaqueCode, @Nullable Objection> objections) {
        this.facts = facts;
        facts.function().body().all().forEach(op -> {
            boolean reads = op instanceof Op.Length || op instanceof Op.Load;
            if (reads && op.operands().get(0).type().isList()) listReads.add(op);
        });
        this.constants = new ConstantNames(facts);
        this.dependence = Dependence.of(facts);
        this.written = written;
        this.objections = objections;
        this.subject = subject;
        this.paths = new PathFinder(facts, dependence, subject);
    }

    /**
     * What is wrong with a function, and what would be if a call wrote into an array that it is given.
     *
     * @param subject how messages speak of the method
     * @param written into which arrays the methods of the class may write
     * @param objections why opaque code may not take part; null where there is no reason
     */
    public static Verdict of(
            Facts facts,
            Subject subject,
            WrittenParameters written,
            java.util.function.Function<OpaqueCode, @Nullable Objection> objections) {
        DifferentiabilityCheck check = new DifferentiabilityCheck(facts, subject, written, objections);
        facts.function().body().all().forEach(check::check);
        check.checkReturned(facts.function().body(), subject.line());
        return new Verdict(check.complaints, check.guards, check.paths);
    }

    /** Callers take the result for an array that has derivatives, and not for one that they gave away as constant. */
    private void checkReturned(Region region, int line) {
        if (region.end() instanceof Terminator.Return leaf) {
            for (Value value : leaf.values()) {
                if (!value.type().isAggregate() || !value.type().isDifferentiable()) continue;
                Op definition = facts.structure().definition(value);
                SourceRef place = definition == null ? new SourceRef(line, 0, "", false) : definition.source();
                Function.Parameter parameter = constants.parameter(value);
                if (parameter != null) {
                    complain(Problem.RETURNS_NO_DERIVATIVE_ARRAY, place, value, name(parameter.value()));
                } else if (subject.entry() && constants.isKept(value)) {
                    String kept =
                            constants.foreignWithin(value).map(this::field).orElse("an array in the result");
                    complain(Problem.RETURNS_FOREIGN_ARRAY, place, value, kept);
                }
            }
        }
        region.end().regions().forEach(inner -> checkReturned(inner, line));
    }

    private void check(Op op) {
        if (facts.aliases().isReplacedForCaller(op)) checkReplaced(op);
        if (op instanceof Op.Apply apply) check(apply);
        else if (op instanceof Op.Opaque opaque) check(opaque);
        else if (op instanceof Op.Call call) check(call);
        else if (op instanceof Op.Store store) checkWrite(op, store.array(), store.value());
        else if (op instanceof Op.Accumulate accumulate) checkWrite(op, accumulate.array(), accumulate.value());
        else if (op instanceof Op.Bulk bulk && bulk.kind() == Op.BulkKind.ARRAYCOPY) {
            checkWrite(op, bulk.operands().get(2), bulk.operands().get(0));
        } else if (op instanceof Op.Bulk bulk && bulk.kind().written() >= 0) {
            checkWrite(
                    op,
                    bulk.operands().get(0),
                    bulk.operands().get(bulk.operands().size() - 1));
        }
    }

    private void check(Op.Apply op) {
        Value lost = variedFloating(op);
        if (lost == null || !dependence.isUseful(op.result())) return;
        if (!op.result().type().isDifferentiable()) {
            if (dependence.isVaried(op.result()))
                complain(Problem.VARIED_BECOMES_PASSIVE, op.source(), lost, name(op), name(lost));
            return;
        }
        if (op.result().type().isAggregate()) return;
        ScalarRule rule = RuleCatalog.rule(op);
        if (rule == null && op.primitive() instanceof StaticFunction function) {
            complain(Problem.UNKNOWN_DERIVATIVE, op.source(), lost, function.id() + "(" + types(op.arguments()) + ")");
        } else if (rule != null && isLocallyConstant(op, rule)) {
            complain(Problem.ZERO_DERIVATIVE, op.source(), lost, name(op), name(lost));
        }
    }

    private boolean isLocallyConstant(Op.Apply op, ScalarRule rule) {
        for (int i = 0; i < rule.arity(); i++) {
            if (dependence.isVaried(op.arguments().get(i)) && rule.isLocallyConstant(i)) return true;
        }
        return false;
    }

    private @Nullable Value variedFloating(Op.Apply op) {
        for (Value argument : op.arguments()) {
            if (argument.type().isDifferentiable() && dependence.isVaried(argument)) return argument;
        }
        return null;
    }

    private void check(Op.Opaque op) {
        Value varied =
                op.captured().stream().filter(dependence::isVaried).findFirst().orElse(null);
        if (!op.code().looks() || op.results().stream().anyMatch(DifferentiabilityCheck::mayHold))
            op.captured().forEach(array -> checkGivenAway(op, array));
        boolean changes = !op.code().looks() && !op.code().sink() && !op.code().pure();
        if (changes && varied == null) checkLists(op);
        if (varied == null || op.code().sink()) return;
        Objection objection = objections.apply(op.code());
        if (objection == null) {
            objection = new Objection(Problem.UNSUPPORTED_CONSTRUCT, op.source().text(), false);
        }
        boolean harmless = objection.onlyAsData()
                && op.code().looks()
                && op.results().stream().noneMatch(dependence::isUseful);
        if (!harmless) complain(objection.problem(), op.source(), varied, arguments(objection, name(varied)));
        else if (changes) checkLists(op);
    }

    /** Whether an object may be an array under a name that tells nothing of it, {@code Object o = a}, or may keep one. */
    private static boolean mayHold(Value object) {
        return object.type() instanceof ReferenceType type && type.isObject();
    }

    /** What the message of an objection names: the code, then the value that goes in. */
    private static String[] arguments(Objection objection, String varied) {
        boolean isNative = objection.problem() == Problem.NATIVE_OR_ABSTRACT;
        return new String[] {objection.subject(), isNative ? "native" : varied};
    }

    /** A callee that takes an array as constant must not be given an active one that it may write. */
    private void check(Op.Call op) {
        HandRule rule = op.callee().rule();
        if (rule != null) check(op, rule);
        for (int i = 0; !op.isApart() && i < op.arguments().size(); i++) {
            Value argument = op.arguments().get(i);
            if (!argument.type().isAggregate() || !argument.type().isDifferentiable()) continue;
            if (op.callee().parameters().get(i).differentiable()) checkStored(op, i, argument);
            else checkGiven(op, i, argument);
        }
        boolean varied = op.arguments().stream().anyMatch(dependence::isVaried);
        for (Value result : op.results()) {
            boolean data = varied && dependence.isVaried(result) && dependence.isUseful(result);
            if (!data || result.type().isDifferentiable()) continue;
            Value first = op.arguments().stream()
                    .filter(dependence::isVaried)
                    .findFirst()
                    .orElseThrow();
            complain(
                    Problem.VARIED_BECOMES_PASSIVE,
                    op.source(),
                    first,
                    op.callee().spoken(),
                    name(first));
        }
    }

    /**
     * A list is taken for one that stays as it is: its length is asked whenever it is needed, its elements are read again. One that was
     * given is read by others, too, and one in a field may be changed without being handed over.
     */
    private void checkLists(Op.Opaque op) {
        Aliases aliases = facts.aliases();
        List<Value> given = op.captured().stream()
                .filter(value -> value.type().holdsLists())
                .toList();
        for (Value list : given) {
            if (!aliases.group(list).isGiven() && !isReadBefore(op, read -> aliases.mayReach(list, read))) continue;
            complain(Problem.CHANGED_LIST, op.source(), list, op.source().text(), name(list));
            return;
        }
        listReads.stream()
                .map(read -> read.operands().get(0))
                .filter(list -> aliases.group(list).isHandedIn() && isReadBefore(op, read -> read == list))
                .findFirst()
                .ifPresent(list -> complain(
                        Problem.CHANGED_LIST, op.source(), list, op.source().text(), field(list)));
    }

    /** Whether one of some lists is read before an operation runs. */
    private boolean isReadBefore(Op op, java.util.function.Predicate<Value> which) {
        return listReads.stream().anyMatch(read -> {
            Value list = read.operands().get(0);
            return which.test(list) && facts.effects().mayRunAfter(op, read, list);
        });
    }

    /** Every argument that matters must be one that the rule knows. */
    private void check(Op.Call op, HandRule rule) {
        if (!LoopShape.hasAdjoint(op, facts.activity())) return;
        for (int i = 0; i < op.arguments().size(); i++) {
            Value argument = op.arguments().get(i);
            boolean asked = op.callee().parameters().get(i).differentiable() && dependence.isVaried(argument);
            if (!asked || rule.hasVjp(i) || rule.hasJvp(i)) continue;
            complain(
                    Problem.ARGUMENT_WITHOUT_RULE,
                    op.source(),
                    argument,
                    rule.simpleName(),
                    rule.parameters().get(i),
                    name(argument));
        }
        if (rule.hasVjp() == rule.hasJvp() || rule.obstacle() != null) return;
        String missing = rule.hasVjp() ? "JVP" : "VJP";
        // Where no argument varies, what is stored into the result does.
        Value varied = Stream.concat(op.arguments().stream(), op.results().stream())
                .filter(dependence::isVaried)
                .findFirst()
                .orElseThrow();
        complain(Problem.ONE_SIDED_RULE, op.source(), varied, rule.simpleName(), missing, subject.name());
    }

    /**
     * What a callee stores into an array of constants that it is given would be lost, and so into an array that others know: what is not
     * seen here is asked when it runs.
     */
    private void checkStored(Op.Call op, int number, Value argument) {
        Value constant = constants.within(argument);
        Value lost = constants.hiddenWithin(argument);
        boolean local = op.callee().local();
        if ((constant == null && lost == null && !constants.isForeignWithin(argument))
                || (local && !written.isKnown(op.callee()))) return;
        if (written.returnsItsOwn(argument.type())) return;
        Writes writes = written.of(op.callee(), number);
        Optional<Value> varied = op.arguments().stream()
                .filter(value -> value != argument && dependence.isVaried(value))
                .findFirst();
        boolean function = WrittenParameters.isFunction(argument.type());
        if ((local || function) && writes.seen()) {
            if (lost != null) {
                String name = name(constant == null ? argument : constant);
                complain(Problem.NO_DERIVATIVE_WRITES_ACTIVE, op.source(), lost, name, name(lost));
            }
            if (constant != null || constants.isForeignWithin(argument))
                varied.ifPresent(value -> complainOfStore(op, argument, constant, value));
            return;
        }
        Set<Question> questions = local ? writes.questions() : Set.of(new Question(op.callee(), number));
        if (!questions.isEmpty() && (varied.isPresent() || lost != null)) {
            boolean declared = constant != null || lost != null;
            String array = constant != null ? name(constant) : lost != null ? name(argument) : field(argument);
            guards.add(new Guard(op, array, declared ? Guard.Reason.DECLARED : Guard.Reason.FOREIGN, questions));
        }
    }

    private void complainOfStore(Op op, Value array, @Nullable Value constant, Value value) {
        if (constant != null) complain(Problem.STORE_INTO_NO_DERIVATIVE_ARRAY, op.source(), value, name(constant));
        else complain(Problem.ACTIVE_FOREIGN_WRITE, op.source(), value, field(array), name(value));
    }

    /**
     * An active array as constant: fine where the callee is seen only to read it, and cannot give it back. A constant name of an active array it may
     * give back, but not write.
     */
    private void checkGiven(Op.Call op, int number, Value argument) {
        boolean active = facts.activity().isActive(argument) && constants.of(argument) == null;
        boolean writes = written.of(op.callee(), number).isPossible();
        if (!writes && !(active && mayReturn(op, argument))) return;
        Value lost = active ? argument : constants.merged(argument).orElse(null);
        if (lost == null) return;
        String parameter = op.callee().parameters().get(number).name() + " of "
                + op.callee().spoken();
        complain(Problem.NO_DERIVATIVE_WRITES_ACTIVE, op.source(), lost, parameter, name(lost));
    }

    private boolean mayReturn(Op.Call op, Value argument) {
        Group given = facts.aliases().group(argument);
        return op.results().stream()
                .filter(result ->
                        result.type().isAggregate() && facts.structure().isRead(result))
                .anyMatch(result -> result.type().meets(argument.type())
                        || Group.meet(facts.aliases().group(result), given));
    }

    /**
     * The shadows that callers of other classes pass know nothing of elements that come in place of those that they passed. Those of the same
     * class do, but what is a constant here could be written there.
     */
    private void checkReplaced(Op op) {
        boolean constant = !(op instanceof Op.Call)
                && op.operands().stream().anyMatch(value -> value.type().isAggregate() && constants.isAny(value));
        if (!subject.entry() && !constant) return;
        Effects.written(op).stream()
                .filter(array -> array.type().holdsArrays() && facts.activity().isActive(array))
                .filter(array -> facts.aliases().isReplacedForCaller(op, array))
                .findFirst()
                .ifPresent(array -> complain(Problem.REPLACED_ELEMENT, op.source(), array, name(array)));
    }

    private void checkWrite(Op op, Value array, Value value) {
        if (!array.type().isDifferentiable()) {
            if (dependence.isVaried(value) && facts.aliases().group(array).isKeptOutside())
                complain(Problem.ACTIVE_FOREIGN_WRITE, op.source(), value, field(array), name(value));
            return;
        }
        checkConstant(op, array, constants.hidden(array));
        if (!dependence.isVaried(value)) return;
        Value constant = constants.of(array);
        if (constant != null) {
            complain(Problem.STORE_INTO_NO_DERIVATIVE_ARRAY, op.source(), value, name(constant));
            return;
        }
        if (constants.isForeign(array)) {
            complain(Problem.ACTIVE_FOREIGN_WRITE, op.source(), value, field(array), name(value));
        }
    }

    /** Opaque code may write into what it is given, and all to which that refers, and keep it. */
    private void checkGivenAway(Op.Opaque op, Value array) {
        if (array.type().isAggregate() && array.type().isDifferentiable())
            checkConstant(op, array, constants.hiddenWithin(array));
    }

    /** What is written through a constant reference to an array that has derivatives would leave its shadow as it was. */
    private void checkConstant(Op op, Value array, @Nullable Value other) {
        if (other == null) return;
        Value constant = constants.variable(array);
        if (constant == null && constants.isFromForeign(array)) constant = array;
        complain(
                Problem.NO_DERIVATIVE_WRITES_ACTIVE,
                op.source(),
                other,
                name(constant == null ? array : constant),
                name(other));
    }

    private void complain(Problem problem, SourceRef source, Value varied, String... arguments) {
        DependencyPath path = paths.to(varied);
        complaints.add(new Complaint(problem, source, path, List.of(arguments)));
    }

    private String name(Op.Apply op) {
        return op.primitive() instanceof StaticFunction function
                ? function.id()
                : op.primitive() == Operator.CONVERT
                        ? "the cast to " + op.result().type().java()
                        : op.source().text();
    }

    /**
     * The variable, a component by its accessor, or that from which the value comes last; the text of a reference is that of a whole
     * statement.
     */
    private String name(Value value) {
        if (value.name() != null) return value.name();
        Op definition = facts.structure().definition(value);
        if (definition instanceof Op.Component component)
            return name(component.structure()) + "." + component.name() + "()";
        if (definition instanceof Op.Apply apply && apply.primitive() == Operator.STOP)
            return name(apply.arguments().get(0));
        List<DependencyPath.Step> steps = paths.to(value).steps();
        return steps.isEmpty() ? "the value" : steps.get(steps.size() - 1).name();
    }

    /** How opaque code spells the array that it reads: {@code SEEN}, {@code Model.SEEN}. */
    private String field(Value array) {
        if (array.name() != null || !(facts.structure().definition(array) instanceof Op.Opaque opaque))
            return name(array);
        StringBuilder text = new StringBuilder();
        for (OpaqueCode.Piece piece : opaque.code().pieces()) {
            if (piece instanceof OpaqueCode.Text part) text.append(part.text());
            else if (piece instanceof OpaqueCode.Captured part) {
                text.append(name(opaque.captured().get(part.number())));
            } else if (piece instanceof OpaqueCode.ClassName type) {
                text.append(type.canonical().substring(type.canonical().lastIndexOf('.') + 1));
            }
        }
        return text.toString();
    }

    private static String types(List<Value> values) {
        return String.join(
                ", ", values.stream().map(value -> value.type().java()).toList());
    }
}
