package org.jadjoint.processor.cases;

import java.lang.reflect.Type;
import java.util.List;

/** A {@code @Differentiable} method as a test knows it: from the source, not from what was generated for it. */
public record Signature(String owner, String name, Class<?> result, List<Parameter> parameters, boolean instance) {
    /** The signature of a static method. */
    public Signature(String owner, String name, Class<?> result, List<Parameter> parameters) {
        this(owner, name, result, parameters, false);
    }

    /** A parameter; {@code differentiable} ones have a component in the gradient. What it is a list of is only {@code declared}. */
    public record Parameter(Class<?> type, String name, boolean differentiable, Type declared) {
        public Parameter(Class<?> type, String name, boolean differentiable) {
            this(type, name, differentiable, type);
        }

        boolean isShadowed() {
            return differentiable && !type.isPrimitive();
        }

        boolean isDifferentiableScalar() {
            return differentiable && type.isPrimitive();
        }
    }

    /** Whether it is one of a record, which is the result. */
    boolean isConstructor() {
        return name.equals("new" + result.getSimpleName()) && result.getName().equals(owner);
    }

    boolean isVoid() {
        return result == void.class;
    }

    List<Class<?>> types() {
        return List.copyOf(parameters.stream().<Class<?>>map(Parameter::type).toList());
    }

    /** Zeros, as many as the point has leaves in each parameter. */
    List<double[]> noDirection(List<Object> point) {
        return point.stream().map(it -> new double[Numbers.leaves(it).length]).toList();
    }

    List<Integer> shadowed() {
        return indices(true);
    }

    List<Integer> scalars() {
        return indices(false);
    }

    /** The type of tangents and cotangents of the result. */
    Class<?> resultTangent() {
        return Structures.tangent(result);
    }

    /** The types of tangents of the parameters that have a shadow. */
    List<Class<?>> shadowedTangents() {
        return List.copyOf(shadowed().stream()
                .<Class<?>>map(i -> Structures.tangent(parameters.get(i).type()))
                .toList());
    }

    private List<Integer> indices(boolean shadowed) {
        return java.util.stream.IntStream.range(0, parameters.size())
                .filter(i ->
                        parameters.get(i).differentiable() && parameters.get(i).isShadowed() == shadowed)
                .boxed()
                .toList();
    }
}
