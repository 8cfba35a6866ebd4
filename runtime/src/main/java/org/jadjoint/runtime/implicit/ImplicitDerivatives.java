package org.jadjoint.runtime.implicit;

import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Derivatives of {@link Implicit}, which the companions of its callers call: written by hand, in the form of generated ones, since no rule
 * knows functions.
 *
 * <p>What ends in Forward, Reverse or UncheckedJvp is there for the companions of other classes. The functions that are passed by hand are those of
 * {@link DifferentiableDoubleUnaryOperator} and {@link DifferentiableVectorFunction}.
 */
// The names are those of generated companions; JSpecify is for who checks nullness alone.
@SuppressWarnings({"exports", "SameNameButDifferent", "ArrayRecordComponent"})
public final class ImplicitDerivatives {
    /** The version of the callee interface, checked where another build calls it. */
    public static final int JADJOINT_ABI = 4;

    private ImplicitDerivatives() {}

    /** Value of {@link Implicit#root} and its tangent. */
    public static RootJvp rootJvp(
            DifferentiableDoubleUnaryOperator function,
            double low,
            double high,
            double tolerance,
            RootWorkspace workspace) {
        return rootUncheckedJvp(function, low, high, tolerance, function, workspace);
    }

    /** Runs {@link Implicit#root} and carries the tangents through it, for companions that call it. */
    public static RootJvp rootUncheckedJvp(
            DoubleUnaryOperator function,
            double low,
            double high,
            double tolerance,
            DoubleUnaryOperatorTangent functionDot,
            RootWorkspace workspace) {
        double root = Implicit.root(function, low, high, tolerance);
        return new RootJvp(root, ScalarSweep.tangent(functionDot, root, tolerance));
    }

    /** Forward sweep of {@link Implicit#root}, into the frame of an earlier call or, for null, a new one. */
    public static RootFrame rootForward(
            DoubleUnaryOperator function,
            DoubleUnaryOperatorTangent.Shadow functionBar,
            double low,
            double high,
            double tolerance,
            @Nullable RootFrame frame) {
        RootFrame made = frame == null ? new RootFrame() : frame;
        made.value = Implicit.root(function, low, high, tolerance);
        made.tolerance = tolerance;
        made.slope = functionBar.apart().forward(made.value).reverse(1);
        made.function = functionBar.forward(made.value);
        return made;
    }

    /** Reverse sweep of {@link Implicit#root}. */
    public static void rootReverse(RootFrame frame, double resultBar) {
        if (resultBar == 0) return;
        DoubleUnaryOperatorTangent.Frame function = Objects.requireNonNull(frame.function);
        function.reverse(-resultBar / ScalarSweep.regular(frame.slope, function.value(), frame.tolerance));
    }

    /** Forward sweep of {@link Implicit#root} with tangents, for companions that call it. */
    public static RootHvpFrame rootHvpForward(
            DoubleUnaryOperator function,
            DoubleUnaryOperatorTangent.Shadow functionBar,
            double low,
            double high,
            double tolerance,
            DoubleUnaryOperatorTangent functionDot,
            DoubleUnaryOperatorTangent.Shadow functionBarDot,
            @Nullable RootHvpFrame frame) {
        RootHvpFrame made = frame == null ? new RootHvpFrame() : frame;
        made.tolerance = tolerance;
        made.value = Implicit.root(function, low, high, tolerance);
        made.valueDot = ScalarSweep.tangent(functionDot, made.value, tolerance);
        DoubleUnaryOperatorTangent.HvpReverse own = functionBar
                .apart()
                .hvpForward(made.value, functionDot, functionBarDot.apart(), made.valueDot)
                .reverse(1, 0);
        made.slope = own.x();
        made.slopeDot = own.xDot();
        made.function = functionBar.hvpForward(made.value, functionDot, functionBarDot, made.valueDot);
        return made;
    }

    /** Reverse sweep of {@link Implicit#root} with tangents: w = xBar / f'x, and its tangent. */
    public static void rootHvpReverse(RootHvpFrame frame, double resultBar, double resultBarDot) {
        if (resultBar == 0 && resultBarDot == 0) return;
        DoubleUnaryOperatorTangent.HvpFrame function = Objects.requireNonNull(frame.function);
        double slope = ScalarSweep.regular(frame.slope, function.value(), frame.tolerance);
        double weight = resultBar / slope;
        function.reverse(-weight, -(resultBarDot - frame.slopeDot * weight) / slope);
    }

    /** Value of {@link Implicit#solution} and its tangent. */
    public static VectorJvp solutionJvp(
            DifferentiableVectorFunction function, double[] start, double tolerance, SolutionWorkspace workspace) {
        return solutionUncheckedJvp(function, start, tolerance, function, workspace);
    }

