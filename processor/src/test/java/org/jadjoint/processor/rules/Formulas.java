package org.jadjoint.processor.rules;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Value;

/** Writes what a rule builds as a formula of Java. */
final class Formulas {
    /** How tightly a formula binds: what is written inside a tighter one needs parentheses. */
    private enum Binding {
        CHOICE,
        COMPARISON,
        SUM,
        PRODUCT,
        SIGN,
        ATOM
    }

    private record Formula(String text, Binding binding) {
        String inside(Binding outer) {
            return binding.compareTo(outer) < 0 ? "(" + text + ")" : text;
        }

        /** On the right of an operator, where an equally binding formula would read differently. */
        String behind(Binding outer) {
            return binding.compareTo(outer) <= 0 ? "(" + text + ")" : text;
        }
    }

    private static final Map<Operator, Binding> BINDINGS = Map.of(
            Operator.ADD, Binding.SUM,
            Operator.SUB, Binding.SUM,
            Operator.MUL, Binding.PRODUCT,
            Operator.DIV, Binding.PRODUCT,
            Operator.LT, Binding.COMPARISON,
            Operator.GT, Binding.COMPARISON,
            Operator.EQ, Binding.COMPARISON);

    private final IdentityHashMap<Value, Formula> formulas = new IdentityHashMap<>();

    private Formulas() {}

    static String of(Sample.Expression expression) {
        Formulas writer = new Formulas();
        for (Op op : expression.ops()) {
            if (op instanceof Op.Constant constant) writer.constant(constant);
            else writer.apply((Op.Apply) op);
        }
        return writer.formula(expression.product()).text();
    }

    private Formula formula(Value value) {
        return formulas.computeIfAbsent(value, named -> new Formula(String.valueOf(named.name()), Binding.ATOM));
    }

    private void constant(Op.Constant op) {
        String text = String.valueOf(op.value()).replaceFirst("\\.0$", "");
        formulas.put(op.result(), new Formula(text, text.startsWith("-") ? Binding.SIGN : Binding.ATOM));
    }

    private void apply(Op.Apply op) {
        List<Formula> arguments = op.arguments().stream().map(this::formula).toList();
        formulas.put(
                op.result(),
                op.primitive() instanceof Operator operator ? operator(operator, op, arguments) : call(op, arguments));
    }

    private static Formula operator(Operator operator, Op.Apply op, List<Formula> arguments) {
        Formula a = arguments.get(0);
        Binding binding = BINDINGS.get(operator);
        if (binding != null) {
            String right = arguments.get(1).behind(binding);
            return new Formula(a.inside(binding) + " " + operator.symbol() + " " + right, binding);
        }
        return switch (operator) {
            case NEG -> new Formula("-" + a.inside(Binding.SIGN), Binding.SIGN);
            case SELECT -> {
                String rest = arguments.get(1).behind(Binding.CHOICE) + " : "
                        + arguments.get(2).text();
                yield new Formula(a.behind(Binding.CHOICE) + " ? " + rest, Binding.CHOICE);
            }
            case CONVERT ->
                op.result().type() == ScalarType.DOUBLE
                        ? a
                        : new Formula("(" + op.result().type() + ") " + a.inside(Binding.SIGN), Binding.SIGN);
            default -> call(op, arguments);
        };
    }

    private static Formula call(Op.Apply op, List<Formula> arguments) {
        String name = op.primitive().id().replaceFirst(".*\\.", "");
        String list = String.join(", ", arguments.stream().map(Formula::text).toList());
        return new Formula(name + "(" + list + ")", Binding.ATOM);
    }
}
