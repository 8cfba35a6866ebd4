package org.jadjoint.processor.emit.body;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Value;

/** Calls of methods that have a derivative of their own. */
final class CallEmitter {
    private final ExpressionEmitter expressions;

    CallEmitter(ExpressionEmitter expressions) {
        this.expressions = expressions;
    }

    /** The call as an expression, whatever it returns. */
    Code expression(Op.Call call) {
        Callee callee = call.callee();
        List<Value> arguments = call.arguments();
        return switch (call.form()) {
            case PRIMAL -> expressions.call(callee.owner(), callee.name(), arguments);
            case REVERSE -> sweep(callee, "Reverse", texts(arguments));
            case JVP -> {
                String form = callee.local() ? expressions.jvpSuffix(callee.prefix()) : "Jvp";
                yield sweep(callee, form, withHolder(callee, texts(arguments)));
            }
            case FORWARD -> sweep(callee, "Forward", forward(callee, arguments, "null"));
        };
    }

    /** The forward sweep that keeps its frame in the given field. */
    Code forward(Op.Call call, String field) {
        return sweep(call.callee(), "Forward", forward(call.callee(), call.arguments(), field));
    }

    /** Whether the call leaves it to the caller where the frame is kept. */
    boolean wantsFrame(Op.Call call) {
        List<Value> arguments = call.arguments();
        return call.callee().local() && expressions.isNull(arguments.get(arguments.size() - 1));
    }

    private List<String> forward(Callee callee, List<Value> arguments, String frame) {
        List<String> texts = texts(arguments.subList(0, arguments.size() - 1));
        if (!callee.local()) return texts;
        Value reuse = arguments.get(arguments.size() - 1);
        if (!expressions.isNull(reuse)) {
            texts.add(expressions.of(reuse).text());
        } else {
            texts.add(frame.equals("null") ? newFrame(callee) : frame);
        }
        return texts;
    }

    private static List<String> withHolder(Callee callee, List<String> texts) {
        if (callee.local()) texts.add(newFrame(callee));
        return texts;
    }

    private static String newFrame(Callee callee) {
        return "new " + Code.ofType(callee.frame()) + "()";
    }

    private List<String> texts(List<Value> arguments) {
        List<String> texts = new ArrayList<>();
        for (Value argument : arguments) texts.add(expressions.of(argument).text());
        return texts;
    }

    private static Code sweep(Callee callee, String form, List<String> arguments) {
        String owner = callee.local() ? "" : Code.ofClass(companion(callee)) + ".";
        return Code.primary(
                owner + callee.prefix() + form + "(" + String.join(", " + LineMarks.BREAK, arguments) + ")");
    }

    /** The class that declares the frame declares the sweeps. */
    private static String companion(Callee callee) {
        String frame = callee.frame().java();
        return frame.substring(0, frame.lastIndexOf('.'));
    }

    /** How each result of a call that gives several is read from what it returns. */
    static List<String> accessors(Op.Call call) {
        return switch (call.form()) {
            case PRIMAL -> List.of();
            case FORWARD -> List.of("value()", "valueBar()");
            case JVP -> List.of("value()", "tangent()");
            case REVERSE ->
                call.callee().parameters().stream()
                        .filter(parameter ->
                                parameter.differentiable() && parameter.type().isFloating())
                        .map(parameter -> RecordNames.component(parameter.name()) + "()")
                        .toList();
        };
    }
}
