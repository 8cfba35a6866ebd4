package cases;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Components of all kinds that carry no derivative, read in whatever code. */
final class Input {
    static final class Settings {
        final int n;
        final List<String> names;
        final double[] weights = {1, 2};

        Settings(int n, List<String> names) {
            this.n = n;
            this.names = names;
        }

        int size() {
            return names.size();
        }

        List<String> names() {
            return names;
        }

        int at(int i) {
            return i + n;
        }
    }

    enum Side {
        BUY,
        SELL
    }

    @Differentiable
    record Model(
            double v,
            @NoDerivative Settings settings,
            @NoDerivative IntUnaryOperator operator,
            @NoDerivative Side side,
            @NoDerivative Map<String, Integer> map,
            @NoDerivative int[] order,
            int rank) {
        double own() {
            return v * settings.n
                    + (side == Side.BUY ? 1 : v) * settings.names().size()
                    + map.get("a")
                    + operator.applyAsInt(3) * v
                    + Arrays.stream(order).sum() * v;
        }
    }

    @Differentiable
    record Outer(Model model, double w) {}

    private Input() {}

    static Model model(double v, boolean buy) {
        Settings settings = new Settings(buy ? 2 : 3, List.of("a", "bb"));
        return new Model(v, settings, a -> a * 2, buy ? Side.BUY : Side.SELL, Map.of("a", 4), new int[] {1, 2}, buy ? 5 : 7);
    }

    static int look(Settings settings) {
        return settings.n * 2;
    }

    static <T> int count(Collection<T> all) {
        return all.size();
    }

    @Differentiable
    static double fields(double x, double y, boolean buy) {
        Model p = model(x * y, buy);
        double s = p.settings().n * x + p.settings().names.size() * y + p.settings().names().size() * p.v();
        return s + p.settings().weights[1] * x + p.order()[1] * y;
    }

    @Differentiable
    static double calls(double x, double y, boolean buy) {
        Model p = model(x * y, buy);
        double s = p.v() * p.operator().applyAsInt(2) + p.settings().size();
        s += look(p.settings()) * x + count(p.settings().names()) * y + p.settings().at(p.settings().n) * p.v();
        s += p.map().get("a") * x + p.map().getOrDefault("z", 3) * y + (p.map().containsKey("a") ? x : y);
        s += p.side().ordinal() * x + p.side().name().length() * y + Arrays.stream(p.order()).sum() * x;
        return s + Objects.hash(p.settings().n, 3) * 1e-3 * x + String.valueOf(p.settings().n).length() * y;
    }

    @Differentiable
    static double statements(double x, double y, boolean buy) {
        Model p = model(x * y, buy);
        double s = p.own();
        switch (p.side()) {
            case BUY -> s += x;
            case SELL -> s += y;
        }
        for (String name : p.settings().names()) s += name.length() * x;
        for (int i : p.order()) s += i * y;
        if (p.settings().names == null) s += x;
        int t = 0;
        synchronized (p.settings()) {
            for (String name : p.settings().names) t += name.length() + p.map().get("a");
        }
        return s * t;
    }

    @Differentiable
    static double nested(double x, double y, boolean buy) {
        Outer outer = new Outer(model(x * y, buy), x);
        int n = outer.model().settings().names().stream().mapToInt(String::length).sum();
        return outer.w() * n + outer.model().own() * outer.model().map().size();
    }

    static Optional<String> firstName(Model model) {
        List<String> names = model.settings().names();
        return names.isEmpty() ? Optional.empty() : Optional.of(names.get(0));
    }

    /** A helper that is given what has derivatives, and returns what has none. */
    @Differentiable
    static double chained(double x, double y, boolean buy) {
        Model p = model(x * y, buy);
        double s = firstName(p).map(String::length).orElse(0) * p.v();
        Model[] all = {p, model(x, !buy)};
        Map<Side, Integer> seen = new EnumMap<>(Side.class);
        for (Model each : all) {
            seen.merge(each.side(), 1, Integer::sum);
            s += each.v() * seen.get(each.side());
        }
        for (Model each : List.of(all[0], all[1])) s *= each.settings().names().get(0).length();
        if (s != s) throw new IllegalStateException(p + " " + p.settings().names());
        return s;
    }

    /** What may not be there is read where the code reads it. */
    @Differentiable
    static double perhaps(double x, double y, boolean buy) {
        Model p = model(x * y, buy);
        IntSupplier size = () -> p.settings().size();
        int t = size.getAsInt();
        synchronized (Input.class) {
            if (buy) t += p.map().get("a");
        }
        return t * p.v();
    }

    static final Model FIRST = model(1, true);
    static final Model SECOND = model(2, false);

    static Object any(boolean model) {
        return model ? FIRST : "none";
    }

    /** Carried code has variables of its own. */
    @Differentiable
    static double ofTheCode(double x, double y, boolean buy) {
        int t = Stream.of(FIRST, SECOND).mapToInt(each -> each.settings().n).sum();
        t += Stream.of(FIRST, SECOND).filter(each -> each.side() == Side.BUY).mapToInt(Model::rank).sum();
        t += Stream.of(FIRST, SECOND).mapToInt(each -> each.rank()).sum();
        synchronized (Input.class) {
            for (Model each : Arrays.asList(FIRST, SECOND)) t += each.map().get("a") * each.rank();
            Model own = SECOND;
            t += own.rank();
        }
        boolean two = any(buy) instanceof Model model && model.settings().at(model.rank()) > 2;
        Model p = model(x * y, buy);
        ToIntFunction<Model> both = other -> other.rank() + p.rank();
        return (two ? x : y) * t + both.applyAsInt(SECOND) * p.v();
    }
}