    /** Runs {@link Implicit#solution} and carries the tangents through it, for companions that call it. */
    public static VectorJvp solutionUncheckedJvp(
            Implicit.VectorFunction function,
            double[] start,
            double tolerance,
            VectorFunctionTangent functionDot,
            SolutionWorkspace workspace) {
        double[] value = Implicit.solution(function, start, tolerance);
        return new VectorJvp(value, VectorSweep.tangent(functionDot, value, 0, tolerance));
    }

    /** Forward sweep of {@link Implicit#solution}, into the frame of an earlier call or, for null, a new one. */
    public static SolutionFrame solutionForward(
            Implicit.VectorFunction function,
            VectorFunctionTangent.Shadow functionBar,
            double[] start,
            double tolerance,
            @Nullable SolutionFrame frame) {
        SolutionFrame made = frame == null ? new SolutionFrame() : frame;
        made.forward(functionBar, Implicit.solution(function, start, tolerance), tolerance);
        return made;
    }

    /** Reverse sweep of {@link Implicit#solution}. */
    public static void solutionReverse(SolutionFrame frame) {
        frame.reverse();
    }

    /** Forward sweep of {@link Implicit#solution} with tangents, for companions that call it. */
    public static SolutionHvpFrame solutionHvpForward(
            Implicit.VectorFunction function,
            VectorFunctionTangent.Shadow functionBar,
            double[] start,
            double tolerance,
            VectorFunctionTangent functionDot,
            VectorFunctionTangent.Shadow functionBarDot,
            @Nullable SolutionHvpFrame frame) {
        SolutionHvpFrame made = frame == null ? new SolutionHvpFrame() : frame;
        double[] solution = Implicit.solution(function, start, tolerance);
        made.forward(functionBar, functionDot, functionBarDot, solution, tolerance);
        return made;
    }

    /** Reverse sweep of {@link Implicit#solution} with tangents. */
    public static void solutionHvpReverse(SolutionHvpFrame frame) {
        frame.reverse();
    }

    /** Value of {@link Implicit#fixedPoint} and its tangent. */
    public static VectorJvp fixedPointJvp(
            DifferentiableVectorFunction function, double[] start, double tolerance, FixedPointWorkspace workspace) {
        return fixedPointUncheckedJvp(function, start, tolerance, function, workspace);
    }

    /** Runs {@link Implicit#fixedPoint} and carries the tangents through it, for companions that call it. */
    public static VectorJvp fixedPointUncheckedJvp(
            Implicit.VectorFunction function,
            double[] start,
            double tolerance,
            VectorFunctionTangent functionDot,
            FixedPointWorkspace workspace) {
        double[] value = Implicit.fixedPoint(function, start, tolerance);
        return new VectorJvp(value, VectorSweep.tangent(functionDot, value, 1, tolerance));
    }

    /** Forward sweep of {@link Implicit#fixedPoint}, into the frame of an earlier call or, for null, a new one. */
    public static FixedPointFrame fixedPointForward(
            Implicit.VectorFunction function,
            VectorFunctionTangent.Shadow functionBar,
            double[] start,
            double tolerance,
            @Nullable FixedPointFrame frame) {
        FixedPointFrame made = frame == null ? new FixedPointFrame() : frame;
        made.forward(functionBar, Implicit.fixedPoint(function, start, tolerance), tolerance);
        return made;
    }

    /** Reverse sweep of {@link Implicit#fixedPoint}. */
    public static void fixedPointReverse(FixedPointFrame frame) {
        frame.reverse();
    }

    /** Forward sweep of {@link Implicit#fixedPoint} with tangents, for companions that call it. */
    public static FixedPointHvpFrame fixedPointHvpForward(
            Implicit.VectorFunction function,
            VectorFunctionTangent.Shadow functionBar,
            double[] start,
            double tolerance,
            VectorFunctionTangent functionDot,
            VectorFunctionTangent.Shadow functionBarDot,
            @Nullable FixedPointHvpFrame frame) {
        FixedPointHvpFrame made = frame == null ? new FixedPointHvpFrame() : frame;
        double[] solution = Implicit.fixedPoint(function, start, tolerance);
        made.forward(functionBar, functionDot, functionBarDot, solution, tolerance);
        return made;
    }

    /** Reverse sweep of {@link Implicit#fixedPoint} with tangents. */
    public static void fixedPointHvpReverse(FixedPointHvpFrame frame) {
        frame.reverse();
    }

    /** Value of {@link Implicit#minimum} and its tangent. */
    public static VectorJvp minimumJvp(
            DifferentiableVectorFunction gradient, double[] start, double tolerance, MinimumWorkspace workspace) {
        return minimumUncheckedJvp(gradient, start, tolerance, gradient, workspace);
    }

