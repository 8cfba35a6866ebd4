package org.jadjoint.processor.emit.body;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.Value;

/** The fields of a holder in which values cross from the forward to the reverse sweep. */
public final class Crossing {
    private final List<Value> values;
    private final List<String> fields = new ArrayList<>();

    private Crossing(List<Value> values) {
        this.values = List.copyOf(values);
    }

    /**
     * Gives each value that crosses a field of its own.
     *
     * @param forward the sweep that defines the values
     * @param values the values that cross
     * @param holder where the fields are
     */
    public static Crossing of(Function forward, List<Value> values, Holder holder) {
        Crossing crossing = new Crossing(values);
        Program program = new Program(forward);
        Hints hints = new Hints(program);
        Set<String> occupied = new HashSet<>();
        for (Value value : values) {
            Definition definition = program.definition(value);
            Op op = definition.op();
            String wish = definition.name == null ? hints.of(definition) : definition.name;
            SourceRef source = op == null ? SourceRef.NONE : op.source();
            String field = holder.field(wish, value.type(), occupied, source).name();
            occupied.add(field);
            crossing.fields.add(field);
        }
        return crossing;
    }

    /** The names of the fields, value by value. */
    public List<String> fields() {
        return List.copyOf(fields);
    }

    /** Tells a body where the values stand. */
    public Surroundings tell(Surroundings surroundings) {
        for (int i = 0; i < values.size(); i++) surroundings.kept(values.get(i), fields.get(i));
        return surroundings;
    }
}
