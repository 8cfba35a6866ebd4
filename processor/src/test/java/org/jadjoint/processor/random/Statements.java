package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jadjoint.processor.random.Scope.Variable;

/** Writes statements: blocks of them, declarations, assignments, branches and exits. */
final class Statements {
    private static final List<Type> SCALARS = List.of(
            Type.DOUBLE,
            Type.DOUBLE,
            Type.DOUBLE,
            Type.FLOAT,
            Type.INT,
            Type.INT,
            Type.LONG,
            Type.SHORT,
            Type.BYTE,
            Type.CHAR,
            Type.BOOLEAN);

    private final Context context;

    Statements(Context context) {
        this.context = context;
    }

    /** A block with its own scope. */
    Node block(int atMost) {
        context.scope.open();
        List<Node> statements = list(atMost);
        context.scope.close();
        return Node.block(statements);
    }

    List<Node> list(int atMost) {
        List<Node> statements = new ArrayList<>();
        int count = context.choices.between(1, atMost);
        for (int i = 0; i < count && context.budget > 0; i++) {
            context.budget--;
            statements.addAll(next());
        }
        return statements;
    }

    private List<Node> next() {
        Choices choices = context.choices;
        boolean deep = context.enclosing.size() >= 3;
        int choice = choices.below(100);
        if (choice < 18) {
            return declaration();
        }
        if (choice < 36) {
            return List.of(update());
        }
        if (choice < 40) {
            return new ArrayStatements(context).next();
        }
        if (choice < 47) {
            if (!context.mayUseRecords) return new ArrayStatements(context).next();
            return choice < 44 ? context.records.next() : context.shapes.next();
        }
        if (choice < 52) {
            return context.rows.next();
        }
        if (choice < 53) {
            return context.choices.chance(0.6) ? context.buffers.table() : context.buffers.indices();
        }
        if (choice < 57) {
            return List.of(exit());
        }
        if (choice < 60) {
            return List.of(voidCall());
        }
        if (choice < 64) {
            return context.nulls.next();
        }
        if (deep) {
            return List.of(update());
        }
        if (choice < 76) {
            return List.of(branch());
        }
        if (choice < 90) {
            return context.loops.next();
        }
        return List.of(choice < 98 ? context.switches.statement() : plainBlock());
    }

    private Node plainBlock() {
        if (context.choices.chance(0.3)) {
            return Node.statement(Kind.EMPTY, "");
        }
        boolean labeled = context.choices.chance(0.5)
                && context.enclosing.stream().noneMatch(it -> it.label().equals("part"));
        context.enclosing.push(new Context.Enclosing(Kind.BLOCK, labeled ? "part" : ""));
        Node block = block(4);
        context.enclosing.pop();
        return labeled ? Node.statement(Kind.LABELED, "part", block) : block;
    }

    private List<Node> declaration() {
        Choices choices = context.choices;
        Type type = choices.pick(SCALARS);
        int choice = choices.below(10);
        if (choice == 0) {
            return stopped();
        }
        if (choice == 1 && type.isFloating()) {
            return chosen(type);
        }
        boolean varied = type == Type.BOOLEAN || choices.chance(type.isFloating() ? 0.85 : 0.2);
        Node value = value(type, varied);
        Variable variable = context.declare(type, varied);
        return List.of(
                choices.chance(0.2)
                        ? new Node(Kind.LOCAL_VAR, type, variable.name(), List.of(value))
                        : Node.local(type, variable.name(), value));
    }

    /** {@code @NoDerivative double c = x * y}: a constant from here on. */
    private List<Node> stopped() {
        Type type = context.choices.pick(List.of(Type.DOUBLE, Type.DOUBLE, Type.FLOAT, Type.INT));
        Node value = value(type, true);
        String name = context.scope.fresh(context.choices);
        context.scope.add(new Variable(name, type, false, false, false));
        return List.of(new Node(Kind.LOCAL_NO_DERIVATIVE, type, name, List.of(value)));
    }

    /** {@code double q; if (c) { q = x; } else { q = y; }}. */
    private List<Node> chosen(Type type) {
        Node condition = context.expressions.condition(2, true);
        Node one = value(type, true);
        Node other = twinOr(one, () -> value(type, true));
        Variable variable = context.declare(type, true);
        Node first = Node.block(List.of(Node.run(Node.assign(variable.read(), one))));
        Node second = Node.block(List.of(Node.run(Node.assign(variable.read(), other))));
        return List.of(
                new Node(Kind.LOCAL_UNSET, type, variable.name(), List.of()),
                Node.statement(Kind.IF, "", condition, first, second));
    }

