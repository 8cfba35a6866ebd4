package org.jadjoint.processor.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.ReferenceType;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Loads an element once that is loaded again in the same region while no array of its type can have changed: for a method before it is
 * differentiated, so that the element is saved once too. Two variables of the user stay two variables, and what a branch loads stays in
 * the branch, where its cotangent is.
 *
 * <p>Two arrays of one type may be one array. A call may write into any array, and so may carried code that is not pure.
 */
public final class ShareLoads implements Pass {
    @Override
    public Function apply(Function function) {
        Sharing sharing = new Sharing();
        sharing.visit(function.body());
        return sharing.merge.into(function);
    }

    /** An element: the array and the index by what they have in common with equal ones, and what sort of elements the array has. */
    private record Element(Object array, Object index, Object sort) {}

    /** Which arrays may be written: of some sorts, or of all. */
    private record Writes(Set<Object> sorts, boolean all) {
        boolean may(Element element) {
            return all || sorts.contains(element.sort());
        }
    }

    /** Arrays of different sorts are different arrays; one array may go as an array of several classes. */
    private static Object sort(Type element) {
        return element instanceof ScalarType ? element : ReferenceType.class;
    }

    private static final class Sharing {
        private final Merge merge = new Merge();
        private final Numbering numbers = new Numbering();
        /** The components that are at hand, by their numbers. */
        private final Map<Object, Value> components = new HashMap<>();

        void visit(Region region) {
            Map<Element, Value> loaded = new HashMap<>();
            List<Object> inside = new ArrayList<>();
            for (Op op : region.ops()) {
                numbers.add(op);
                op.regions().forEach(this::visit);
                if (op instanceof Op.Component component) component(component, inside);
                else if (op instanceof Op.Load load) load(load, loaded);
                else if (!loaded.isEmpty()) forget(writes(op), loaded);
            }
            region.end().regions().forEach(this::visit);
            inside.forEach(components::remove);
        }

        /** What a structure is made of stays, so it is read once for all regions inside. */
        private void component(Op.Component op, List<Object> inside) {
            Value result = op.result();
            Object number = numbers.of(result);
            Value first = components.get(number);
            if (first == null) {
                components.put(number, result);
                inside.add(number);
            } else if (!merge.isNamed(first) || result.name() == null) {
                same(first, result);
            }
        }

        private void load(Op.Load load, Map<Element, Value> loaded) {
            Value result = load.result();
            Element element = new Element(numbers.of(load.array()), numbers.of(load.index()), sort(result.type()));
            @Nullable Value first = loaded.get(element);
            boolean two = first != null && merge.isNamed(first) && result.name() != null;
            if (first == null || two) loaded.put(element, result);
            else same(first, result);
        }

        private void same(Value first, Value second) {
            merge.add(first, second);
            numbers.same(first, second);
        }

        private static void forget(Writes writes, Map<Element, Value> loaded) {
            loaded.keySet().removeIf(writes::may);
        }

        private static Writes writes(Op op) {
            Set<Object> sorts = new HashSet<>();
            boolean all = write(op, sorts);
            for (Region region : op.regions()) {
                for (Op inner : region.all().toList()) all |= write(inner, sorts);
            }
            return new Writes(sorts, all);
        }

        /** Adds the sort of array that an operation writes; says whether it may write any. */
        private static boolean write(Op op, Set<Object> sorts) {
            Value array = op instanceof Op.Store store
                    ? store.array()
                    : op instanceof Op.Accumulate store
                            ? store.array()
                            : op instanceof Op.Bulk bulk && bulk.kind().written() >= 0
                                    ? bulk.operands().get(bulk.kind().written())
                                    : null;
            if (array != null) sorts.add(sort(((ArrayType) array.type()).element()));
            return op instanceof Op.Call
                    || (op instanceof Op.Opaque opaque && !opaque.code().pure());
        }
    }
}
