package org.jadjoint.processor.emit.body;

import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.ReferenceType;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Statements of operations without regions: declarations, assignments, stores, calls. */
final class StatementEmitter implements Assignments.Writer {
    private final Program program;
    private final Folding folding;
    private final Coalescing coalescing;
    private final Declarations declarations;
    private final Surroundings surroundings;
    private final Names names;
    private final Lines lines;
    private final Hints hints;
    final Comments comments;
    final ExpressionEmitter expressions;
    /** How many loops are around the current statement. */
    int loops;
    /** The variable that the code which is carried along next declares by its first statement. */
    private @Nullable Variable declaredByCode;

    StatementEmitter(
            Program program,
            Folding folding,
            Coalescing coalescing,
            Declarations declarations,
            Surroundings surroundings,
            Names names,
            Lines lines) {
        this.program = program;
        this.folding = folding;
        this.coalescing = coalescing;
        this.declarations = declarations;
        this.surroundings = surroundings;
        this.names = names;
        this.lines = lines;
        hints = new Hints(program);
        comments = new Comments(program, folding);
        expressions = new ExpressionEmitter(program, folding, coalescing, surroundings);
    }

    /** Gives a variable its name, here where it is declared. */
    String declare(Variable variable) {
        String wish = variable.wish;
        variable.name = wish == null ? names.invent(hints.of(variable)) : names.declare(wish);
        return variable.name;
    }

    /** {@code double v;} */
    void declareEmpty(Variable variable) {
        String value = variable.needsDefault ? " = " + Literals.ofDefault(variable.type) : "";
        lines.statement(Code.ofType(variable.type) + " " + declare(variable) + value, null);
    }

    /** Declares variables without value before an operation, but for one that carried code begins by assigning: that declares it. */
    void declareBefore(Op op, List<Variable> variables) {
        for (Variable variable : variables) {
            if (!variable.needsDefault && op instanceof Op.Opaque opaque && variable == firstAssigned(opaque)) {
                declare(variable);
                declaredByCode = variable;
            } else {
                declareEmpty(variable);
            }
        }
    }

    private @Nullable Variable firstAssigned(Op.Opaque op) {
        List<OpaqueCode.Piece> pieces = op.code().pieces();
        boolean assigns = op.code().statement()
                && pieces.size() > 1
                && pieces.get(0) instanceof OpaqueCode.Result
                && pieces.get(1) instanceof OpaqueCode.Text text
                && text.text().startsWith(" = ");
        return assigns ? coalescing.variable(op.results().get(((OpaqueCode.Result) pieces.get(0)).number())) : null;
    }

    /** {@code double[] sSaved = residuals.sSaved;} */
    void read(Variable variable, String field) {
        String wish = variable.wish;
        variable.name = names.declare(wish == null ? field.substring(field.lastIndexOf('.') + 1) : wish);
        lines.statement(Code.ofType(variable.type) + " " + variable.name + " = " + field, null);
    }

    @Override
    public String save(Variable target) {
        String saved = names.declare(target.name() + "Old");
        lines.statement(Code.ofType(target.type) + " " + saved + " = " + target.name(), null);
        return saved;
    }

    @Override
    public void assign(Assignments.Assignment assignment) {
        Variable target = assignment.target();
        String comment = comments.beside(assignment.source());
        if (assignment.declares()) {
            String value = expressions.assigned(assignment.source());
            lines.statement(
                    Code.ofType(target.type) + " " + declare(target) + " = " + LineMarks.BREAK + value, comment);
            return;
        }
        target.reassigned = true;
        String compound = folding.isFolded(assignment.source())
                ? expressions.operators().compound(assignment.source(), target)
                : null;
        lines.statement(assigned(target, compound, expressions.assigned(assignment.source())), comment);
    }

    private static String assigned(Variable target, @Nullable String compound, String value) {
        if (compound == null) return target.name() + " = " + LineMarks.BREAK + value;
        return compound.length() == 2 ? target.name() + compound : target.name() + " " + compound;
    }

