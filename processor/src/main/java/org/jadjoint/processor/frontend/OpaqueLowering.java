package org.jadjoint.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.frontend.Refusals.Nature;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.OpaqueCode.Captured;
import org.jadjoint.processor.ir.OpaqueCode.Piece;
import org.jadjoint.processor.ir.OpaqueCode.Result;
import org.jadjoint.processor.ir.OpaqueCode.Text;
import org.jadjoint.processor.ir.ReferenceType;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Java outside of the differentiable core, carried along as it stands: captured values go in, assigned variables come out. */
final class OpaqueLowering {
    private final MethodLowering method;
    private final Refusals refusals;
    private final OpaqueArguments arguments;

    OpaqueLowering(MethodLowering method) {
        this.method = method;
        this.refusals = new Refusals(method);
        this.arguments = new OpaqueArguments(method);
    }

    /** The value of an expression in its own type. */
    Value lower(ExpressionTree tree, @Nullable String name) {
        return lower(tree, method.body().type(tree), name);
    }

    /** The value of an expression in the type of the variable that takes it. */
    Value lower(ExpressionTree tree, Type type, @Nullable String name) {
        Nature nature = refusals.of(tree);
        OpaqueHoles holes = holes(tree, nature);
        Value result = new Value(type, name);
        if (holes.assigned().isEmpty()) {
            List<Piece> pieces = new Splicer(method, holes).expression(tree);
            add(tree, pieces, false, List.of(result), holes, nature);
            return result;
        }
        // x = f(y++)  =>  yNext = y; x = f(yNext++);
        List<Piece> pieces = holes.prologue();
        pieces.add(new Result(holes.assigned().size()));
        pieces.add(new Text(" = "));
        pieces.addAll(new Splicer(method, holes).expression(tree));
        pieces.add(new Text(";"));
        pieces.addAll(holes.epilogue());
        List<Value> results = new ArrayList<>(outs(holes));
        results.add(result);
        add(tree, pieces, true, results, holes, nature);
        assign(tree, holes, results);
        return result;
    }

    /** An expression statement. */
    void discard(ExpressionTree tree) {
        Nature nature = refusals.of(tree);
        OpaqueHoles holes = holes(tree, nature);
        if (holes.assigned().isEmpty()) {
            List<Piece> pieces = new Splicer(method, holes).expression(tree);
            add(tree, pieces, false, List.of(), holes, nature);
            return;
        }
        List<Piece> pieces = holes.prologue();
        pieces.addAll(new Splicer(method, holes).expression(tree));
        pieces.add(new Text(";"));
        pieces.addAll(holes.epilogue());
        finish(tree, pieces, holes, nature);
    }

    /** A statement that does not lead out of itself. */
    void statement(Tree tree) {
        Nature nature = refusals.of(tree);
        OpaqueHoles holes = holes(tree, nature);
        List<Piece> pieces = holes.prologue();
        pieces.addAll(new Splicer(method, holes).statement(tree));
        pieces.addAll(holes.epilogue());
        finish(tree, pieces, holes, nature);
    }

    // S  =>  exit = 0; leave: { S with "exit = k; break leave" for each way out; exit = 0; }, then a branch on the exit
    void leavingStatement(Tree tree, OpaqueHoles.Ways ways) {
        Nature nature = refusals.of(tree);
        OpaqueHoles holes = new OpaqueHoles(method, tree, null, withComponents(tree, Map.of()), ways);
        List<Piece> pieces = holes.prologue();
        pieces.addAll(holes.exitPrologue());
        pieces.addAll(new Splicer(method, holes).statement(tree));
        pieces.addAll(holes.exitEpilogue());
        pieces.addAll(holes.epilogue());
        List<Value> added = holes.exitResults();
        List<Value> results = new ArrayList<>(outs(holes));
        results.addAll(added);
        add(tree, pieces, true, results, holes, nature);
        assign(tree, holes, results);
        leave(tree, holes.exits(), ways.first(), added);
    }

    private void leave(Tree tree, List<Jump> exits, int first, List<Value> added) {
        Flow flow = method.flow();
        if (first + exits.size() == 1) {
            leave(exits.get(0), added);
            return;
        }
        List<Flow.Arm> arms = flow.split(added.get(added.size() - 1), first + exits.size(), method.ref(tree));
        for (int i = 0; i < exits.size(); i++) {
            flow.enter(arms.get(first + i));
            leave(exits.get(i), added);
        }
        if (first > 0) flow.enter(arms.get(0));
    }

