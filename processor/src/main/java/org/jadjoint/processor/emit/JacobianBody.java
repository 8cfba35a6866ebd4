package org.jadjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.CompanionParameter;
import org.jadjoint.processor.companion.Member;
import org.jadjoint.processor.companion.NameScope;
import org.jadjoint.processor.companion.NestedType;
import org.jadjoint.processor.companion.TangentType;
import org.jadjoint.processor.emit.body.LineMarks;

/**
 * The body of {@code fJacobian}: column by column in forward mode where there are no more columns than rows, else row by row in reverse mode.
 * How many rows there are, the first run tells, whose column is the first if it is wanted.
 */
final class JacobianBody {
    private final CompanionTypes types;
    private final AggregateHelpers helpers;
    private final CompanionMethod method;
    private final FlatParameters flat;
    private final String workspace;
    private final String jacobian;
    private final String values;
    private final String again;
    private final String columns;
    private final String i;
    private final String j;
    private final String last;
    private final String along;
    private final String column;
    private final String vjp;
    private final String gradient;

    JacobianBody(CompanionTypes types, Helpers helpers, CompanionMethod method) {
        this.types = types;
        this.helpers = helpers.aggregates();
        this.method = method;
        flat = new FlatParameters(helpers, method);
        workspace = method.names().workspace();
        NameScope names = method.newScope();
        jacobian = names.take("jacobian");
        values = names.take("values");
        again = names.take("again");
        columns = names.take("columns");
        i = names.take("i");
        j = names.take("j");
        last = names.take("last");
        along = names.take("along");
        column = names.take("column");
        vjp = names.take("vjp");
        gradient = names.take("gradient");
    }

    // int columns = leavesOf(a);
    // double[][] jacobian = {};
    // double[] values = {};
    // for (int i = 0; i < columns; i++) {
    //   boolean last = i + 1 == columns;
    //   FJvp along = fJvp(last ? a : a.clone(), unit(a, i), workspace);
    //   if (i == 0) jacobian = new double[leavesOf(along.value())][columns];
    //   double[] again = new double[jacobian.length];
    //   flatten(along.value(), again, 0);
    //   if (i > 0 && !Arrays.equals(values, again)) throw …;
    //   values = again;
    //   if (!last && columns > jacobian.length) break;
    //   double[] column = new double[jacobian.length];
    //   flatten(along.tangent(), column, 0);
    //   for (int j = 0; j < column.length; j++) jacobian[j][i] = column[j];
    // }
    // if (columns == 1 || columns > 0 && columns <= jacobian.length) return jacobian;
    // …
    CodeBlock write() {
        TangentType result = method.result().tangentType();
        List<CodeBlock> arguments = flat.given(last);
        arguments.addAll(flat.units(i));
        arguments.add(CodeBlock.of("$N", workspace));
        CodeBlock value = CodeBlock.of("$N.value()", along);
        CodeBlock.Builder body = CodeBlock.builder()
                .addStatement("int $N = $L", columns, flat.count())
                .addStatement("double[][] $N = {}", jacobian)
                .addStatement("double[] $N = {}", values)
                .beginControlFlow("for (int $1N = 0; $1N < $2N; $1N++)", i, columns)
                .addStatement("boolean $N = $N + 1 == $N", last, i, columns)
                .addStatement(
                        "$T $N = $N($L)",
                        types.nested(method, NestedType.JVP),
                        along,
                        method.memberName(Member.JVP),
                        CodeBlock.join(arguments, ", " + LineMarks.BREAK))
                .addStatement(
                        "if ($N == 0) $N = new double[$L][$N]", i, jacobian, helpers.leaves(result, value), columns)
                .addStatement("double[] $N = new double[$N.length]", again, jacobian)
                .addStatement(helpers.flatten(result, along + ".value()", again, "0"))
                .beginControlFlow("if ($N > 0 && !$T.equals($N, $N))", i, Arrays.class, values, again)
                .addStatement(
                        "throw new $T($S)",
                        IllegalStateException.class,
                        method.name() + " gives another value when it runs again, so it has no Jacobian")
                .endControlFlow()
                .addStatement("$N = $N", values, again)
                .addStatement("if (!$N && $N > $N.length) break", last, columns, jacobian)
                .addStatement("double[] $N = new double[$N.length]", column, jacobian)
                .addStatement(helpers.flatten(result, along + ".tangent()", column, "0"))
                .addStatement(
                        "for (int $1N = 0; $1N < $2N.length; $1N++) $3N[$1N][$4N] = $2N[$1N]", j, column, jacobian, i)
                .endControlFlow();
        return body.addStatement("if ($1N == 1 || ($1N > 0 && $1N <= $2N.length)) return $2N", columns, jacobian)
                .add(byRows(result))
                .addStatement("return $N", jacobian)
                .build();
    }

    private CodeBlock byRows(TangentType result) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (CompanionParameter each : method.parameters()) arguments.add(CodeBlock.of("$N", each.name()));
        arguments.add(CodeBlock.of("$N", workspace));
        CodeBlock value = CodeBlock.of("$N.value()", vjp);
        return CodeBlock.builder()
                .addStatement(
                        "$T $N = $N($L)",
                        types.nested(method, NestedType.VJP),
                        vjp,
                        method.memberName(Member.VJP),
                        CodeBlock.join(arguments, ", " + LineMarks.BREAK))
                .addStatement("$N = new double[$L][$N]", jacobian, helpers.leaves(result, value), columns)
                .beginControlFlow("for (int $1N = 0; $1N < $2N.length; $1N++)", i, jacobian)
                .addStatement(
                        "$T $N = $N.pullback($L)",
                        types.nested(method, NestedType.GRADIENT),
                        gradient,
                        vjp,
                        helpers.unit(result, value, i))
                .add(flat.flattened(
                        each -> CodeBlock.of("$N.$N()", gradient, each.component()), jacobian + "[" + i + "]"))
                .endControlFlow()
                .build();
    }
}
