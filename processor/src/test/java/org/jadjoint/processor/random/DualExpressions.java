package org.jadjoint.processor.random;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jadjoint.processor.random.DualEvaluator.Frame;

/** The expressions of {@link DualEvaluator}, in Java's order of evaluation. */
final class DualExpressions {
    private final DualEvaluator evaluator;

    DualExpressions(DualEvaluator evaluator) {
        this.evaluator = evaluator;
    }

    Object evaluate(Node node, Frame frame) {
        evaluator.step();
        return switch (node.kind()) {
            case LITERAL -> literal(node);
            case VARIABLE -> Objects.requireNonNull(frame.variables.get(node.text()), node.text());
            case CONSTANT -> evaluator.constant(node.text());
            case BINARY -> binary(node, frame);
            case UNARY -> unary(node, frame);
            case INCREMENT, ASSIGN, COMPOUND -> assign(node, frame);
            case CONDITIONAL -> {
                boolean chosen = (Boolean) evaluate(node.part(0), frame);
                evaluator.decided(chosen ? 3 : 4);
                yield Primitives.convert(evaluate(node.part(chosen ? 1 : 2), frame), node.type());
            }
            case CAST -> {
                if (node.type().isStructure()) {
                    yield cast(node.type(), evaluate(node.part(0), frame));
                }
                Object converted = Primitives.convert(evaluate(node.part(0), frame), node.type());
                yield decideIfRounded(
                        node.part(0).type().isFloating() && node.type().isIntegral(), converted);
            }
            case ELEMENT -> {
                DualArray array = (DualArray) evaluate(node.part(0), frame);
                int index = integer(node.part(1), frame);
                yield array.load(index(array, index));
            }
            case LENGTH -> (long) array(node.part(0), frame).length();
            case NULL -> DualArray.NULL;
            case IS_NULL -> {
                boolean absent = evaluate(node.part(0), frame) == DualArray.NULL;
                yield absent == node.text().equals("==");
            }
            case NEW_RECORD -> newRecord(node.type(), evaluateAll(node, frame));
            case FACTORY -> {
                DualRecord made = DualRecord.factory(node.text(), evaluateAll(node, frame));
                evaluator.decided(made.type().name().hashCode());
                yield made;
            }
            case INSTANCE_OF -> isInstance(node, evaluate(node.part(0), frame), frame);
            case COMPONENT -> DualRecord.present(evaluate(node.part(0), frame)).component(node.text());
            case METHOD -> {
                Object receiver = evaluate(node.part(0), frame);
                Object argument = evaluate(node.part(1), frame);
                yield DualRecord.present(receiver).call(node.text(), argument, evaluator::step);
            }
            case MATH -> math(node, frame);
            case JDK -> jdk(node.text(), evaluate(node.part(0), frame));
            case CALL -> {
                Object[] arguments = evaluateAll(node, frame);
                yield Objects.requireNonNullElse(evaluator.call(evaluator.routine(node.text()), arguments), "void");
            }
            case SWITCH_VALUE_ARROW, SWITCH_VALUE_COLON -> {
                evaluator.select(node, frame);
                yield Primitives.convert(Objects.requireNonNull(frame.carried), node.type());
            }
            default -> newArray(node, frame);
        };
    }