    /** The statement of an operation without region. */
    void operation(Op op) {
        capture(op);
        if (op instanceof Op.Store store) {
            line(
                    op,
                    expressions.element(store.array(), store.index()) + " = " + LineMarks.BREAK
                            + expressions.stored(store));
        } else if (op instanceof Op.Accumulate accumulate) {
            accumulate(accumulate);
        } else if (op instanceof Op.Update update) {
            update(update);
        } else if (op instanceof Op.Clear clear) {
            line(op, expressions.clear(clear));
        } else if (op instanceof Op.NewArray array) {
            newArray(array);
        } else if (op instanceof Op.NewStructure made && made.isShadow()) {
            renew(made, made.result(), false, made.reuse(), earlier -> expressions.newShadow(made, earlier));
        } else if (op instanceof Op.Bulk bulk) {
            bulk(bulk);
        } else if (op instanceof Op.Call call) {
            call(call);
        } else if (op instanceof Op.Opaque opaque) {
            opaque(opaque);
        } else {
            define(op, op.results().get(0), expressions.assigned(op));
        }
        expressions.capturesDone();
    }

    /** Whether an operation declares a variable whose value is recorded at once. */
    boolean isKept(Op op, Op next) {
        if (!(next instanceof Op.Store store) || folding.isFolded(store.value()) || folding.isFolded(store.array())) {
            return false;
        }
        boolean plain = op instanceof Op.Apply || op instanceof Op.Load;
        Variable saved = coalescing.variable(store.array());
        // An assignment is of its target's type, which may be an interface of the variable's.
        boolean same = new ArrayType(coalescing.variable(store.value()).type).equals(saved.type);
        String array = saved.wish;
        return plain
                && same
                && program.resolve(store.value()) == op.results().get(0)
                && array != null
                && array.endsWith(Hints.SAVED)
                && declarations.declares(program.definition(store.value()));
    }

    // double exp = expSaved[i] = Math.exp(x)
    void keep(Op op, Op.Store store) {
        String element = expressions.element(store.array(), store.index());
        define(op, op.results().get(0), element + " = " + LineMarks.BREAK + expressions.assigned(op));
    }

    private void line(Op op, String text) {
        lines.statement(text, comments.beside(op));
    }

    /** {@code T name = expression}, or an assignment where the variable is there already. */
    void define(Op op, Value result, String expression) {
        Definition definition = program.definition(result);
        Variable target = coalescing.variable(definition);
        if (declarations.declares(definition)) {
            String field = kept(op, result, target);
            String value = field == null ? expression : field + " = " + LineMarks.BREAK + expression;
            line(op, Code.ofType(target.type) + " " + declare(target) + " = " + LineMarks.BREAK + value);
            return;
        }
        String compound = op instanceof Op.Apply apply ? expressions.operators().compound(apply, target) : null;
        line(op, assigned(target, compound, expression));
    }

    // double root = residuals.root = Math.sqrt(x): what is computed on every way is handed over where it is computed
    private @Nullable String kept(Op op, Value result, Variable target) {
        boolean plain = op instanceof Op.Apply || op instanceof Op.Load;
        if (!plain || program.definition(result).home != program.root || target.field != null) return null;
        target.field = surroundings.kept(program.resolve(result));
        return target.field;
    }

    private void accumulate(Op.Accumulate op) {
        String element = expressions.element(op.array(), op.index());
        Code negated = expressions.operators().negated(op.value());
        line(
                op,
                negated == null
                        ? element + " += " + expressions.assigned(op.value())
                        : element + " -= " + negated.text());
    }

    private void update(Op.Update op) {
        String target = expressions.component(op.shadow(), op.name());
        Code negated = op.adds() ? expressions.operators().negated(op.value()) : null;
        String operator = negated != null ? " -= " : op.adds() ? " += " : " = ";
        line(op, target + operator + (negated == null ? expressions.assigned(op.value()) : negated.text()));
    }

    private void newArray(Op.NewArray op) {
        Value result = op.result();
        String plain = expressions.newArray(result.type(), op.lengths()).text();
        if (op.role() == Op.Role.PRIMAL) {
            define(op, result, plain);
            return;
        }
        HelperCode helper = op.role() == Op.Role.RESIDUAL ? HelperCode.AT_LEAST : HelperCode.ZEROS;
        String lengths = op.lengths().stream()
                .map(length -> expressions.of(length).text())
                .collect(Collectors.joining(", "));
        boolean again = op.role() == Op.Role.SCRATCH;
        renew(op, result, again, op.reuse(), earlier -> {
            if (earlier == null) return plain;
            String name =
                    surroundings.helper(helper, result.type(), op.lengths().size());
            return name + "(" + earlier + ", " + lengths + ")";
        });
    }

