package org.jadjoint.processor.emit.body;

import java.util.Locale;
import org.jadjoint.processor.ir.CallShape;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.ReferenceType;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** What to call a value that has no name in the program: after what it is, or what it is for. */
final class Hints {
    static final String SAVED = "Saved";

    private final Program program;

    Hints(Program program) {
        this.program = program;
    }

    String of(Variable variable) {
        return of(variable.members.get(0));
    }

    String of(Definition definition) {
        String hint = definition.value.hint();
        if (hint != null) return hint;
        Op op = definition.op();
        if (op instanceof Op.Load load) return element(load);
        if (op instanceof Op.Length length) return named(length.array(), "Length", "length");
        if (op instanceof Op.Component component) return component.name();
        boolean made = op instanceof Op.NewStructure
                || (op instanceof Op.Apply cast && cast.primitive() instanceof Primitive.Cast);
        if (made && definition.value.type() instanceof StructureType type) return type.variable();
        if (op instanceof Op.Apply apply && apply.primitive() instanceof Primitive.InstanceOf test) {
            return "is" + test.type().simpleName();
        }
        if (op instanceof Op.Call call) return of(call, call.results().indexOf(definition.value));
        if (op instanceof Op.Apply apply && apply.primitive() instanceof Primitive.StaticFunction function) {
            String role = apply.result().type() == ScalarType.INT ? definition.role : null;
            return role == null ? function.name() : role;
        }
        String operand = op instanceof Op.Apply apply ? ofOperand(apply) : null;
        if (operand != null) return operand;
        if (definition.role != null) return definition.role;
        if (op instanceof Op.Apply apply) return of(apply.primitive());
        if (definition.value.type().isList()) return "list";
        if (definition.value.type() instanceof ReferenceType type && type.isObject()) return type.variable();
        return definition.value.type().isArray() ? "array" : "value";
    }

    // -rate  =>  minusRate, (double) x.length  =>  xLength
    private @Nullable String ofOperand(Op.Apply apply) {
        if (apply.primitive() != Operator.NEG && apply.primitive() != Operator.CONVERT) return null;
        Definition operand = program.definition(apply.arguments().get(0));
        if (apply.primitive() == Operator.NEG) {
            return operand.name == null
                    ? null
                    : "minus" + operand.name.substring(0, 1).toUpperCase(Locale.ROOT) + operand.name.substring(1);
        }
        return operand.op() instanceof Op.Length ? of(operand) : null;
    }

    // the value, or the frame and then the value, and what goes with it
    private static String of(Op.Call call, int result) {
        String name = call.callee().hint();
        CallShape.Slot slot = CallShape.of(call.callee(), call.form()).results().get(result);
        return switch (call.form()) {
            case PRIMAL -> name;
            case FORWARD -> result == 0 ? name + "Frame" : name + slot.name().substring("value".length());
            case REVERSE ->
                cotangent(call.callee().parameters().get(slot.parameter()).name(), slot.name());
            case PULLBACK -> slot.name();
            case JVP -> result == 0 ? name : name + "Dot";
        };
    }

    // x, xDot  =>  xBar, xBarDot
    private static String cotangent(String parameter, String slot) {
        return parameter + "Bar" + slot.substring(parameter.length());
    }

    // x[i]  =>  xi, xSaved[i]  =>  x
    private String element(Op.Load load) {
        String array = program.definition(load.array()).name;
        if (array != null && array.endsWith(SAVED)) return array.substring(0, array.length() - SAVED.length());
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
