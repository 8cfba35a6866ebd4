package org.jadjoint.processor.emit.body;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Regions: statements one after the other, and the tree of branches at the end.
 *
 * <p>Every method that prints says whether control comes out at the end of what it printed, by Java's own rules, so that nothing
 * unreachable is written after it.
 */
final class RegionEmitter {
    /** Statements up to which a side that leaves is written as a guard before a longer one. */
    private static final int SHORT = 3;

    private static final int LONG = 6;

    private final Program program;
    private final Folding folding;
    private final Coalescing coalescing;
    private final Forms forms;
    private final Declarations declarations;
    private final StatementEmitter statements;
    private final ExpressionEmitter expressions;
    private final Assignments assignments;
    private final LoopEmitter loops;
    private final Shapes shapes;
    private final Names names;
    private final Lines lines;
    private final Returns returns;

    RegionEmitter(
            Program program,
            Folding folding,
            Coalescing coalescing,
            Forms forms,
            Declarations declarations,
            StatementEmitter statements,
            Names names,
            Lines lines,
            Returns returns) {
        this.program = program;
        this.folding = folding;
        this.coalescing = coalescing;
        this.forms = forms;
        this.declarations = declarations;
        this.statements = statements;
        this.names = names;
        this.lines = lines;
        this.returns = returns;
        expressions = statements.expressions;
        assignments = new Assignments(program, folding, coalescing, expressions, statements);
        loops = new LoopEmitter(program, folding, coalescing, forms, declarations, statements, this, names, lines);
        shapes = new Shapes(folding);
    }

    /**
     * Prints a region.
     *
     * @param explicit whether going on with the construct around it must be said, since more statements come after the region
     */
    boolean region(Scope scope, boolean explicit) {
        Scope current = scope;
        while (true) {
            for (int i = 0; i < current.size(); i++) {
                if (folding.isSilent(current, i)) continue;
                int store = next(current, i);
                if (statements.growsInPlace(current.op(i))) i = growth(current, i);
                else if (store > 0 && statements.isKept(current.op(i), current.op(store))) i = kept(current, i, store);
                else if (!operation(current, i)) return false;
            }
            declarations.before(current, current.size()).forEach(statements::declareEmpty);
            Terminator end = current.region.end();
            if (!(end instanceof Terminator.Branch branch)) return leaf(current, end, explicit);
            if (branch.selector().type() != ScalarType.BOOLEAN) return choice(current, branch, explicit);
            DoLoops.End last = loops.end(current);
            if (last != null) {
                assignments.write(
                        together(last.continued(), last.continued().region.end()));
                return true;
            }
            Scope rest = guard(current, branch);
            if (rest == null) return sides(current, branch, explicit);
            current = rest;
        }
    }

    /** The next operation that prints something; negative where there is none. */
    private int next(Scope scope, int i) {
        for (int next = i + 1; next < scope.size(); next++) {
            if (!folding.isSilent(scope, next)) return next;
        }
        return -1;
    }

    private int kept(Scope scope, int i, int store) {
        declarations.before(scope, i).forEach(statements::declareEmpty);
        statements.keep(scope.op(i), (Op.Store) scope.op(store));
        return store;
    }

    /** Prints the operations from {@code first} on that make room in arrays, in one {@code if}, and gives the last of them. */
    private int growth(Scope scope, int first) {
        List<Op> together = new ArrayList<>();
        int last = first;
        for (int i = first; i < scope.size(); i++) {
            if (folding.isSilent(scope, i)) continue;
            if (!statements.growsInPlace(scope.op(i))) break;
            together.add(scope.op(i));
            last = i;
        }
        statements.growInPlace(together);
        return last;
    }

    private boolean operation(Scope scope, int i) {
        Op op = scope.op(i);
        statements.declareBefore(op, declarations.before(scope, i));
        if (op instanceof Op.Loop loop) return loops.loop(scope, i, loop);
        if (!(op instanceof Op.Block block)) {
            statements.operation(op);
            return true;
        }
        if (forms.isExpression(scope, i)) {
            Code expression = expressions.ofOperation(op, scope.body(i));
            statements.define(op, block.results().get(0), expression.text());
            return true;
        }
        return region(scope.body(i), false);
    }

