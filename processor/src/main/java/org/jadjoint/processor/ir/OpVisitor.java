package org.jadjoint.processor.ir;

/** One method an operation, without defaults: a pass that forgets one does not compile. */
public interface OpVisitor<R> {
    R visitConstant(Op.Constant op);

    R visitUndefined(Op.Undefined op);

    R visitApply(Op.Apply op);

    R visitLength(Op.Length op);

    R visitLoad(Op.Load op);

    R visitStore(Op.Store op);

    R visitAccumulate(Op.Accumulate op);

    R visitNewArray(Op.NewArray op);

    R visitArrayLiteral(Op.ArrayLiteral op);

    R visitComponent(Op.Component op);

    R visitNewStructure(Op.NewStructure op);

    R visitUpdate(Op.Update op);

    R visitZerosLike(Op.ZerosLike op);

    R visitClear(Op.Clear op);

    R visitBulk(Op.Bulk op);

    R visitBlock(Op.Block op);

    R visitLoop(Op.Loop op);

    R visitCall(Op.Call op);

    R visitOpaque(Op.Opaque op);
}
