package org.jadjoint.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

    /**
     * A parameter.
     *
     * @param differentiable whether the function is differentiated with respect to it
     * @param varied whether what is given there may depend on what is differentiated by; if nobody gives it such a thing, it is a constant,
     *     though there is room for its derivative
     */
    public record Parameter(Value value, boolean differentiable, boolean varied) {
        public Parameter {
            if (varied && !differentiable) throw new IllegalArgumentException("varies without a derivative: " + value);
        }

        /** A parameter that varies if the function is differentiated with respect to it. */
        public Parameter(Value value, boolean differentiable) {
            this(value, differentiable, differentiable);
        }
    }

    /** The function where of all parameters only these vary, given by their numbers, if it is differentiated with respect to them at all. */
    public Function varyingOnlyIn(Set<Integer> numbers) {
        List<Parameter> known = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            boolean varied = parameter.varied() && numbers.contains(i);
            known.add(new Parameter(parameter.value(), parameter.differentiable(), varied));
        }
        return new Function(name, known, resultTypes, body);
    }

    public List<Value> parameterValues() {
        return parameters.stream().map(Parameter::value).toList();
    }
}
