package org.jadjoint.processor.emit.body;

import java.util.function.Consumer;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;

/** Which variables an expression reads: those of the values in it that are not folded. */
final class Reads {
    private final Program program;
    private final Folding folding;

    Reads(Program program, Folding folding) {
        this.program = program;
        this.folding = folding;
    }

    void of(Value value, Consumer<Definition> reader) {
        Definition definition = program.definition(value);
        if (!folding.isFolded(value)) {
            reader.accept(definition);
            return;
        }
        Op op = definition.op();
        if (op == null) return;
        op.operands().forEach(operand -> of(operand, reader));
        Scope body = definition.home.inner[definition.number];
        if (body != null) ofBody(body, reader);
    }

    private void ofBody(Scope body, Consumer<Definition> reader) {
        Terminator end = body.region.end();
        end.operands().forEach(operand -> of(operand, reader));
        body.branches.forEach(branch -> ofBody(branch, reader));
    }

    /** What the update of a loop's counter reads. */
    void ofUpdate(LoopShape shape, Consumer<Definition> reader) {
        Op.Apply update = shape.update();
        if (update != null) update.arguments().forEach(argument -> of(argument, reader));
    }
}
