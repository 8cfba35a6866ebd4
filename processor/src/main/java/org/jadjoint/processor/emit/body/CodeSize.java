package org.jadjoint.processor.emit.body;

import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Terminator;

/** About how many bytes of code javac makes of operations, rather too many than too few. */
public final class CodeSize {
    /** Bytes of code up to which a function stays whole: HotSpot compiles no method of more than 8,000. */
    public static final int LONGEST = 6000;

    private CodeSize() {}

    /** Whether two functions, one after the other, stay short enough for HotSpot to compile. */
    public static boolean fitOneMethod(Function first, Function second) {
        return of(first.body()) + of(second.body()) <= LONGEST;
    }

    /** The size of a whole function. */
    public static int of(Function function) {
        return of(function.body());
    }

    static int of(Region region) {
        int size = 0;
        for (Op op : region.ops()) size += of(op);
        Terminator end = region.end();
        size += 4 + 6 * end.operands().size();
        for (Region branch : end.regions()) size += 6 + of(branch);
        return size;
    }

    static int of(Op op) {
        if (op instanceof Op.Constant || op instanceof Op.Undefined) return 0;
        int size = 4 + 3 * op.operands().size() + 2 * op.results().size() + ofMemory(op);
        for (Region region : op.regions()) size += of(region);
        return size;
    }

    /** What is kept in a holder is read from there and written back. */
    private static int ofMemory(Op op) {
        if (op instanceof Op.NewArray array) return array.role() == Op.Role.PRIMAL ? 0 : 12;
        if (op instanceof Op.NewStructure made) return made.isShadow() ? 12 : 0;
        if (op instanceof Op.Bulk bulk) return bulk.kind() == Op.BulkKind.GROW ? 24 : 0;
        return op instanceof Op.Call call && call.form() != Op.Form.PRIMAL ? 16 : 0;
    }
}
