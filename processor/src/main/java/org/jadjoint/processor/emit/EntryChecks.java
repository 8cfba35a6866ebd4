package org.jadjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.CompanionParameter;
import org.jadjoint.processor.companion.FloatingType;
import org.jadjoint.processor.companion.Member;
import org.jadjoint.processor.ir.Writes;

/**
 * The checks with which the members of {@code FooDerivatives} that users call begin, before anything is written: shadows and tangents fit
 * their arrays, and no array that is written stands in two places. Which arrays the method writes, the sweeps know.
 */
final class EntryChecks {
    private final CompanionTypes types;
    private final Helpers helpers;
    private final CompanionMethod method;

    EntryChecks(CompanionTypes types, Helpers helpers, CompanionMethod method) {
        this.types = types;
        this.helpers = helpers;
        this.method = method;
    }

    /** Shadows are written, so each is an array of its own. An array seed is only read. */
    CodeBlock ofPullback() {
        CodeBlock.Builder checks = CodeBlock.builder();
        for (CompanionParameter array : method.shadowed()) {
            checks.addStatement(helpers.requireLength(array.tangentType(), array.bar(), array.name(), array.name()));
        }
        for (List<CompanionParameter> arrays : method.arraysByType()) {
            List<String> names = new ArrayList<>();
            if (seedIsOfType(arrays)) names.add(method.names().resultBar());
            boolean asked = arrays.size() + names.size() > 1;
            long written = 0;
            for (CompanionParameter array : shadowed(arrays)) {
                written |= 1L << Writes.bit(names.size());
                names.add(array.bar());
            }
            Places places = new Places(written);
            if (asked) places.add(arrays, names.size());
            add(checks, arrays, names, places);
        }
        addRows(checks);
        return checks.build();
    }

    /** Its shadows are its own; differentiable arrays that are only read may stand in two places. */
    CodeBlock ofVjp() {
        CodeBlock.Builder checks = CodeBlock.builder();
        for (List<CompanionParameter> arrays : method.arraysByType()) {
            if (shadowed(arrays).isEmpty()) continue;
            Places places = new Places(0);
            places.add(arrays, 0);
            add(checks, arrays, new ArrayList<>(), places);
        }
        addRows(checks);
        return checks.build();
    }

    /**
     * The tangent of an array that is only read is only read too, so it may be the tangent of another such array, or the array itself.
     * Where no array has a tangent, companions of other classes call this too, and may alias what they pass.
     */
    CodeBlock ofJvp() {
        CodeBlock.Builder checks = CodeBlock.builder();
        for (CompanionParameter array : method.shadowed()) {
            checks.addStatement(helpers.requireLength(array.tangentType(), array.dot(), array.name(), array.name()));
        }
        if (method.shadowed().isEmpty()) return checks.build();
        for (List<CompanionParameter> arrays : method.arraysByType()) {
            List<String> names = new ArrayList<>();
            Places places = new Places(0);
            places.add(shadowed(arrays), 0);
            shadowed(arrays).forEach(array -> names.add(array.dot()));
            if (arrays.size() > 1) places.add(arrays, names.size());
            add(checks, arrays, names, places);
        }
        addRows(checks);
        return checks.build();
    }

    // requireDistinct("aBar, a, b", 0b1 | FooSweeps.fWrites(5) << 1, aBar, a, b);
    private void add(CodeBlock.Builder checks, List<CompanionParameter> arrays, List<String> names, Places places) {
        arrays.forEach(array -> names.add(array.name()));
        if (names.size() < 2) return;
        TypeKind element = CompanionMethod.elementKind(arrays.get(0));
        checks.addStatement(helpers.requireDistinct(element, names, places.expression()));
    }

    // if ((FooSweeps.fWrites(5) & 0b11) != 0) requireNoRow("a", a, "table", table);
    private void addRows(CodeBlock.Builder checks) {
        List<CompanionParameter> all = method.arrays();
        for (CompanionParameter table : all) {
            for (CompanionParameter array : method.shadowed()) {
                if (!isRow((ArrayType) array.type(), (ArrayType) table.type())) continue;
                long either = 1L << Writes.bit(all.indexOf(array)) | 1L << Writes.bit(all.indexOf(table));
                checks.addStatement(
                        "if (($L & $L) != 0) $L",
                        answer(),
                        Writes.literal(either),
                        helpers.requireNoRow(array.tangentType(), array.name(), table.name()));
            }
        }
    }

    /** Whether an array may be a row of an array of arrays, or a row of a row. */
    private static boolean isRow(ArrayType array, ArrayType table) {
        if (!(table.getComponentType() instanceof ArrayType row)) return false;
        TypeKind element = array.getComponentType().getKind();
        return row.getComponentType().getKind() == element || isRow(array, row);
    }

    /** The call that answers which arrays the method writes. */
    private CodeBlock answer() {
        CodeBlock call = CodeBlock.of("$N($L)", method.memberName(Member.WRITES), Writes.DEPTH);
        return Member.WRITES.isDeclaredFor(method) ? call : CodeBlock.of("$T.$L", types.sweeps(), call);
    }

    private static List<CompanionParameter> shadowed(List<CompanionParameter> arrays) {
        return arrays.stream().filter(CompanionParameter::isDifferentiableArray).toList();
    }

    private boolean seedIsOfType(List<CompanionParameter> arrays) {
        return method.result().isArray()
                && FloatingType.of(arrays.get(0).type())
                        .filter(method.result().tangentType()::equals)
                        .isPresent();
    }

    /** Which of the arrays that are compared are written, as an expression. */
    private final class Places {
        private final long always;
        /** By how far they are moved, the bits of what the sweeps answer. */
        private final Map<Integer, Long> moved = new TreeMap<>();

        /** How far the last of them are moved: what the answer has beyond them does not matter. */
        private int last;

        Places(long always) {
            this.always = always;
        }

        /** Arrays stand one after the other, from a place on; or their tangents do. */
        void add(List<CompanionParameter> arrays, int place) {
            List<CompanionParameter> all = method.arrays();
            last = place;
            for (int i = 0; i < arrays.size(); i++) {
                int bit = Writes.bit(all.indexOf(arrays.get(i)));
                moved.merge(Writes.bit(place + i) - bit, 1L << bit, (a, b) -> a | b);
            }
        }

        CodeBlock expression() {
            long all = (1L << Writes.bit(method.arrays().size())) - 1;
            List<CodeBlock> terms = new ArrayList<>();
            if (always != 0 || moved.isEmpty()) terms.add(CodeBlock.of("$L", Writes.literal(always)));
            moved.forEach((shift, bits) -> {
                boolean whole = bits == all && shift == last;
                CodeBlock taken = whole ? answer() : CodeBlock.of("$L & $L", answer(), Writes.literal(bits));
                if (shift == 0) terms.add(taken);
                else
                    terms.add(CodeBlock.of(
                            whole ? "$L $L $L" : "($L) $L $L", taken, shift > 0 ? "<<" : ">>>", Math.abs(shift)));
            });
            return CodeBlock.join(terms, " | ");
        }
    }
}
