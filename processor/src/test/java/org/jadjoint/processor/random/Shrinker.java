package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Makes a failing program smaller while it still fails: drops statements, puts parts of expressions for the whole. */
final class Shrinker {
    private final Predicate<Program> fails;
    private int attempts;

    private Shrinker(int attempts, Predicate<Program> fails) {
        this.attempts = attempts;
        this.fails = fails;
    }

    /** The smallest program that was found to fail; {@code fails} is asked at most {@code attempts} times. */
    static Program shrink(Program program, int attempts, Predicate<Program> fails) {
        return new Shrinker(attempts, fails).shrink(program);
    }

    private Program shrink(Program program) {
        Program smallest = onePoint(program);
        for (int size = smallest.size() + 1; smallest.size() < size && attempts > 0; ) {
            size = smallest.size();
            smallest = withoutUnused(smallest);
            for (int i = smallest.routines().size() - 1; i >= 0; i--) {
                smallest = shrinkBody(smallest, i);
            }
        }
        return smallest;
    }

    private Program onePoint(Program program) {
        for (List<Object> point : program.points()) {
            Program single = program.withPoints(List.of(point));
            if (stillFails(single)) {
                return single;
            }
        }
        return program;
    }

    private boolean stillFails(Program program) {
        return attempts-- > 0 && fails.test(program);
    }

    private Program withoutUnused(Program program) {
        Set<String> called = new HashSet<>();
        called.add(program.main().id());
        program.routines()
                .forEach(routine -> routine.body().walk(node -> {
                    if (node.kind() == Kind.CALL) {
                        called.add(node.text());
                    }
                }));
        Program kept = program.with(program.routines().stream()
                .filter(it -> called.contains(it.id()))
                .toList());
        return kept.routines().size() < program.routines().size() && stillFails(kept) ? kept : program;
    }

    /** Tries at every node of a body, outermost first, every smaller thing that could stand there. */
    private Program shrinkBody(Program program, int index) {
        Program smallest = program;
        for (int at = 0; at < count(smallest.routines().get(index).body()) && attempts > 0; ) {
            Optional<Program> smaller = smallerAt(smallest, index, at);
            at += smaller.isPresent() ? 0 : 1;
            smallest = smaller.orElse(smallest);
        }
        return smallest;
    }

    private Optional<Program> smallerAt(Program program, int index, int at) {
        Routine routine = program.routines().get(index);
        for (Node candidate : candidates(nodeAt(routine.body(), new int[] {at}))) {
            Node body = replaced(routine.body(), new int[] {at}, candidate);
            List<Routine> routines = new ArrayList<>(program.routines());
            routines.set(index, routine.withBody(body));
            Program smaller = program.with(routines);
            if (stillFails(smaller)) {
                return Optional.of(smaller);
            }
        }
        return Optional.empty();
    }

    private static int count(Node node) {
        int[] count = {0};
        node.walk(it -> count[0]++);
        return count[0];
    }

    private static Node nodeAt(Node node, int[] skip) {
        if (skip[0]-- == 0) {
            return node;
        }
        for (Node part : node.parts()) {
            Node found = nodeAt(part, skip);
            if (skip[0] < 0) {
                return found;
            }
        }
        return node;
    }

    /** The tree with another node for the one that {@code skip} nodes precede, parents first. */
    static Node replaced(Node node, int[] skip, Node candidate) {
        if (skip[0]-- == 0) {
            return candidate;
        }
        List<Node> parts = new ArrayList<>();
        for (Node part : node.parts()) {
            parts.add(skip[0] < 0 ? part : replaced(part, skip, candidate));
        }
        return node.with(parts);
    }

    private static List<Node> candidates(Node node) {
        if (!node.kind().isStatement()) {
            return smallerExpressions(node);
        }
        return switch (node.kind()) {
            case BLOCK, CASE -> fewerParts(node, 0);
            case SWITCH_COLON, SWITCH_ARROW ->
                withInside(
                        fewerParts(node, 1),
                        node.parts().subList(1, node.parts().size()));
            case IF ->
                withInside(
                        node.parts().size() == 3
                                ? List.of(node.with(node.parts().subList(0, 2)))
                                : List.of(),
                        node.parts().subList(1, node.parts().size()));
            case FOR, WHILE, FOR_EACH, LABELED -> List.of(node.last());
            case DO -> List.of(node.part(0));
            case LOCAL_VAR, LOCAL_NO_DERIVATIVE ->
                List.of(new Node(Kind.LOCAL, node.type(), node.text(), node.parts()));
            case THROW -> node.parts().isEmpty() ? List.of() : List.of(node.with(List.of()));
            default -> List.of();
        };
    }

    private static List<Node> withInside(List<Node> first, List<Node> blocks) {
        List<Node> all = new ArrayList<>(first);
        for (Node block : blocks) {
            all.add(Node.block(block.kind() == Kind.CASE ? block.parts() : List.of(block)));
        }
        return all;
    }

    private static List<Node> fewerParts(Node node, int from) {
        List<Node> fewer = new ArrayList<>();
        List<Node> parts = node.parts();
        int half = from + (parts.size() - from) / 2;
        if (half - from > 1) {
            fewer.add(node.with(join(parts.subList(0, from), parts.subList(half, parts.size()))));
            fewer.add(node.with(parts.subList(0, half)));
        }
        for (int i = from; i < parts.size(); i++) {
            fewer.add(node.with(join(parts.subList(0, i), parts.subList(i + 1, parts.size()))));
            if (parts.get(i).kind() == Kind.BLOCK) {
                List<Node> spliced = join(parts.subList(0, i), parts.get(i).parts());
                fewer.add(node.with(join(spliced, parts.subList(i + 1, parts.size()))));
            }
        }
        return fewer;
    }

    private static List<Node> join(List<Node> first, List<Node> second) {
        List<Node> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static List<Node> smallerExpressions(Node node) {
        List<Node> smaller = new ArrayList<>();
        boolean isLeaf = node.parts().isEmpty();
        node.parts()
                .forEach(below -> below.walk(part -> {
                    if (part.type() == node.type() && !part.kind().isStatement()) {
                        smaller.add(part);
                    }
                }));
        if (!isLeaf && node.type().isNumeric()) {
            smaller.add(Node.literal(node.type(), 1));
            smaller.add(Node.literal(node.type(), 0));
        }
        if (node.type() == Type.BOOLEAN && !isLeaf) {
            smaller.add(Node.literal(node.type(), 1));
            smaller.add(Node.literal(node.type(), 0));
        }
        return smaller;
    }
}