    // if (c) { …; continue; } rest: prints the side that leaves and gives the other one
    private @Nullable Scope guard(Scope scope, Terminator.Branch branch) {
        Scope yes = scope.branches.get(0);
        Scope no = scope.branches.get(1);
        Shapes.Shape whenTrue = shapes.of(yes);
        Shapes.Shape whenFalse = shapes.of(no);
        boolean noIsShort = whenFalse.statements() <= 1 && whenTrue.statements() > SHORT;
        if (isGuard(whenFalse) && (noIsShort || !isGuard(whenTrue))) {
            guarded(expressions.operators().not(branch.selector()), branch, no);
            return yes;
        }
        if (isGuard(whenTrue)) {
            guarded(expressions.of(branch.selector()), branch, yes);
            return no;
        }
        boolean silent = isNothing(yes);
        boolean brief = !silent && whenTrue.statements() <= SHORT && whenFalse.statements() > LONG;
        if (whenTrue.leaves(Shapes.Leaf.CONTINUE)
                && !isNothing(no)
                && ((silent && whenFalse.statements() > 1) || brief)) {
            guarded(expressions.of(branch.selector()), branch, yes);
            return no;
        }
        return null;
    }

    /** Whether a side never goes on, so that the other one needs no {@code else}. */
    private static boolean isGuard(Shapes.Shape side) {
        return side.leaves(Shapes.Leaf.BREAK, Shapes.Leaf.RETURN, Shapes.Leaf.THROW);
    }

    private void guarded(Code condition, Terminator.Branch branch, Scope side) {
        openIf(condition, branch);
        inside(side, true);
        lines.close();
    }

    private void openIf(Code condition, Terminator.Branch branch) {
        lines.open("if (" + condition.text() + ")", statements.comments.beside(branch));
    }

    private boolean inside(Scope scope, boolean explicit) {
        names.enter();
        boolean completes = region(scope, explicit);
        names.leave();
        return completes;
    }

    private boolean sides(Scope scope, Terminator.Branch branch, boolean explicit) {
        Scope yes = scope.branches.get(0);
        Scope no = scope.branches.get(1);
        if (!explicit && isNothing(no)) {
            openIf(expressions.of(branch.selector()), branch);
            inside(yes, false);
            lines.close();
            return true;
        }
        if (!explicit && isNothing(yes)) {
            openIf(expressions.operators().not(branch.selector()), branch);
            inside(no, false);
            lines.close();
            return true;
        }
        openIf(expressions.of(branch.selector()), branch);
        boolean completes = inside(yes, explicit);
        completes |= otherwise(no, explicit);
        return completes;
    }

    // else { if (c) … }  =>  else if (c) …
    private boolean otherwise(Scope scope, boolean explicit) {
        boolean completes = false;
        Scope current = scope;
        while (isChain(current, explicit)) {
            Terminator.Branch branch = (Terminator.Branch) current.region.end();
            lines.reopen("else if (" + expressions.of(branch.selector()).text() + ")");
            completes |= inside(current.branches.get(0), explicit);
            current = current.branches.get(1);
        }
        if (explicit || !isNothing(current)) {
            lines.reopen("else");
            completes |= inside(current, explicit);
        } else {
            completes = true;
        }
        lines.close();
        return completes;
    }

    private boolean isChain(Scope scope, boolean explicit) {
        return scope.region.end() instanceof Terminator.Branch branch
                && branch.selector().type() == ScalarType.BOOLEAN
                && folding.isSilent(scope)
                && declarations.before(scope, scope.size()).isEmpty()
                && (explicit || !isNothing(scope.branches.get(0)));
    }

    /** Whether a region prints nothing where going on need not be said. */
    private boolean isNothing(Scope scope) {
        return scope.branches.isEmpty() && folding.isSilent(scope) && isIdle(scope);
    }

