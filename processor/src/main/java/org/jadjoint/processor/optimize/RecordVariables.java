package org.jadjoint.processor.optimize;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;

/** Of which records it is known what they are made of, and which variables hold only such and are never asked for the record itself. */
final class RecordVariables {
    /** A variable that holds records: what it is called at its places, and what comes in. */
    private record Variable(List<Value> places, List<Value> sources) {}

    private final Set<Value> made = identitySet();
    /** Made by constructors that do nothing but to keep the components. */
    private final Set<Value> plain = identitySet();
    /** The records that somebody asks for, and not for components alone. */
    private final Set<Value> whole = identitySet();

    private final List<Value> read = new ArrayList<>();
    private final List<Variable> variables = new ArrayList<>();
    private final Set<Value> apart = identitySet();

    private final Predicate<StructureType> isPlain;

    private RecordVariables(Predicate<StructureType> isPlain) {
        this.isPlain = isPlain;
    }

    static RecordVariables of(Function function, Predicate<StructureType> isPlain) {
        RecordVariables found = new RecordVariables(isPlain);
        found.collect(function.body());
        found.settle();
        return found;
    }

    private static Set<Value> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** Whether there is nothing to do. */
    boolean isEmpty() {
        return apart.isEmpty()
                && read.stream().noneMatch(this::isKnown)
                && plain.stream().noneMatch(this::isUnused);
    }

    /** Whether a record stands for its parts and is no more. */
    boolean isTakenApart(Value value) {
        return apart.contains(value);
    }

    /** Whether the parts of a record are known. */
    boolean isKnown(Value value) {
        return made.contains(value) || apart.contains(value);
    }

    /** Whether a record can go: nobody asks for it, and making it does nothing. */
    boolean isUnused(Value value) {
        return plain.contains(value) && !whole.contains(value);
    }

    private void collect(Region region) {
        region.ops().forEach(this::collect);
        Terminator end = region.end();
        boolean gives = end instanceof Terminator.Yield
                || end instanceof Terminator.Continue
                || end instanceof Terminator.Break;
        // What leaves give, the construct around them takes.
        if (!gives) whole.addAll(end.operands());
        end.regions().forEach(this::collect);
    }

    private void collect(Op op) {
        if (op instanceof Op.Component component) {
            read.add(component.structure());
        } else if (op instanceof Op.Undefined nothing
                && isRecord(nothing.result().type())) {
            variables.add(new Variable(op.results(), List.of()));
        } else if (op instanceof Op.Apply copy && copy.primitive() == Operator.COPY) {
            flow(op.results(), copy.arguments());
        } else if (op instanceof Op.Block block) {
            collect(block.body());
            Leaves leaves = Leaves.of(block.body());
            for (int i = 0; i < block.results().size(); i++) {
                flow(List.of(block.results().get(i)), leaves.column(Terminator.Yield.class, i));
            }
        } else if (op instanceof Op.Loop loop) {
            collect(loop.body());
            Leaves leaves = Leaves.of(loop.body());
            for (int i = 0; i < loop.parameters().size(); i++) {
                List<Value> sources = leaves.column(Terminator.Continue.class, i);
                sources.addAll(leaves.column(Terminator.Break.class, i));
                sources.add(loop.initials().get(i));
                flow(List.of(loop.parameters().get(i), loop.results().get(i)), sources);
            }
        } else {
            whole.addAll(op.operands());
            if (op instanceof Op.NewStructure structure) make(structure);
        }
    }

    private void make(Op.NewStructure structure) {
        if (!isRecord(structure.result().type()) || structure.construction() != null || isNarrow(structure)) return;
        made.add(structure.result());
        if (isPlain.test((StructureType) structure.result().type())) plain.add(structure.result());
    }

    /** Whether a part is of a narrower type than the component: who reads that goes by its type. */
    private static boolean isNarrow(Op.NewStructure structure) {
        List<StructureType.Component> components =
                ((StructureType) structure.result().type()).components();
        for (int i = 0; i < components.size(); i++) {
            if (!components.get(i).type().equals(structure.parts().get(i).type())) return true;
        }
        return false;
    }

    private static boolean isRecord(Type type) {
        return type instanceof StructureType structure
                && structure.kind() == StructureType.Kind.PRIMAL
                && structure.function() == null
                && structure.variants().isEmpty();
    }

    private void flow(List<Value> places, List<Value> sources) {
        if (isRecord(places.get(0).type())) variables.add(new Variable(places, sources));
        else whole.addAll(sources);
    }

    /** Begins with all variables, and takes back those that hold what is not known or are asked for as a whole, until none is left. */
    private void settle() {
        variables.forEach(variable -> apart.addAll(variable.places));
        boolean changed = true;
        while (changed) {
            changed = variables.removeIf(variable -> {
                boolean stays = variable.places.stream().anyMatch(whole::contains)
                        || !variable.sources.stream().allMatch(this::isKnown);
                if (stays) {
                    variable.places.forEach(apart::remove);
                    whole.addAll(variable.sources);
                }
                return stays;
            });
        }
    }
}
