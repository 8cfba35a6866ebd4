package org.jadjoint.processor.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where each primitive is regular: boxes of arguments from which the laws draw their samples. */
final class Domains {
    /** The interval of one argument; for a {@code select}'s condition, the truth value that is its sign. */
    private record Interval(double from, double to) {}

    private static final int SAMPLES_A_BOX = 20;

    private static final Map<String, List<List<Interval>>> BOXES = new TreeMap<>();

    static {
        for (String name : List.of("add", "sub", "mul", "scale", "copySign")) {
            declare(name, -4, -0.5, -3, -0.2);
            declare(name, 0.5, 4, -3, -0.2);
            declare(name, -2, -0.3, 0.2, 5);
        }
        declare("div", -4, 4, 0.5, 3);
        declare("div", -4, 4, -3, -0.5);
        declare("rem", 5.2, 5.5, 2.3, 2.5);
        declare("rem", -5.5, -5.2, 2.3, 2.5);
        declare("IEEEremainder", 5.2, 5.5, 2.3, 2.5);
        declare("IEEEremainder", -5.5, -5.2, -2.5, -2.3);
        for (String name : List.of(
                "neg", "convert", "stop", "copy", "sin", "cos", "atan", "sinh", "cosh", "tanh", "exp", "expm1")) {
            declare(name, -3, 3);
        }
        declare("select", -1, -1, -3, 3, -3, 3);
        declare("select", 1, 1, -3, 3, -3, 3);
        declare("tan", -1.2, 1.2);
        declare("asin", -0.9, 0.9);
        declare("acos", -0.9, 0.9);
        declare("atan2", -3, 3, 0.2, 3);
        declare("atan2", 0.3, 3, -3, -0.2);
        for (String name : List.of("log", "log10", "sqrt")) declare(name, 0.1, 20);
        declare("log1p", -0.9, 20);
        declare("cbrt", 0.1, 20);
        declare("cbrt", -20, -0.1);
        declare("pow", 0.2, 4, -3, 3);
        declare("hypot", -3, 3, 0.3, 4);
        for (String name : List.of("abs", "signum", "nextUp", "nextDown", "toRadians", "toDegrees")) {
            declare(name, 0.1, 5);
            declare(name, -5, -0.1);
        }
        for (String name : List.of("floor", "ceil")) declare(name, -1.9, -1.1);
        declare("rint", 1.6, 2.4);
        declare("ulp", 1.1, 1.9);
        for (String name : List.of("max", "min")) {
            declare(name, 0.1, 1, 1.5, 3);
            declare(name, 0.1, 1, -3, -0.5);
        }
        declare("clamp", 0.1, 0.9, -1, 0, 1, 2);
        declare("clamp", -3, -2, -1, 0, 1, 2);
        declare("clamp", 3, 4, -1, 0, 1, 2);
        declare("fma", -3, 3, -3, 3, -3, 3);
        declare("nextAfter", -3, 3, 5, 6);
        declare("scalb", -3, 3, -2, 3);
    }

    private Domains() {}

    private static void declare(String name, double... ends) {
        List<Interval> box = new ArrayList<>();
        for (int i = 0; i < ends.length; i += 2) box.add(new Interval(ends[i], ends[i + 1]));
        BOXES.computeIfAbsent(name, key -> new ArrayList<>()).add(box);
    }

    /** Points of a row's domain, null where none is declared. */
    static @Nullable List<double[]> samples(String name) {
        List<List<Interval>> boxes = BOXES.get(name);
        if (boxes == null) return null;
        SplittableRandom random = new SplittableRandom(name.hashCode());
        List<double[]> samples = new ArrayList<>();
        for (List<Interval> box : boxes) {
            for (int i = 0; i < SAMPLES_A_BOX; i++) {
                samples.add(box.stream()
                        .mapToDouble(interval -> interval.from == interval.to
                                ? interval.from
                                : random.nextDouble(interval.from, interval.to))
                        .toArray());
            }
        }
        return samples;
    }
}
