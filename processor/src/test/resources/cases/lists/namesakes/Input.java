package cases;

import java.util.List;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Lists of two classes that have one simple name, for which the sweeps have methods that class files do not tell apart. */
final class Input {
    private Input() {}

    static final class First {
        private First() {}

        @Differentiable
        record Part(double x, double[] a) {}
    }

    static final class Second {
        private Second() {}

        @Differentiable
        record Part(double x, double[] a) {}
    }

    @Differentiable
    static double both(
            double x, double y, @NoDerivative List<First.Part> first, @NoDerivative List<Second.Part> second) {
        return Elsewhere.first(first, x) * Elsewhere.second(second, y);
    }
}

final class Elsewhere {
    private Elsewhere() {}

    @Differentiable
    static double first(List<Input.First.Part> parts, double t) {
        double sum = 0;
        for (Input.First.Part part : parts) sum += part.x() * part.a()[0] * t;
        return sum;
    }

    @Differentiable
    static double second(List<Input.Second.Part> parts, double t) {
        double sum = 1;
        for (Input.Second.Part part : parts) sum *= part.x() + part.a()[0] * t;
        return sum;
    }
}
