package org.jadjoint.processor.emit.body;

import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** What to call a value that has no name in the program: after what it is. */
final class Hints {
    private final Program program;

    Hints(Program program) {
        this.program = program;
    }

    String of(Variable variable) {
        return of(variable.members.get(0));
    }

    String of(Definition definition) {
        return of(definition.op());
    }

    private String of(@Nullable Op op) {
        if (op instanceof Op.Apply apply) return of(apply.primitive());
        if (op instanceof Op.Length length) return named(length.array(), "Length", "length");
        if (op instanceof Op.Load load) return element(load);
        if (op instanceof Op.NewArray || op instanceof Op.ArrayLiteral || op instanceof Op.Bulk) return "array";
        if (op instanceof Op.Call call) return of(call);
        return "value";
    }

    private static String of(Op.Call call) {
        String name = call.callee().name();
        return switch (call.form()) {
            case PRIMAL -> name + "Value";
            case FORWARD -> name + "Frame";
            case REVERSE -> name + "Bar";
            case JVP -> name + "Dot";
        };
    }

    // x[i]  =>  xi
    private String element(Op.Load load) {
        String index = program.definition(load.index()).name;
        return index != null && index.length() == 1
                ? named(load.array(), index, "element")
                : named(load.array(), "At", "element");
    }

    private String named(Value value, String suffix, String otherwise) {
        String name = program.definition(value).name;
        return name == null ? otherwise : name + suffix;
    }

    private static String of(Primitive primitive) {
        if (primitive instanceof Primitive.StaticFunction function) return function.name();
        if (!(primitive instanceof Operator operator)) return "selected";
        return switch (operator) {
            case ADD -> "sum";
            case SUB -> "difference";
            case MUL -> "product";
            case DIV -> "quotient";
            case REM -> "remainder";
            case NEG -> "negative";
            case SHL, SHR, USHR, AND, OR, XOR, COMPLEMENT -> "bits";
            case NOT, BOTH, EITHER, LT, LE, GT, GE, EQ, NE -> "condition";
            case SELECT -> "choice";
            case CONVERT, STOP, COPY -> "converted";
            case SCALE -> "scaled";
        };
    }
}
