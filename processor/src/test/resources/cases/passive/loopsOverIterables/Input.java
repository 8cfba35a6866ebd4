package cases;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jadjoint.Differentiable;

/** Derivatives through loops over whatever can be iterated over. */
final class Input {
    record Trade(String id, double notional, boolean call) {}

    static final List<Trade> BOOK =
            List.of(new Trade("a", 2, true), new Trade("b", 3, false), new Trade("c", 4, true));

    private Input() {}

    static double price(Trade trade, double spot) {
        return trade.call() ? trade.notional() * Math.max(spot - 1, 0) : trade.notional() / spot;
    }

    static double price(Iterable<Trade> trades, double spot) {
        double sum = 0;
        for (Trade trade : trades) sum += price(trade, spot);
        return sum;
    }

    @Differentiable
    static double book(double x, double y) {
        double s = price(BOOK, x * y) + price(Set.of(BOOK.get(0)), y);
        for (Trade trade : BOOK) {
            if (trade.id().equals("c")) continue;
            s += trade.notional() * x * y;
        }
        return s;
    }

    static <T> double weigh(Collection<? extends T> all, ToDoubleFunction<? super T> weight, double s) {
        double sum = 0;
        for (T each : all) sum += weight.applyAsDouble(each) * s;
        return sum;
    }

    static double wild(List<?> all, double x) {
        double r = x;
        for (Object each : all) {
            if (each instanceof Integer i) r *= i;
            else if (each instanceof String text) r += text.length();
        }
        return r;
    }

    static double bounded(List<? extends Number> all, double x) {
        double r = 0;
        for (Number each : all) r += each.doubleValue() * x;
        for (var each : all) r *= each.intValue();
        return r;
    }

    @SuppressWarnings("rawtypes")
    static double raw(List all, double x) {
        for (Object each : all) x *= each.hashCode();
        return x;
    }

    @Differentiable
    static double types(double x, double y) {
        double s = weigh(BOOK, trade -> trade.notional() * x, y) + weigh(List.of("p", "qq"), t -> t.length() + y, x);
        s += wild(List.of(2, "abc", 3), x) + bounded(List.of(1.5, 2.5), y) + raw(List.of(3), x);
        Map<String, List<Integer>> map = new TreeMap<>(Map.of("u", List.of(1, 2), "v", List.of(3)));
        for (var entry : map.entrySet()) {
            for (double each : entry.getValue()) {
                if (entry.getKey().equals("u")) s = s * each + x;
                else s += y * each;
            }
        }
        return s;
    }

    static double found(Set<Integer> all, double x) {
        for (int each : all) {
            if (each > 2) return x * each;
        }
        return 0;
    }

    static void fill(double[] a, Iterable<Integer> indices, double x) {
        for (Integer i : indices) a[i] += x * i;
    }

    @Differentiable
    static double waysOut(double x, double y) {
        double s = found(new TreeSet<>(List.of(1, 2, 3, 4)), x) + found(Set.of(), y);
        double[] a = {x, y, x};
        fill(a, new TreeSet<>(Set.of(0, 2)), y);
        outer:
        for (String p : List.of("a", "b", "c")) {
            for (String q : List.of("a", "b")) {
                if (p.equals(q)) continue outer;
                if (p.equals("c")) break outer;
                s += x * p.length();
            }
        }
        return s * a[0] * a[1] * a[2];
    }

    /** An {@code Iterable} of the user's own, of what it says itself. */
    record Grid(int n) implements Iterable<int[]> {
        @Override
        public Iterator<int[]> iterator() {
            return Set.of(new int[] {n, 2}).iterator();
        }
    }

    @Differentiable
    static double own(double x, double y) {
        double s = 0;
        for (int[] cell : new Grid(3)) s += cell[0] * x + cell[1] * y;
        return s * x;
    }

    /** Where nothing carries a derivative. */
    @Differentiable
    static double passive(double x, double y) {
        int n = 0;
        for (Trade trade : BOOK) n += trade.id().length();
        return x * n + y;
    }
}
