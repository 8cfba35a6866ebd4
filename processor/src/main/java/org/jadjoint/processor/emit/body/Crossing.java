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
    private final List<Value> made;
    private final List<Value> read;
    private final Set<Value> given;
    private final List<String> fields = new ArrayList<>();

    private Crossing(List<Value> made, List<Value> read, Set<Value> given) {
        this.made = List.copyOf(made);
        this.read = List.copyOf(read);
        this.given = Set.copyOf(given);
    }

    /**
     * Gives each value that crosses a field of its own.
     *
     * @param forward the sweep that returns the values last; it does return
     * @param read the values as the other sweep knows them, in the same order
     * @param holder where the fields are
     */
    public static Crossing of(Function forward, List<Value> read, Holder holder) {
        List<Value> returned = forward.body().end().operands();
        List<Value> made = returned.subList(returned.size() - read.size(), returned.size());
        Crossing crossing = new Crossing(made, read, new HashSet<>(forward.parameterValues()));
        Program program = new Program(forward);
        Hints hints = new Hints(program);
        Set<String> occupied = new HashSet<>();
        for (int i = 0; i < read.size(); i++) {
            String field = field(made.get(i), read.get(i), program, hints, holder, occupied);
            occupied.add(field);
            crossing.fields.add(field);
        }
        return crossing;
    }

    private static String field(
            Value made, Value read, Program program, Hints hints, Holder holder, Set<String> occupied) {
        Definition definition = program.definition(made);
        Op op = definition.op();
        String name = read.name() == null ? definition.name : read.name();
        String wish = name == null ? hints.of(definition) : name;
        SourceRef source = op == null ? SourceRef.NONE : op.source();
        return holder.field(wish, read.type(), occupied, source).name();
    }

    /** The names of the fields, value by value. */
    public List<String> fields() {
        return List.copyOf(fields);
    }

    /** Tells the forward sweep where the values that it makes may stand; one of a variant not where its interface is read. */
    public Surroundings forward(Surroundings surroundings) {
        Set<Value> told = new HashSet<>(given);
        for (int i = 0; i < made.size(); i++) {
            boolean same = made.get(i).type().equals(read.get(i).type());
            if (same && told.add(made.get(i))) surroundings.kept(made.get(i), fields.get(i));
            else surroundings.occupied(fields.get(i));
        }
        return surroundings;
    }

    /** Says which fields the forward sweep has lent references: those that are not its memory. */
    public void lend(Surroundings forward, Holder holder) {
        for (int i = 0; i < read.size(); i++) {
            if (!forward.isMemory(fields.get(i))) holder.lend(fields.get(i));
        }
    }

    /** Tells the reverse sweep where the values stand that it reads, and to leave alone what else the forward sweep made. */
    public Surroundings reverse(Surroundings surroundings, Holder holder) {
        for (int i = 0; i < read.size(); i++) surroundings.kept(read.get(i), fields.get(i));
        for (Holder.Field field : holder.fields()) surroundings.occupied(field.name());
        return surroundings;
    }
}