    /** Runs {@link Implicit#minimum} and carries the tangents through it, for companions that call it. */
    public static VectorJvp minimumUncheckedJvp(
            Implicit.VectorFunction gradient,
            double[] start,
            double tolerance,
            VectorFunctionTangent gradientDot,
            MinimumWorkspace workspace) {
        double[] value = Implicit.minimum(gradient, start, tolerance);
        return new VectorJvp(value, VectorSweep.tangent(gradientDot, value, 0, tolerance));
    }

    /** Forward sweep of {@link Implicit#minimum}, into the frame of an earlier call or, for null, a new one. */
    public static MinimumFrame minimumForward(
            Implicit.VectorFunction gradient,
            VectorFunctionTangent.Shadow gradientBar,
            double[] start,
            double tolerance,
            @Nullable MinimumFrame frame) {
        MinimumFrame made = frame == null ? new MinimumFrame() : frame;
        made.forward(gradientBar, Implicit.minimum(gradient, start, tolerance), tolerance);
        return made;
    }

    /** Reverse sweep of {@link Implicit#minimum}. */
    public static void minimumReverse(MinimumFrame frame) {
        frame.reverse();
    }

    /** Forward sweep of {@link Implicit#minimum} with tangents, for companions that call it. */
    public static MinimumHvpFrame minimumHvpForward(
            Implicit.VectorFunction gradient,
            VectorFunctionTangent.Shadow gradientBar,
            double[] start,
            double tolerance,
            VectorFunctionTangent gradientDot,
            VectorFunctionTangent.Shadow gradientBarDot,
            @Nullable MinimumHvpFrame frame) {
        MinimumHvpFrame made = frame == null ? new MinimumHvpFrame() : frame;
        double[] solution = Implicit.minimum(gradient, start, tolerance);
        made.forward(gradientBar, gradientDot, gradientBarDot, solution, tolerance);
        return made;
    }

    /** Reverse sweep of {@link Implicit#minimum} with tangents. */
    public static void minimumHvpReverse(MinimumHvpFrame frame) {
        frame.reverse();
    }

    /** The value of {@link Implicit#root} and its tangent. */
    public record RootJvp(double value, double tangent) {}

    /** A solution and its tangent. */
    public record VectorJvp(double[] value, double[] tangent) {}

    /** The value of {@link Implicit#root} until its reverse. */
    public static final class RootFrame {
        private double value;
        private double slope;
        private double tolerance;
        private DoubleUnaryOperatorTangent.@Nullable Frame function;

        RootFrame() {}

        /** The value of the method. */
        public double value() {
            return value;
        }
    }

    /** {@link RootFrame} with tangents. */
    public static final class RootHvpFrame {
        private double value;
        private double valueDot;
        private double slope;
        private double slopeDot;
        private double tolerance;
        private DoubleUnaryOperatorTangent.@Nullable HvpFrame function;

        RootHvpFrame() {}

        /** The value of the method. */
        public double value() {
            return value;
        }

        /** The tangent of the value. */
        public double valueDot() {
            return valueDot;
        }
    }

    /** What {@link Implicit#root} keeps for the next call, which is nothing. */
    public static final class RootWorkspace {
        /** An empty workspace. */
        public RootWorkspace() {}
    }

    /** The value of {@link Implicit#solution} until its reverse. */
    public static final class SolutionFrame extends VectorFrame {
        SolutionFrame() {
            super(0);
        }
    }

    /** {@link SolutionFrame} with tangents. */
    public static final class SolutionHvpFrame extends VectorHvpFrame {
        SolutionHvpFrame() {
            super(0);
        }
    }

    /** What {@link Implicit#solution} keeps for the next call, which is nothing. */
    public static final class SolutionWorkspace {
        /** An empty workspace. */
        public SolutionWorkspace() {}
    }

    /** The value of {@link Implicit#fixedPoint} until its reverse. */
    public static final class FixedPointFrame extends VectorFrame {
        FixedPointFrame() {
            super(1);
        }
    }

    /** {@link FixedPointFrame} with tangents. */
    public static final class FixedPointHvpFrame extends VectorHvpFrame {
        FixedPointHvpFrame() {
            super(1);
        }
    }

    /** What {@link Implicit#fixedPoint} keeps for the next call, which is nothing. */
    public static final class FixedPointWorkspace {
        /** An empty workspace. */
        public FixedPointWorkspace() {}
    }

    /** The value of {@link Implicit#minimum} until its reverse. */
    public static final class MinimumFrame extends VectorFrame {
        MinimumFrame() {
            super(0);
        }
    }

