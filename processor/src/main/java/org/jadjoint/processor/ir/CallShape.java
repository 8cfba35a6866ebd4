package org.jadjoint.processor.ir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a call of a form takes and gives, slot by slot. Each order doubles the one before: behind all slots of that stand the tangents of
 * those that carry derivatives, along one direction more; the frame keeps both.
 *
 * @param arguments what is passed, the frame included
 * @param results what comes back, the frame included
 */
public record CallShape(List<Slot> arguments, List<Slot> results) {
    /**
     * One value that a call takes or gives.
     *
     * @param name what it is called: the parameter's name, {@code value} or {@code result}, with Bar and Dot behind
     * @param type its type
     * @param parameter the parameter that it belongs to, -1 for what belongs to the result and for the frame
     * @param differentiable whether there is a tangent of it one order up
     * @param shadow whether it is where the cotangents of an aggregate are added, or a tangent of that
     */
    public record Slot(String name, Type type, int parameter, boolean differentiable, boolean shadow) {
        Slot(String name, Type type, int parameter, boolean differentiable) {
            this(name, type, parameter, differentiable, false);
        }
    }

    /** The name of the slot that is the frame. */
    public static final String FRAME = "frame";

    private static final String VALUE = "value";

    public CallShape {
        arguments = List.copyOf(arguments);
        results = List.copyOf(results);
    }

    /** The shape of calls of a form. */
    public static CallShape of(Callee callee, Op.Form form) {
        Slot frame = new Slot(FRAME, callee.frame(), -1, false);
        return switch (form) {
            case PRIMAL -> new CallShape(parameters(callee, false), value(callee, false));
            case FORWARD ->
                new CallShape(
                        append(raised(parameters(callee, true), callee.order()), frame),
                        prepend(frame, raised(value(callee, true), callee.order())));
            case REVERSE ->
                new CallShape(
                        prepend(frame, raised(seeds(callee), callee.order())),
                        raised(cotangents(callee, false), callee.order()));
            case PULLBACK ->
                new CallShape(
                        raised(join(parameters(callee, false), seeds(callee)), callee.order()),
                        raised(join(cotangents(callee, true), value(callee, false)), callee.order()));
            case JVP ->
                new CallShape(
                        raised(parameters(callee, false), callee.order() + 1),
                        tangents(raised(value(callee, false), callee.order() + 1)));
        };
    }

    private static List<Slot> parameters(Callee callee, boolean shadows) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < callee.parameters().size(); i++) {
            Callee.Parameter parameter = callee.parameters().get(i);
            slots.add(new Slot(parameter.name(), parameter.type(), i, parameter.differentiable()));
            if (!shadows || !callee.isAsked(i)) continue;
            slots.add(new Slot(parameter.name() + "Bar", DerivativeTypes.shadow(parameter.type()), i, true, true));
        }
        return slots;
    }

    private static List<Slot> value(Callee callee, boolean shadow) {
        Type result = callee.result();
        if (result == null) return List.of();
        List<Slot> slots = new ArrayList<>();
        slots.add(new Slot(VALUE, result, -1, callee.resultDifferentiable()));
        if (shadow && callee.resultDifferentiable() && result.isAggregate()) {
            slots.add(new Slot(VALUE + "Bar", DerivativeTypes.shadow(result), -1, true, true));
        }
        return slots;
    }

    private static List<Slot> seeds(Callee callee) {
        Type result = callee.result();
        if (result == null || result.isAggregate() || !callee.resultDifferentiable()) return List.of();
        return List.of(new Slot("resultBar", result, -1, true));
    }

    private static List<Slot> cotangents(Callee callee, boolean aggregates) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < callee.parameters().size(); i++) {
            Callee.Parameter parameter = callee.parameters().get(i);
            if (!parameter.differentiable() || (parameter.type().isAggregate() && !aggregates)) continue;
            slots.add(new Slot(parameter.name(), DerivativeTypes.shadow(parameter.type()), i, true));
        }
        return slots;
    }

    // (value, valueDot)  =>  (value, tangent)
    private static List<Slot> tangents(List<Slot> slots) {
        return slots.stream()
                .map(slot -> slot.name().startsWith(VALUE + "Dot")
                        ? new Slot(
                                "tangent" + slot.name().substring(VALUE.length() + "Dot".length()),
                                slot.type(),
                                slot.parameter(),
                                true)
                        : slot)
                .toList();
    }

    private static List<Slot> raised(List<Slot> first, int order) {
        List<Slot> slots = first;
        for (int i = 1; i < order; i++) slots = along(slots, i);
        return slots;
    }

    private static List<Slot> along(List<Slot> slots, int direction) {
        List<Slot> carrying = slots.stream().filter(Slot::differentiable).toList();
        List<String> names = slots.stream().map(Slot::name).toList();
        List<String> dots = dots(carrying.stream().map(Slot::name).toList(), names, direction);
        List<Slot> all = new ArrayList<>(slots);
        for (int i = 0; i < carrying.size(); i++) {
            Slot slot = carrying.get(i);
            Type tangent = DerivativeTypes.tangent(slot.type());
            all.add(new Slot(dots.get(i), tangent, slot.parameter(), true, slot.shadow()));
        }
        return all;
    }

    /**
     * The names of tangents along a direction: {@code xDot}, {@code xDot2}; with an underscore behind where the name is taken.
     *
     * @param names what they are the tangents of
     * @param others the names that are taken
     */
    public static List<String> dots(List<String> names, List<String> others, int direction) {
        Set<String> taken = new HashSet<>(others);
        List<String> dots = new ArrayList<>();
        for (String name : names) {
            String dot = name + "Dot" + (direction == 1 ? "" : direction);
            while (!taken.add(dot)) dot += "_";
            dots.add(dot);
        }
        return dots;
    }

    private static List<Slot> join(List<Slot> first, List<Slot> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static List<Slot> prepend(Slot first, List<Slot> slots) {
        return join(List.of(first), slots);
    }

    private static List<Slot> append(List<Slot> slots, Slot last) {
        return join(slots, List.of(last));
    }

    /** The numbers of the arguments that carry derivatives. */
    public List<Integer> differentiableArguments() {
        return IntStream.range(0, arguments.size())
                .filter(i -> arguments.get(i).differentiable())
                .boxed()
                .toList();
    }

    /** The types of what is passed. */
    List<Type> argumentTypes() {
        return arguments.stream().map(Slot::type).toList();
    }

    /** The types of what comes back. */
    List<Type> resultTypes() {
        return results.stream().map(Slot::type).toList();
    }
}
