package org.jadjoint.processor.emit.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
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

    /** More constants than this that a way puts into their places are put there by parts of their own. */
    private static final int MANY = 200;

    private final Crossings crossings;
    private final Places places;
    private final IntFunction<String> name;
    private final Surroundings surroundings;
    private final List<Part> parts = new ArrayList<>();
    private final IdentityHashMap<Region, Op.Loop> bodies = new IdentityHashMap<>();
    /** The number of the last part. */
    private int last;

    private Segments.Part at = Segments.WHOLE;
    /** The block or loop, and the region in it, that is being copied. */
    private @Nullable Op construct;

    private @Nullable Region region;
    /** What has been fetched where the copy stands. */
    private Map<Value, Value> fetched = new HashMap<>();

    private Outlining(Crossings crossings, IntFunction<String> name, Surroundings surroundings) {
        this.crossings = crossings;
        this.places = crossings.places();
        this.name = name;
        this.surroundings = surroundings;
        last = crossings.segments().parts();
        crossings.function().body().all().forEach(op -> {
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
        Function copy = copy(function);
        Segments segments = Segments.of(copy, longest);
        if (segments.isEmpty()) return null;
        Crossings crossings = new Crossings(copy, segments, surroundings);
        return crossings.isPossible() ? new Outlining(crossings, name, surroundings).cut(copy) : null;
    }

    /** The same function, in which no region stands in two places. */
    private static Function copy(Function function) {
        Region body = new Rewriter() {}.rewrite(function.body());
        return new Function(function.name(), function.parameters(), function.resultTypes(), body);
    }

    private Cut cut(Function function) {
        Region body = rewrite(function.body());
        return new Cut(new Function(function.name(), function.parameters(), function.resultTypes(), body), parts);
    }

    @Override
    public Region rewrite(Region region) {
        Map<Value, Value> outer = fetched;
        Region around = this.region;
        fetched = new HashMap<>(outer);
        this.region = region;
        Region copy = super.rewrite(region);
        fetched = outer;
        this.region = around;
        return copy;
    }

    /** The arrays for what crosses come first of all; what a loop carries is stored where an iteration begins. */
    @Override
    protected void begin(Region region) {
        if (region == crossings.function().body()) {
            places.arrays().forEach((array, size) -> {
                Value length = out().constant(size);
                emit(new Op.NewArray(array, length, Op.Role.RESIDUAL, null, SourceRef.NONE));
            });
        }
        Op.Loop loop = bodies.get(region);
        if (loop != null && isHead(region)) region.end().regions().forEach(inner -> bodies.put(inner, loop));
        else if (loop != null) loop.parameters().forEach(this::store);
        region.ops().stream().filter(crossings.segments()::comesFirst).forEach(this::copy);
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
        if (!crossings.segments().comesFirst(op)) copy(op);
    }

    private void copy(Op op) {
        if (op instanceof Op.Loop loop) {
            put(loop.parameters(), loop.initials(), i -> true, handedOn(loop, loop.initials()));
        } else if (grows(op)) {
            grow(op);
            return;
        } else {
            fetch(op.operands());
        }
        super.rewrite(op);
        for (int i = 0; i < op.results().size(); i++) {
            Value result = op.results().get(i);
            if (i > 0 || !keepsItself(op) || places.field(result) == null) store(result);
        }
    }

    private boolean grows(Op op) {
        return op.regions().isEmpty()
                && op.results().size() == 1
                && places.isGrowing(op.results().get(0));
    }

    /** Whether the statement of an operation assigns the field in which its first result is kept. */
    private boolean keepsItself(Op op) {
        if (op instanceof Op.NewArray array) return array.reuse() == null && array.role() != Op.Role.PRIMAL;
        if (op instanceof Op.NewStructure made) return made.reuse() == null && made.isShadow();
        return op instanceof Op.Call call
                && call.form() == Op.Form.FORWARD
                && !call.callee().isFunction()
                && crossings.constant(call.arguments().get(call.arguments().size() - 1)) != null;
    }

    @Override
    public Op visitBlock(Op.Block op) {
        Region body = inside(op, op.body());
        return new Op.Block(handedOn(op, op.results()), body, op.source());
    }

    @Override
    public Op visitLoop(Op.Loop op) {
        List<Value> initials = use(handedOn(op, op.initials()));
        Region body = inside(op, op.body());
        return new Op.Loop(handedOn(op, op.results()), initials, handedOn(op, op.parameters()), body, op.source());
    }

    private Region inside(Op inner, Region body) {
        Op outer = construct;
        construct = inner;
        Region copy = rewrite(body);
        construct = outer;
        return copy;
    }

    /** Those of the values, one for each place of a construct, that it hands on: the others are read from their places. */
    private List<Value> handedOn(Op construct, List<Value> values) {
        List<Value> receivers = construct instanceof Op.Loop loop ? loop.parameters() : construct.results();
        return IntStream.range(0, values.size())
                .filter(i -> !crossings.isPlaced(receivers.get(i)))
                .mapToObj(values::get)
                .toList();
    }

    /** Puts values into the places of their receivers, all at once: what is read, {@code others} too, is read before that. */
    private void put(List<Value> receivers, List<Value> values, IntPredicate passes, List<Value> others) {
        int[] put = IntStream.range(0, values.size())
                .filter(i -> passes.test(i) && crossings.isPut(receivers.get(i), values.get(i)))
                .toArray();
        List<Runnable> apart = new ArrayList<>();
        fetch(others);
        fetch(IntStream.of(put).mapToObj(values::get).toList());
        for (int i : put) {
            Op constant = put.length > MANY ? crossings.constant(values.get(i)) : null;
            if (constant == null) put(receivers.get(i), values.get(i));
            else apart.add(() -> putConstant(receivers.get(i), constant));
        }
        for (int i = 0; i < apart.size(); i += MANY) {
            List<Runnable> some = apart.subList(i, Math.min(i + MANY, apart.size()));
            emit(call(
                    part(++last, written(() -> some.forEach(Runnable::run), new Terminator.Return(List.of())), false)));
        }
    }

    private void putConstant(Value receiver, Op constant) {
        Value copy = again(constant);
        put(receiver, copy);
    }

    @Override
    protected Terminator rewrite(Terminator end) {
        List<Value> receivers = Crossings.receivers(construct, end);
        if (construct == null || receivers.isEmpty()) {
            if (end instanceof Terminator.Return leaf) return returned(leaf.values());
            fetch(end.operands());
            return super.rewrite(end);
        }
        Region leaf = Objects.requireNonNull(region);
        List<Value> values = new ArrayList<>(end.operands());
        for (int i = 0; i < values.size(); i++) {
            if (!crossings.passes(leaf, i)) values.set(i, anything(construct, i));
        }
        List<Value> given = handedOn(construct, values);
        put(receivers, values, i -> crossings.passes(leaf, i), given);
        if (end instanceof Terminator.Continue) return new Terminator.Continue(use(given));
        return end instanceof Terminator.Break ? new Terminator.Break(use(given)) : new Terminator.Yield(use(given));
    }

    /** What a leaf may give where nobody reads it. */
    private Value anything(Op construct, int i) {
        return construct instanceof Op.Loop loop
                ? loop.parameters().get(i)
                : out().undefined(construct.results().get(i).type(), null);
    }

    // residuals.sSaved = atLeast(residuals.sSaved, count)
    private void grow(Op op) {
        List<Value> operands = op.operands();
        List<Value> count = List.of(operands.get(operands.size() - 1));
        fetch(count);
        Value array = op.results().get(0);
        String field = places.field(array);
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
        return part(part.number(), body, part.inLoop());
    }

    private Function part(int number, Region body, boolean inLoop) {
        List<Function.Parameter> formal = Crossings.free(body).stream()
                .map(value -> new Function.Parameter(value, false))
                .toList();
        Function function = new Function(name.apply(number), formal, List.of(), body);
        parts.add(new Part(function, inLoop));
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
        return read(value, places.isSteady(value));
    }

    private Value read(Value value, boolean steady) {
        String field = places.field(value);
        if (field == null) {
            return out().load(places.array(value.type()), out().constant(places.index(value)), value.name());
        }
        Value read = Value.temporary(value.type(), value.name());
        List<OpaqueCode.Piece> pieces = List.of(new OpaqueCode.Text(field));
        OpaqueCode code = new OpaqueCode(pieces, false, true, true, true, false, !steady);
        emit(new Op.Opaque(List.of(read), code, List.of(), SourceRef.NONE));
        return read;
    }

    /** What is given back in the field where it stands need not be read: each field is read for itself, if for another. */
    private Terminator returned(List<Value> values) {
        List<Value> returned = new ArrayList<>();
        for (Value value : values) {
            boolean there = crossings.isForeign(value, at) && crossings.constant(value) == null;
            if (!there || places.field(value) == null) {
                fetch(List.of(value));
                returned.add(use(value));
            } else {
                returned.add(read(value, true));
            }
        }
        return new Terminator.Return(returned);
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
        if (!crossings.isStored(value)) return;
        restore(value);
        put(value, value);
    }

    private void put(Value receiver, Value value) {
        String field = places.field(receiver);
        if (field == null) {
            out().store(places.array(receiver.type()), out().constant(places.index(receiver)), use(value));
            return;
        }
        List<OpaqueCode.Piece> pieces = List.of(new OpaqueCode.Text(field + " = "), new OpaqueCode.Captured(0));
        OpaqueCode code = new OpaqueCode(pieces, false, false, false);
        emit(new Op.Opaque(List.of(), code, List.of(use(value)), SourceRef.NONE));
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
