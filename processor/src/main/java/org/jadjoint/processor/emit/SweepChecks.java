package org.jadjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.CompanionParameter;
import org.jadjoint.processor.companion.FloatingType;
import org.jadjoint.processor.companion.Member;
import org.jadjoint.processor.emit.body.LineMarks;

/**
 * The checks with which the bodies of {@code FooSweeps} that users reach begin: shadows and tangents fit their arrays,
 * and no array that is written stands in two places.
 *
 * <p>{@code written} holds the array parameters, passive ones included, into which the method may write.
 */
public final class SweepChecks {
    /** So many pairs of arrays are compared one by one. */
    private static final int FEW = 2;

    private final Helpers helpers;

    public SweepChecks(Helpers helpers) {
        this.helpers = helpers;
    }

    /** What {@code fPullback} checks before anything is written. Shadows are written, so each is an array of its own. */
    public CodeBlock ofPullback(CompanionMethod method, Set<CompanionParameter> written) {
        CodeBlock.Builder checks = CodeBlock.builder();
        List<CompanionParameter> shadowed = method.shadowed();
        for (CompanionParameter array : shadowed) {
            checks.addStatement(helpers.requireShadow(array.tangentType(), array.bar(), array.name(), array.name()));
        }
        checks.add(aliasesOfArguments(method, written));
        shadowed.stream()
                .map(CompanionParameter::tangentType)
                .distinct()
                .forEach(type -> checks.add(distinctShadows(
                        type,
                        shadowed.stream()
                                .filter(it -> type.equals(it.tangentType()))
                                .toList(),
                        method.parameters().stream()
                                .filter(it -> fits(it, type))
                                .toList())));
        return checks.add(aliasesOfSeed(method, written)).build();
    }

    /**
     * What {@code fJvp} checks before anything is written. The tangent of an array that is only read is only read too, so it may be
     * the tangent of another such array, or the array itself.
     */
    public CodeBlock ofJvp(CompanionMethod method, Set<CompanionParameter> written) {
        CodeBlock.Builder checks = CodeBlock.builder();
        List<CompanionParameter> shadowed = method.shadowed();
        for (CompanionParameter array : shadowed) {
            checks.addStatement(helpers.requireLength(array.tangentType(), array.dot(), array.name(), array.name()));
        }
        // Where no array has a tangent, companions of other classes call this too, and may alias what they pass.
        if (!shadowed.isEmpty()) checks.add(aliasesOfArguments(method, written));
        for (CompanionParameter array : shadowed) {
            for (CompanionParameter other : method.parameters()) {
                boolean matters = written.contains(array) || written.contains(other);
                if (matters && fits(other, array.tangentType())) add(checks, array, array.dot(), other.name());
            }
        }
        for (Pair pair : Pair.of(shadowed)) {
            if (pair.isWritten(written))
                add(checks, pair.first(), pair.first().dot(), pair.second().dot());
        }
        return checks.build();
    }

    /** Each shadow of a type is neither another shadow nor another array: one condition, which is false as a rule. */
    private CodeBlock distinctShadows(
            FloatingType type, List<CompanionParameter> shadowed, List<CompanionParameter> arrays) {
        List<CodeBlock> equal = new ArrayList<>();
        CodeBlock.Builder each = CodeBlock.builder();
        for (int i = 0; i < shadowed.size(); i++) {
            CompanionParameter array = shadowed.get(i);
            List<String> others = new ArrayList<>();
            arrays.stream().filter(it -> !it.equals(array)).forEach(it -> others.add(it.name()));
            shadowed.subList(i + 1, shadowed.size()).forEach(it -> others.add(it.bar()));
            for (String other : others) {
                equal.add(CodeBlock.of("$N == $N", array.bar(), other));
                each.addStatement(helpers.requireDistinct(array.type(), array.bar(), other));
            }
        }
        if (equal.size() <= FEW) return each.build();
        List<String> names = Stream.concat(
                        shadowed.stream().map(CompanionParameter::bar),
                        arrays.stream().map(CompanionParameter::name))
                .toList();
        return CodeBlock.builder()
                .beginControlFlow("if ($L)", CodeBlock.join(equal, LineMarks.BREAK + " || "))
                .addStatement(helpers.requireDistinctShadows(type, shadowed.size(), names))
                .endControlFlow()
                .build();
    }

    /** Whether a parameter could be the same array as a shadow or tangent of the type. */
    private static boolean fits(CompanionParameter parameter, FloatingType type) {
        return FloatingType.of(parameter.type()).filter(type::equals).isPresent();
    }

    private void add(CodeBlock.Builder checks, CompanionParameter array, String first, String second) {
        checks.addStatement(helpers.requireDistinct(array.type(), first, second));
    }

    /** The body of {@code fCheckAliases}. */
    public CodeBlock ofAliases(CompanionMethod method, Set<CompanionParameter> written) {
        CodeBlock.Builder checks = CodeBlock.builder();
        List<Pair> pairs = Pair.active(method.aliasable(), written);
        if (pairs.isEmpty()) {
            checks.add("// all of them are only read\n");
        }
        pairs.forEach(pair -> checks.addStatement(distinct(pair)));
        return checks.build();
    }

    private CodeBlock distinct(Pair pair) {
        return helpers.requireDistinct(
                pair.first().type(), pair.first().name(), pair.second().name());
    }

    /** What can be checked of an array seed only after the forward sweep: it has the length of the result. */
    public CodeBlock ofResultBar(CompanionMethod method, String result) {
        CodeBlock check = helpers.requireLength(
                method.result().tangentType(), method.names().resultBar(), "the result", result);
        return CodeBlock.builder().addStatement(check).build();
    }

    // fCheckAliases(a, b);
    private CodeBlock aliasesOfArguments(CompanionMethod method, Set<CompanionParameter> written) {
        CodeBlock.Builder checks = CodeBlock.builder();
        List<CompanionParameter> aliasable = method.aliasable();
        if (!Pair.active(aliasable, written).isEmpty()) {
            String arguments = aliasable.stream().map(CompanionParameter::name).collect(Collectors.joining(", "));
            checks.addStatement("$N($L)", method.memberName(Member.CHECK_ALIASES), arguments);
        }
        Pair.passive(method.parameters(), written).forEach(pair -> checks.addStatement(distinct(pair)));
        return checks.build();
    }

    /** An array seed is only read, so it must be neither a shadow nor an array that the method writes. */
    private CodeBlock aliasesOfSeed(CompanionMethod method, Set<CompanionParameter> written) {
        CodeBlock.Builder checks = CodeBlock.builder();
        if (!method.result().isArray()) {
            return checks.build();
        }
        String resultBar = method.names().resultBar();
        for (CompanionParameter parameter : method.parameters()) {
            boolean sameType = FloatingType.of(parameter.type())
                    .filter(method.result().tangentType()::equals)
                    .isPresent();
            if (sameType && written.contains(parameter)) add(checks, parameter, resultBar, parameter.name());
            if (sameType && parameter.isDifferentiable()) add(checks, parameter, resultBar, parameter.bar());
        }
        return checks.build();
    }
}
