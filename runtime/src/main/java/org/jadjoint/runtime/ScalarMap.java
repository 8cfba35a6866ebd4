package org.jadjoint.runtime;

/** A function with one number as result, seen as a map. */
record ScalarMap<P, T>(DifferentiableFunction<P, T> function) implements DifferentiableMap<P, T, Double, Double> {

    @Override
    public Structure<P, T> structure() {
        return function.structure();
    }

    @Override
    public Structure<Double, Double> resultStructure() {
        return Structure.DOUBLE;
    }

    @Override
    public Double value(P point) {
        return function.value(point);
    }

    @Override
    public Vjp<Double, Double, T> vjp(P point) {
        DifferentiableFunction.ValueAndGradient<T> result = function.valueAndGradient(point);
        Structure<P, T> structure = function.structure();
        return new Vjp<>() {
            @Override
            public Double value() {
                return result.value();
            }

            @Override
            public T pullback(Double resultBar) {
                return structure.mapTangent(point, result.gradient(), slope -> resultBar * slope);
            }
        };
    }

    @Override
    public Jvp<Double, Double> jvp(P point, T direction) {
        DifferentiableFunction.ValueAndSlope result = function.jvp(point, direction);
        return new Jvp<>(result.value(), result.slope());
    }
}
