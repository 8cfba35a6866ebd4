package org.jadjoint.processor.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Central differences of fourth order of the compiled primal. */
record DifferenceReference(Companion companion, List<Object> point, boolean single) implements Reference {
    /** Halves the step until halving it changes nothing any more: so much for kinks nearby. */
    @Override
    public Tangents along(List<double[]> direction) {
        double step = single ? 1.0 / 64 : 1.0 / 2048;
        List<double[]> slopes = slopes(direction, step);
        for (int halvings = 0; halvings < 6; halvings++) {
            step /= 2;
            List<double[]> finer = slopes(direction, step);
            boolean settled = agree(slopes, finer);
            slopes = finer;
            if (settled) {
                break;
            }
        }
        List<double[]> sizes = new ArrayList<>();
        slopes.forEach(it ->
                sizes.add(Arrays.stream(it).map(slope -> 1 + Math.abs(slope)).toArray()));
        return new Tangents(slopes, sizes);
    }

    private boolean agree(List<double[]> coarse, List<double[]> fine) {
        for (int i = 0; i < fine.size(); i++) {
            for (int k = 0; k < fine.get(i).length; k++) {
                double difference = Math.abs(coarse.get(i)[k] - fine.get(i)[k]);
                if (!(difference <= 0.5 * tolerance() * (1 + Math.abs(fine.get(i)[k])))) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<double[]> slopes(List<double[]> direction, double step) {
        List<double[]> ahead = leaves(direction, step);
        List<double[]> behind = leaves(direction, -step);
        List<double[]> farAhead = leaves(direction, 2 * step);
        List<double[]> farBehind = leaves(direction, -2 * step);
        List<double[]> slopes = new ArrayList<>();
        for (int i = 0; i < ahead.size(); i++) {
            double[] slope = new double[ahead.get(i).length];
            for (int k = 0; k < slope.length; k++) {
                double near = ahead.get(i)[k] - behind.get(i)[k];
                double far = farAhead.get(i)[k] - farBehind.get(i)[k];
                slope[k] = (8 * near - far) / (12 * step);
            }
            slopes.add(slope);
        }
        return slopes;
    }

    /** Result and final contents of the differentiable arrays at a point nearby. */
    private List<double[]> leaves(List<double[]> direction, double step) {
        List<Object> arguments = new ArrayList<>();
        for (int i = 0; i < point.size(); i++) {
            Signature.Parameter parameter = companion.signature.parameters().get(i);
            double[] moved = Numbers.leaves(point.get(i));
            double[] dot = direction.get(i);
            Arrays.setAll(moved, k -> moved[k] + step * dot[k]);
            arguments.add(
                    parameter.differentiable()
                            ? Numbers.moved(point.get(i), parameter.type(), moved)
                            : Numbers.copyOf(point.get(i)));
        }
        Companion.Run run = companion.runPrimal(arguments);
        List<double[]> leaves = new ArrayList<>();
        leaves.add(Numbers.leaves(run.result()));
        companion
                .signature
                .shadowed()
                .forEach(i -> leaves.add(Numbers.leaves(run.arguments().get(i))));
        return leaves;
    }

    /** Whether the primal's numbers at the point are all finite. */
    boolean isFinite() {
        List<double[]> here = leaves(companion.signature.noDirection(point), 0);
        return here.stream().flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    }

    @Override
    public double tolerance() {
        return single ? 2e-3 : 1e-6;
    }

    @Override
    public double identityTolerance() {
        return single ? 1e-4 : 1e-11;
    }
}
