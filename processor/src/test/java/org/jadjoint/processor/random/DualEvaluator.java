package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs a random program's own tree on dual numbers: Java's values to the bit, with tangents in {@code double}.
 *
 * <p>It shares nothing with the compiler, so that an agreement of both means something.
 */
final class DualEvaluator {
    private static final int MOST_STEPS = 40_000;

    private final Map<String, Routine> routines = new HashMap<>();
    private final Map<String, Object> constants = new HashMap<>();
    private final DualExpressions expressions;
    private int steps;
    private long path;

    private DualEvaluator(Program program) {
        program.routines().forEach(routine -> routines.put(routine.id(), routine));
        expressions = new DualExpressions(this);
        program.constants().forEach((name, value) -> constants.put(name, expressions.evaluate(value, new Frame())));
    }

    /** Evaluates the main method at a point along a direction; a direction has a number or an array per parameter. */
    static Outcome run(Program program, List<Object> point, List<double[]> direction) {
        return new DualEvaluator(program).run(program.main(), point, direction);
    }

    private Outcome run(Routine main, List<Object> point, List<double[]> direction) {
        Object[] arguments = new Object[point.size()];
        List<Object> references = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = DualArray.of(point.get(i), direction.get(i), new int[1]);
            if (arguments[i] instanceof DualArray || arguments[i] instanceof DualRecord) {
                references.add(arguments[i]);
            }
        }
        try {
            Object result = call(main, arguments);
            return new Outcome(result, "", "", references, path);
        } catch (Thrown e) {
            return new Outcome(null, Objects.requireNonNull(e.getMessage()), "", references, path);
        } catch (Dual.Skipped e) {
            return new Outcome(null, "", Objects.requireNonNull(e.getMessage()), references, path);
        }
    }

    /** The variables of one call, and what a jump carries. */
    static final class Frame {
        final Map<String, Object> variables = new HashMap<>();
        final Map<String, Type> types = new HashMap<>();
        final Map<String, Boolean> cut = new HashMap<>();

        @Nullable
        Object carried;

        void declare(String name, Type type, boolean noDerivative) {
            types.put(name, type);
            cut.put(name, noDerivative);
        }

        void set(String name, @Nullable Object value) {
            Object stored = Objects.requireNonNull(value);
            if (Boolean.TRUE.equals(cut.get(name))) {
                stored = DualRecord.constant(stored);
            }
            variables.put(name, stored);
        }
    }

    /** Why a statement did not complete normally; a label is empty where none was written. */
    record Jump(Kind kind, String label) {
        boolean leaves(String loopLabel) {
            return kind == Kind.BREAK && (label.isEmpty() || label.equals(loopLabel));
        }

        boolean continues(String loopLabel) {
            return kind == Kind.CONTINUE && (label.isEmpty() || label.equals(loopLabel));
        }
    }

    @Nullable
    Object call(Routine called, Object[] arguments) {
        Routine routine = called.isInstance() ? chosen(called, DualRecord.present(arguments[0])) : called;
        Frame frame = new Frame();
        for (int i = 0; i < arguments.length; i++) {
            Routine.Parameter parameter = routine.parameters().get(i);
            frame.declare(parameter.name(), parameter.type(), parameter.noDerivative());
            frame.set(parameter.name(), Primitives.convert(arguments[i], parameter.type()));
        }
        Jump jump = run(routine.body(), frame);
        Object result = jump == null ? null : frame.carried;
        if (routine.role() == Routine.Role.NO_DERIVATIVE && result instanceof Dual dual) {
            return Dual.constant(dual.value());
        }
        return result instanceof Dual || result instanceof Long ? Primitives.convert(result, routine.result()) : result;
    }

    /** The method that a record has for a call. */
    private Routine chosen(Routine called, DualRecord receiver) {
        return routines.values().stream()
                .filter(it -> it.isInstance() && it.name().equals(called.name()))
                .filter(it -> it.parameters().get(0).type() == receiver.type())
                .filter(it -> it.parameters().size() == called.parameters().size())
                .findFirst()
                .orElseThrow();
    }

    Routine routine(String id) {
        return Objects.requireNonNull(routines.get(id));
    }

    Object constant(String name) {
        return Objects.requireNonNull(constants.get(name));
    }

    /** Notes a decision that depends on values; it tells one smooth piece of the program from another. */
    void decided(long decision) {
        path = path * 1_000_003 + decision;
    }

    void step() {
        if (++steps > MOST_STEPS) {
            throw new Dual.Skipped("too many steps");
        }
    }

    private boolean holds(Node condition, Frame frame) {
        boolean result = (Boolean) expressions.evaluate(condition, frame);
        decided(result ? 1 : 2);
        return result;
    }

    @Nullable
    Jump runAll(List<Node> statements, Frame frame) {
        for (Node statement : statements) {
            Jump jump = run(statement, frame);
            if (jump != null) {
                return jump;
            }
        }
        return null;
    }

    @Nullable
    Jump run(Node node, Frame frame) {
        step();
        return switch (node.kind()) {
            case BLOCK -> runAll(node.parts(), frame);
            case LOCAL, LOCAL_VAR, LOCAL_NO_DERIVATIVE -> declare(node, frame);
            case LOCAL_UNSET -> {
                frame.declare(node.text(), node.type(), false);
                yield null;
            }
            case IF -> choose(node, frame);
            case FOR, FOR_EACH, WHILE, DO -> loop(node, "", frame);
            case LABELED -> labeled(node, frame);
            case BREAK, CONTINUE -> new Jump(node.kind(), node.text());
            case RETURN, YIELD -> {
                frame.carried = node.parts().isEmpty() ? null : expressions.evaluate(node.part(0), frame);
                yield new Jump(node.kind(), "");
            }
            case THROW -> {
                node.parts().forEach(part -> expressions.evaluate(part, frame));
                throw new Thrown("java.lang." + node.text());
            }
            case ASSERT -> {
                if (!holds(node.part(0), frame)) {
                    throw new Thrown(AssertionError.class);
                }
                yield null;
            }
            case SWITCH_COLON, SWITCH_ARROW -> {
                Jump jump = select(node, frame);
                yield jump != null && jump.kind() == Kind.BREAK && jump.label().isEmpty() ? null : jump;
            }
            case EMPTY -> null;
            default -> {
                expressions.effect(node, frame);
                yield null;
            }
        };
    }

    private @Nullable Jump declare(Node node, Frame frame) {
        Object value = expressions.evaluate(node.part(0), frame);
        frame.declare(node.text(), node.type(), node.kind() == Kind.LOCAL_NO_DERIVATIVE);
        if (node.kind() == Kind.LOCAL_NO_DERIVATIVE && value instanceof DualArray array) {
            array.cut(); // The generator makes a new array here, or one of constants.
        }
        frame.set(node.text(), Primitives.convert(value, node.type()));
        return null;
    }

    private @Nullable Jump choose(Node node, Frame frame) {
        if (holds(node.part(0), frame)) {
            return run(node.part(1), frame);
        }
        return node.parts().size() == 3 ? run(node.part(2), frame) : null;
    }

    private @Nullable Jump labeled(Node node, Frame frame) {
        Node body = node.part(0);
        Jump jump = body.kind() == Kind.BLOCK ? run(body, frame) : loop(body, node.text(), frame);
        return jump != null && jump.kind() == Kind.BREAK && jump.label().equals(node.text()) ? null : jump;
    }

    private @Nullable Jump loop(Node node, String label, Frame frame) {
        if (node.kind() == Kind.FOR_EACH) {
            return forEach(node, label, frame);
        }
        boolean isFor = node.kind() == Kind.FOR;
        boolean isDo = node.kind() == Kind.DO;
        Node condition = node.part(isFor || isDo ? 1 : 0);
        Node body = node.part(isFor ? 3 : isDo ? 0 : 1);
        if (isFor) {
            run(node.part(0), frame);
        }
        for (boolean first = true; ; first = false) {
            boolean enters = (isDo && first) || condition.kind() == Kind.EMPTY || holds(condition, frame);
            if (!enters) {
                return null;
            }
            Jump jump = run(body, frame);
            if (jump != null && jump.leaves(label)) {
                return null;
            }
            if (jump != null && !jump.continues(label)) {
                return jump;
            }
            if (isFor) {
                run(node.part(2), frame);
            }
        }
    }

    private @Nullable Jump forEach(Node node, String label, Frame frame) {
        DualArray array = ((DualArray) expressions.evaluate(node.part(0), frame)).present();
        for (int i = 0; i < array.length(); i++) {
            frame.declare(node.text(), node.type(), false);
            frame.set(node.text(), Primitives.convert(array.load(i), node.type()));
            Jump jump = run(node.part(1), frame);
            if (jump != null && jump.leaves(label)) {
                return null;
            }
            if (jump != null && !jump.continues(label)) {
                return jump;
            }
        }
        return null;
    }

    /** Runs the cases of a switch from the chosen one; the value of a switch expression is carried by the frame. */
    @Nullable
    Jump select(Node node, Frame frame) {
        String selector = expressions.evaluate(node.part(0), frame).toString();
        decided(selector.hashCode());
        boolean arrow = node.kind() == Kind.SWITCH_ARROW || node.kind() == Kind.SWITCH_VALUE_ARROW;
        List<Node> cases = node.parts().subList(1, node.parts().size());
        int chosen = chosen(cases, selector);
        if (chosen < 0) {
            return null;
        }
        if (arrow) {
            Node only = cases.get(chosen).part(0);
            if (only.kind().isStatement()) {
                return run(only, frame);
            }
            frame.carried = expressions.evaluate(only, frame);
            return new Jump(Kind.YIELD, "");
        }
        for (Node branch : cases.subList(chosen, cases.size())) {
            Jump jump = runAll(branch.parts(), frame);
            if (jump != null) {
                return jump;
            }
        }
        return null;
    }

    private static int chosen(List<Node> cases, String selector) {
        int fallback = -1;
        for (int i = 0; i < cases.size(); i++) {
            String text = cases.get(i).text();
            if (text.equals("default")) {
                fallback = i;
            } else if (labels(text).contains(selector)) {
                return i;
            }
        }
        return fallback;
    }

    /** The labels of {@code case 1, 2}, {@code case 'a'} or {@code case "k"} as selectors read. */
    private static List<String> labels(String text) {
        return Arrays.stream(text.substring("case ".length()).split(", "))
                .map(it -> it.startsWith("'") ? Integer.toString(it.charAt(1)) : it.replace("\"", ""))
                .toList();
    }
}