    /** A value to keep: damped in loops, so that numbers stay in range. */
    Node value(Type type, boolean varied) {
        if (!type.isFloating() || context.choices.chance(context.inLoop() ? 0.35 : 0.75)) {
            return context.expressions.of(type, 3, varied);
        }
        Node unit = context.math.unit(3, varied);
        Node half = Node.binary("*", Node.literal(0.5), context.floating.leaf(Type.DOUBLE, varied));
        Node damped = context.choices.chance(0.5) ? unit : Node.binary("+", half, unit);
        return type == Type.DOUBLE ? damped : Node.cast(type, damped);
    }

    /** An assignment, compound assignment or increment of a local variable. */
    Node update() {
        Choices choices = context.choices;
        List<Variable> places = context.scope.visible(
                it -> it.assignable() && !it.type().isArray() && !it.type().isStructure() && it.type() != Type.STRING);
        List<Variable> floating = places.stream()
                .filter(it -> it.type().isFloating() && it.varied())
                .toList();
        if (places.isEmpty()) {
            return Node.statement(Kind.EMPTY, "");
        }
        Variable place = choices.pick(!floating.isEmpty() && choices.chance(0.7) ? floating : places);
        return Node.run(updateOf(place.read(), place.varied()));
    }

    Node updateOf(Node place, boolean varied) {
        Choices choices = context.choices;
        Type type = place.type();
        if (type.isNumeric() && choices.chance(0.12)) {
            return Node.expression(Kind.INCREMENT, type, choices.pick("x++", "++x", "x--", "--x"), place);
        }
        if (choices.chance(0.5)) {
            return Node.assign(place, assigned(type, varied));
        }
        if (type == Type.BOOLEAN) {
            return compound(choices.pick("&", "|", "^"), place, context.expressions.condition(2, varied));
        }
        return type.isFloating() ? compoundFloating(place, varied) : compoundIntegral(place, varied);
    }

    /** A value of the type, or of a narrower one that the assignment widens. */
    private Node assigned(Type type, boolean varied) {
        Choices choices = context.choices;
        if (type == Type.DOUBLE && choices.chance(0.1)) {
            return choices.chance(0.5) ? value(Type.FLOAT, varied) : context.integral.small(Type.INT, 2);
        }
        if (type == Type.INT && choices.chance(0.1)) {
            return context.expressions.of(choices.pick(List.of(Type.SHORT, Type.BYTE, Type.CHAR)), 2, varied);
        }
        return value(type, varied);
    }

    private Node compoundFloating(Node place, boolean varied) {
        Choices choices = context.choices;
        Type other = choices.chance(0.75) ? place.type() : choices.chance(0.5) ? Type.DOUBLE : Type.FLOAT;
        return switch (choices.below(8)) {
            case 0, 1 -> compound("+", place, value(other, varied));
            case 2 -> compound("-", place, value(other, varied));
            case 3, 4 -> compound("*", place, context.math.unit(2, varied));
            case 5 -> compound("/", place, Node.binary("+", Node.literal(1), context.math.positive(other, 2, varied)));
            case 6 -> compound("%", place, context.math.positive(other, 2, varied));
            default -> compound("+", place, context.integral.small(Type.INT, 2));
        };
    }

    private Node compoundIntegral(Node place, boolean varied) {
        Choices choices = context.choices;
        Node right = context.expressions.of(Type.INT, 2, varied);
        return switch (choices.below(10)) {
            case 0 -> compound("+", place, right);
            case 1 -> compound("-", place, right);
            case 2 -> compound("*", place, Node.literal(choices.between(-1, 2)));
            case 3 -> compound(choices.pick("/", "%"), place, Node.literal(choices.between(2, 5)));
            case 4 -> compound(choices.pick("&", "|", "^"), place, right);
            case 5, 6 -> compound(choices.pick("<<", ">>", ">>>"), place, Node.literal(choices.between(0, 2)));
            default -> compound(choices.pick("+", "*"), place, context.floating.leaf(Type.DOUBLE, varied));
        };
    }

    private static Node compound(String operator, Node place, Node value) {
        return Node.expression(Kind.COMPOUND, place.type(), operator, place, value);
    }

    private Node branch() {
        Node condition = context.expressions.condition(2, true);
        context.enclosing.push(new Context.Enclosing(Kind.IF, ""));
        Node then = block(3);
        if (context.choices.chance(0.25)) {
            List<Node> statements = new ArrayList<>(then.parts());
            statements.addAll(jump());
            then = Node.block(statements);
        }
        Node result = context.choices.chance(0.5)
                ? Node.statement(Kind.IF, "", condition, then, twinOr(then, () -> block(3)))
                : Node.statement(Kind.IF, "", condition, then);
        context.enclosing.pop();
        return result;
    }

