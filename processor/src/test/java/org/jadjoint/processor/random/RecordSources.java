package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The declarations of the records that random programs use; what their methods mean to the reference says {@link DualRecord}. */
final class RecordSources {
    private static final Map<String, List<String>> RECORDS = new TreeMap<>(Map.of(
            "Vec",
                    List.of(
                            "record Vec(double x, double y) {",
                            "    double dot(Vec o) { return x * o.x + y * o.y; }",
                            "    Vec plus(Vec o) { return new Vec(x + o.x, y + o.y); }",
                            "    Vec scaled(double f) { return new Vec(f * x, f * y); }",
                            "    static Vec along(double d) {",
                            "        Turn turn = new Turn(d, 1);",
                            "        return new Vec(turn.c(), turn.s());",
                            "    }"),
            "Turn",
                    List.of(
                            "record Turn(double c, double s) {",
                            "    Turn {",
                            "        double angle = c;",
                            "        c = Math.cos(angle);",
                            "        s *= Math.sin(angle);",
                            "    }"),
            "Buf", List.of("record Buf(double[] a, double s, Vec v, double[] b, Vec u) {")));

    private static final Map<String, List<String>> SHAPES = new TreeMap<>(Map.of(
            "Shape",
                    List.of(
                            "sealed interface Shape permits Disc, Box, Pair {",
                            "    double area(double t);",
                            "    Shape grown(double t);",
                            "    static Shape of(double t, double[] w) { return t > 0.25 ? new Box(w, t, 2) : new Disc(t, new Vec(t, 1)); }"),
            "Disc",
                    List.of(
                            "record Disc(double r, Vec c) implements Shape {",
                            "    public double area(double t) { return r * r + c.x() * t; }",
                            "    public Shape grown(double t) { return new Disc(r + t, c.scaled(t)); }"),
            "Box",
                    List.of(
                            "record Box(double[] w, double k, int n) implements Shape {",
                            "    public double area(double t) {",
                            "        double sum = k;",
                            "        for (double each : w) sum += t * each;",
                            "        return n > 1 ? sum : k;",
                            "    }",
                            "    public Shape grown(double t) {",
                            "        for (int i = 0; i < w.length; i++) w[i] *= t;",
                            "        return this;",
                            "    }"),
            "Pair",
                    List.of(
                            "record Pair(Shape one, Shape two, double weight) implements Shape {",
                            "    public double area(double t) { return weight * one.area(t) + two.area(weight); }",
                            "    public Shape grown(double t) { return new Pair(two, one.grown(t), weight * t); }")));

    private RecordSources() {}

    /** The declarations that routines of a class need, with the lines of methods of their own, by record. */
    static List<String> of(List<Routine> routines, Map<String, List<String>> methods) {
        List<String> lines = new ArrayList<>();
        if (routines.stream().anyMatch(it -> uses(it, false))) {
            RECORDS.forEach((name, source) -> add(source, methods.getOrDefault(name, List.of()), lines));
        }
        if (routines.stream().anyMatch(it -> uses(it, true))) {
            SHAPES.forEach((name, source) -> add(source, methods.getOrDefault(name, List.of()), lines));
        }
        return lines;
    }

    private static void add(List<String> source, List<String> methods, List<String> lines) {
        lines.add("@Differentiable");
        lines.addAll(source);
        methods.forEach(it -> lines.add(it.isEmpty() ? it : "    " + it));
        lines.add("}");
        lines.add("");
    }

    private static boolean uses(Routine routine, boolean shapes) {
        boolean[] found = {false};
        routine.parameters().forEach(it -> found[0] |= isOne(it.type(), shapes));
        routine.body().walk(node -> found[0] |= isOne(node.type(), shapes) || node.kind() == Kind.INSTANCE_OF);
        return found[0] || isOne(routine.result(), shapes);
    }

    private static boolean isOne(Type type, boolean shapes) {
        return type.isStructure() && (!shapes || type.base().isShape());
    }
}
