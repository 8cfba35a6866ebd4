package org.jadjoint.processor.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Conduct;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.Rewriter;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;

/**
 * The conduct of the methods of one class, through each other too. It begins with the best of all, for all, and takes back what the
 * bodies contradict, until nothing is left to take back.
 *
 * @param bodies the methods of the class, in which each call of one of them knows its conduct
 * @param written into which of their parameters they may write
 */
public record CallFacts(Map<Callee, Function> bodies, WrittenParameters written) {
    /**
     * What is known of the calls of a class.
     *
     * @param keeps whether opaque code may keep what it is given, so that it comes out elsewhere
     * @param askable whether the companion of a method of another class says what it writes
     */
    public static CallFacts of(Map<Callee, Function> bodies, Predicate<OpaqueCode> keeps, Predicate<Callee> askable) {
        Map<Callee, Conduct> conducts = new HashMap<>();
        bodies.forEach((callee, body) -> conducts.put(callee, best(body)));
        settle(bodies, conducts, (callee, body) -> conduct(body, Aliases.of(body, true), keeps));
        WrittenParameters written = WrittenParameters.of(markAll(bodies, conducts), askable);
        conducts.replaceAll((callee, conduct) -> reading(conduct, callee, written));
        // Which arrays are the same is known by now.
        Map<Callee, Aliases> aliases = new HashMap<>();
        markAll(bodies, conducts).forEach((callee, body) -> aliases.put(callee, Aliases.of(body, true)));
        settle(
                bodies,
                conducts,
                (callee, body) -> keeping(
                        Objects.requireNonNull(conducts.get(callee)),
                        body,
                        Objects.requireNonNull(aliases.get(callee))));
        return new CallFacts(markAll(bodies, conducts), written);
    }

    /** Asks for the conduct of each until all are as those of the others make them. */
    private static void settle(
            Map<Callee, Function> bodies, Map<Callee, Conduct> conducts, BiFunction<Callee, Function, Conduct> next) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<Callee, Function> each : bodies.entrySet()) {
                Conduct conduct = next.apply(each.getKey(), mark(each.getValue(), conducts));
                changed |= !conduct.equals(conducts.put(each.getKey(), conduct));
            }
        }
    }

    private static Map<Callee, Function> markAll(Map<Callee, Function> bodies, Map<Callee, Conduct> conducts) {
        Map<Callee, Function> marked = new LinkedHashMap<>();
        bodies.forEach((callee, body) -> marked.put(callee, mark(body, conducts)));
        return marked;
    }

    private static Conduct best(Function body) {
        return new Conduct(Set.of(), Conduct.Returns.OWN, all(body), all(body), Set.of(), Set.of());
    }

    /** The numbers of all parameters. */
    private static Set<Integer> all(Function body) {
        return IntStream.range(0, body.parameters().size()).boxed().collect(Collectors.toSet());
    }

    private static Conduct conduct(Function body, Aliases aliases, Predicate<OpaqueCode> keeps) {
        Set<Integer> replaces = aliases.replacedForCaller();
        Set<Integer> lookedAt = new HashSet<>();
        LookedAt looked = new LookedAt(body, Useful.data(null, body, aliases, keeps));
        for (int i = 0; i < body.parameters().size(); i++) {
            Value parameter = body.parameters().get(i).value();
            boolean derivatives =
                    parameter.type().isAggregate() && parameter.type().isDifferentiable();
            boolean only = derivatives ? looked.only(parameter) : !Useful.isData(parameter, body, aliases, keeps);
            if (only) lookedAt.add(i);
        }
        return new Conduct(replaces, aliases.returns(), lookedAt, all(body), Set.of(), aliases.shown());
    }

    /** The conduct, with what the method leaves as it is. */
    private static Conduct reading(Conduct conduct, Callee callee, WrittenParameters written) {
        Set<Integer> unwritten = new HashSet<>();
        for (int i = 0; i < callee.parameters().size(); i++) {
            boolean aggregate = callee.parameters().get(i).type().isAggregate();
            if (aggregate && !written.of(callee, i).isPossible()) unwritten.add(i);
        }
        return new Conduct(
                conduct.replaces(), conduct.returns(), conduct.lookedAt(), conduct.kept(), unwritten, conduct.shown());
    }

    /** The conduct, with the parameters whose derivatives are not lost in what is returned. */
    private static Conduct keeping(Conduct conduct, Function body, Aliases aliases) {
        if (body.resultTypes().stream().allMatch(Type::isDifferentiable)) return conduct;
        Set<Integer> kept = new HashSet<>();
        for (int i = 0; i < body.parameters().size(); i++) {
            Function.Parameter parameter = body.parameters().get(i);
            boolean loses = parameter.differentiable() && Varied.returnsPassive(parameter.value(), body, aliases);
            if (!loses) kept.add(i);
        }
        return new Conduct(
                conduct.replaces(), conduct.returns(), conduct.lookedAt(), kept, conduct.unwritten(), conduct.shown());
    }

    private static Function mark(Function function, Map<Callee, Conduct> conducts) {
        boolean none = function.body()
                .all()
                .noneMatch(op -> op instanceof Op.Call call && conducts.containsKey(call.callee()));
        if (none) return function;
        Rewriter marking = new Rewriter() {
            @Override
            public Op visitCall(Op.Call op) {
                Conduct conduct = conducts.get(op.callee());
                if (conduct == null) return op;
                return new Op.Call(op.results(), op.callee(), op.form(), op.arguments(), conduct, op.source());
            }
        };
        return new Function(
                function.name(), function.parameters(), function.resultTypes(), marking.rewrite(function.body()));
    }
}
