package org.jadjoint.processor.frontend;

import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.OpaqueCode.Piece;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** The holes of one piece of opaque code: captured values in the order of their first use, results for what it assigns. */
final class OpaqueHoles implements Splicer.Holes {
    /**
     * The ways out of a statement.
     *
     * @param carried the type of what they may carry; null where they carry nothing
     * @param first the number of the first way out: one where the statement may also complete, which is then zero
     */
    record Ways(@Nullable Type carried, int first) {
        static final Ways NONE = new Ways(null, 1);
    }

    private static final String LABEL = "leave$";

    private final MethodLowering method;
    private final Tree tree;
    private final @Nullable Value receiver;
    private final Map<Tree, Value> apart;
    private final List<Variable> assigned;
    private final Set<Variable> kept;
    private final List<Value> captured = new ArrayList<>();
    private final Map<Value, Integer> numbers = new HashMap<>();
    private final List<Jump> exits = new ArrayList<>();
    private final Ways ways;

    /**
     * Holes for a tree.
     *
     * @param receiver what stands for the receiver of the method that is being lowered; null where that is itself
     * @param apart the trees inside that were lowered apart, with their values
     * @param ways what is known of the ways out
     */
    OpaqueHoles(MethodLowering method, Tree tree, @Nullable Value receiver, Map<Tree, Value> apart, Ways ways) {
        this.method = method;
        this.tree = tree;
        this.receiver = receiver;
        this.apart = apart;
        this.assigned = AssignedVariables.in(method, tree, apart.keySet());
        this.kept = new HashSet<>(CapturedVariables.in(method, tree));
        this.kept.retainAll(assigned);
        this.ways = ways;
    }

    /** The trees that were lowered apart. */
    Set<Tree> apart() {
        return apart.keySet();
    }

    List<Variable> assigned() {
        return assigned;
    }

    List<Value> captured() {
        return captured;
    }

    @Override
    public Piece variable(Variable variable) {
        if (kept.contains(variable)) return new OpaqueCode.Text(copy(variable));
        int number = assigned.indexOf(variable);
        return number >= 0 ? new OpaqueCode.Result(number) : capture(variable);
    }

    @Override
    public List<Piece> target(Variable variable) {
        if (!kept.contains(variable)) return List.of();
        return List.of(new OpaqueCode.Result(assigned.indexOf(variable)), new OpaqueCode.Text(" = " + copy(variable)));
    }

    private static String copy(Variable variable) {
        return variable.name() + "$";
    }

    @Override
    public @Nullable Piece tree(Tree tree) {
        Value value = apart.get(tree);
        return value == null ? null : capture(value);
    }

    private Piece capture(Variable variable) {
        return capture(receiver != null && variable == method.self() ? receiver : method.read(variable));
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

    /** The ways out of the code, in the order of their numbers. */
    List<Jump> exits() {
        return exits;
    }

    // return e  =>  { result = e; exit = 1; break opaque; }
    @Override
    public List<Piece> exit(Jump jump, List<Piece> value) {
        if (!exits.contains(jump)) exits.add(jump);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new OpaqueCode.Text("{ "));
        if (!value.isEmpty()) {
            pieces.add(new OpaqueCode.Result(assigned.size()));
            pieces.add(new OpaqueCode.Text(" = "));
            pieces.addAll(value);
            pieces.add(new OpaqueCode.Text("; "));
        }
        pieces.add(new OpaqueCode.Result(assigned.size() + (ways.carried() == null ? 0 : 1)));
        pieces.add(new OpaqueCode.Text(" = " + (ways.first() + exits.indexOf(jump)) + "; break " + LABEL + "; }"));
        return pieces;
    }

    /** What the statements give besides the assigned variables: what an exit carries, and its number. */
    List<Value> exitResults() {
        List<Value> results = new ArrayList<>();
        Type carried = ways.carried();
        if (carried != null) results.add(new Value(carried, "result"));
        results.add(new Value(ScalarType.INT, "exit"));
        return results;
    }

    /** Sets what the exits give, before the statements. */
    List<Piece> exitPrologue() {
        List<Piece> pieces = new ArrayList<>();
        int number = assigned.size();
        Type carried = ways.carried();
        if (carried != null) {
            pieces.add(new OpaqueCode.Result(number++));
            pieces.add(new OpaqueCode.Text(" = " + zero(carried) + ";\n"));
        }
        pieces.add(new OpaqueCode.Result(number));
        pieces.add(new OpaqueCode.Text(" = 0;\n" + LABEL + ": {\n"));
        return pieces;
    }

    /**
     * Ends what {@link #exitPrologue} began. Who comes here has not left, though it may have begun to: what follows a {@code try} that is
     * left, its {@code finally} or an exception of a resource, may take that back.
     */
    List<Piece> exitEpilogue() {
        boolean takesBack = ways.first() > 0 && hasTry(tree);
        if (!takesBack) return List.of(new OpaqueCode.Text("\n}"));
        int number = assigned.size() + (ways.carried() == null ? 0 : 1);
        return List.of(new OpaqueCode.Text("\n"), new OpaqueCode.Result(number), new OpaqueCode.Text(" = 0;\n}"));
    }

    private static boolean hasTry(Tree tree) {
        return Boolean.TRUE.equals(
                new TreeScanner<Boolean, @Nullable Void>() {
                    @Override
                    public Boolean visitTry(TryTree inner, @Nullable Void none) {
                        return true;
                    }

                    @Override
                    public Boolean reduce(Boolean one, Boolean other) {
                        return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
                    }
                }.scan(tree, null));
    }

    /**
     * Gives every assigned variable the value that it had before, and opens a block in which those that are captured have copies: the
     * code assigns such a variable once, and what is captured must be assigned no more often than that.
     */
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
        if (!kept.isEmpty()) pieces.add(new OpaqueCode.Text("{\n"));
        for (Variable variable : assigned) {
            if (!kept.contains(variable)) continue;
            pieces.add(OpaqueLowering.type(variable.type()));
            pieces.add(new OpaqueCode.Text(" " + copy(variable) + ";\n"));
        }
        return pieces;
    }

    /** Closes what {@link #prologue} opened. */
    List<Piece> epilogue() {
        return kept.isEmpty() ? List.of() : List.of(new OpaqueCode.Text("\n}"));
    }

    private static String zero(Type type) {
        if (!(type instanceof ScalarType)) return "null";
        return type == ScalarType.BOOLEAN ? "false" : "0";
    }
}
