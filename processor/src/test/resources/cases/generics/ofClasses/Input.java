package cases;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import org.jadjoint.Differentiable;

/** What type parameters of classes and of methods stand for at each call. */
final class Input {
    static class Grid<K, V> {
        final Map<K, V> cells = new TreeMap<>();

        Grid<K, V> put(K key, V value) {
            cells.put(key, value);
            return this;
        }

        final V get(K key) {
            return cells.get(key);
        }

        final <W> Grid<K, W> map(Function<? super V, ? extends W> function) {
            Grid<K, W> mapped = new Grid<>();
            for (Map.Entry<K, V> each : cells.entrySet()) mapped.put(each.getKey(), function.apply(each.getValue()));
            return mapped;
        }

        final double sum(ToDoubleBiFunction<? super K, ? super V> weight, double x) {
            double s = 0;
            for (Map.Entry<K, V> each : cells.entrySet()) s += weight.applyAsDouble(each.getKey(), each.getValue()) * x;
            return s;
        }

        final double halved(double x, int n) {
            return n == 0 ? x : halved(x * 0.5, n - 1) + cells.size();
        }

        final double each(double x) {
            double s = x;
            for (V value : cells.values()) s = one(s, value);
            return s;
        }

        private double one(double s, V value) {
            return s * (value.hashCode() % 5) + s;
        }
    }

    static final class Numbers extends Grid<String, Integer> {
        double total(double x) {
            double s = 0;
            for (int value : cells.values()) s += value * x;
            return s + get("a") * x + each(x);
        }
    }

    static final class Ordered<T extends Comparable<T>> {
        final List<T> items;
        final Comparator<? super T> order;

        Ordered(List<T> items, Comparator<? super T> order) {
            this.items = items;
            this.order = order;
        }

        double score(double x, double y) {
            double s = 0;
            T last = null;
            for (T item : items) {
                s += item.hashCode() % 7 * x;
                if (last != null && order.compare(last, item) < 0) s += y;
                last = item;
            }
            return s;
        }

        T top() {
            return Collections.max(items, order);
        }
    }

    private Input() {}

    @Differentiable
    static double classes(double x, double y) {
        Grid<String, Integer> grid = new Grid<String, Integer>().put("b", 2).put("a", 3);
        Numbers numbers = new Numbers();
        numbers.put("a", 4).put("z", 5);
        double s = grid.get("a") * x + grid.sum((k, v) -> k.length() * v * y, x) + grid.halved(y, 2);
        s += grid.each(x) + numbers.total(y) + numbers.get("z") * x;
        s += grid.map(v -> "q" + v).get("b").length() * y + grid.map(v -> v * 1.5).get("a") * x;
        Ordered<String> texts = new Ordered<>(List.of("a", "cc", "b"), Comparator.naturalOrder());
        s += texts.score(x, y) + texts.top().length() * x;
        return s + new Ordered<>(List.of(3, 1), Comparator.<Integer>reverseOrder()).top() * y;
    }

    static <K extends Comparable<K>> K lowest(Grid<K, ?> grid) {
        K lowest = null;
        for (K key : grid.cells.keySet()) if (lowest == null || key.compareTo(lowest) < 0) lowest = key;
        return lowest;
    }

    static <A, B extends A> A up(B b) {
        return b;
    }

    static <T> T pick(boolean first, Supplier<? extends T> a, Supplier<? extends T> b) {
        return first ? a.get() : b.get();
    }

    static <T extends Comparable<? super T>> T most(Collection<? extends T> all) {
        Iterator<? extends T> iterator = all.iterator();
        T most = iterator.next();
        while (iterator.hasNext()) {
            T each = iterator.next();
            if (each.compareTo(most) > 0) most = each;
        }
        return most;
    }

    static <T> Optional<T> found(Iterable<T> all, Predicate<? super T> wanted) {
        for (T each : all) if (wanted.test(each)) return Optional.of(each);
        return Optional.empty();
    }

    @Differentiable
    static double methods(double x, double y, boolean first) {
        double s = lowest(new Grid<String, Integer>().put("bb", 2)).length() * x;
        CharSequence text = up("abc");
        s += text.length() * x + Input.<Object, String>up("u").hashCode() * 0.01 * x;
        int k = pick(first, () -> 2, () -> 3);
        s += k * y + pick(!first, () -> "l", () -> "long").length() * x;
        s += most(List.of(3, 9, 4)) * x + most(List.of("a", "bbb")).length() * y;
        s += found(List.of(1, 5, 7), v -> v > 4).orElse(0) * x;
        return s + found(List.<String>of(), v -> true).map(String::length).orElse(2) * y;
    }

    static double upper(Grid<String, ? extends Number> grid, double x) {
        return grid.halved(x, 2) + grid.get("a").doubleValue() * x;
    }

    static double lower(Grid<String, ? super Integer> grid, double x) {
        return grid.halved(x, 1) + grid.get("a").hashCode() * x;
    }

    static double open(Grid<?, ?> grid, double x) {
        return grid.halved(x, 3) * grid.cells.size();
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    static double raw(Grid grid, double x) {
        return grid.halved(x, 2) + grid.get("a").hashCode() * x;
    }

    static <T extends Grid<String, Integer>> double bounded(T grid, double x) {
        return grid.halved(x, 2) + grid.get("b") * x;
    }

    @Differentiable
    static double wildcards(double x, double y) {
        Grid<String, Integer> grid = new Grid<String, Integer>().put("b", 2).put("a", 3);
        return upper(grid, x) + lower(grid, y) + open(grid, x * y) + raw(grid, y) + bounded(grid, x);
    }
}