    /** {@link MinimumFrame} with tangents. */
    public static final class MinimumHvpFrame extends VectorHvpFrame {
        MinimumHvpFrame() {
            super(0);
        }
    }

    /** What {@link Implicit#minimum} keeps for the next call, which is nothing. */
    public static final class MinimumWorkspace {
        /** An empty workspace. */
        public MinimumWorkspace() {}
    }

    /** A {@link DoubleUnaryOperator} together with its derivatives, so that none is taken for zero. */
    public interface DifferentiableDoubleUnaryOperator
            extends DoubleUnaryOperator, DoubleUnaryOperatorTangent, DoubleUnaryOperatorTangent.Shadow {}

    /** The tangent of a {@link DoubleUnaryOperator}: of all that it captures. */
    public interface DoubleUnaryOperatorTangent {
        /** The value, and how it changes where what the function takes and what it captures do. */
        Jvp jvp(double x, double xDot);

        /** The tangent of the same function, where nothing that it captures changes. */
        DoubleUnaryOperatorTangent still();

        /** The shadow of a {@link DoubleUnaryOperator}: gathers the cotangents of all that it captures. */
        interface Shadow {
            /** Calls the function, and keeps what the reverse of this call needs. */
            Frame forward(double x);

            /** A shadow of the same function which gathers what nobody looks at. */
            Shadow apart();

            /** The forward sweep with tangents, for second derivatives. */
            default HvpFrame hvpForward(
                    double x, DoubleUnaryOperatorTangent functionDot, Shadow functionBarDot, double xDot) {
                throw new UnsupportedOperationException("this function has derivatives of order 1 alone");
            }
        }

        /** One call of a {@link DoubleUnaryOperator} until its reverse. */
        interface Frame {
            /** What the call returned. */
            double value();

            /** Adds into shadows, and returns the cotangents of the numbers that the call took. */
            double reverse(double resultBar);
        }

        /** One call of a {@link DoubleUnaryOperator} with tangents until its reverse. */
        interface HvpFrame {
            /** What the call returned. */
            double value();

            /** The tangent of that. */
            double valueDot();

            /** Adds into shadows and their tangents, and returns the cotangents of what the call took, with theirs. */
            HvpReverse reverse(double resultBar, double resultBarDot);
        }

        /** The cotangent of what a {@link DoubleUnaryOperator} takes, and its tangent. */
        record HvpReverse(double x, double xDot) {}

        /** A value of a {@link DoubleUnaryOperator} and its tangent. */
        record Jvp(double value, double tangent) {}
    }

    /** A {@link Implicit.VectorFunction} together with its derivatives, so that none is taken for zero. */
    public interface DifferentiableVectorFunction
            extends Implicit.VectorFunction, VectorFunctionTangent, VectorFunctionTangent.Shadow {}

    /** The tangent of a {@link Implicit.VectorFunction}: of all that it captures. */
    public interface VectorFunctionTangent {
        /** The value, and how it changes where what the function takes and what it captures do. */
        Jvp jvp(double[] x, double[] xDot);

        /** The tangent of the same function, where nothing that it captures changes. */
        VectorFunctionTangent still();

        /** The shadow of a {@link Implicit.VectorFunction}: gathers the cotangents of all that it captures. */
        interface Shadow {
            /** Calls the function, and keeps what the reverse of this call needs. */
            Frame forward(double[] x, double[] xBar);

            /** A shadow of the same function which gathers what nobody looks at. */
            Shadow apart();

            /** The forward sweep with tangents, for second derivatives. */
            default HvpFrame hvpForward(
                    double[] x,
                    double[] xBar,
                    VectorFunctionTangent functionDot,
                    Shadow functionBarDot,
                    double[] xDot,
                    double[] xBarDot) {
                throw new UnsupportedOperationException("this function has derivatives of order 1 alone");
            }
        }

        /** One call of a {@link Implicit.VectorFunction} until its reverse. */
        interface Frame {
            /** What the call returned. */
            double[] value();

            /** The shadow of the value. {@link #reverse} takes what is in there, and clears what the function made. */
            double[] valueBar();

            /** Adds into the shadows of what the function takes and captures. */
            void reverse();
        }

        /** One call of a {@link Implicit.VectorFunction} with tangents until its reverse. */
        interface HvpFrame {
            /** What the call returned. */
            double[] value();

            /** The shadow of the value. */
            double[] valueBar();

            /** The tangent of the value. */
            double[] valueDot();

            /** The tangent of the shadow of the value. */
            double[] valueBarDot();

            /** Adds into the shadows of what the function takes and captures, and into their tangents. */
            void reverse();
        }

        /** A value of a {@link Implicit.VectorFunction} and its tangent. */
        record Jvp(double[] value, double[] tangent) {}
    }
}
