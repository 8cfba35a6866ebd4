package org.jadjoint.processor.emit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jadjoint.processor.emit.body.JavaEmitter;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Terminator;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of one method's derivatives.
 *
 * @param fused both sweeps in one; null where it keeps no less than the sweeps apart, where the result is an array, whose seed has a place only between
 *     them, where they are too long for one method, and for helpers
 * @param forward the forward sweep; it returns the result where there is one, its shadow where it is an array, then what crosses
 * @param reverse the reverse sweep; its first parameters are what crosses
 * @param crossing how many values cross
 * @param jvp forward mode
 * @param raised the sweeps with tangents, for each order above the first
 */
public record Bodies(
        @Nullable Function fused, Function forward, Function reverse, int crossing, Function jvp, List<Sweeps> raised) {
    public Bodies {
        raised = List.copyOf(raised);
    }

    /**
     * A pair of sweeps.
     *
     * @param forward as {@link Bodies#forward}
     * @param reverse as {@link Bodies#reverse}
     * @param crossing how many values cross
     */
    public record Sweeps(Function forward, Function reverse, int crossing) {
        boolean returns() {
            return forward.body().end() instanceof Terminator.Return;
        }
    }

    /** The sweeps of the first order. */
    Sweeps sweeps() {
        return new Sweeps(forward, reverse, crossing);
    }

    private List<Function> all() {
        List<Function> all = new ArrayList<>(List.of(forward, reverse, jvp));
        for (Sweeps sweeps : raised) all.addAll(List.of(sweeps.forward(), sweeps.reverse()));
        return all;
    }

    /** The classes that they mention by their simple names. */
    Set<String> mentioned() {
        Set<String> mentioned = new HashSet<>();
        for (Function body : all()) mentioned.addAll(JavaEmitter.mentioned(body));
        return mentioned;
    }

    /** The words of the code that they carry along. */
    Set<String> carried() {
        Set<String> carried = new HashSet<>();
        for (Function body : all()) carried.addAll(JavaEmitter.carried(body));
        return carried;
    }
}
