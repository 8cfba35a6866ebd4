package org.jadjoint.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jadjoint.processor.analysis.Facts;
import org.jadjoint.processor.frontend.LoweredMethod;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Value;
import org.jadjoint.processor.ir.Writes;
import org.jadjoint.processor.transform.Explanation;
import org.jadjoint.processor.transform.Vjp;

/** What {@code -Ajadjoint.explain} tells of one class: what is active in its methods, and what the reverse sweeps read from where, and why. */
final class Explanations {
    private static final String HEAD = """
            What Jadjoint found in %s.

            Active is what depends on a differentiable parameter and reaches a result. Below each line stands what the reverse
            sweep reads of it: whose adjoint reads it, where it has it from, and why. What is saved once stays in a local variable
            where both sweeps are one method, and is a field of the frame where they are two.
            """;

    private final StringBuilder text;

    Explanations(String owner) {
        text = new StringBuilder(HEAD.formatted(owner));
    }

    /**
     * Adds one method.
     *
     * @param primal what is differentiated: lowered, with small helpers in place of their calls
     * @param writes what it does to its array parameters
     */
    void add(LoweredMethod method, Function primal, Map<Integer, Writes> writes) {
        String kind = method.companion() ? "" : " (helper)";
        text.append("\n%s, line %d%s\n".formatted(method.element(), method.firstLine(), kind));
        line("differentiable", names(primal, Function.Parameter::varied));
        line("constant", names(primal, parameter -> !parameter.varied()));
        List<String> in = new ArrayList<>();
        List<String> inOut = new ArrayList<>();
        for (int i = 0; i < primal.parameters().size(); i++) {
            Value value = primal.parameters().get(i).value();
            if (value.type().isArray()) (writes.containsKey(i) ? inOut : in).add(String.valueOf(value.name()));
        }
        line("arrays in", in);
        line("arrays in-out", inOut);
        line("active", active(primal));
        explain(Vjp.explain(primal));
    }

    private void line(String title, List<String> words) {
        if (!words.isEmpty()) text.append("  %s: %s\n".formatted(title, String.join(", ", words)));
    }

    private static List<String> names(Function function, Predicate<Function.Parameter> which) {
        return function.parameters().stream()
                .filter(which)
                .map(parameter -> String.valueOf(parameter.value().name()))
                .toList();
    }

    /** The active variables, each with the line that first gives it a value. */
    private static List<String> active(Function function) {
        Facts facts = Facts.of(function, true);
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (Function.Parameter parameter : function.parameters()) {
            String name = parameter.value().name();
            if (name != null && facts.activity().isActive(parameter.value())) lines.put(name, 0);
        }
        function.body().all().forEach(op -> {
            List<Value> defined = new ArrayList<>(op.results());
            if (op instanceof Op.Loop loop) defined.addAll(loop.parameters());
            for (Value value : defined) {
                String name = value.name();
                if (name != null && facts.activity().isActive(value)) {
                    lines.merge(name, op.source().line(), Math::min);
                }
            }
        });
        return lines.entrySet().stream()
                .map(entry -> entry.getKey() + (entry.getValue() == 0 ? "" : " (line " + entry.getValue() + ")"))
                .toList();
    }

    private void explain(Explanation explanation) {
        if (explanation.items().isEmpty()) text.append("  the reverse sweep reads nothing of the forward sweep\n");
        String head = "";
        for (Explanation.Item item : explanation.items()) {
            String next = item.line() == 0 ? "\n  parameters" : "\n  line %d: %s".formatted(item.line(), item.text());
            if (!next.equals(head)) text.append(next).append('\n');
            head = next;
            text.append(
                    "    %s: %s%s; %s\n".formatted(item.name(), words(item.origin()), readers(item), item.reason()));
        }
    }

    private static String words(Explanation.Origin origin) {
        return switch (origin) {
            case SAVED -> "saved once";
            case SAVED_EACH_ITERATION -> "saved in every iteration";
            case FRAME -> "called forward, its frame is kept";
            case LOADED_AGAIN -> "loaded again";
            case COMPUTED_AGAIN -> "computed again";
            case COUNTED_BACK -> "counted back";
        };
    }

    private static String readers(Explanation.Item item) {
        if (item.readers().isEmpty()) return "";
        String lines = item.readers().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return " for the adjoint of line " + lines;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
