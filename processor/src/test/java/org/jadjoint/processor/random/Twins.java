package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jadjoint.processor.random.Scope.Variable;

/** Writes again what was written, but for one variable or component: what is nearly alike must not be taken for alike. */
final class Twins {
    private static final Set<Kind> JUMPS =
            EnumSet.of(Kind.RETURN, Kind.THROW, Kind.BREAK, Kind.CONTINUE, Kind.YIELD, Kind.LABELED);

    private final Context context;

    Twins(Context context) {
        this.context = context;
    }

    /** One that stands beside the node in another branch; empty where the node jumps, or has nothing to change. */
    Optional<Node> of(Node node) {
        List<Node> below = new ArrayList<>();
        node.walk(below::add);
        if (below.stream().anyMatch(it -> JUMPS.contains(it.kind()))) {
            return Optional.empty();
        }
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < below.size(); i++) {
            if (!others(below.get(i)).isEmpty()) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> components = places.stream()
                .filter(it -> below.get(it).kind() == Kind.COMPONENT)
                .toList();
        int place = context.choices.pick(components.isEmpty() ? places : components);
        Node other = context.choices.pick(others(below.get(place)));
        return Optional.of(Shrinker.replaced(node, new int[] {place}, other));
    }

    /** What may stand for a floating-point variable, or for a component. */
    private List<Node> others(Node node) {
        return switch (node.kind()) {
            case VARIABLE -> node.type().isFloating() ? variables(node) : List.of();
            case COMPONENT ->
                node.part(0).type().components().stream()
                        .filter(it -> !it.equals(node.text()) && Type.ofComponent(it) == node.type())
                        .map(it -> Records.component(node.part(0), it))
                        .toList();
            default -> List.of();
        };
    }

    /** The variables that may be read and assigned as this one may. */
    private List<Node> variables(Node node) {
        Optional<Variable> own = context.scope.visible(it -> it.name().equals(node.text())).stream()
                .findFirst();
        return own.map(one -> context
                        .scope
                        .visible(it -> it.type() == one.type()
                                && it.varied() == one.varied()
                                && it.assignable() == one.assignable()
                                && !it.equals(one))
                        .stream()
                        .map(Variable::read)
                        .toList())
                .orElse(List.of());
    }
}