    private boolean isIdle(Scope scope) {
        Terminator end = scope.region.end();
        if (end instanceof Terminator.Yield || end instanceof Terminator.Continue) {
            return together(scope, end).stream().allMatch(each -> coalescing.isIdle(each.source(), each.target()));
        }
        return end instanceof Terminator.Return leaf && leaf.values().isEmpty() && returns.isVoid();
    }

    // switch (selector) { case A, B -> { … } default -> { … } }
    private boolean choice(Scope scope, Terminator.Branch branch, boolean explicit) {
        Choice choice = Choice.of(program, folding, branch);
        if (choice.isPair() && !explicit && isNothing(scope.branches.get(0))) {
            openIf(new Code(expressions.at(choice.selector(), Code.EQUALITY) + " != 0", Code.EQUALITY), branch);
            inside(scope.branches.get(1), false);
            lines.close();
            return true;
        }
        if (choice.isPair()) {
            Code condition = new Code(expressions.at(choice.selector(), Code.EQUALITY) + " == 0", Code.EQUALITY);
            openIf(condition, branch);
            boolean completes = inside(scope.branches.get(0), explicit);
            completes |= otherwise(scope.branches.get(1), explicit);
            return completes;
        }
        lines.open("switch (" + expressions.argument(choice.selector()) + ")", statements.comments.beside(branch));
        boolean completes = false;
        for (int i = 0; i < scope.branches.size(); i++) {
            if (choice.isNever(i)) continue;
            lines.open(choice.label(i) + " ->", null);
            completes |= inside(scope.branches.get(i), explicit);
            lines.close();
        }
        lines.close();
        return completes;
    }

    private boolean leaf(Scope scope, Terminator end, boolean explicit) {
        if (end instanceof Terminator.Return leaf) return returned(leaf, explicit);
        if (end instanceof Terminator.Throw thrown) {
            if (isNever(scope, thrown)) return false;
            lines.statement("throw " + expressions.of(thrown.exception()).text(), statements.comments.beside(end));
            return false;
        }
        assignments.write(together(scope, end));
        if (end instanceof Terminator.Break) {
            lines.statement("break" + loops.label(scope), null);
            return false;
        }
        if (!explicit) return true;
        lines.statement("continue", null);
        return false;
    }

    /** Whether what was printed last does not complete, so that javac lets nothing follow. */
    private boolean isNever(Scope scope, Terminator.Throw end) {
        Op last = null;
        for (int i = 0; i < scope.size(); i++) {
            if (!folding.isSilent(scope, i)) last = scope.op(i);
        }
        boolean never = program.definition(end.exception()).op() instanceof Op.Undefined;
        return never && last instanceof Op.Opaque opaque && opaque.code().statement();
    }

    /** What a leaf assigns, all at once. */
    List<Assignments.Assignment> together(Scope scope, Terminator end) {
        List<Value> targets = Declarations.targets(scope, end);
        if (targets == null) return List.of();
        List<Assignments.Assignment> together = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            Value target = targets.get(i);
            if (!folding.passes(scope, i)) continue;
            together.add(new Assignments.Assignment(
                    coalescing.variable(target), end.operands().get(i), false));
        }
        return together;
    }

    void write(List<Assignments.Assignment> together) {
        assignments.write(together);
    }

    private boolean returned(Terminator.Return leaf, boolean explicit) {
        if (returns.isVoid() && !explicit) return true;
        List<Returns.Result> results = new ArrayList<>();
        for (Value value : leaf.values()) results.add(result(value));
        returns.statements(results).forEach(text -> lines.statement(text, null));
        return false;
    }

    private Returns.Result result(Value value) {
        boolean defined = !(program.definition(value).op() instanceof Op.Undefined);
        String field = null;
        if (!folding.isFolded(value)) {
            Variable variable = coalescing.variable(value);
            field = variable.reassigned ? null : variable.field;
        }
        return new Returns.Result(expressions.of(value).text(), defined, field);
    }
}
