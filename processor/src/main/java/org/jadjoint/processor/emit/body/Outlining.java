package org.jadjoint.processor.emit.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.ReferenceType;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a long function into parts that HotSpot compiles: it never does where a method has more than 8,000 bytes of code.
 *
 * <p>Parts are runs of operations of the outermost region. What one part defines and another reads stands in an array, one for each
 * type; parameters are passed on.
 */
final class Outlining {
    /** Bytes of code up to which a function stays whole. */
    static final int LONGEST = 6000;

    private final Function function;
    private final int longest;
    private final Set<Value> parameters = new HashSet<>();
    private final Map<Value, Op.Constant> constants = new HashMap<>();
    /** The place of each value that crosses from one part to another. */
    private final Map<Value, Integer> places = new HashMap<>();

    private final Map<Type, Value> arrays = new LinkedHashMap<>();
    private final Map<Type, Integer> sizes = new LinkedHashMap<>();

    /**
     * The function, cut.
     *
     * @param whole calls the parts one after the other
     * @param parts what is called: functions without result, whose last parameters are the arrays
     */
    record Cut(Function whole, List<Function> parts) {}

    private Outlining(Function function, int longest) {
        this.function = function;
        this.longest = longest;
        parameters.addAll(function.parameterValues());
    }

    /**
     * Cuts a function that is too long; null where it is not, or cannot be cut.
     *
     * @param name the name of a part by its number
     * @param residuals the variable that is the holder, which every part is given last; null where there is none
     */
    static @Nullable Cut cut(Function function, int longest, IntFunction<String> name, @Nullable String residuals) {
        int size = CodeSize.of(function.body());
        boolean straight = function.body().end() instanceof Terminator.Return;
        return size <= longest || !straight ? null : new Outlining(function, longest).cut(name, residuals);
    }

    private @Nullable Cut cut(IntFunction<String> name, @Nullable String residuals) {
        List<List<Op>> runs = runs();
        if (runs.size() < 2) return null;
        findCrossing(runs);
        if (arrays.keySet().stream().anyMatch(Outlining::isGeneric)) return null;
        List<Function> parts = new ArrayList<>();
        Builder whole = new Builder();
        arrays.forEach((type, array) -> {
            Value length = whole.constant(sizes.getOrDefault(type, 0));
            whole.add(new Op.NewArray(array, length, Op.Role.RESIDUAL, null, SourceRef.NONE));
        });
        for (List<Op> run : runs) {
            Function part = part(name.apply(parts.size() + 1), run);
            parts.add(part);
            whole.add(call(part, residuals));
        }
        Terminator.Return end = (Terminator.Return) function.body().end();
        List<Value> returned = new ArrayList<>();
        for (Value value : end.values()) returned.add(read(value, whole));
        Region body = whole.end(new Terminator.Return(returned));
        return new Cut(new Function(function.name(), function.parameters(), function.resultTypes(), body), parts);
    }

    // Arrays of generic classes cannot be made.
    private static boolean isGeneric(Type type) {
        Type element = type;
        while (element instanceof ArrayType array) element = array.element();
        return element instanceof ReferenceType reference
                && (reference.java().contains("<") || !reference.java().contains("."));
    }

    private List<List<Op>> runs() {
        List<List<Op>> runs = new ArrayList<>();
        List<Op> run = new ArrayList<>();
        int size = 0;
        for (Op op : function.body().ops()) {
            if (op instanceof Op.Constant constant) {
                constants.put(constant.result(), constant);
                continue;
            }
            int added = CodeSize.of(op);
            if (size + added > 2 * longest / 3 && !run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
                size = 0;
            }
            run.add(op);
            size += added;
        }
        if (!run.isEmpty()) runs.add(run);
        return runs;
    }

    private void findCrossing(List<List<Op>> runs) {
        Map<Value, Integer> home = new HashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            for (Op op : runs.get(i)) for (Value result : op.results()) home.put(result, i);
        }
        for (int i = 0; i < runs.size(); i++) {
            int number = i;
            for (Op op : runs.get(i)) reads(op, value -> crosses(value, number, home));
        }
        function.body().end().operands().forEach(value -> crosses(value, -1, home));
    }

    private void crosses(Value value, int reader, Map<Value, Integer> home) {
        Integer definer = home.get(value);
        if (definer == null || definer == reader || places.containsKey(value)) return;
        places.put(value, sizes.merge(value.type(), 1, Integer::sum) - 1);
        arrays.computeIfAbsent(value.type(), type -> new Value(new ArrayType(type), stateName(type)));
    }

    private static String stateName(Type type) {
        String java = type.java();
        String simple = java.substring(java.lastIndexOf('.') + 1).replace("[]", "Array");
        return simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1) + "State";
    }

    private static void reads(Op op, Consumer<Value> reader) {
        op.operands().forEach(reader);
        op.regions().forEach(region -> reads(region, reader));
    }

    private static void reads(Region region, Consumer<Value> reader) {
        region.ops().forEach(op -> reads(op, reader));
        region.end().operands().forEach(reader);
        region.end().regions().forEach(inner -> reads(inner, reader));
    }

    private Function part(String name, List<Op> run) {
        Renaming renaming = new Renaming();
        Set<Value> defined = new HashSet<>();
        run.forEach(op -> defined.addAll(op.results()));
        Set<Value> wanted = new LinkedHashSet<>();
        for (Op op : run) reads(op, wanted::add);
        List<Function.Parameter> formal = new ArrayList<>();
        for (Value value : wanted) {
            if (parameters.contains(value)) formal.add(new Function.Parameter(value, false));
            else if (!defined.contains(value) && (places.containsKey(value) || constants.containsKey(value))) {
                renaming.enter(value, read(value, renaming.builder()));
            }
        }
        for (Op op : run) {
            renaming.copy(op);
            for (Value result : op.results()) {
                Integer place = places.get(result);
                if (place != null) store(result, place, renaming.builder());
            }
        }
        arrays.values().forEach(array -> formal.add(new Function.Parameter(array, false)));
        return new Function(name, formal, List.of(), renaming.builder().end(new Terminator.Return(List.of())));
    }

    private void store(Value value, int place, Builder builder) {
        Value array = arrays.get(value.type());
        if (array != null) builder.store(array, builder.constant(place), value);
    }

    /** The value in another part: from its array, or once more where it is a constant. */
    private Value read(Value value, Builder builder) {
        Op.Constant constant = constants.get(value);
        if (constant != null) {
            Value copy = value.fresh();
            builder.add(new Op.Constant(copy, constant.value(), constant.symbol(), constant.source()));
            return copy;
        }
        Integer place = places.get(value);
        Value array = arrays.get(value.type());
        return place == null || array == null ? value : builder.load(array, builder.constant(place), value.name());
    }

    // fPart1(x, y, state, residuals)
    private static Op call(Function part, @Nullable String residuals) {
        List<OpaqueCode.Piece> pieces = new ArrayList<>();
        pieces.add(new OpaqueCode.Text(part.name() + "("));
        for (int i = 0; i < part.parameters().size(); i++) {
            if (i > 0) pieces.add(new OpaqueCode.Text(", "));
            pieces.add(new OpaqueCode.Captured(i));
        }
        String holder = residuals == null ? "" : part.parameters().isEmpty() ? residuals : ", " + residuals;
        pieces.add(new OpaqueCode.Text(holder + ")"));
        OpaqueCode code = new OpaqueCode(pieces, false, false, false);
        return new Op.Opaque(List.of(), code, part.parameterValues(), SourceRef.NONE);
    }
}
