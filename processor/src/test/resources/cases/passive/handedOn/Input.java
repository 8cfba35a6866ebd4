package cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.jadjoint.Differentiable;

/** Objects that have their type from what takes them, handed to helpers that call them. */
final class Input {
    private Input() {}

    static int apply(IntUnaryOperator operator, int a) {
        return operator.applyAsInt(a);
    }

    static int look(Map<String, Integer> map, String key) {
        return map.getOrDefault(key, 4);
    }

    static <T> int size(Collection<? extends T> all) {
        return all.size();
    }

    static int orThree(Optional<Integer> number) {
        return number.orElse(3);
    }

    static int nested(Supplier<Supplier<Integer>> supplier) {
        return supplier.get().get();
    }

    static int curried(IntFunction<IntUnaryOperator> function) {
        return function.apply(2).applyAsInt(3);
    }

    @Differentiable
    static double functions(double x, double y, boolean up) {
        int k = up ? 2 : 3;
        double z = apply(i -> i * k, 4) + apply(Math::abs, -k) + apply(up ? i -> i : i -> i + 1, 2);
        z += nested(() -> () -> k) + curried(a -> b -> a * b + k);
        return x * z + y * z * z;
    }

    @Differentiable
    static double collections(double x, double y, boolean up) {
        int k = up ? 2 : 3;
        double z = size(List.of()) + size(new ArrayList<>()) + size(Arrays.asList(1, k));
        z += look(Map.of("a", 1, "b", k), up ? "a" : "b") + look(new HashMap<>(), "q");
        z += orThree(Optional.empty()) + orThree(up ? Optional.of(k) : Optional.empty());
        return x * z + y * z * z;
    }

    static <T extends Comparable<T>> T best(List<T> all, Comparator<? super T> order) {
        return all.stream().max(order).get();
    }

    static int twice(Supplier<? extends Integer> supplier) {
        return supplier.get() + supplier.get();
    }

    static <T, U> U converted(Function<? super T, ? extends U> function, T argument) {
        return function.apply(argument);
    }

    static <T> T firstOr(List<? extends T> all, T other) {
        return all.isEmpty() ? other : all.get(0);
    }

    static <T> void each(Iterable<T> all, Consumer<? super T> consumer) {
        for (T one : all) consumer.accept(one);
    }

    /** What is of a type parameter's type is of a known one at each call. */
    @Differentiable
    static double generic(double x, double y, boolean up) {
        int k = up ? 2 : 3;
        double z = best(List.of(1, k, 2), Comparator.naturalOrder());
        z += best(List.of("a", "bb"), (p, q) -> p.length() - q.length()).length();
        z += twice(() -> k) + converted(String::length, "xyz") + Input.<String, Integer>converted(s -> s.length() + k, "u");
        z += firstOr(List.of(), 4) + firstOr(List.of(k), 4);
        int[] count = {0};
        each(List.of("a", "bcd"), s -> count[0] += s.length());
        return x * z + y * count[0];
    }

    static Integer chosen(boolean first, Integer a, Integer b) {
        if (first) return a;
        return b;
    }

    /** A choice between two boxes is a box, which may be null. */
    @Differentiable
    static double boxes(double x, double y, boolean up) {
        Integer none = null;
        return chosen(up, none, 3) == null ? x * y : x + y;
    }
}