    /** What stands in another branch: sometimes nearly the same. */
    private Node twinOr(Node first, Supplier<Node> other) {
        Optional<Node> twin = context.choices.chance(0.3) ? context.twins.of(first) : Optional.empty();
        return twin.orElseGet(other);
    }

    /** A guarded exit: {@code if (c) break;}, or an assertion. */
    private Node exit() {
        Choices choices = context.choices;
        if (choices.chance(0.15)) {
            return Node.statement(Kind.ASSERT, "", mostlyTrue());
        }
        if (choices.chance(0.15)) {
            Node message = looked();
            String type = choices.pick("IllegalStateException", "IllegalArgumentException", "ArithmeticException");
            Node thrown =
                    choices.chance(0.7) ? Node.statement(Kind.THROW, type, message) : Node.statement(Kind.THROW, type);
            Node limit = Node.literal(choices.chance(0.6) ? 2.5 : 1.0);
            Node rare = Node.binary(">", context.floating.leaf(Type.DOUBLE, true), limit);
            return Node.statement(Kind.IF, "", rare, Node.block(List.of(thrown)));
        }
        List<Node> jump = jump();
        Node condition = context.expressions.condition(2, true);
        return jump.isEmpty() ? update() : Node.statement(Kind.IF, "", condition, Node.block(jump));
    }

    private Node mostlyTrue() {
        return Node.binary("<", looked(), Node.literal(context.choices.between(3, 50) + 0.5));
    }

    /** A value that is only looked at: what an assertion or a message changes on the way is refused. */
    private Node looked() {
        Node value = context.floating.leaf(Type.DOUBLE, true);
        boolean[] changes = {false};
        // A method that is given a record may do so, too, for all that the check knows.
        List<Kind> changing = List.of(Kind.INCREMENT, Kind.COMPOUND, Kind.ASSIGN, Kind.METHOD);
        value.walk(it -> changes[0] |= changing.contains(it.kind()));
        return changes[0] ? Node.literal(0.5) : value;
    }

    /** A jump that the place allows; empty where none is. */
    List<Node> jump() {
        Choices choices = context.choices;
        List<Context.Enclosing> targets = context.jumpTargets();
        List<Context.Enclosing> loops =
                targets.stream().filter(Context.Enclosing::isLoop).toList();
        List<Context.Enclosing> labeled =
                targets.stream().filter(it -> !it.label().isEmpty()).toList();
        if (!labeled.isEmpty() && choices.chance(0.45)) {
            Context.Enclosing target = choices.pick(labeled);
            Kind kind = target.isLoop() && choices.chance(0.5) ? Kind.CONTINUE : Kind.BREAK;
            return List.of(Node.statement(kind, target.label()));
        }
        if (!loops.isEmpty() && choices.chance(0.75)) {
            return List.of(Node.statement(choices.chance(0.5) ? Kind.BREAK : Kind.CONTINUE, ""));
        }
        if (context.switchValue().isPresent()) {
            Context.Enclosing value = context.switchValue().get();
            return List.of(Node.statement(Kind.YIELD, "", context.expressions.of(value.type(), 1, value.varied())));
        }
        if (context.result == Type.VOID) {
            return List.of(Node.statement(Kind.RETURN, ""));
        }
        return List.of(returned());
    }

    /** A floating-point result gathers some of the variables, so that most of what the method computes reaches it. */
    Node returned() {
        Choices choices = context.choices;
        boolean reference = context.result.isArray() || context.result.isStructure();
        Node absent = reference && !context.result.holdsReferences() && choices.chance(0.08)
                ? context.nulls.returned(context.result)
                : null;
        if (absent != null) {
            return Node.statement(Kind.RETURN, "", absent);
        }
        Node value = context.expressions.of(context.result, 3, true);
        int gathered = context.result.isFloating() ? context.choices.between(1, 4) : 0;
        for (int i = 0; i < gathered; i++) {
            Type other = context.choices.chance(0.7) ? context.result : Type.FLOAT;
            value = Node.binary(context.choices.pick("+", "-", "*", "+"), value, context.floating.leaf(other, true));
        }
        return Node.statement(Kind.RETURN, "", value);
    }

    private Node voidCall() {
        List<Routine> candidates =
                context.callable.stream().filter(it -> it.result() == Type.VOID).toList();
        return candidates.isEmpty()
                ? update()
                : Node.run(context.expressions.call(context.choices.pick(candidates), 2));
    }
}
