package org.jadjoint.processor.emit.body;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.companion.FunctionShape;
import org.jadjoint.processor.companion.Spelling;
import org.jadjoint.processor.ir.CallShape;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.ReferenceType;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Calls of methods that have a derivative of their own. */
final class CallEmitter {
    private final ExpressionEmitter expressions;
    private final BodyHelpers helpers;

    CallEmitter(ExpressionEmitter expressions, BodyHelpers helpers) {
        this.expressions = expressions;
        this.helpers = helpers;
    }

    /** The call as an expression, whatever it returns. */
    Code expression(Op.Call call) {
        Callee callee = call.callee();
        List<Value> arguments = call.arguments();
        return switch (call.form()) {
            case PRIMAL ->
                callee.isConstructor()
                        ? expressions.creation(Code.ofClass(callee.owner()), arguments)
                        : callee.instance()
                                ? expressions.callOn(
                                        arguments.get(0), callee.name(), arguments.subList(1, arguments.size()))
                                : expressions.call(callee.owner(), callee.name(), arguments);
            case REVERSE ->
                callee.isFunction() ? on("reverse", texts(arguments)) : sweep(callee, "Reverse", texts(arguments));
            case JVP -> jvp(call, null);
            case FORWARD -> forward(call, null);
            case PULLBACK -> throw new IllegalStateException("not written as sweeps: " + callee.name());
        };
    }

    /** The forward sweep that keeps its frame in the given field, or nowhere. */
    Code forward(Op.Call call, @Nullable String field) {
        Callee callee = call.callee();
        List<Value> arguments = call.arguments();
        Value reuse = arguments.get(arguments.size() - 1);
        List<String> texts = texts(arguments.subList(0, arguments.size() - 1));
        // f.applyAsDouble(x)  =>  fBar.forward(x)
        if (callee.isFunction())
            return on(
                    FunctionShape.member(callee.prefix(), callee.order() > 1 ? "hvpForward" : "forward"),
                    texts.subList(1, texts.size()));
        if (!expressions.isNull(reuse)) texts.add(expressions.of(reuse).text());
        else texts.add(field == null ? nothing(callee.frame(), callee) : field);
        return sweep(callee, "Forward", texts);
    }

    /** Whether the forward sweep leaves it to the caller where the frame is kept. */
    boolean wantsFrame(Op.Call call) {
        return !call.callee().isFunction()
                && expressions.isNull(call.arguments().get(call.arguments().size() - 1));
    }

    /** The JVP that uses the memory in the given field, or none. */
    Code jvp(Op.Call call, @Nullable String field) {
        Callee callee = call.callee();
        List<String> texts = texts(call.arguments());
        if (callee.isFunction()) {
            // f.applyAsDouble(x)  =>  fDot.jvp(x, xDot)
            String tangent = texts.remove(callee.parameters().size());
            texts.set(0, tangent);
            return on(FunctionShape.member(callee.prefix(), "jvp"), texts);
        }
        boolean remembers = helpers.remembers(callee);
        if (field != null) texts.add(field);
        else if (remembers) texts.add(newMemory(callee));
        else if (!helpers.isHelper(callee)) texts.add(nothing(memory(callee), callee));
        boolean arrays = callee.parameters().stream()
                .anyMatch(parameter ->
                        parameter.differentiable() && parameter.type().isAggregate());
        return sweep(callee, arrays && !callee.local() ? "UncheckedJvp" : "Jvp", texts);
    }

    /** Whether the JVP leaves it to the caller where its memory is kept. */
    boolean wantsMemory(Op.Call call) {
        return !call.callee().isFunction() && helpers.remembers(call.callee());
    }

    /** What a JVP remembers in: the residuals of a method of the class, the workspace of one of another class. */
    static ReferenceType memory(Callee callee) {
        if (callee.local()) return callee.frame();
        String frame = callee.frame().java();
        return new ReferenceType(frame.substring(0, frame.length() - "Frame".length()) + "Workspace");
    }

    static String newMemory(Callee callee) {
        return "new " + Code.ofType(memory(callee)) + "()";
    }

    // Where the method is overloaded, a null alone would not say which one is meant.
    private static String nothing(ReferenceType type, Callee callee) {
        return callee.overload().isEmpty() ? "null" : "(" + Code.ofType(type) + ") null";
    }

    private List<String> texts(List<Value> arguments) {
        List<String> texts = new ArrayList<>();
        for (Value argument : arguments) texts.add(expressions.of(argument).text());
        return texts;
    }

    // (object, argument)  =>  object.member(argument)
    private static Code on(String member, List<String> texts) {
        String arguments = String.join(", " + LineMarks.BREAK, texts.subList(1, texts.size()));
        return Code.primary(texts.get(0) + "." + member + "(" + arguments + ")");
    }

    private static Code sweep(Callee callee, String form, List<String> arguments) {
        String owner = callee.local() ? "" : Code.ofClass(callee.companion()) + ".";
        return Code.primary(
                owner + callee.prefix() + form + "(" + String.join(", " + LineMarks.BREAK, arguments) + ")");
    }

    /** How each result of a call that gives several is read from what it returns; of a forward sweep, each behind the frame. */
    static List<String> accessors(Op.Call call) {
        return CallShape.of(call.callee(), call.form()).results().stream()
                .skip(call.form() == Op.Form.FORWARD ? 1 : 0)
                .map(slot -> accessor(call, slot.name()))
                .toList();
    }

    // What the reverse sweep returns is called like the parameters.
    private static String accessor(Op.Call call, String slot) {
        return (call.form() == Op.Form.REVERSE ? Spelling.component(slot) : slot) + "()";
    }
}
