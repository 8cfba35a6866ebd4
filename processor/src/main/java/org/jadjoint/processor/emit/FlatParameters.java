package org.jadjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.CompanionParameter;
import org.jadjoint.processor.companion.TangentType;

/** The numbers among the differentiable parameters of a method, one after the other, for a method that {@link CompanionMethod#canRunAgain}. */
final class FlatParameters {
    private final AggregateHelpers helpers;
    private final CompanionMethod method;

    FlatParameters(Helpers helpers, CompanionMethod method) {
        this.helpers = helpers.aggregates();
        this.method = method;
    }

    /** How many there are, as an expression. */
    CodeBlock count() {
        List<CodeBlock> counts = new ArrayList<>();
        method.differentiable().forEach(each -> counts.add(helpers.leaves(each.tangentType(), name(each))));
        return CodeBlock.join(counts, " + ");
    }

    /** Whether any parameter has to be copied for the method to run again. */
    boolean hasArrays() {
        return method.parameters().stream().anyMatch(CompanionParameter::isAggregate);
    }

    /** The arguments of the method: copies of its arrays unless a variable says that it runs for the last time. */
    List<CodeBlock> given(String last) {
        List<CodeBlock> given = new ArrayList<>();
        for (CompanionParameter each : method.parameters()) {
            given.add(each.isAggregate() ? CodeBlock.of("$N ? $N : $L", last, each.name(), copy(each)) : name(each));
        }
        return given;
    }

    private CodeBlock copy(CompanionParameter parameter) {
        return parameter.isDifferentiable()
                ? helpers.copy(parameter.tangentType(), name(parameter))
                : CodeBlock.of("$1N == null ? null : $1N.clone()", parameter.name());
    }

    /** The tangents along the number of which a variable is the place. */
    List<CodeBlock> units(String place) {
        List<CodeBlock> units = new ArrayList<>();
        forEach((parameter, offset) -> {
            String leaf =
                    offset.isEmpty() ? place : place + " - " + (offset.contains(" ") ? "(" + offset + ")" : offset);
            units.add(helpers.unit(parameter.tangentType(), name(parameter), leaf));
        });
        return units;
    }

    /** Statements that put a gradient into an array of all numbers. */
    CodeBlock flattened(Function<CompanionParameter, CodeBlock> component, String flat) {
        CodeBlock.Builder statements = CodeBlock.builder();
        forEach((parameter, before) -> {
            TangentType type = parameter.tangentType();
            String offset = before.isEmpty() ? "0" : before;
            CodeBlock value = component.apply(parameter);
            if (type.isScalar()) statements.addStatement("$L[$L] = $L", flat, offset, value);
            else statements.addStatement(helpers.flatten(type, value.toString(), flat, offset));
        });
        return statements.build();
    }

    private void forEach(java.util.function.BiConsumer<CompanionParameter, String> step) {
        List<CodeBlock> before = new ArrayList<>();
        for (CompanionParameter each : method.differentiable()) {
            step.accept(each, CodeBlock.join(before, " + ").toString());
            before.add(helpers.leaves(each.tangentType(), name(each)));
        }
    }

    private static CodeBlock name(CompanionParameter parameter) {
        return CodeBlock.of("$N", parameter.name());
    }
}