    private void leave(Jump exit, List<Value> added) {
        if (added.size() > 1 && exit.carries())
            method.flow().jump(exit, added.get(0), added.get(0).type());
        else method.flow().jump(exit);
    }

    private void finish(Tree tree, List<Piece> pieces, OpaqueHoles holes, Nature nature) {
        List<Value> results = outs(holes);
        add(tree, pieces, true, results, holes, nature);
        assign(tree, holes, results);
    }

    /** An expression made of given pieces. */
    Value expression(
            Tree tree,
            List<Piece> pieces,
            List<Value> captured,
            Type type,
            @Nullable String name,
            boolean pure,
            @Nullable Refusal refusal) {
        OpaqueCode code = new OpaqueCode(pieces, false, false, pure);
        if (refusal != null) method.refuse(code, refusal);
        Value result = new Value(type, name);
        method.at(tree).add(new Op.Opaque(List.of(result), code, captured, method.ref(tree)));
        return result;
    }

    // v op= e  =>  v op e, for strings
    Value combine(CompoundAssignmentTree tree, Value old, Type type, @Nullable String name) {
        ExpressionTree right = tree.getExpression();
        Value value = method.expressions().lower(right, (String) null);
        List<Piece> pieces = List.of(new Captured(0), new Text(" + "), new Captured(1));
        // An object tells what it is by code of its own.
        boolean pure = isText(old) && isText(value);
        return expression(tree, pieces, List.of(old, value), type, name, pure, Refusal.asData("string concatenation"));
    }

    private static boolean isText(Value value) {
        return value.type() instanceof ScalarType || value.type().equals(ReferenceType.STRING);
    }

    // x instanceof P p  =>  is = x instanceof P; p = is ? (P) x : null
    Value instanceOf(ExpressionTree expression) {
        InstanceOfTree tree = (InstanceOfTree) expression;
        Variable binding = method.binding(tree.getPattern());
        Tree wanted = tree.getPattern() == null ? tree.getType() : null;
        if (wanted != null && isStructure(tree.getExpression()) && isStructure(wanted)) {
            Value tested = method.expressions().lower(tree.getExpression(), (String) null);
            return method.structures()
                    .test(tree, tested, (StructureType) method.body().type(wanted));
        }
        if (tree.getPattern() == null) return lower(tree, null);
        if (binding == null && method.patterns().handles(tree.getPattern())) {
            Value matched = method.expressions().lower(tree.getExpression(), (String) null);
            if (matched.type() instanceof StructureType)
                return method.patterns().test(tree, matched);
        }
        if (binding == null) {
            method.unsupported(tree, "a record pattern");
            return method.constant(tree, ScalarType.BOOLEAN, false, null, null);
        }
        Value operand = method.expressions().lower(tree.getExpression(), (String) null);
        if (operand.type() instanceof StructureType && binding.type() instanceof StructureType type) {
            Value is = method.structures().test(tree, operand, type);
            Value bound = method.structures().bound(tree, is, operand, binding);
            method.assignments().bind(tree, binding, bound);
            return is;
        }
        Piece type = type(binding.type());
        Refusal refusal = Refusal.ofObject(operand.type(), "instanceof");
        List<Piece> test = List.of(new Captured(0), new Text(" instanceof "), type);
        Value is = expression(tree, test, List.of(operand), ScalarType.BOOLEAN, null, true, refusal);
        List<Piece> cast =
                List.of(new Captured(0), new Text(" ? ("), type, new Text(") "), new Captured(1), new Text(" : null"));
        Value bound = expression(tree, cast, List.of(is, operand), binding.type(), binding.name(), true, refusal);
        method.flow().variables().assign(binding, bound);
        return is;
    }

    private boolean isStructure(Tree tree) {
        return method.body().type(tree) instanceof StructureType;
    }

    /** The type as it stands in the generated source. */
    static Piece type(Type type) {
        boolean plain = type instanceof ReferenceType && !type.java().contains("<");
        return plain ? new OpaqueCode.ClassName(type.java()) : new Text(type.java());
    }

    /** {@code (T) captured}. */
    static List<Piece> cast(Type type) {
        return List.of(new Text("("), type(type), new Text(") "), new Captured(0));
    }

