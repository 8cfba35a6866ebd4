package org.jadjoint.processor.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Conduct;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jadjoint.processor.ir.Writes;

/**
 * Into which of their array parameters the methods of one class may write, through each other too: the least fixed point. What a method
 * of another class writes is known at run time alone, so that of what it is given only the question remains.
 */
public final class WrittenParameters {
    private final Map<Callee, Map<Integer, Writes>> written = new HashMap<>();
    /** The methods that return what they made. */
    private final Set<Callee> owning = new HashSet<>();

    private final Predicate<Callee> askable;

    private WrittenParameters(Predicate<Callee> askable) {
        this.askable = askable;
    }

    /**
     * What the methods of a class write.
     *
     * @param askable whether the companion of a method of another class has an answer
     */
    public static WrittenParameters of(Map<Callee, Function> bodies, Predicate<Callee> askable) {
        WrittenParameters found = new WrittenParameters(askable);
        IdentityHashMap<Function, Aliases> aliases = new IdentityHashMap<>();
        bodies.values().forEach(body -> aliases.put(body, Aliases.of(body, false)));
        bodies.forEach((callee, body) -> {
            found.written.put(callee, Map.of());
            Aliases known = aliases.get(body);
            if (known != null && known.returns() == Conduct.Returns.OWN) found.owning.add(callee);
        });
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<Callee, Function> each : bodies.entrySet()) {
                Aliases known = aliases.get(each.getValue());
                if (known == null) continue;
                Map<Integer, Writes> parameters = found.written(each.getValue(), known);
                changed |= !parameters.equals(found.written.put(each.getKey(), parameters));
            }
        }
        return found;
    }

    /** What a method does to the array that is its parameter of a number. */
    public Writes of(Callee callee, int parameter) {
        if (!callee.parameters().get(parameter).type().holdsArrays()) return Writes.NONE;
        if (callee.rule() != null) return Writes.NONE;
        // A function does not write what it captures: its own check sees to that.
        if (callee.isFunction()) return parameter == 0 ? Writes.NONE : Writes.SEEN;
        Map<Integer, Writes> known = written.get(callee);
        if (known != null) return known.getOrDefault(parameter, Writes.NONE);
        // What a function returns may be what it captures, and nobody can be asked about that.
        if (isFunction(callee.parameters().get(parameter).type())) return Writes.SEEN;
        boolean asked = !callee.local() && callee.isAsked(parameter) && askable.test(callee);
        return asked ? new Writes(false, Set.of(new Writes.Question(callee, parameter))) : Writes.SEEN;
    }

    /**
     * What a function does to the arrays that are its parameters, by their numbers; others are left as they are. It may call the methods of the
     * class, and with some of them in place of their calls it tells more exactly which array is which.
     */
    public Map<Integer, Writes> in(Function function) {
        return written(function, Aliases.of(function, false));
    }

    /** What has to be asked before each call of a function, so that none writes into its parameter of a number. */
    public IdentityHashMap<Op.Call, Set<Writes.Question>> asked(Function function, int parameter) {
        Aliases aliases = Aliases.of(function, false);
        Group own = aliases.group(function.parameterValues().get(parameter));
        IdentityHashMap<Op.Call, Set<Writes.Question>> asked = new IdentityHashMap<>();
        function.body().all().forEach(op -> {
            if (!(op instanceof Op.Call call) || call.isApart()) return;
            for (int i = 0; i < call.arguments().size(); i++) {
                Value argument = call.arguments().get(i);
                boolean reached = argument.type().isAggregate()
                        && Group.reachable(aliases.group(argument)).stream()
                                .anyMatch(group -> Aliases.reaches(own, group));
                if (!reached) continue;
                Set<Writes.Question> questions = of(call.callee(), i).questions();
                asked.computeIfAbsent(call, none -> new HashSet<>()).addAll(questions);
            }
        });
        return asked;
    }

    /** Whether the body of a method is known here. */
    public boolean isKnown(Callee callee) {
        return written.containsKey(callee);
    }

    private Map<Integer, Writes> written(Function function, Aliases aliases) {
        Map<Integer, Writes> found = new HashMap<>();
        function.body().all().forEach(op -> {
            if (op instanceof Op.Call call) {
                if (call.isApart()) return;
                for (int i = 0; i < call.arguments().size(); i++) {
                    Value argument = call.arguments().get(i);
                    if (!argument.type().isAggregate() || returnsItsOwn(argument.type())) continue;
                    for (Group group : Group.reachable(aliases.group(argument))) {
                        add(found, function, aliases, group, of(call.callee(), i));
                    }
                }
            } else {
                for (Value array : Effects.written(op)) {
                    boolean whole = Effects.writesForeign(op);
                    Group group = aliases.group(array);
                    (whole ? Group.reachable(group) : Set.of(group))
                            .forEach(each -> add(found, function, aliases, each, Writes.SEEN));
                }
            }
        });
        return found;
    }

    /** Whether a function is known to return nothing that it captures or is given, which whoever calls it could write. */
    public boolean returnsItsOwn(Type type) {
        if (!isFunction(type)) return false;
        StructureType.Closure closure = ((StructureType) type).requireFunction().closure();
        return closure != null && owning.contains(closure.code());
    }

    public static boolean isFunction(Type type) {
        return type instanceof StructureType structure && structure.function() != null;
    }

    private static void add(
            Map<Integer, Writes> found, Function function, Aliases aliases, Group group, Writes writes) {
        List<Value> parameters = function.parameterValues();
        for (int i = 0; i < parameters.size(); i++) {
            Value parameter = parameters.get(i);
            boolean same = parameter.type().isAggregate() && Aliases.reaches(aliases.group(parameter), group);
            if (same && writes.isPossible()) found.merge(i, writes, Writes::and);
        }
    }
}
