package org.jadjoint.processor.check;

import java.util.Set;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Writes.Question;

/**
 * A call that must not run where it would write into an array of constants.
 *
 * @param array how the user calls the array
 * @param questions the answer to each must be no
 */
public record Guard(Op.Call call, String array, Set<Question> questions) {
    public Guard {
        questions = Set.copyOf(questions);
    }
}
