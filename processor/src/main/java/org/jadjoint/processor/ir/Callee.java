package org.jadjoint.processor.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method that has a derivative of its own, as a call sees it: its signature and where its bodies are.
 *
 * @param owner canonical name of the class that declares the primal
 * @param name the primal's name; {@link #CONSTRUCTOR} for a constructor
 * @param parameters the parameters in order
 * @param result the result's type, null for {@code void}
 * @param resultDifferentiable whether the result carries a derivative
 * @param local whether the derivative bodies stand in the sweeps class that is being written (a method or helper of the same top-level
 *     class); else they are reached through the companion of {@code owner}
 * @param instance whether the first parameter is the receiver of the primal
 * @param frame the type of the frame that the forward sweep returns, as Java source
 * @param prefix the stem of the generated members, {@code f} in {@code fForward}
 * @param rule the derivative that somebody wrote by hand, which stands for the generated one; null where there is none
 * @param order how often it is differentiated where its sweeps are called: 1 for the method's own sweeps, more where these carry tangents
 * @param checkpoint whether callers keep what they give it and run it again in the reverse sweep, instead of keeping its frame
 */
public record Callee(
        String owner,
        String name,
        List<Parameter> parameters,
        @Nullable Type result,
        boolean resultDifferentiable,
        boolean local,
        boolean instance,
        ReferenceType frame,
        String prefix,
        @Nullable HandRule rule,
        int order,
        boolean checkpoint) {
    public Callee {
        parameters = List.copyOf(parameters);
    }

    /** A method whose derivative is generated. */
    public Callee(
            String owner,
            String name,
            List<Parameter> parameters,
            @Nullable Type result,
            boolean resultDifferentiable,
            boolean local,
            boolean instance,
            ReferenceType frame,
            String prefix) {
        this(owner, name, parameters, result, resultDifferentiable, local, instance, frame, prefix, null, 1, false);
    }

    /** A method whose derivative somebody wrote by hand. */
    public Callee(
            String owner,
            String name,
            List<Parameter> parameters,
            @Nullable Type result,
            boolean resultDifferentiable,
            ReferenceType frame,
            HandRule rule) {
        this(owner, name, parameters, result, resultDifferentiable, false, false, frame, name, rule, 1, false);
    }

    /** The same method, differentiated once more: its sweeps carry tangents beside all that they carried. */
    public Callee raised() {
        String kind = kind();
        String stem = frame.java().substring(0, frame.java().length() - kind.length());
        String next = level(order + 1);
        String raisedFrame = stem.substring(0, stem.length() - level(order).length()) + next + kind;
        String raisedPrefix = isFunction()
                ? prefix
                : prefix.substring(0, prefix.length() - level(order).length()) + next;
        return new Callee(
                owner,
                name,
                parameters,
                result,
                resultDifferentiable,
                local,
                instance,
                new ReferenceType(raisedFrame),
                raisedPrefix,
                rule,
                order + 1,
                checkpoint);
    }

    /** What the names of sweeps of an order have behind those of the first: {@code fForward}, {@code fHvpForward}, {@code fHvpDotForward}. */
    public static String level(int order) {
        return order == 1 ? "" : "Hvp" + "Dot".repeat(order - 2);
    }

    private String kind() {
        return local ? "Residuals" : "Frame";
    }

    /** The name of a constructor, which no method can have. */
    public static final String CONSTRUCTOR = "new";

    /** Whether it is a constructor of its owner, which is also its result. */
    public boolean isConstructor() {
        return name.equals(CONSTRUCTOR);
    }

    /** What to call variables that have to do with a call: its name, a constructor's after the record. */
    public String hint() {
        return isConstructor() && result instanceof StructureType made ? made.variable() : name;
    }

    /** What to call it in a diagnostic. */
    public String spoken() {
        return isConstructor() ? "new " + owner.substring(owner.lastIndexOf('.') + 1) : name;
    }

    /** The class that declares the frame, and the derivatives with it. */
    public String companion() {
        return frame.java().substring(0, frame.java().lastIndexOf('.'));
    }

    /** What tells the generated types of this method from those of overloads; empty where no other has the name. */
    public String overload() {
        String simple = frame.java().substring(frame.java().lastIndexOf('.') + 1);
        String level = level(order);
        int stem = prefix.length() - level.length();
        return simple.substring(stem, simple.length() - level.length() - kind().length());
    }

    /** Whether it is the method of a functional interface: what is called is the function that is its first argument. */
    public boolean isFunction() {
        return instance && !local && parameters.get(0).type() instanceof StructureType type && type.function() != null;
    }

    /** Whether companions of other classes can ask if the method writes into its parameter of a number. */
    public boolean isAsked(int parameter) {
        return parameters.get(parameter).differentiable()
                && parameters.get(parameter).type().isAggregate();
    }

    /** A parameter: its name, type, and whether it is differentiable. */
    public record Parameter(String name, Type type, boolean differentiable) {}
}
