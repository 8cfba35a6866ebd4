package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jadjoint.processor.random.Routine.Parameter;
import org.jadjoint.processor.random.Routine.Role;
import org.jadjoint.processor.random.Scope.Variable;

/** Writes a program from a seed: helpers first, so that each method may call those before it; then the main method. */
final class ProgramGenerator {
    private static final int MOST_ATTEMPTS = 60;

    private final Choices choices;
    private final List<Routine> routines = new ArrayList<>();
    private final Map<String, Node> constants = new LinkedHashMap<>();
    private boolean crossing;
    /** Whether a record may be a constant: not where the program itself would have to pass one. */
    private boolean mayBeConstant;

    private ProgramGenerator(long seed) {
        choices = new Choices(seed);
    }

    /** The program of a seed; it ends within a bounded number of steps at all of its points. */
    static Program generate(long seed) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Program program = new ProgramGenerator(seed * 1_000_003 + attempt).program(seed);
            boolean ends = program.points().stream().allMatch(point -> ends(program, point));
            if (ends) {
                return program;
            }
        }
        throw new IllegalStateException("no program for seed " + seed);
    }

    private static boolean ends(Program program, List<Object> point) {
        return !DualEvaluator.run(program, point, Points.zero(point)).skipped().equals("too many steps");
    }

    private Program program(long seed) {
        constant("HALF", Node.literal(0.5));
        constant("SHARE", Node.literal((float) choices.between(-1.5, 1.5)));
        constant("LIMIT", Node.literal(choices.between(1, 3)));
        if (choices.chance(0.2)) {
            other("Q", "q");
            if (choices.chance(0.35)) {
                other("R", "r");
            }
        }
        int helpers = choices.below(4);
        for (int i = 0; i < helpers; i++) {
            helper("P", "h" + choices.below(3));
        }
        if (choices.chance(0.2)) {
            mutual();
        }
        if (choices.chance(0.12)) {
            method();
        }
        if (choices.chance(0.12)) {
            dispatched();
        }
        if (choices.chance(0.25)) {
            write(signature("P", "g", scalarOrArray(), Role.DIFFERENTIABLE, choices.chance(0.25)), 6);
        }
        Type result = choices.chance(0.6) ? Type.DOUBLE : choices.chance(0.3) ? Type.VOID : scalarOrArray();
        mayBeConstant = true;
        Routine main = signature("P", "f", result, Role.DIFFERENTIABLE, choices.chance(0.06));
        write(choices.chance(0.08) ? of(choices.pick(List.of(Type.VEC, Type.BUF, Type.PAIR)), main) : main, 12);
        Program program = new Program(seed, List.copyOf(routines), Collections.unmodifiableMap(constants), List.of());
        return program.withPoints(Points.of(program.main(), choices));
    }

    private void constant(String name, Node value) {
        constants.put(name, value);
    }

    private Type scalarOrArray() {
        return choices.pick(List.of(
                Type.DOUBLE,
                Type.DOUBLE,
                Type.DOUBLE,
                Type.FLOAT,
                Type.DOUBLES,
                Type.DOUBLES,
                Type.FLOATS,
                Type.DOUBLES2,
                Type.VEC,
                Type.BUF,
                Type.SHAPE,
                choices.chance(0.6) ? Type.VECS : Type.SHAPES));
    }

    /** What a class that does not know the records can return. */
    private Type plain() {
        return choices.pick(List.of(Type.DOUBLE, Type.DOUBLE, Type.DOUBLE, Type.FLOAT, Type.DOUBLES, Type.DOUBLES2));
    }

    /** A method of another class, which has to be differentiable itself. */
    private void other(String owner, String name) {
        write(
                signature(
                        owner,
                        name,
                        choices.chance(0.2) ? Type.VOID : plain(),
                        Role.DIFFERENTIABLE,
                        choices.chance(0.2)),
                5);
    }

    private void helper(String owner, String name) {
        Type result = choices.pick(List.of(
                Type.DOUBLE,
                Type.DOUBLE,
                Type.DOUBLE,
                Type.FLOAT,
                Type.DOUBLES,
                Type.DOUBLES,
                Type.FLOATS,
                Type.DOUBLES2,
                Type.VEC,
                Type.BUF,
                Type.SHAPE,
                choices.pick(List.of(Type.VECS, Type.SHAPES, Type.LIST)),
                Type.VOID,
                Type.VOID,
                Type.INT,
                Type.BOOLEAN));
        Role role = choices.chance(0.3) ? Role.PRIVATE_HELPER : Role.HELPER;
        if (!result.isArray() && !result.isStructure() && result != Type.VOID && choices.chance(0.15)) {
            role = Role.NO_DERIVATIVE;
        }
        Routine signature = signature(owner, name, result, role, choices.chance(0.25));
        boolean taken = routines.stream()
                .anyMatch(it -> it.name().equals(name) && types(it).equals(types(signature)));
        if (!taken) {
            write(signature, 4);
        }
    }

    /** A method of a record, which may be differentiable itself. */
    private void method() {
        Type record = choices.pick(List.of(Type.VEC, Type.BUF, Type.BOX));
        Type result = choices.pick(List.of(Type.DOUBLE, Type.DOUBLE, record, Type.DOUBLES, Type.VOID));
        Role role = choices.pick(List.of(Role.HELPER, Role.PRIVATE_HELPER, Role.DIFFERENTIABLE));
        write(of(record, signature("P", "m", result, role, false)), 4);
    }

    /** A method of the interface, which each variant has for itself. */
    private void dispatched() {
        Type result = choices.pick(List.of(Type.DOUBLE, Type.DOUBLE, Type.SHAPE, Type.VEC));
        Routine general = of(Type.SHAPE, signature("P", "d", result, Role.HELPER, false));
        for (Type variant : List.of(Type.DISC, Type.BOX, Type.PAIR)) {
            Routine own = general.inRecord(general.id() + variant, receiver(variant, general));
            boolean deeper = variant == Type.PAIR && choices.chance(0.7);
            routines.add(written(own, deeper ? List.of(general) : List.of(), 3));
        }
        // Known only now, so that the methods of the variants end.
        routines.add(general);
    }

    /** The method as one of a record. */
    private static Routine of(Type record, Routine routine) {
        return routine.inRecord(routine.id(), receiver(record, routine));
    }

    private static List<Parameter> receiver(Type record, Routine routine) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(Parameter.of(record, "self"));
        routine.parameters().stream().filter(it -> !it.name().equals("self")).forEach(parameters::add);
        return List.copyOf(parameters);
    }

    private static List<Type> types(Routine routine) {
        return routine.parameters().stream().map(Parameter::type).toList();
    }

    /** Two methods that call each other with decreasing depth. */
    private void mutual() {
        boolean apart = choices.chance(0.2);
        boolean declared = apart || choices.chance(0.3);
        crossing = apart;
        Routine even = signature("P", "even", Type.DOUBLE, apart ? Role.DIFFERENTIABLE : Role.HELPER, true);
        Role role = declared ? Role.DIFFERENTIABLE : Role.HELPER;
        Routine odd = signature(apart ? "Q" : "P", "odd", Type.DOUBLE, role, true);
        crossing = false;
        List<Routine> both = List.of(even, odd);
        Routine first = written(even, both, 3);
        Routine second = written(odd, both, 3);
        routines.add(first);
        routines.add(second);
    }

    private void write(Routine signature, int budget) {
        routines.add(written(signature, signature.isRecursive() ? List.of(signature) : List.of(), budget));
    }

    private Routine signature(String owner, String name, Type result, Role role, boolean recursive) {
        Context names = new Context(choices, List.of(), List.of(), List.of(), Type.VOID);
        List<Parameter> parameters = new ArrayList<>();
        boolean scalarsOnly = role == Role.NO_DERIVATIVE;
        int count =
                choices.chance(0.04) ? choices.between(8, 14) : choices.between(1, role == Role.DIFFERENTIABLE ? 5 : 4);
        for (int i = 0; i < count; i++) {
            Type type = i == 0 && choices.chance(0.6)
                    ? Type.DOUBLE
                    : scalarsOnly || choices.chance(0.5) ? scalar() : array(role, owner.equals("P") && !crossing);
            parameters.add(parameter(type, names.scope.fresh(choices), role, i == 0 && !scalarsOnly));
        }
        boolean needsArray = result == Type.VOID
                && parameters.stream()
                        .noneMatch(it -> it.isDifferentiable() && it.type().isArray() && !it.readOnly());
        if (needsArray || (role == Role.DIFFERENTIABLE && parameters.stream().noneMatch(Parameter::isDifferentiable))) {
            parameters.add(Parameter.of(Type.DOUBLES, names.scope.fresh(choices)));
        }
        if (recursive) {
            parameters.add(Parameter.of(Type.INT, "depth"));
        }
        String id = owner + "." + name + "#" + routines.size() + (name.equals("odd") ? "b" : "");
        return new Routine(id, owner, name, result, List.copyOf(parameters), Node.block(List.of()), role, false);
    }

    private Type scalar() {
        return choices.pick(List.of(
                Type.DOUBLE,
                Type.DOUBLE,
                Type.DOUBLE,
                Type.DOUBLE,
                Type.FLOAT,
                Type.INT,
                Type.INT,
                Type.LONG,
                Type.BOOLEAN,
                Type.SHORT,
                Type.BYTE,
                Type.CHAR));
    }

    private Type array(Role role, boolean knowsRecords) {
        if (knowsRecords && choices.chance(0.3)) {
            Type list = role == Role.DIFFERENTIABLE ? Type.VECS : Type.LIST;
            return choices.pick(List.of(
                    Type.VEC, Type.VEC, Type.BUF, Type.BUF, Type.VECS, Type.SHAPE, Type.SHAPE, Type.SHAPES, list));
        }
        if (choices.chance(role == Role.DIFFERENTIABLE ? 0.2 : 0.35)) {
            return choices.pick(List.of(Type.DOUBLES2, Type.DOUBLES2, Type.DOUBLES2, Type.FLOATS2, Type.DOUBLES3));
        }
        return choices.pick(List.of(Type.DOUBLES, Type.DOUBLES, Type.DOUBLES, Type.FLOATS, Type.INTS));
    }

    private Parameter parameter(Type type, String name, Role role, boolean first) {
        boolean floating = type.isFloating() || type.isFloatingArray();
        floating |= mayBeConstant && (type == Type.VEC || type == Type.BUF);
        boolean noDerivative = floating && !first && role != Role.NO_DERIVATIVE && choices.chance(0.15);
        boolean readOnly = type.isArray() && !noDerivative && role != Role.DIFFERENTIABLE && choices.chance(0.3);
        boolean reference = type.isArray() || type.isStructure();
        boolean nullable = reference && !type.holdsReferences() && !first && choices.chance(0.12);
        // Callers of other classes keep the rows that they pass.
        boolean called = role == Role.DIFFERENTIABLE;
        boolean keepsRows = type.holdsReferences() && !readOnly && (called || choices.chance(0.5));
        return new Parameter(type, name, noDerivative, readOnly, nullable, keepsRows);
    }

    private Routine written(Routine signature, List<Routine> recursive, int budget) {
        List<Node> named = constants.entrySet().stream()
                .map(it -> Node.expression(Kind.CONSTANT, it.getValue().type(), it.getKey()))
                .toList();
        List<Routine> callable = routines.stream()
                .filter(it -> signature.role() != Role.NO_DERIVATIVE && !it.id().equals(signature.id()))
                .filter(it -> it.owner().equals(signature.owner())
                        || (it.role() == Role.DIFFERENTIABLE && !it.hasStructures()))
                .toList();
        Context context = new Context(choices, callable, recursive, named, signature.result());
        context.budget = budget;
        context.mayUseRecords = signature.owner().equals("P");
        context.scope.open();
        boolean constantResult = signature.role() == Role.NO_DERIVATIVE;
        for (Parameter it : signature.parameters()) {
            boolean varied = it.isDifferentiable() && !constantResult;
            boolean assignable =
                    !it.name().equals("depth") && !it.readOnly() && !it.name().equals("self");
            boolean fixed = it.readOnly() || it.keepsRows();
            context.scope.add(new Variable(it.name(), it.type(), varied, assignable, fixed, it.nullable()));
        }
        List<Node> body = body(signature, context, budget);
        context.scope.close();
        return signature.withBody(Node.block(body));
    }

    private List<Node> body(Routine signature, Context context, int budget) {
        List<Node> body = new ArrayList<>();
        boolean returns = signature.result() != Type.VOID;
        if (signature.isRecursive()) {
            Node done = Node.binary("<=", Node.variable(Type.INT, "depth"), Node.literal(0));
            Node stop = returns ? context.statements.returned() : Node.statement(Kind.RETURN, "");
            body.add(Node.statement(Kind.IF, "", done, Node.block(List.of(stop))));
            context.recursions = 2;
        }
        body.addAll(context.statements.list(budget));
        while (context.budget > 0 && choices.chance(0.8)) {
            body.addAll(context.statements.list(3));
        }
        if (signature.isRecursive() && context.recursions > 0) {
            Routine target = choices.pick(context.recursive);
            body.add(Node.run(context.expressions.call(target, 2)));
        }
        if (returns) {
            body.add(context.statements.returned());
        }
        return body;
    }
}
