package org.jadjoint.processor.transform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.Rewriter;
import org.jadjoint.processor.ir.Writes;
import org.jadjoint.processor.ir.Writes.Question;

/**
 * Puts before calls what only their companions know: a call that would write into an array of constants, whose derivative would be lost,
 * is refused before it runs.
 */
public final class Guards extends Rewriter {
    private final IdentityHashMap<Op, List<OpaqueCode>> guards = new IdentityHashMap<>();

    /** Refuses a call where the answer to a question is yes, with what is to be said of the method that it is about. */
    public void add(Op.Call call, Set<Question> questions, UnaryOperator<String> message) {
        questions.stream()
                .sorted(Comparator.comparing(Question::toString))
                .forEach(question ->
                        guards.computeIfAbsent(call, key -> new ArrayList<>()).add(code(question, message)));
    }

    /** The function with its calls guarded. */
    public Function into(Function function) {
        if (guards.isEmpty()) return function;
        return new Function(function.name(), function.parameters(), function.resultTypes(), rewrite(function.body()));
    }

    // f(w, data)  =>  if (f writes data) throw …; f(w, data)
    @Override
    protected void rewrite(Op op) {
        for (OpaqueCode code : guards.getOrDefault(op, List.of())) {
            emit(new Op.Opaque(List.of(), code, List.of(), op.source()));
        }
        super.rewrite(op);
    }

    private static OpaqueCode code(Question question, UnaryOperator<String> message) {
        String owner = question.callee().owner();
        String simple = owner.substring(owner.lastIndexOf('.') + 1);
        Callee callee = question.callee();
        String writer = callee.isConstructor() ? callee.spoken() : simple + "." + callee.name();
        return new OpaqueCode(
                List.of(
                        new OpaqueCode.Text("if (("),
                        new OpaqueCode.ClassName(question.callee().companion()),
                        new OpaqueCode.Text("." + question.call("" + Writes.DEPTH) + " & "
                                + Writes.literal(1L << question.bit()) + ") != 0) {\n  throw new "),
                        new OpaqueCode.ClassName("java.lang.IllegalArgumentException"),
                        new OpaqueCode.Text("(\n      \"" + escaped(message.apply(writer)) + "\");\n}")),
                true,
                true,
                false);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
