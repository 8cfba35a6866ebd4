package org.jadjoint.processor.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;

/**
 * What a function gives the methods that it calls, and that may vary. A helper is judged by what all its callers give it, not by all that
 * it could be given.
 */
public final class VariedArguments {
    private VariedArguments() {}

    /** The numbers of these arguments, for each method that is called, put together from all calls. */
    public static Map<Callee, Set<Integer>> of(Function function) {
        Aliases aliases = Aliases.of(function, true);
        Set<Object> varied = Varied.throughEverything(function, aliases);
        Map<Callee, Set<Integer>> given = new HashMap<>();
        function.body().all().forEach(op -> {
            if (!(op instanceof Op.Call call) || call.form() != Op.Form.PRIMAL) return;
            Set<Integer> numbers = given.computeIfAbsent(call.callee(), none -> new HashSet<>());
            for (int i = 0; i < call.arguments().size(); i++) {
                boolean asks = isFunction(call.callee().parameters().get(i).type());
                if (asks || Activity.touches(varied, call.arguments().get(i), aliases)) numbers.add(i);
            }
        });
        return given;
    }

    /** Whether it is a function, of whose calls derivatives are asked whatever it captures. */
    private static boolean isFunction(Type type) {
        return type instanceof StructureType structure && structure.function() != null;
    }
}
