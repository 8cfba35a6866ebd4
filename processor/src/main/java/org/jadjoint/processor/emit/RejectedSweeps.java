package org.jadjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import org.jadjoint.processor.companion.CompanionClass;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.Member;

/**
 * Writes the sweeps of a method that was rejected: every member is there and throws.
 *
 * <p>The build fails by the diagnostic of the rejection; without these members, it would also fail at each of their uses.
 */
public final class RejectedSweeps {
    private final SweepSignatures signatures;

    public RejectedSweeps(CompanionClass companion) {
        signatures = new SweepSignatures(companion);
    }

    /** Adds the members of the rejected method to {@code FooSweeps}. */
    public void addTo(TypeSpec.Builder sweeps, CompanionMethod method) {
        for (Member member : Member.values()) {
            if (member.isSwept(method)) {
                sweeps.addMethod(signatures
                        .member(method, member)
                        .addCode(refusal(method))
                        .build());
            }
        }
        sweeps.addType(signatures.residuals(method).build());
        if (method.order() > 1)
            sweeps.addType(signatures.raisedResiduals(method).build());
    }

    /** The body of every member of a rejected method. */
    static CodeBlock refusal(CompanionMethod method) {
        return CodeBlock.builder()
                .addStatement(
                        "throw new $T($S)",
                        UnsupportedOperationException.class,
                        method + " could not be differentiated: see the compiler's messages")
                .build();
    }
}
