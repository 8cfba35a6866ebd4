package org.jadjoint.processor.transform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jadjoint.processor.analysis.Facts;
import org.jadjoint.processor.analysis.Structure;
import org.jadjoint.processor.analysis.ToBeRecorded;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.StaticFunction;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Where the reverse sweep of a function has each value from that it reads, and why: what {@link Residuals} decided, in words.
 *
 * @param items the values, by the line that defines them
 */
public record Explanation(List<Item> items) {
    /** Where the reverse sweep has a value from. */
    public enum Origin {
        SAVED,
        SAVED_EACH_ITERATION,
        FRAME,
        LOADED_AGAIN,
        COMPUTED_AGAIN,
        COUNTED_BACK
    }

    /**
     * One value.
     *
     * @param line the line that defines it
     * @param text what stands there
     * @param readers the lines whose adjoints read it
     */
    public record Item(int line, String text, String name, Origin origin, String reason, List<Integer> readers) {
        private static final Comparator<Item> IN_ORDER =
                Comparator.comparingInt(Item::line).thenComparing(Item::origin).thenComparing(Item::name);

        public Item {
            readers = List.copyOf(readers);
        }
    }

    public Explanation {
        items = List.copyOf(items);
    }

    static Explanation of(Residuals residuals, Set<Value> crossing) {
        return new Maker(residuals, crossing).make();
    }

    private static final class Maker {
        private final Residuals residuals;
        private final Facts facts;
        private final Structure structure;
        private final Set<Value> crossing;
        private final Set<Item> items = new LinkedHashSet<>();

        Maker(Residuals residuals, Set<Value> crossing) {
            this.residuals = residuals;
            this.facts = residuals.facts();
            this.structure = facts.structure();
            this.crossing = crossing;
        }

        Explanation make() {
            Set<Value> values = new LinkedHashSet<>(residuals.readers().keySet());
            values.addAll(residuals.recorded());
            values.forEach(this::explain);
            residuals
                    .frames()
                    .forEach((call, frame) -> add(
                            call.source(),
                            name(frame),
                            Origin.FRAME,
                            "its reverse sweep needs what its forward sweep kept",
                            List.of(call.source().line())));
            residuals.recordings().stream()
                    .filter(Recording::countsTrips)
                    .map(recording -> recording.loop().source())
                    .forEach(loop -> add(
                            loop,
                            "trips",
                            Origin.SAVED,
                            "how often the loop runs is not known before it has run",
                            List.of(loop.line())));
            List<Item> sorted = new ArrayList<>(items);
            sorted.sort(Item.IN_ORDER);
            return new Explanation(sorted);
        }

        private void explain(Value value) {
            Op definition = structure.definition(value);
            boolean constant = definition instanceof Op.Constant || definition instanceof Op.Undefined;
            if (constant || !isPrimal(value) || ToBeRecorded.yielded(value, facts) != null) return;
            if (structure.home(value) == structure.body()) {
                atHand(value);
                return;
            }
            if (residuals.isRecorded(value)) {
                boolean loop = structure.home(value).loop() != null;
                add(value, loop ? Origin.SAVED_EACH_ITERATION : Origin.SAVED, residuals.reason(value));
            } else again(value, definition);
        }

        /** Shadows and frames are no values of the primal. */
        private boolean isPrimal(Value value) {
            Op.Loop loop = structure.home(value).loop();
            return structure.definition(value) != null
                    || isParameter(value)
                    || (loop != null && loop.parameters().contains(value));
        }

        private boolean isParameter(Value value) {
            return facts.function().parameterValues().contains(value);
        }

        /** What the method itself defines is still there where both sweeps are one method. */
        private void atHand(Value value) {
            boolean parameter = isParameter(value);
            String what = parameter ? "a parameter" : "defined once, outside of loops";
            if (crossing.contains(value)) add(value, Origin.SAVED, what);
            else if (!parameter) add(value, Origin.COMPUTED_AGAIN, "cheap, and made of what is kept anyway");
        }

        private void again(Value value, @Nullable Op definition) {
            List<Value> origins = ToBeRecorded.origins(value, structure);
            Op.Store store = residuals.lastingStore(value);
            if (definition == null) add(value, Origin.COUNTED_BACK, "the loop runs back with its counter");
            else if (origins != null)
                add(value, Origin.COMPUTED_AGAIN, "the same in every iteration, so once before the loop");
            else if (definition instanceof Op.Load load)
                add(value, Origin.LOADED_AGAIN, "nothing is written into " + name(load.array()) + " after it was read");
            else if (definition instanceof Op.Apply apply && ToBeRecorded.isCheap(apply))
                add(value, Origin.COMPUTED_AGAIN, "cheap, and made of what is there");
            else if (definition instanceof Op.Length) add(value, Origin.COMPUTED_AGAIN, "the length of an array");
            else if (store != null)
                add(value, Origin.LOADED_AGAIN, "it stays in " + name(store.array()) + ", where it is stored");
        }

        private void add(Value value, Origin origin, String reason) {
            Op definition = structure.definition(value);
            Op.Loop loop = structure.home(value).loop();
            SourceRef source = SourceRef.NONE;
            if (definition != null) source = definition.source();
            else if (loop != null && !isParameter(value)) source = loop.source();
            Set<Integer> readers = new TreeSet<>();
            residuals.readers().getOrDefault(value, Set.of()).forEach(reader -> readers.add(reader.line()));
            readers.remove(0);
            add(source, name(value), origin, reason, List.copyOf(readers));
        }

        private void add(SourceRef source, String name, Origin origin, String reason, List<Integer> readers) {
            items.add(new Item(source.line(), source.text(), name, origin, reason, readers));
        }

        private String name(Value value) {
            boolean element = value.name() == null && structure.definition(value) instanceof Op.Load;
            if (!element || !(structure.definition(value) instanceof Op.Load load)) return Naming.of(value, structure);
            String index = load.index().name();
            return Naming.of(load.array(), structure) + "[" + (index == null ? "…" : index) + "]";
        }
    }

    /** Why a value is kept and not computed again. */
    static String reasonToKeep(Value value, Facts facts) {
        Op definition = facts.structure().definition(value);
        if (definition == null) return "a variable that each iteration changes";
        if (definition instanceof Op.Load load) {
            return facts.effects().isWritten(load.array())
                    ? "the element may be overwritten before the reverse sweep"
                    : "the caller may write into the array between the sweeps; loaded again where both are one method";
        }
        if (definition instanceof Op.Call) return "the result of a call, which runs once";
        if (definition instanceof Op.Opaque) return "computed by code that runs once";
        if (definition instanceof Op.Loop) return "the result of a loop";
        if (definition instanceof Op.Block) return "the result of a branch";
        if (!(definition instanceof Op.Apply apply)) return "made once";
        if (value.type() == ScalarType.BOOLEAN) return "a decision: one byte, and less than what it is made of";
        if (ToBeRecorded.isCheap(apply)) return "to compute it again, more than this one value would have to be kept";
        return apply.primitive() instanceof StaticFunction function
                ? function.id() + " is not computed twice"
                : "a costly operation is not computed twice";
    }
}
