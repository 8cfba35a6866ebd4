package org.jadjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jadjoint.processor.emit.body.LineMarks;
import org.jadjoint.processor.ir.Writes;
import org.jadjoint.processor.ir.Writes.Question;

/**
 * The body of {@code fWrites}: a bit for each array parameter into which the method may write. Where that is for methods of other classes
 * to say, they are asked, through so many classes and no more, since classes may call each other.
 */
final class SweepWrites {
    private final Function<String, ClassName> classes;

    SweepWrites(Function<String, ClassName> classes) {
        this.classes = classes;
    }

    /**
     * The body.
     *
     * @param arrays what becomes of the array parameters, in order
     */
    CodeBlock body(List<Writes> arrays) {
        long seen = 0;
        for (int i = 0; i < arrays.size(); i++) {
            if (arrays.get(i).seen()) seen |= 1L << Writes.bit(i);
        }
        Map<String, Answer> answers = new TreeMap<>();
        for (int i = 0; i < arrays.size(); i++) {
            if (arrays.get(i).seen()) continue;
            for (Question question : arrays.get(i).questions()) {
                Answer answer = new Answer(question, Writes.bit(i) - question.bit(), 1L << question.bit());
                answers.merge(answer.key(), answer, Answer::and);
            }
        }
        if (answers.isEmpty()) return statement(CodeBlock.of("$L", Writes.literal(seen)));
        CodeBlock terms = answers.values().stream()
                .map(answer -> answer.term(classes))
                .collect(CodeBlock.joining(LineMarks.BREAK + " | "));
        String known = seen == 0 ? "" : Writes.literal(seen) + LineMarks.BREAK + " | ";
        return statement(CodeBlock.of("depth == 0 ? -1 : $L$L", known, terms));
    }

    private static CodeBlock statement(CodeBlock returned) {
        return CodeBlock.builder().addStatement("return $L", returned).build();
    }

    /** Some bits of what a callee answers, and how far they are from the bits of the arrays that it is given. */
    private record Answer(Question question, int shift, long bits) {
        String key() {
            return question.callee().companion() + "." + question.call("") + shift;
        }

        Answer and(Answer other) {
            return new Answer(question, shift, bits | other.bits);
        }

        // (OtherDerivatives.fWrites(depth - 1) & 0b10) << 1
        CodeBlock term(Function<String, ClassName> classes) {
            CodeBlock taken = CodeBlock.of(
                    "$T.$L & $L",
                    classes.apply(question.callee().companion()),
                    question.call("depth - 1"),
                    Writes.literal(bits));
            if (shift == 0) return taken;
            return CodeBlock.of("($L) $L $L", taken, shift > 0 ? "<<" : ">>>", Math.abs(shift));
        }
    }
}
