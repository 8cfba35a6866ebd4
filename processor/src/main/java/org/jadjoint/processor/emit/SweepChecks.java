package org.jadjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.CompanionParameter;
import org.jadjoint.processor.companion.FloatingType;
import org.jadjoint.processor.companion.Member;

/**
 * The checks with which the bodies of {@code FooSweeps} that users reach begin: shadows and tangents fit their arrays,
 * and no array that is written stands in two places.
 *
 * <p>{@code written} holds the array parameters, passive ones included, into which the method may write.
 */
public final class SweepChecks {
    private final Helpers helpers;

    public SweepChecks(Helpers helpers) {
        this.helpers = helpers;
    }

    /** What {@code fPullback} checks before anything is written. */
    public CodeBlock ofPullback(CompanionMethod method, Set<CompanionParameter> written) {
        CodeBlock.Builder checks = CodeBlock.builder();
        for (CompanionParameter shadowed : method.shadowed()) {
            checks.addStatement(
                    helpers.requireShadow(shadowed.tangentType(), shadowed.bar(), shadowed.name(), shadowed.name()));
        }
        checks.add(aliasesOfArguments(method, written));
        for (Pair pair : Pair.of(method.shadowed(), written)) {
            checks.addStatement(
                    distinct(pair.type(), pair.first().bar(), pair.second().bar()));
        }
        return checks.add(aliasesOfSeed(method, written)).build();
    }

    /** What {@code fJvp} checks before anything is written. A tangent may be its own array if that is only read. */
    public CodeBlock ofJvp(CompanionMethod method, Set<CompanionParameter> written) {
        CodeBlock.Builder checks = CodeBlock.builder();
        for (CompanionParameter shadowed : method.shadowed()) {
            checks.addStatement(
                    helpers.requireLength(shadowed.tangentType(), shadowed.dot(), shadowed.name(), shadowed.name()));
        }
        checks.add(aliasesOfArguments(method, written));
        for (CompanionParameter shadowed : method.shadowed()) {
            if (written.contains(shadowed)) {
                checks.addStatement(distinct(shadowed.tangentType(), shadowed.dot(), shadowed.name()));
            }
        }
        for (Pair pair : Pair.of(method.shadowed(), written)) {
            checks.addStatement(
                    distinct(pair.type(), pair.first().dot(), pair.second().dot()));
        }
        return checks.build();
    }

    /** The body of {@code fCheckAliases}. */
    public CodeBlock ofAliases(CompanionMethod method, Set<CompanionParameter> written) {
        CodeBlock.Builder checks = CodeBlock.builder();
        List<Pair> pairs = Pair.of(method.aliasable(), written);
        if (pairs.isEmpty()) {
            checks.add("// all of them are only read\n");
        }
        for (Pair pair : pairs) {
            checks.addStatement(
                    distinct(pair.type(), pair.first().name(), pair.second().name()));
        }
        return checks.build();
    }

    /** What can be checked of an array seed only after the forward sweep: it has the length of the result. */
    public CodeBlock ofResultBar(CompanionMethod method, String result) {
        CodeBlock check = helpers.requireLength(
                method.result().tangentType(), method.names().resultBar(), "the result", result);
        return CodeBlock.builder().addStatement(check).build();
    }

    // fCheckAliases(a, b);
    private static CodeBlock aliasesOfArguments(CompanionMethod method, Set<CompanionParameter> written) {
        List<CompanionParameter> aliasable = method.aliasable();
        if (Pair.of(aliasable, written).isEmpty()) {
            return CodeBlock.of("");
        }
        String arguments = aliasable.stream().map(CompanionParameter::name).collect(Collectors.joining(", "));
        return CodeBlock.builder()
                .addStatement("$N($L)", method.memberName(Member.CHECK_ALIASES), arguments)
                .build();
    }

    /** An array seed is only read, so it must be neither a shadow nor an array that the method writes. */
    private CodeBlock aliasesOfSeed(CompanionMethod method, Set<CompanionParameter> written) {
        CodeBlock.Builder checks = CodeBlock.builder();
        if (!method.result().isArray()) {
            return checks.build();
        }
        FloatingType type = method.result().tangentType();
        String resultBar = method.names().resultBar();
        for (CompanionParameter parameter : method.parameters()) {
            if (!FloatingType.of(parameter.type()).filter(type::equals).isPresent()) {
                continue;
            }
            if (written.contains(parameter)) {
                checks.addStatement(distinct(type, resultBar, parameter.name()));
            }
            if (parameter.isDifferentiable()) {
                checks.addStatement(distinct(type, resultBar, parameter.bar()));
            }
        }
        return checks.build();
    }

    private CodeBlock distinct(FloatingType type, String first, String second) {
        return helpers.requireDistinct(type, first, second);
    }
}
