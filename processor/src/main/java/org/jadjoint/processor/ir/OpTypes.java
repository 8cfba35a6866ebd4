package org.jadjoint.processor.ir;

import java.util.Collections;
import java.util.List;

/** Whether the operands and results of one operation have the types that it wants: a part of the {@link Verifier}. */
final class OpTypes implements OpVisitor<Boolean> {
    /** Whether types agree, one by one. References are not told apart, since the processor does not know their hierarchy. */
    static boolean fit(List<Type> wanted, List<Type> found) {
        if (wanted.size() != found.size()) return false;
        for (int i = 0; i < wanted.size(); i++) {
            if (!fit(wanted.get(i), found.get(i))) return false;
        }
        return true;
    }

    private static boolean fit(Type wanted, Type found) {
        if (wanted.equals(found)) return true;
        // A variant stands where its sealed interface is wanted.
        if (wanted instanceof StructureType a && found instanceof StructureType b) return a.kind() == b.kind();
        if (wanted instanceof ArrayType a && found instanceof ArrayType b && a.isList() == b.isList()) {
            return !(a.element() instanceof ScalarType) && fit(a.element(), b.element());
        }
        boolean reference = wanted instanceof ReferenceType || found instanceof ReferenceType;
        return reference && !(wanted instanceof ScalarType) && !(found instanceof ScalarType);
    }

    static List<Type> of(List<Value> values) {
        return values.stream().map(Value::type).toList();
    }

    private static boolean isInt(Value value) {
        return value.type() == ScalarType.INT;
    }

    @Override
    public Boolean visitConstant(Op.Constant op) {
        Object value = op.value();
        Type type = op.result().type();
        if (value == null) return !(type instanceof ScalarType);
        return type instanceof ScalarType scalar ? value.getClass() == box(scalar) : value instanceof String;
    }

    private static Class<?> box(ScalarType type) {
        return switch (type) {
            case BOOLEAN -> Boolean.class;
            case BYTE -> Byte.class;
            case SHORT -> Short.class;
            case CHAR -> Character.class;
            case INT -> Integer.class;
            case LONG -> Long.class;
            case FLOAT -> Float.class;
            case DOUBLE -> Double.class;
        };
    }

    @Override
    public Boolean visitUndefined(Op.Undefined op) {
        return true;
    }

    @Override
    public Boolean visitApply(Op.Apply op) {
        if (op.primitive() instanceof Primitive.CaseIndex) return op.arguments().size() == 1 && isInt(op.result());
        if (op.primitive() instanceof Primitive.InstanceOf) return op.result().type() == ScalarType.BOOLEAN;
        if (op.primitive() instanceof Primitive.Cast) return op.result().type() instanceof StructureType;
        return !(op.primitive() instanceof Primitive.Operator operator)
                || (op.arguments().size() == operator.arity()
                        && OperatorTypes.fit(
                                operator, of(op.arguments()), op.result().type()));
    }

    @Override
    public Boolean visitLength(Op.Length op) {
        return op.array().type() instanceof ArrayType && isInt(op.result());
    }

    @Override
    public Boolean visitLoad(Op.Load op) {
        return isElement(op.result(), op.array(), op.index());
    }

    @Override
    public Boolean visitStore(Op.Store op) {
        return isElement(op.value(), op.array(), op.index());
    }

    @Override
    public Boolean visitAccumulate(Op.Accumulate op) {
        Type type = op.value().type();
        return isElement(op.value(), op.array(), op.index()) && (type.isFloating() || type.isIntegral());
    }

    private static boolean isElement(Value value, Value array, Value index) {
        return array.type() instanceof ArrayType type && fit(type.element(), value.type()) && isInt(index);
    }

    @Override
    public Boolean visitNewArray(Op.NewArray op) {
        boolean reuse = op.reuse() == null || fit(op.result().type(), op.reuse().type());
        Type made = op.result().type();
        for (Value length : op.lengths()) {
            if (!(made instanceof ArrayType array) || !isInt(length)) return false;
            made = array.element();
        }
        return reuse;
    }

