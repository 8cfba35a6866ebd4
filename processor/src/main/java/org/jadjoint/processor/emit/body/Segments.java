package org.jadjoint.processor.emit.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Value;

/**
 * Where a long function is cut: runs of operations, of the outermost region or of one inside a loop or block, become parts.
 *
 * <p>Regions are cut from the inside out, each until what remains of it is short. What only decides how a region ends, like the update of
 * a loop's counter, stays where it is.
 */
final class Segments {
    /** The function itself, in which parts are called. */
    static final Part WHOLE = new Part(0, false);

    /**
     * A part.
     *
     * @param number its number, from 1
     * @param inLoop whether it runs more than once
     */
    record Part(int number, boolean inLoop) {}

    private static final int CALL = 40;

    private final int longest;
    private final Set<Value> readByOperations = new HashSet<>();
    private final IdentityHashMap<Op, Part> parts = new IdentityHashMap<>();
    private final Map<Part, List<Op>> runs = new LinkedHashMap<>();
    /** What comes first in its region, before all parts. */
    private final Set<Op> first = Collections.newSetFromMap(new IdentityHashMap<>());

    private Segments(Function function, int longest) {
        this.longest = longest;
        Set<Op> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Op> all = function.body().all().toList();
        all.forEach(op -> readByOperations.addAll(op.operands()));
        // An operation that stands in two places, which have nothing to define, would be in two parts.
        if (all.stream().allMatch(seen::add)) plan(function.body(), longest, false);
    }

    /** The cuts by which the function, and each part, has at most about so many bytes of code. */
    static Segments of(Function function, int longest) {
        return new Segments(function, longest);
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    /** The part to which an operation belongs that stands in {@code around}. */
    Part part(Op op, Part around) {
        return parts.getOrDefault(op, around);
    }

    /** Whether an operation comes before all others of its region but such: it decides how the region ends. */
    boolean comesFirst(Op op) {
        return first.contains(op);
    }

    /** How many parts there are. */
    int parts() {
        return runs.size();
    }

    /** The operations of a part. */
    List<Op> operations(Part part) {
        return runs.getOrDefault(part, List.of());
    }

    /** How long a part may be: room is left for what it reads from elsewhere. */
    private int piece() {
        return 2 * longest / 3;
    }

    /** What is no longer than this is not worth a call. */
    private int least() {
        return longest / 60;
    }

    /** Cuts a region and those inside; gives the size of what remains. */
    private int plan(Region region, int limit, boolean inLoop) {
        List<Op> ops = region.ops();
        int[] sizes = new int[ops.size()];
        for (int i = 0; i < sizes.length; i++) sizes[i] = planned(ops.get(i), inLoop);
        int end = 4 + 6 * region.end().operands().size();
        int most = branch(region.end().regions());
        for (Region branch : region.end().regions()) end += 6 + planned(branch, most, inLoop);
        int total = end + Arrays.stream(sizes).sum();
        return total <= limit ? total : end + cut(region, sizes, inLoop);
    }

    /** How long each of the branches may be: as long as a part, unless there are many. */
    private int branch(List<Region> branches) {
        int all = branches.stream().mapToInt(CodeSize::of).sum();
        return all <= piece() || branches.size() == 2 ? piece() : Math.max(piece() / branches.size(), least());
    }

    private int planned(Region region, int most, boolean inLoop) {
        int size = CodeSize.of(region);
        return size <= most ? size : plan(region, most, inLoop);
    }

    private int planned(Op op, boolean inLoop) {
        int size = CodeSize.of(op);
        if (size <= piece()) return size;
        int remaining = size;
        for (Region inner : op.regions()) {
            remaining += planned(inner, piece(), inLoop || op instanceof Op.Loop) - CodeSize.of(inner);
        }
        return remaining;
    }

    private int cut(Region region, int[] sizes, boolean inLoop) {
        Set<Value> ending = new HashSet<>();
        collectLeaves(region, ending);
        // What a part decides by, or gives to a construct of its own, it has to find computed.
        Set<Value> decided = new HashSet<>();
        region.ops().forEach(op -> op.regions().forEach(inner -> collectEnds(inner, decided)));
        ending.removeAll(decided);
        Set<Value> computed = computed(region);
        List<Op> run = new ArrayList<>();
        int size = 0;
        int remaining = 0;
        for (int i = 0; i < sizes.length; i++) {
            Op op = region.ops().get(i);
            if (stays(op, ending, computed)) {
                first.add(op);
                remaining += sizes[i];
                continue;
            }
            if (size + sizes[i] > piece()) {
                remaining += finish(run, size, inLoop);
                run = new ArrayList<>();
                size = 0;
            }
            run.add(op);
            size += sizes[i];
        }
        return remaining + finish(run, size, inLoop);
    }

    /** Makes a part of a run, unless calling it would take about as much; gives the size of what remains. */
    private int finish(List<Op> run, int size, boolean inLoop) {
        if (size <= least()) return size;
        Part part = new Part(runs.size() + 1, inLoop);
        runs.put(part, run);
        run.forEach(op -> parts.put(op, part));
        return CALL;
    }

    private static void collectLeaves(Region region, Set<Value> found) {
        found.addAll(region.end().operands());
        region.end().regions().forEach(branch -> collectLeaves(branch, found));
    }

    private static void collectEnds(Region region, Set<Value> found) {
        collectLeaves(region, found);
        region.all().forEach(op -> op.regions().forEach(inner -> collectLeaves(inner, found)));
    }

    private static Set<Value> computed(Region region) {
        Set<Value> computed = new HashSet<>();
        for (Op op : region.ops()) {
            if (!(op instanceof Op.Constant)) computed.addAll(op.results());
        }
        return computed;
    }

    private boolean stays(Op op, Set<Value> ending, Set<Value> computed) {
        if (op instanceof Op.Constant || op instanceof Op.Undefined) return true;
        if (!(op instanceof Op.Apply apply) || apply.mayThrow() || !ending.contains(apply.result())) return false;
        if (readByOperations.contains(apply.result())) return false;
        return Collections.disjoint(computed, apply.arguments());
    }
}
