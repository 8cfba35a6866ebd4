package org.jadjoint.processor.check;

import java.util.Set;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Writes.Question;

/**
 * A call that must not run where it would write into an array of constants.
 *
 * @param array how the user calls the array
 * @param declared whether it is declared to be constant; else it comes from elsewhere, and nobody looks for derivatives in it
 * @param questions the answer to each must be no
 */
public record Guard(Op.Call call, String array, boolean declared, Set<Question> questions) {
    public Guard {
        questions = Set.copyOf(questions);
    }
}
