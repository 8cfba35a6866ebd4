package org.jadjoint.processor.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cotangents by parameter, and the scale of the error of each. */
record Cotangents(List<double[]> values, List<double[]> sizes) {
    /** The cotangents that pull seeds of the result and of final array contents back, by the reference. */
    static Cotangents of(Signature signature, List<Object> point, Reference reference, List<double[]> seeds) {
        List<double[]> values = new ArrayList<>();
        List<double[]> sizes = new ArrayList<>();
        for (int i = 0; i < point.size(); i++) {
            int leaves = signature.parameters().get(i).differentiable() ? Numbers.leaves(point.get(i)).length : 0;
            values.add(new double[leaves]);
            sizes.add(new double[leaves]);
            for (int leaf = 0; leaf < leaves; leaf++) {
                List<double[]> axis = signature.noDirection(point);
                axis.get(i)[leaf] = 1;
                Reference.Tangents tangents = reference.along(axis);
                values.get(i)[leaf] = pair(seeds, tangents.values());
                sizes.get(i)[leaf] = pair(absolute(seeds), tangents.sizes());
            }
        }
        return new Cotangents(values, sizes);
    }

    static double pair(List<double[]> left, List<double[]> right) {
        double sum = 0;
        for (int i = 0; i < left.size(); i++) {
            for (int k = 0; k < left.get(i).length; k++) {
                sum += left.get(i)[k] * right.get(i)[k];
            }
        }
        return sum;
    }

    static List<double[]> absolute(List<double[]> numbers) {
        List<double[]> absolute = new ArrayList<>();
        for (double[] some : numbers) {
            absolute.add(Arrays.stream(some).map(Math::abs).toArray());
        }
        return absolute;
    }
}
