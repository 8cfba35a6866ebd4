package org.jadjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.CompanionParameter;
import org.jadjoint.processor.companion.Member;
import org.jadjoint.processor.ir.Writes;

/** Which of the places that are compared are written, as an expression: some always, of others the sweeps know. */
final class WrittenPlaces {
    private final CompanionTypes types;
    private final CompanionMethod method;
    private final long always;
    /** By how far they are moved, the bits of what the sweeps answer. */
    private final Map<Integer, Long> moved = new TreeMap<>();

    /** How far the last of them are moved: what the answer has beyond them does not matter. */
    private int last;

    WrittenPlaces(CompanionTypes types, CompanionMethod method, long always) {
        this.types = types;
        this.method = method;
        this.always = always;
    }

    /** The call that answers which arrays and structures the method writes. */
    static CodeBlock answer(CompanionTypes types, CompanionMethod method) {
        CodeBlock call = CodeBlock.of("$N($L)", method.memberName(Member.WRITES), Writes.DEPTH);
        return Member.WRITES.isDeclaredFor(method) ? call : CodeBlock.of("$T.$L", types.sweeps(), call);
    }

    /** Parameters stand one after the other, from a place on; or their tangents do. */
    void add(List<CompanionParameter> parameters, int place) {
        List<CompanionParameter> all = method.aggregates();
        last = place;
        for (int i = 0; i < parameters.size(); i++) {
            int bit = Writes.bit(all.indexOf(parameters.get(i)));
            moved.merge(Writes.bit(place + i) - bit, 1L << bit, (a, b) -> a | b);
        }
    }

    CodeBlock expression() {
        long all = (1L << Writes.bit(method.aggregates().size())) - 1;
        List<CodeBlock> terms = new ArrayList<>();
        if (always != 0 || moved.isEmpty()) terms.add(CodeBlock.of("$L", Writes.literal(always)));
        moved.forEach((shift, bits) -> {
            boolean whole = bits == all && shift == last;
            CodeBlock answer = answer(types, method);
            CodeBlock taken = whole ? answer : CodeBlock.of("$L & $L", answer, Writes.literal(bits));
            if (shift == 0) terms.add(taken);
            else
                terms.add(CodeBlock.of(
                        whole ? "$L $L $L" : "($L) $L $L", taken, shift > 0 ? "<<" : ">>>", Math.abs(shift)));
        });
        return CodeBlock.join(terms, " | ");
    }
}
