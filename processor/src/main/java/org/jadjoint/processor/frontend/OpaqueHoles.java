package org.jadjoint.processor.frontend;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.OpaqueCode.Piece;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** The holes of one piece of opaque code: captured values in the order of their first use, results for what it assigns. */
final class OpaqueHoles implements Splicer.Holes {
    private final MethodLowering method;
    private final Map<Tree, Value> apart;
    private final List<Variable> assigned;
    private final List<Value> captured = new ArrayList<>();
    private final Map<Value, Integer> numbers = new HashMap<>();

    /**
     * Holes for a tree.
     *
     * @param apart the trees inside that were lowered apart, with their values
     * @param assigned the variables of the method that the tree assigns
     */
    OpaqueHoles(MethodLowering method, Map<Tree, Value> apart, List<Variable> assigned) {
        this.method = method;
        this.apart = apart;
        this.assigned = assigned;
    }

    List<Variable> assigned() {
        return assigned;
    }

    List<Value> captured() {
        return captured;
    }

    @Override
    public Piece variable(Variable variable) {
        int number = assigned.indexOf(variable);
        return number >= 0 ? new OpaqueCode.Result(number) : capture(variable);
    }

    @Override
    public @Nullable Piece tree(Tree tree) {
        Value value = apart.get(tree);
        return value == null ? null : capture(value);
    }

    private Piece capture(Variable variable) {
        return capture(method.flow().variables().read(variable, method.flow().ops()));
    }

    private Piece capture(Value value) {
        Integer number = numbers.get(value);
        if (number == null) {
            number = captured.size();
            numbers.put(value, number);
            captured.add(value);
        }
        return new OpaqueCode.Captured(number);
    }

    /** Gives every assigned variable the value that it had before. */
    List<Piece> prologue() {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < assigned.size(); i++) {
            Variable variable = assigned.get(i);
            pieces.add(new OpaqueCode.Result(i));
            pieces.add(new OpaqueCode.Text(" = "));
            boolean known = method.flow().variables().isAssigned(variable);
            pieces.add(known ? capture(variable) : new OpaqueCode.Text(zero(variable.type())));
            pieces.add(new OpaqueCode.Text(";\n"));
        }
        return pieces;
    }

    private static String zero(Type type) {
        if (!(type instanceof ScalarType)) return "null";
        return type == ScalarType.BOOLEAN ? "false" : "0";
    }
}
