package org.jadjoint.processor.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;

/** What runs again in the reverse sweep, and of which types it may be given and give aggregates. */
public final class Repetition {
    private Repetition() {}

    /** Whether an operation runs again, where it has an adjoint. */
    public static boolean runsAgain(Op op) {
        if (op instanceof Op.Call call) return call.callee().checkpoint();
        return op instanceof Op.Loop loop && loop.segments() != null;
    }

    /** The calls of a function that have an adjoint and run again in the reverse sweep; a pullback does not. */
    public static List<Op.Call> calls(Facts facts) {
        Structure structure = facts.structure();
        return LoopShape.adjointCalls(facts)
                .filter(call -> call.form() == Op.Form.PRIMAL)
                .filter(call -> runsAgain(call)
                        || structure.loops(structure.place(call)).stream().anyMatch(Repetition::runsAgain))
                .toList();
    }

    /**
     * Whether copies of a type can be made, with all arrays to which it refers: not of lists, sealed interfaces, functions and records of their own
     * kind, where these hold arrays.
     *
     * @param plain whether making a record does nothing but to keep its components
     */
    public static boolean isCopied(Type type, Predicate<StructureType> plain) {
        return isCopied(type, plain, new HashSet<>());
    }

    private static boolean isCopied(Type type, Predicate<StructureType> plain, Set<StructureType> around) {
        if (!type.holdsArrays()) return true;
        if (type instanceof ArrayType array) return !array.isList() && isCopied(array.element(), plain, around);
        if (!(type instanceof StructureType structure)) return false;
        if (!isRecord(structure) || !plain.test(structure) || !around.add(structure)) return false;
        boolean copied = structure.components().stream().allMatch(part -> isCopied(part.type(), plain, around));
        around.remove(structure);
        return copied;
    }

    /** Whether what a shadow of a type has gathered can be taken over by another: not for lists, sealed interfaces, functions and records of their own kind. */
    public static boolean isTakenOver(Type type) {
        return isTakenOver(type, new HashSet<>());
    }

    private static boolean isTakenOver(Type type, Set<StructureType> around) {
        if (!type.isAggregate()) return true;
        if (type instanceof ArrayType array) return !array.isList() && isTakenOver(array.element(), around);
        StructureType structure = (StructureType) type;
        if (!isRecord(structure) || !around.add(structure)) return false;
        boolean taken = structure.components().stream()
                .allMatch(part -> !part.differentiable() || isTakenOver(part.type(), around));
        around.remove(structure);
        return taken;
    }

    private static boolean isRecord(StructureType type) {
        return type.variants().isEmpty() && type.function() == null;
    }

    /** Whether this is an array without arrays in it. */
    public static boolean isFlat(Type type) {
        return type instanceof ArrayType array
                && !array.isList()
                && !array.element().holdsArrays();
    }

    /** Whether this is an array of such arrays. */
    public static boolean isRows(Type type) {
        return type instanceof ArrayType array && !array.isList() && isFlat(array.element());
    }

    /** Whether this is or holds an array of aggregates. */
    public static boolean holdsRows(Type type) {
        return holdsRows(type, new HashSet<>());
    }

    private static boolean holdsRows(Type type, Set<StructureType> seen) {
        if (type instanceof ArrayType) return type.isNested();
        return type instanceof StructureType structure
                && seen.add(structure)
                && structure.components().stream().anyMatch(part -> holdsRows(part.type(), seen));
    }
}