    private static Object newRecord(Type type, Object[] parts) {
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Primitives.convert(
                    parts[i], Type.ofComponent(type.components().get(i)));
        }
        return new DualRecord(type, parts);
    }

    private static Object cast(Type type, Object value) {
        if (value instanceof DualRecord it && !it.type().isA(type)) {
            throw new Thrown(ClassCastException.class);
        }
        return value;
    }

    /** {@code value instanceof Box}, or {@code value instanceof Box box}. */
    private boolean isInstance(Node node, Object value, Frame frame) {
        String[] words = node.text().split(" ", -1);
        Type type = Type.spelt(words[0]);
        boolean is = value instanceof DualRecord it && it.type().isA(type);
        if (is && words.length > 1) {
            frame.declare(words[1], type, false);
            frame.set(words[1], value);
        }
        evaluator.decided(is ? 5 : 6);
        return is;
    }

    private Object newArray(Node node, Frame frame) {
        return switch (node.kind()) {
            case NEW_ARRAY -> {
                int[] sizes = new int[node.parts().size()];
                Arrays.setAll(sizes, i -> integer(node.part(i), frame));
                Arrays.stream(sizes).forEach(DualExpressions::size);
                yield DualArray.zeros(node.type(), sizes);
            }
            case ARRAY_OF -> {
                DualArray array = DualArray.zeros(node.type(), node.parts().size());
                for (int i = 0; i < array.length(); i++) {
                    array.store(i, element(node.type(), evaluate(node.part(i), frame)));
                }
                yield array;
            }
            case LIST_OF -> {
                DualArray list = DualArray.zeros(node.type(), node.parts().size());
                for (int i = 0; i < list.length(); i++) {
                    list.store(i, evaluate(node.part(i), frame));
                }
                for (int i = 0; i < list.length(); i++) {
                    DualRecord.present(list.load(i));
                }
                yield list;
            }
            case LIST_COPY -> array(node.part(0), frame);
            case CLONE, BOXED -> {
                DualArray array = array(node.part(0), frame);
                yield array.range(0, array.length());
            }
            case COPY_OF -> {
                DualArray array = (DualArray) evaluate(node.part(0), frame);
                int length = size(integer(node.part(1), frame));
                yield array.present().range(0, length);
            }
            case COPY_OF_RANGE -> {
                DualArray array = (DualArray) evaluate(node.part(0), frame);
                int from = integer(node.part(1), frame);
                int to = integer(node.part(2), frame);
                if (from > to) {
                    throw new Thrown(IllegalArgumentException.class);
                }
                array.present();
                if (from < 0 || from > array.length()) {
                    throw new Thrown(ArrayIndexOutOfBoundsException.class);
                }
                yield array.range(from, to);
            }
            default -> throw new IllegalStateException("not an expression: " + node.kind());
        };
    }

    /** Statements that only call something. */
    void effect(Node node, Frame frame) {
        switch (node.kind()) {
            case EXPRESSION -> evaluate(node.part(0), frame);
            case FILL -> fill(evaluateAll(node, frame));
            case ARRAYCOPY -> {
                Object[] it = evaluateAll(node, frame);
                DualArray source = ((DualArray) it[0]).present();
                copy(source, number(it[1]), ((DualArray) it[2]).present(), number(it[3]), number(it[4]));
            }
            default -> {
                if (node.kind().isStatement()) {
                    throw new IllegalStateException("not a statement: " + node.kind());
                }
                evaluate(node, frame); // the update of a for
            }
        }
    }

    private static void fill(Object[] it) {
        DualArray array = ((DualArray) it[0]).present();
        Object value = element(array.type, it[it.length - 1]);
        int from = it.length == 4 ? number(it[1]) : 0;
        int to = it.length == 4 ? number(it[2]) : array.length();
        if (from > to) {
            throw new Thrown(IllegalArgumentException.class);
        }
        if (from < 0 || to > array.length()) {
            throw new Thrown(ArrayIndexOutOfBoundsException.class);
        }
        for (int i = from; i < to; i++) {
            array.store(i, value);
        }
    }

    private static void copy(DualArray source, int from, DualArray target, int to, int count) {
        boolean fits = from >= 0 && to >= 0 && count >= 0;
        if (!fits || from + count > source.length() || to + count > target.length()) {
            throw new Thrown(ArrayIndexOutOfBoundsException.class);
        }
        source.copyInto(from, target, to, count);
    }

    private static Object literal(Node node) {
        String text = node.text();
        return switch (node.type()) {
            case DOUBLE -> Dual.constant(Double.parseDouble(text));
            case FLOAT -> Dual.constant(Float.parseFloat(text));
            case LONG -> Long.parseLong(text.substring(0, text.length() - 1));
            case CHAR -> (long) text.charAt(1);
            case BOOLEAN -> Boolean.valueOf(text);
            default -> Long.parseLong(text);
        };
    }

    private Object binary(Node node, Frame frame) {
        Object left = evaluate(node.part(0), frame);
        boolean shortcut = node.text().equals("&&") || node.text().equals("||");
        if (shortcut) {
            boolean decided = left.equals(node.text().equals("||"));
            evaluator.decided(decided ? 5 : 6);
            return decided ? left : evaluate(node.part(1), frame);
        }
        Object result =
                operate(node.text(), node.part(0).type(), left, node.part(1).type(), evaluate(node.part(1), frame));
        if (node.text().equals("%") && result instanceof Dual rest) {
            evaluator.decided(Math.round(((Dual) Primitives.convert(left, Type.DOUBLE)).value() - rest.value()));
        }
        return result;
    }

    private static Object operate(String operator, Type leftType, Object left, Type rightType, Object right) {
        if (leftType == Type.BOOLEAN) {
            return Primitives.operate(operator, leftType, left, right);
        }
        boolean shift = operator.contains("<<") || operator.contains(">>");
        Type type = shift ? leftType.promoted() : Type.promote(leftType, rightType);
        Object promotedRight = shift ? right : Primitives.convert(right, type);
        return Primitives.operate(operator, type, Primitives.convert(left, type), promotedRight);
    }

    private Object unary(Node node, Frame frame) {
        Object operand = evaluate(node.part(0), frame);
        if (operand instanceof Boolean truth) {
            return !truth;
        }
        Object value = Primitives.convert(operand, node.type());
        return switch (node.text()) {
            case "+" -> value;
            case "-" ->
                value instanceof Dual dual
                        ? Dual.of(-dual.value(), new double[] {-1}, dual)
                        : Primitives.convert(-(Long) value, node.type());
            case "~" -> ~(Long) value;
            default -> throw new IllegalStateException(node.text());
        };
    }

    /** Assignment, compound assignment and increment: the place is evaluated once, first. */
    private Object assign(Node node, Frame frame) {
        Node place = node.part(0);
        if (place.kind() == Kind.VARIABLE) {
            Object old = frame.variables.getOrDefault(place.text(), "unset");
            Object updated = updated(node, old, frame);
            frame.set(place.text(), updated);
            return isPostfix(node) ? old : Objects.requireNonNull(frame.variables.get(place.text()));
        }
        DualArray array = (DualArray) evaluate(place.part(0), frame);
        int index = integer(place.part(1), frame);
        if (node.kind() == Kind.ASSIGN) {
            Object value = updated(node, "unset", frame);
            array.store(index(array, index), value);
            return value;
        }
        Object old = array.load(index(array, index));
        Object updated = updated(node, old, frame);
        array.store(index, updated);
        return isPostfix(node) ? old : updated;
    }

    private static boolean isPostfix(Node node) {
        return node.kind() == Kind.INCREMENT && node.text().startsWith("x");
    }

    private Object updated(Node node, Object old, Frame frame) {
        Type type = node.part(0).type();
        if (node.kind() == Kind.ASSIGN) {
            return Primitives.convert(evaluate(node.part(1), frame), type);
        }
        if (node.kind() == Kind.INCREMENT) {
            String operator = node.text().contains("++") ? "+" : "-";
            return Primitives.convert(operate(operator, type, old, Type.INT, 1L), type);
        }
        Object right = evaluate(node.part(1), frame);
        Object result =
                Primitives.convert(operate(node.text(), type, old, node.part(1).type(), right), type);
        return decideIfRounded(type.isIntegral() && node.part(1).type().isFloating(), result);
    }

    private Object decideIfRounded(boolean rounded, Object value) {
        if (rounded) {
            evaluator.decided((Long) value);
        }
        return value;
    }

    private Object math(Node node, Frame frame) {
        Object[] arguments = evaluateAll(node, frame);
        Object value = DualMath.value(node, arguments);
        if (!(value instanceof Dual plain)) {
            return decideIfRounded(true, value);
        }
        Dual[] operands = Arrays.stream(arguments)
                .map(it -> (Dual) Primitives.convert(it, Type.DOUBLE))
                .toArray(Dual[]::new);
        double[] x = Arrays.stream(operands).mapToDouble(Dual::value).toArray();
        String name = node.text().substring(node.text().indexOf('.') + 1);
        double[] partials = DualMath.partials(name, x, plain.value());
        if (List.of("abs", "max", "min", "copySign", "IEEEremainder").contains(name)) {
            evaluator.decided(Arrays.hashCode(name.startsWith("I") ? new double[] {partials[1]} : partials));
        }
        if (List.of("floor", "ceil", "rint", "signum").contains(name)) {
            evaluator.decided(Double.doubleToLongBits(plain.value()));
        }
        return Dual.of(plain.value(), partials, operands);
    }

    private Object jdk(String text, Object value) {
        if (value instanceof Dual dual) {
            boolean single = text.startsWith("Float");
            double it = dual.value();
            Object result = switch (text.substring(text.indexOf('.'))) {
                case ".isNaN(%s)" -> false;
                case ".isFinite(%s)" -> true;
                case ".compare(%s, 0)" -> (long) Double.compare(it, 0);
                case ".hashCode(%s)" -> (long) (single ? Float.hashCode((float) it) : Double.hashCode(it));
                default -> throw new IllegalStateException(text);
            };
            evaluator.decided(result.hashCode());
            return result;
        }
        int it = ((Long) value).intValue();
        return switch (text) {
            case "Integer.bitCount(%s)" -> (long) Integer.bitCount(it);
            case "Integer.toString(%s).length()" -> (long) Integer.toString(it).length();
            case "(\"k\" + (%s))" -> "k" + it;
            default -> throw new IllegalStateException(text);
        };
    }

    private Object[] evaluateAll(Node node, Frame frame) {
        Object[] values = new Object[node.parts().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = evaluate(node.part(i), frame);
        }
        return values;
    }

    private DualArray array(Node node, Frame frame) {
        return ((DualArray) evaluate(node, frame)).present();
    }

    private int integer(Node node, Frame frame) {
        int value = number(evaluate(node, frame));
        evaluator.decided(value);
        return value;
    }

    private static int number(Object value) {
        return ((Long) value).intValue();
    }

    private static Object element(Type array, Object value) {
        return Primitives.convert(value, array.element());
    }

    private static int index(DualArray array, int index) {
        array.present();
        if (index < 0 || index >= array.length()) {
            throw new Thrown(ArrayIndexOutOfBoundsException.class);
        }
        return index;
    }

    private static int size(int length) {
        if (length < 0) {
            throw new Thrown(NegativeArraySizeException.class);
        }
        return length;
    }
}
