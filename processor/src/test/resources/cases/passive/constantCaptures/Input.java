package cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jadjoint.Differentiable;

/** Variables that hold constants are no constants of Java in code that is carried along. */
final class Input {
    private static final int OFFSET = -2;

    private Input() {}

    /** What is put together when it runs is another object than what the compiler puts together. */
    @Differentiable
    static double identity(double x, double y) {
        String q = "a";
        q += "b";
        String a = "a";
        String r = a + "b";
        final String c = "a";
        String s = c + "b";
        return (q == "ab" ? x : y) * (r == "ab" ? x : y * 2) + (s == "ab" ? x : y * 3);
    }

    @Differentiable
    static double neverRun(double x, double y) {
        boolean more = false;
        int t = 1;
        synchronized (Input.class) {
            while (more) t++;
        }
        return x * t + y;
    }

    /** A negative constant after an operator. */
    @Differentiable
    static double signs(double x, double y) {
        int t = 1;
        synchronized (Input.class) {
            t = t -OFFSET;
        }
        return x * t + y;
    }

    @Differentiable
    static double residuals(double x, double y) {
        int t = 0;
        for (int residuals : List.of(1, 2)) t += residuals;
        return Math.sin(x) * t + y;
    }

    /** Bounds that name their own type variable. */
    @Differentiable
    static double sorted(double x, double y) {
        List<Integer> list = new ArrayList<>(List.of(3, 1, 2));
        Collections.sort(list);
        return x * list.get(0) + y * top(list);
    }

    static <T extends Comparable<? super T>> T top(List<T> list) {
        T best = list.get(0);
        for (T each : list) if (each.compareTo(best) > 0) best = each;
        return best;
    }
}