    private OpaqueHoles holes(Tree tree, Nature nature) {
        // What a sink prints stays readable, unless printing it changes something. Elsewhere a narrow capture is the
        // more exact account of what goes in.
        Map<Tree, Value> apart = Map.of();
        Value receiver = null;
        boolean prints = nature.sink() && method.onlyLooks(tree) && !runsUnknown(tree, Set.of());
        if (tree instanceof MethodInvocationTree call && !prints) {
            boolean writes = method.calls().writesArray(call);
            if (nature.constant()) receiver = arguments.receiver(call, writes);
            apart = arguments.lowerApart(call, nature.constant(), writes);
        } else if (tree instanceof NewClassTree made && isPlain(made) && !nature.sink()) {
            apart = arguments.lowerApart(made);
        } else if (tree instanceof BinaryTree comparison && nature.sink() && !prints) {
            apart = arguments.lowerOperands(comparison);
        } else if (refusals.isConcatenation(tree)) {
            apart = arguments.lowerApart((ExpressionTree) tree);
        } else if (tree instanceof MemberSelectTree select) {
            apart = arguments.first(select);
        }
        return new OpaqueHoles(
                method, tree, receiver, prints ? apart : withComponents(tree, apart), OpaqueHoles.Ways.NONE);
    }

    private Map<Tree, Value> withComponents(Tree tree, Map<Tree, Value> apart) {
        Map<Tree, Value> all = new HashMap<>(apart);
        all.putAll(ComponentReads.lower(method, tree, apart.keySet()));
        return all;
    }

    /** Whether nothing but the arguments tells what an object is. */
    private static boolean isPlain(NewClassTree tree) {
        return tree.getClassBody() == null && tree.getEnclosingExpression() == null;
    }

    private List<Value> outs(OpaqueHoles holes) {
        return holes.assigned().stream()
                .map(variable -> new Value(variable.type(), variable.name()))
                .toList();
    }

    private void assign(Tree tree, OpaqueHoles holes, List<Value> results) {
        List<Variable> assigned = holes.assigned();
        for (int i = 0; i < assigned.size(); i++) method.assignments().bind(tree, assigned.get(i), results.get(i));
    }

    private void add(
            Tree tree, List<Piece> pieces, boolean statement, List<Value> results, OpaqueHoles holes, Nature nature) {
        boolean looks = !method.body().writesArrays(tree, holes.apart());
        boolean runs = nature.sink() && runsUnknown(tree, holes.apart());
        boolean only = looks && holes.assigned().isEmpty() && !runs;
        Nature shown = nature.sink() && !only ? nature.changing(changing(tree, holes, looks && !runs)) : nature;
        boolean pure = shown.pure() && !statement && !results.isEmpty();
        boolean known = shown.sink() || tree instanceof MemberSelectTree;
        boolean calls = !pure && (!known || method.body().hasSideEffects(tree, holes.apart()));
        OpaqueCode code = new OpaqueCode(pieces, statement, shown.sink(), pure, looks, calls, isVariable(tree));
        if (shown.refusal() != null) method.refuse(code, shown.refusal());
        method.at(tree).add(new Op.Opaque(results, code, holes.captured(), method.ref(tree)));
    }

    /** Whether a sink does more than to look, before or while it does that; what is thrown nobody here looks at any more. */
    private boolean runsUnknown(Tree tree, Set<? extends Tree> apart) {
        if (!(tree instanceof NewClassTree made)) return method.body().runsUnknown(tree, apart);
        return !refusals.isThrown(made)
                && made.getArguments().stream().anyMatch(each -> method.body().runsUnknown(each, apart));
    }

    /** Why a sink that changes something may take no active value: counting in it is harmless as long as the count is no data. */
    private Refusal changing(Tree tree, OpaqueHoles holes, boolean looks) {
        String text = method.body().text(tree);
        boolean counts = looks
                && holes.assigned().stream()
                        .allMatch(variable -> variable.type() instanceof ScalarType type && !type.isFloating());
        return counts ? Refusal.asData(text) : Refusal.of(Problem.UNSUPPORTED_CONSTRUCT, text);
    }

    /** A field that may be assigned while the method runs. */
    private boolean isVariable(Tree tree) {
        boolean name = tree instanceof IdentifierTree || tree instanceof MemberSelectTree;
        Element element = name ? method.body().element(tree) : null;
        return element != null
                && element.getKind() == ElementKind.FIELD
                && !element.getModifiers().contains(Modifier.FINAL);
    }
}
