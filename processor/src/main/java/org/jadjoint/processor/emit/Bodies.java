package org.jadjoint.processor.emit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jadjoint.processor.emit.body.JavaEmitter;
import org.jadjoint.processor.ir.Function;
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
 */
public record Bodies(@Nullable Function fused, Function forward, Function reverse, int crossing, Function jvp) {
    /** The classes that they mention by their simple names. */
    Set<String> mentioned() {
        Set<String> mentioned = new HashSet<>();
        for (Function body : List.of(forward, reverse, jvp)) mentioned.addAll(JavaEmitter.mentioned(body));
        return mentioned;
    }

    /** The words of the code that they carry along. */
    Set<String> carried() {
        Set<String> carried = new HashSet<>();
        for (Function body : List.of(forward, jvp)) carried.addAll(JavaEmitter.carried(body));
        return carried;
    }
}