    /**
     * Defines an aggregate for which there may be memory of an earlier run.
     *
     * @param again whether the memory may be used again in each iteration of the loops around
     * @param made the expression that makes it from the earlier one, or, for null, anew
     */
    // double[] sSaved = residuals.sSaved = atLeast(residuals.sSaved, n)
    private void renew(
            Op op, Value result, boolean again, @Nullable Value reuse, Function<@Nullable String, String> made) {
        if (reuse != null) {
            define(op, result, made.apply(expressions.of(reuse).text()));
            return;
        }
        String field = field(op, result, again);
        define(op, result, field == null ? made.apply(null) : field + " = " + LineMarks.BREAK + made.apply(field));
    }

    private @Nullable String field(Op op, Value result, boolean again) {
        Variable variable = coalescing.variable(result);
        String kept = kept(variable, result);
        if (kept != null) variable.field = kept;
        if ((loops > 0 && !again) || kept != null) return kept;
        String wish = variable.wish == null ? hints.of(variable) : variable.wish;
        String field = surroundings.field(wish, result.type(), op.source());
        variable.field = field;
        return field;
    }

    /** The field for the value, or for what becomes of it: an array that grows keeps its field. */
    private @Nullable String kept(Variable variable, Value result) {
        String kept = surroundings.memory(result);
        if (kept != null || !variable.members.stream().allMatch(StatementEmitter::isRecording)) return kept;
        return variable.members.stream()
                .map(member -> surroundings.memory(member.value))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isRecording(Definition definition) {
        Op op = definition.op();
        return op == null
                || !op.regions().isEmpty()
                || op instanceof Op.Undefined
                || (op instanceof Op.Call call && call.form() == Op.Form.FORWARD && isFrame(call, definition))
                || (op instanceof Op.NewArray array && array.role() == Op.Role.RESIDUAL)
                || (op instanceof Op.Bulk bulk && bulk.kind() == Op.BulkKind.GROW);
    }

    private void bulk(Op.Bulk op) {
        Value result = op.result();
        if (op.kind() == Op.BulkKind.GROW && result != null) {
            define(op, result, grown(op, coalescing.variable(result)));
        } else if (result == null) {
            line(op, expressions.ofOperation(op, null).text());
        } else {
            define(op, result, expressions.ofOperation(op, null).text());
        }
    }

    private static boolean isFrame(Op.Call call, Definition definition) {
        return call.results().get(0) == definition.value;
    }

    private String grown(Op.Bulk op, Variable target) {
        String call = expressions.ofOperation(op, null).text();
        return target.field == null ? call : target.field + " = " + LineMarks.BREAK + call;
    }

    /** Whether an array that grows takes the place of the shorter one, in the same variable. */
    boolean growsInPlace(Op op) {
        if (!(op instanceof Op.Bulk bulk) || bulk.kind() != Op.BulkKind.GROW || bulk.result() == null) return false;
        Value array = bulk.operands().get(0);
        return !folding.isFolded(array) && coalescing.variable(array) == coalescing.variable(bulk.result());
    }

    // if (sSaved.length < count || …) { sSaved = residuals.sSaved = atLeast(sSaved, count); … }
    void growInPlace(List<Op> ops) {
        StringJoiner condition = new StringJoiner(LineMarks.BREAK + " || ", "if (", ")");
        for (Op op : ops) {
            String count = expressions.at(op.operands().get(1), Code.SHIFT);
            condition.add(coalescing.variable(op.results().get(0)).name() + ".length < " + count);
        }
        lines.open(condition.toString(), comments.beside(ops.get(0)));
        for (Op op : ops) {
            Variable target = coalescing.variable(op.results().get(0));
            lines.statement(target.name() + " = " + grown((Op.Bulk) op, target), null);
        }
        lines.close();
    }

    private void opaque(Op.Opaque op) {
        OpaqueCode code = op.code();
        if (code.statement()) {
            String text = OpaqueText.of(
                    code,
                    number -> expressions.captured(op.captured().get(number)),
                    number -> expressions.name(op.results().get(number)));
            if (declaredByCode != null) text = Code.ofType(declaredByCode.type) + " " + text;
            declaredByCode = null;
            lines.plain(text.endsWith(";") || text.endsWith("}") ? text : text + ";");
        } else if (op.results().isEmpty()) {
            line(op, expressions.opaque(code, op.captured()).text());
        } else {
            define(
                    op,
                    op.results().get(0),
                    expressions.opaque(code, op.captured()).text());
        }
    }

    /** Gives captured values that a lambda may see later variables that are never assigned again. */
    private void capture(Op op) {
        if (!(op instanceof Op.Opaque opaque)) return;
        for (Value value : opaque.captured()) {
            Definition definition = program.definition(value);
            if (!definition.pinned || folding.isFolded(value) || isAssignedOnce(definition)) continue;
            Variable variable = coalescing.variable(definition);
            String copy = names.declare(variable.name() + "Final");
            lines.statement(Code.ofType(variable.type) + " " + copy + " = " + variable.name(), null);
            expressions.captureAs(definition, copy);
        }
    }

    private static boolean isAssignedOnce(Definition definition) {
        if (definition.kind == Definition.Kind.PARAMETER) return true;
        Op op = definition.op();
        return op != null
                && op.regions().isEmpty()
                && !(op instanceof Op.Opaque opaque && opaque.code().statement());
    }

    private void call(Op.Call op) {
        switch (op.form()) {
            case FORWARD -> forward(op);
            case PRIMAL -> single(op, expressions.calls().expression(op).text());
            case JVP -> jvp(op);
            case REVERSE, PULLBACK -> {
                if (op.results().size() > 1) {
                    several(op, expressions.calls().expression(op).text());
                } else {
                    single(op, expressions.calls().expression(op).text());
                }
            }
        }
    }

    // if (residuals.g == null) { residuals.g = new GResiduals(); }
    private void jvp(Op.Call op) {
        CallEmitter calls = expressions.calls();
        ReferenceType type = CallEmitter.memory(op.callee());
        String wish = op.callee().hint() + (op.callee().local() ? "Frame" : "Workspace");
        String field = calls.wantsMemory(op) ? surroundings.field(wish, type, op.source()) : null;
        if (field != null) {
            lines.open("if (" + field + " == null)", null);
            lines.statement(field + " = " + CallEmitter.newMemory(op.callee()), null);
            lines.close();
        }
        String call = calls.jvp(op, field).text();
        if (op.results().size() > 1) several(op, call);
        else single(op, call);
    }

    private void single(Op.Call op, String call) {
        if (op.results().isEmpty() || program.definition(op.results().get(0)).uses == 0) {
            line(op, call);
        } else {
            define(op, op.results().get(0), call);
        }
    }

    private void several(Op.Call op, String call) {
        String name = names.declare(op.callee().hint() + (op.form() == Op.Form.JVP ? "Jvp" : "Bars"));
        line(op, "var " + name + " = " + call);
        List<String> accessors = CallEmitter.accessors(op);
        for (int i = 0; i < op.results().size(); i++) component(op, op.results().get(i), name, accessors.get(i));
    }

    private void component(Op op, Value result, String holder, String accessor) {
        if (program.definition(result).uses > 0) define(op, result, holder + "." + accessor);
    }

    // GResiduals g = residuals.g = gForward(x, residuals.g)
    private void forward(Op.Call op) {
        Value frame = op.results().get(0);
        ExpressionEmitter texts = expressions;
        String field = texts.calls().wantsFrame(op) ? field(op, frame, false) : null;
        Code call = field == null ? texts.calls().expression(op) : texts.calls().forward(op, field);
        define(op, frame, field == null ? call.text() : field + " = " + LineMarks.BREAK + call.text());
        List<String> accessors = CallEmitter.accessors(op);
        for (int i = 1; i < op.results().size(); i++) {
            component(op, op.results().get(i), expressions.name(frame), accessors.get(i - 1));
        }
    }

    /** The update of a loop's counter: {@code i++}. */
    String update(LoopShape shape) {
        Op.Apply update = shape.update();
        if (update == null) throw new IllegalStateException("no counter");
        Variable counter = coalescing.variable(shape.loop().parameters().get(shape.counter()));
        return assigned(counter, expressions.operators().compound(update, counter), "");
    }
}
