package org.jadjoint.processor.check;

import java.util.Set;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Writes.Question;

/**
 * A call that must not run where it would write into an array of constants.
 *
 * @param array how the user calls the array
 * @param reason why it must not be written
 * @param questions the answer to each must be no
 */
public record Guard(Op.Call call, String array, Reason reason, Set<Question> questions) {
    /** Why nobody would know of the derivatives that are written into an array. */
    public enum Reason {
        /** It is declared to be constant. */
        DECLARED("is @NoDerivative", ", or drop the annotation"),
        /** It comes from elsewhere, and nobody looks for derivatives in it. */
        FOREIGN("is not made here", ""),
        /** Who calls the function that captures it does not know of it. */
        CAPTURED("is captured by a function", "");

        private final String words;
        private final String otherWay;

        Reason(String words, String otherWay) {
            this.words = words;
            this.otherWay = otherWay;
        }
    }

    public Guard {
        questions = Set.copyOf(questions);
    }

    /** What to say where a method would write into it. */
    public String message(String writer) {
        return array + " " + reason.words + ", but " + writer + " may write into it: give it a copy" + reason.otherWay;
    }
}
