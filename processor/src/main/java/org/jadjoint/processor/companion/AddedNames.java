package org.jadjoint.processor.companion;

/**
 * The names that generated members add to those of the user's parameters, chosen so that they never meet them.
 *
 * @param resultBar the seed: the cotangent of the result
 * @param frame what the forward sweep hands to the reverse sweep
 * @param workspace the reusable holder that a caller may pass
 * @param residuals the values that the forward sweep keeps
 */
public record AddedNames(String resultBar, String frame, String workspace, String residuals) {
    /** The same but for the holder of residuals. */
    AddedNames withResiduals(String other) {
        return new AddedNames(resultBar, frame, workspace, other);
    }

    static AddedNames in(NameScope scope) {
        return new AddedNames(
                scope.take("resultBar"), scope.take("frame"), scope.take("workspace"), scope.take("residuals"));
    }
}