    @Override
    public Boolean visitArrayLiteral(Op.ArrayLiteral op) {
        return op.result().type() instanceof ArrayType type
                && fit(Collections.nCopies(op.elements().size(), type.element()), of(op.elements()));
    }

    @Override
    public Boolean visitComponent(Op.Component op) {
        return op.structure().type() instanceof StructureType type
                && fit(type.component(op.name()).type(), op.result().type());
    }

    @Override
    public Boolean visitNewStructure(Op.NewStructure op) {
        if (!(op.result().type() instanceof StructureType type)) return false;
        List<Type> wanted = Op.NewStructure.parts(type).stream()
                .map(StructureType.Component::type)
                .toList();
        Op.Construction made = op.construction();
        boolean fits = made == null
                || fit(CallShape.of(made.constructor(), Op.Form.PRIMAL).argumentTypes(), of(made.arguments()));
        boolean reuse =
                op.reuse() == null || (op.isShadow() && fit(type, op.reuse().type()));
        return fits && reuse && fit(wanted, of(op.parts()));
    }

    @Override
    public Boolean visitUpdate(Op.Update op) {
        return op.shadow().type() instanceof StructureType type
                && type.kind() == StructureType.Kind.SHADOW
                && op.value().type().isFloating()
                && fit(type.component(op.name()).type(), op.value().type());
    }

    @Override
    public Boolean visitZerosLike(Op.ZerosLike op) {
        Type type = op.aggregate().type();
        Type zeros = op.result().type();
        return type.isAggregate()
                && (fit(zeros, DerivativeTypes.shadow(type)) || fit(zeros, DerivativeTypes.tangent(type)));
    }

    @Override
    public Boolean visitClear(Op.Clear op) {
        return op.shadow().type().isAggregate();
    }

    @Override
    public Boolean visitBulk(Op.Bulk op) {
        if (op.operands().isEmpty() || (op.result() != null) != op.kind().hasResult()) return false;
        if (!(op.operands().get(0).type() instanceof ArrayType array)) return false;
        Type element = array.element();
        List<Type> wanted = switch (op.kind()) {
            case CLONE -> List.of(array);
            case COPY_OF, GROW -> List.of(array, ScalarType.INT);
            case COPY_OF_RANGE -> List.of(array, ScalarType.INT, ScalarType.INT);
            case FILL -> List.of(array, element);
            case FILL_RANGE -> List.of(array, ScalarType.INT, ScalarType.INT, element);
            case ARRAYCOPY -> List.of(array, ScalarType.INT, array, ScalarType.INT, ScalarType.INT);
        };
        return fit(wanted, of(op.operands()))
                && (op.result() == null || fit(array, op.result().type()) || copiesIntoList(op));
    }

    private static boolean copiesIntoList(Op.Bulk op) {
        return op.kind() == Op.BulkKind.CLONE
                && op.result() != null
                && op.result().type() instanceof ArrayType to
                && to.isList()
                && op.operands().get(0).type() instanceof ArrayType from
                && fit(to.element(), from.element());
    }

    @Override
    public Boolean visitBlock(Op.Block op) {
        return true;
    }

    @Override
    public Boolean visitLoop(Op.Loop op) {
        List<Type> parameters = of(op.parameters());
        return fit(parameters, of(op.initials())) && fit(parameters, of(op.results()));
    }

    @Override
    public Boolean visitCall(Op.Call op) {
        CallShape shape = CallShape.of(op.callee(), op.form());
        return fit(shape.argumentTypes(), of(op.arguments())) && fit(shape.resultTypes(), of(op.results()));
    }

    @Override
    public Boolean visitOpaque(Op.Opaque op) {
        boolean statement = op.code().statement();
        for (OpaqueCode.Piece piece : op.code().pieces()) {
            if (piece instanceof OpaqueCode.Captured hole
                    && hole.number() >= op.captured().size()) return false;
            if (piece instanceof OpaqueCode.Result hole
                    && (!statement || hole.number() >= op.results().size())) {
                return false;
            }
        }
        return statement || op.results().size() <= 1;
    }
}
