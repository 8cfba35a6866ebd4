package org.jadjoint.processor.ir;

import java.util.List;

/**
 * A function: what a method means, and what its derivatives mean.
 *
 * @param name the method's name
 * @param parameters the parameters in order
 * @param resultTypes the types of what every {@code Return} gives
 * @param body ends in {@code Return}s
 */
public record Function(String name, List<Parameter> parameters, List<Type> resultTypes, Region body) {
    public Function {
        parameters = List.copyOf(parameters);
        resultTypes = List.copyOf(resultTypes);
    }

    /** A parameter and whether the function is differentiated with respect to it. */
    public record Parameter(Value value, boolean differentiable) {}

    public List<Value> parameterValues() {
        return parameters.stream().map(Parameter::value).toList();
    }
}
