package org.jadjoint.processor.emit.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Rewriter;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Cuts a long function into parts that HotSpot compiles: it never does where a method has more than 8,000 bytes of code. */
final class Outlining extends Rewriter {
    /**
     * The function, cut.
     *
     * @param whole calls the parts
     * @param parts functions without result, which find in arrays and fields what they need of each other
     */
    record Cut(Function whole, List<Part> parts) {}

    /**
     * A part.
     *
     * @param inLoop whether it runs more than once, so that what it creates may have to outlive its next run
     */
    record Part(Function function, boolean inLoop) {}

    private final Crossings crossings;
    private final IntFunction<String> name;
    private final Surroundings surroundings;
    private final List<Part> parts = new ArrayList<>();
    private final IdentityHashMap<Region, Op.Loop> bodies = new IdentityHashMap<>();
    private Segments.Part at = Segments.WHOLE;
    /** What the leaves that are being copied give their values to: the results of a block, the parameters of a loop. */
    private List<Value> receivers = List.of();
    /** What has been fetched where the copy stands. */
    private Map<Value, Value> fetched = new HashMap<>();

    private Outlining(Crossings crossings, IntFunction<String> name, Surroundings surroundings) {
        this.crossings = crossings;
        this.name = name;
        this.surroundings = surroundings;
        Op.all(crossings.function().body()).forEach(op -> {
            if (op instanceof Op.Loop loop) bodies.put(loop.body(), loop);
        });
    }

    /**
     * Cuts a function that is too long; null where it is not, or cannot be cut.
     *
     * @param name the name of a part by its number
     */
    static @Nullable Cut cut(Function function, IntFunction<String> name, Surroundings surroundings) {
        int longest = surroundings.helpers().longest();
        if (CodeSize.of(function.body()) <= longest) return null;
        Segments segments = Segments.of(function, longest);
        Crossings crossings = new Crossings(function, segments, surroundings);
        if (segments.isEmpty() || !crossings.isPossible()) return null;
        return new Outlining(crossings, name, surroundings).cut(function);
    }

    private Cut cut(Function function) {
        Region body = rewrite(function.body());
        return new Cut(new Function(function.name(), function.parameters(), function.resultTypes(), body), parts);
    }

    @Override
    public Region rewrite(Region region) {
        Map<Value, Value> outer = fetched;
        fetched = new HashMap<>(outer);
        Region copy = super.rewrite(region);
        fetched = outer;
        return copy;
    }

    /** The arrays for what crosses come first of all; what a loop carries is stored where an iteration begins. */
    @Override
    protected void begin(Region region) {
        if (region == crossings.function().body()) {
            crossings.arrays().forEach((array, size) -> {
                Value length = out().constant(size);
                emit(new Op.NewArray(array, length, Op.Role.RESIDUAL, null, SourceRef.NONE));
            });
        }
        Op.Loop loop = bodies.get(region);
        if (loop == null) return;
        if (isHead(region)) region.end().regions().forEach(inner -> bodies.put(inner, loop));
        else loop.parameters().forEach(this::store);
    }

    /** Whether no part reads what the loop carries before the region branches: the head of a {@code while} or {@code for}. */
    private boolean isHead(Region region) {
        return region.ops().stream().allMatch(op -> op.regions().isEmpty() && isHere(op));
    }

    private boolean isHere(Op op) {
        return crossings.segments().part(op, at) == at;
    }

    @Override
    protected void rewrite(Op op) {
        if (!isHere(op)) {
            Segments.Part part = crossings.segments().part(op, at);
            if (op == crossings.segments().operations(part).get(0)) emit(call(part(part)));
            return;
        }
        if (!(op instanceof Op.Loop)
                && op.results().size() == 1
                && crossings.isGrowing(op.results().get(0))
                && op.regions().isEmpty()) {
            grow(op);
            return;
        }
        fetch(op instanceof Op.Loop loop ? handedOn(loop.parameters(), loop.initials()) : op.operands());
        super.rewrite(op);
        for (int i = 0; i < op.results().size(); i++) {
            Value result = op.results().get(i);
            if (crossings.origin(result) != result) continue;
            if (i > 0 || !keepsItself(op) || crossings.field(result) == null) store(result);
        }
    }

    /** Whether the statement of an operation assigns the field in which its first result is kept. */
    private boolean keepsItself(Op op) {
        if (op instanceof Op.NewArray array) return array.reuse() == null && array.role() != Op.Role.PRIMAL;
        return op instanceof Op.Call call
                && call.form() == Op.Form.FORWARD
                && crossings.constant(call.arguments().get(call.arguments().size() - 1)) != null;
    }

    /** What a block gives that is read from where it is computed, it does not give. */
    @Override
    public Op visitBlock(Op.Block op) {
        Region body = inside(op.results(), op.body());
        return new Op.Block(handedOn(op.results(), op.results()), body, op.source());
    }

    @Override
    public Op visitLoop(Op.Loop op) {
        List<Value> initials = use(handedOn(op.parameters(), op.initials()));
        Region body = inside(op.parameters(), op.body());
        List<Value> results = handedOn(op.parameters(), op.results());
        return new Op.Loop(results, initials, handedOn(op.parameters(), op.parameters()), body, op.source());
    }

    private Region inside(List<Value> receiving, Region region) {
        List<Value> outer = receivers;
        receivers = receiving;
        Region copy = rewrite(region);
        receivers = outer;
        return copy;
    }

    /** Those of the values, one for each receiver, that a construct hands on: others are read from where they are computed. */
    private List<Value> handedOn(List<Value> receivers, List<Value> values) {
        return IntStream.range(0, values.size())
                .filter(i -> {
                    Value receiver = receivers.get(i);
                    return crossings.origin(receiver) == receiver && !crossings.isGrowing(receiver);
                })
                .mapToObj(values::get)
                .toList();
    }

    @Override
    protected Terminator rewrite(Terminator end) {
        Terminator leaf = leaf(end);
        fetch(leaf.operands());
        return super.rewrite(leaf);
    }

    private Terminator leaf(Terminator end) {
        if (end instanceof Terminator.Yield yield) return new Terminator.Yield(handedOn(receivers, yield.values()));
        if (end instanceof Terminator.Continue next) return new Terminator.Continue(handedOn(receivers, next.values()));
        if (end instanceof Terminator.Break leave) return new Terminator.Break(handedOn(receivers, leave.values()));
        return end;
    }

    // residuals.sSaved = atLeast(residuals.sSaved, count)
    private void grow(Op op) {
        List<Value> operands = op.operands();
        List<Value> count = List.of(operands.get(operands.size() - 1));
        fetch(count);
        Value array = op.results().get(0);
        String field = crossings.field(array);
        String helper = surroundings.helper(HelperCode.AT_LEAST, array.type());
        List<OpaqueCode.Piece> pieces = List.of(
                new OpaqueCode.Text(field + " = " + helper + "(" + field + ", "),
                new OpaqueCode.Captured(0),
                new OpaqueCode.Text(")"));
        OpaqueCode code = new OpaqueCode(pieces, false, false, false);
        emit(new Op.Opaque(List.of(), code, use(count), op.source()));
    }

    private Function part(Segments.Part part) {
        Segments.Part outer = at;
        Map<Value, Value> outside = fetched;
        at = part;
        fetched = new HashMap<>();
        Region run = new Region(crossings.segments().operations(part), new Terminator.Return(List.of()));
        Region body = rewrite(run);
        at = outer;
        fetched = outside;
        List<Function.Parameter> formal = Crossings.free(body).stream()
                .map(value -> new Function.Parameter(value, false))
                .toList();
        Function function = new Function(name.apply(part.number()), formal, List.of(), body);
        parts.add(new Part(function, part.inLoop()));
        return function;
    }

    /** Makes the copy read each value from where it stands. */
    private void fetch(List<Value> values) {
        for (Value value : values) {
            if (!crossings.isForeign(value, at)) restore(value);
            else replace(value, fetched.computeIfAbsent(value, this::fetched));
        }
    }

    private Value fetched(Value value) {
        Op constant = crossings.constant(value);
        if (constant != null) return again(constant);
        String field = crossings.field(value);
        if (field == null) {
            Integer index = crossings.index(value);
            if (index == null) throw new IllegalStateException("has no place: " + value);
            return out().load(crossings.array(value.type()), out().constant(index), value.name());
        }
        Value read = Value.temporary(value.type(), value.name());
        OpaqueCode code = new OpaqueCode(List.of(new OpaqueCode.Text(field)), false, true, true);
        emit(new Op.Opaque(List.of(read), code, List.of(), SourceRef.NONE));
        return read;
    }

    private Value again(Op constant) {
        Value copy = constant.results().get(0).fresh();
        emit(
                constant instanceof Op.Constant known
                        ? new Op.Constant(copy, known.value(), known.symbol(), known.source())
                        : new Op.Undefined(copy));
        return copy;
    }

    private void store(Value value) {
        if (crossings.isGrowing(value)) return;
        Integer index = crossings.index(value);
        if (index != null) out().store(crossings.array(value.type()), out().constant(index), value);
        String field = crossings.field(value);
        if (field == null) return;
        List<OpaqueCode.Piece> pieces = List.of(new OpaqueCode.Text(field + " = "), new OpaqueCode.Captured(0));
        emit(new Op.Opaque(List.of(), new OpaqueCode(pieces, false, false, false), List.of(value), SourceRef.NONE));
    }

    // fPart1(x, y, state, residuals)
    private Op call(Function part) {
        List<Value> arguments = part.parameterValues().stream()
                .filter(value -> surroundings.kept(value) == null)
                .toList();
        List<OpaqueCode.Piece> pieces = new ArrayList<>();
        pieces.add(new OpaqueCode.Text(part.name() + "("));
        for (int i = 0; i < arguments.size(); i++) {
            if (i > 0) pieces.add(new OpaqueCode.Text(", "));
            pieces.add(new OpaqueCode.Captured(i));
        }
        String residuals = surroundings.residuals();
        String holder = residuals == null ? "" : arguments.isEmpty() ? residuals : ", " + residuals;
        pieces.add(new OpaqueCode.Text(holder + ")"));
        return new Op.Opaque(List.of(), new OpaqueCode(pieces, false, false, false), arguments, SourceRef.NONE);
    }
}
