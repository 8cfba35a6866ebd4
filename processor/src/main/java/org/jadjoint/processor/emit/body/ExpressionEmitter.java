package org.jadjoint.processor.emit.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Expressions: a value as Java source, with what is folded into it, in as few parentheses as Java needs. */
final class ExpressionEmitter {
    private final Program program;
    private final Folding folding;
    private final Coalescing coalescing;
    private final Surroundings surroundings;
    private final CallEmitter calls;
    private final OperatorEmitter operators;
    /** Variables that a temporary stands for while assignments that belong together are written one after the other. */
    private final Map<Variable, String> standIns = new HashMap<>();
    /** Captured values whose own variable is assigned more than once, and the variables that hold them for good. */
    private final Map<Definition, String> finals = new HashMap<>();

    ExpressionEmitter(Program program, Folding folding, Coalescing coalescing, Surroundings surroundings) {
        this.program = program;
        this.folding = folding;
        this.coalescing = coalescing;
        this.surroundings = surroundings;
        calls = new CallEmitter(this, surroundings.helpers());
        operators = new OperatorEmitter(this, program, folding, coalescing);
    }

    OperatorEmitter operators() {
        return operators;
    }

    CallEmitter calls() {
        return calls;
    }

    void standIn(Variable variable, String name) {
        standIns.put(variable, name);
    }

    boolean hasStandIn(Variable variable) {
        return standIns.containsKey(variable);
    }

    void standInsDone() {
        standIns.clear();
    }

    void captureAs(Definition definition, String name) {
        finals.put(definition, name);
    }

    /** The variables that {@link #captureAs} named are in scope of their statement only. */
    void capturesDone() {
        finals.clear();
    }

    /** The value: the name of its variable, or its expression. */
    Code of(Value value) {
        Definition definition = program.definition(value);
        if (folding.isFolded(value)) return of(definition);
        Variable variable = coalescing.variable(definition);
        String standIn = standIns.get(variable);
        return Code.primary(standIn == null ? variable.name() : standIn);
    }

    String at(Value value, int context) {
        return of(value).at(context);
    }

    /** Whether the value is {@code null}. */
    boolean isNull(Value value) {
        return program.definition(value).op() instanceof Op.Constant constant && constant.value() == null;
    }

    /** The value where Java converts it to its type by itself: on the right of an assignment. */
    String assigned(Value value) {
        if (isPlainZero(value)) return "0";
        Value narrow = operators.widened(value);
        return of(narrow == null ? value : narrow).text();
    }

    // Shape[] shapes = discs; shapes[i] = shape  =>  discs[i] = (Disc) shape
    String stored(Op.Store store) {
        boolean fits = !(((ArrayType) store.array().type()).element() instanceof StructureType wanted)
                || isNull(store.value())
                || ((StructureType) store.value().type()).isBelow(wanted);
        if (fits) return assigned(store.value());
        String type = Code.ofType(((ArrayType) store.array().type()).element());
        return "(" + type + ") " + at(store.value(), Code.UNARY);
    }

    /** The same for the operation that computes a value. */
    String assigned(Op op) {
        boolean widens = op instanceof Op.Apply apply
                && apply.primitive() == Operator.CONVERT
                && Operators.widens(
                        apply.arguments().get(0).type(), apply.result().type());
        return widens ? of(op.operands().get(0)).text() : ofOperation(op, null).text();
    }

    // Double 0.0 as an object is not equal to -0.0.
    private boolean isPlainZero(Value value) {
        return program.definition(value).op() instanceof Op.Constant constant
                && constant.symbol() == null
                && (Double.valueOf(0.0).equals(constant.value())
                        || Float.valueOf(0f).equals(constant.value()));
    }

    String name(Value value) {
        return coalescing.variable(value).name();
    }

    private Code of(Definition definition) {
        Op op = definition.op();
        if (op == null) throw new IllegalStateException("folded, but no operation: " + definition.value);
        return ofOperation(op, definition.home.inner[definition.number]);
    }

    /** What an operation that gives one value computes. */
    Code ofOperation(Op op, @Nullable Scope body) {
        if (op instanceof Op.Constant constant) return constant(constant);
        if (op instanceof Op.Undefined undefined)
            return Code.primary(Literals.ofDefault(undefined.result().type()));
        if (op instanceof Op.Apply apply) return apply(apply);
        if (op instanceof Op.Length length)
            return Code.primary(array(length.array()) + (length.array().type().isList() ? ".size()" : ".length"));
        if (op instanceof Op.Component component)
            return Code.primary(component(component.structure(), component.name()));
        if (op instanceof Op.NewStructure made) return newStructure(made);
        if (op instanceof Op.ZerosLike zeros) return zerosLike(zeros);
        if (op instanceof Op.Load load) return Code.primary(element(load.array(), load.index()));
        if (op instanceof Op.NewArray created) return newArray(created.result().type(), created.lengths());
        if (op instanceof Op.ArrayLiteral literal) return literal(literal);
        if (op instanceof Op.Bulk bulk) return bulk(bulk);
        if (op instanceof Op.Opaque opaque) return opaque(opaque.code(), opaque.captured());
        if (op instanceof Op.Call call) return calls.expression(call);
        if (op instanceof Op.Block && body != null) return block(body);
        throw new IllegalStateException("no expression: " + op);
    }

    private static Code constant(Op.Constant constant) {
        String symbol = constant.symbol();
        if (symbol == null) return Literals.of(constant.result().type(), constant.value());
        int dot = symbol.lastIndexOf('.');
        return Code.primary(dot < 0 ? symbol : Code.ofClass(symbol.substring(0, dot)) + symbol.substring(dot));
    }

    /** A component: a field of a shadow, what an accessor gives of the user's own and of a tangent. */
    String component(Value structure, String name) {
        boolean field = ((StructureType) structure.type()).kind() == StructureType.Kind.SHADOW;
        return array(structure) + "." + name + (field ? "" : "()");
    }

    private Code newStructure(Op.NewStructure made) {
        Op.Construction construction = made.construction();
        List<Value> parts = construction == null ? made.parts() : construction.arguments();
        return creation(Code.ofType(made.result().type()), parts);
    }

    /** {@code PTangent.Shadow.zeros(earlier, aBar)}: a shadow in the memory of an earlier one where that is not null. */
    String newShadow(Op.NewStructure made, @Nullable String earlier) {
        String start = Code.ofType(made.result().type()) + ".zeros(" + earlier;
        return made.parts().stream()
                .map(this::argument)
                .map(part -> ", " + LineMarks.BREAK + part)
                .collect(Collectors.joining("", start, ")"));
    }

    /** {@code new P(a, b)}. */
    Code creation(String type, List<Value> arguments) {
        String list =
                arguments.stream().map(this::argument).collect(Collectors.joining(", " + LineMarks.BREAK, "(", ")"));
        return new Code("new " + type + list, Code.CREATION);
    }

    private Code zerosLike(Op.ZerosLike zeros) {
        String aggregate = arguments(List.of(zeros.aggregate()));
        if (zeros.result().type() instanceof StructureType type) {
            boolean shadow = type.kind() == StructureType.Kind.SHADOW;
            String maker = shadow ? ".of(null, " + aggregate.substring(1) : ".zero" + aggregate;
            return Code.primary(Code.ofType(type) + maker);
        }
        boolean shadow = !isOfTangents(zeros.result().type());
        HelperCode helper = shadow ? HelperCode.SHADOW_LIKE : HelperCode.TANGENT_LIKE;
        return Code.primary(surroundings.helper(helper, zeros.aggregate().type()) + aggregate);
    }

    private static boolean isOfTangents(Type type) {
        if (type instanceof ArrayType array) return isOfTangents(array.element());
        return type instanceof StructureType structure && structure.kind() == StructureType.Kind.TANGENT;
    }

    /** The call that makes zeros of what a shadow holds. */
    String clear(Op.Clear op) {
        return surroundings.helper(HelperCode.CLEAR, op.shadow().type()) + arguments(List.of(op.shadow()));
    }

    String element(Value array, Value index) {
        return array(array) + (array.type().isList() ? ".get(" + assigned(index) + ")" : "[" + assigned(index) + "]");
    }

    /** An array to go into: javac knows that there is nothing in a bare {@code null}. */
    private String array(Value array) {
        return isNull(array) ? "(" + typedNull(array.type()) + ")" : at(array, Code.PRIMARY);
    }

    Code newArray(Type type, List<Value> lengths) {
        if (((ArrayType) type).element().isList()) {
            String helper = surroundings.helper(HelperCode.AT_LEAST, type);
            return Code.primary(helper + "(null, " + assigned(lengths.get(0)) + ")");
        }
        Type element = type;
        StringBuilder brackets = new StringBuilder();
        for (int i = 0; element instanceof ArrayType array; i++) {
            brackets.append("[")
                    .append(i < lengths.size() ? assigned(lengths.get(i)) : "")
                    .append("]");
            element = array.element();
        }
        return new Code("new " + raw(element) + brackets, Code.CREATION);
    }

    // Arrays of generic classes can only be made raw.
    private static String raw(Type element) {
        String java = element.java();
        int generic = java.indexOf('<');
        return Code.ofClasses(generic < 0 ? java : java.substring(0, generic));
    }

    private Code literal(Op.ArrayLiteral literal) {
        ArrayType type = (ArrayType) literal.result().type();
        if (type.isList()) return list(type, literal.elements());
        if (type.element().isList()) return arrayOfLists(type, literal.elements());
        String elements =
                literal.elements().stream().map(this::assigned).collect(Collectors.joining(", " + LineMarks.BREAK));
        return new Code("new " + Code.ofType(literal.result().type()) + " {" + elements + "}", Code.CREATION);
    }

    // The type of the elements cannot always be told from them.
    private Code list(ArrayType type, List<Value> elements) {
        boolean told = !elements.isEmpty()
                && elements.stream().allMatch(each -> each.type().equals(type.element()))
                && !(elements.size() == 1 && type.element().isNested());
        String witness = told ? "." : ".<" + Code.ofType(type.element()) + ">";
        return Code.primary(Code.ofClass("java.util.List") + witness + "of" + arguments(elements));
    }

    // {a, b}  =>  Arrays.asList(a, b).toArray(atLeast(null, 2)), since there is no expression for an array of a generic
    // class
    private Code arrayOfLists(ArrayType type, List<Value> elements) {
        String array = surroundings.helper(HelperCode.AT_LEAST, type) + "(null, " + elements.size() + ")";
        if (elements.isEmpty()) return Code.primary(array);
        return Code.primary(call("java.util.Arrays", "asList", elements).text() + ".toArray(" + array + ")");
    }

    private Code copiedList(Op.Bulk bulk) {
        String copy = bulk.operands().get(0).type().isList() ? "copyOf" : "of";
        return call("java.util.List", copy, bulk.operands());
    }

    private Code bulk(Op.Bulk bulk) {
        List<Value> operands = bulk.operands();
        if (bulk.result() != null && bulk.result().type().isList()) return copiedList(bulk);
        return switch (bulk.kind()) {
            case CLONE -> Code.primary(array(operands.get(0)) + ".clone()");
            case COPY_OF -> call("java.util.Arrays", "copyOf", operands);
            case COPY_OF_RANGE -> call("java.util.Arrays", "copyOfRange", operands);
            case FILL, FILL_RANGE -> call("java.util.Arrays", "fill", operands);
            case ARRAYCOPY -> call("java.lang.System", "arraycopy", operands);
            case GROW ->
                Code.primary(
                        surroundings.helper(HelperCode.AT_LEAST, operands.get(0).type()) + arguments(operands));
        };
    }

    Code call(String owner, String name, List<Value> arguments) {
        return Code.primary(Code.ofClass(owner) + "." + name + arguments(arguments));
    }

    Code callOn(Value receiver, String name, List<Value> arguments) {
        return Code.primary(array(receiver) + "." + name + arguments(arguments));
    }

    String arguments(List<Value> arguments) {
        return arguments.stream().map(this::argument).collect(Collectors.joining(", " + LineMarks.BREAK, "(", ")"));
    }

    /** An argument, or what is switched on: of a bare {@code null} javac would not know which of several methods or labels are meant. */
    String argument(Value value) {
        return isNull(value) ? typedNull(value.type()) : of(value).text();
    }

    private static String typedNull(Type type) {
        return "(" + Code.ofType(type) + ") null";
    }

    /** Carried code with the names of its variables filled in. */
    Code opaque(OpaqueCode code, List<Value> captured) {
        String text = OpaqueText.of(code, number -> captured(captured.get(number)), number -> "");
        return new Code(text, OpaqueText.isPrimary(text) ? Code.PRIMARY : Code.ASSIGNMENT);
    }

    Code captured(Value value) {
        String name = finals.get(program.definition(value));
        if (name != null) return Code.primary(name);
        if (isNull(value)) return new Code(typedNull(value.type()), Code.UNARY);
        return isWidened(value)
                ? new Code("(" + Code.ofType(value.type()) + ") " + of(value).at(Code.UNARY), Code.UNARY)
                : of(value);
    }

    /** Whether an object is printed under another type than its own, which may choose another method. */
    private boolean isWidened(Value value) {
        return folding.isFolded(value)
                && program.definition(value).op() instanceof Op.Opaque opaque
                && isWidening(opaque.code().pieces(), value.type());
    }

    // the object itself, or Integer.valueOf(n) as an Object
    private static boolean isWidening(List<OpaqueCode.Piece> pieces, Type type) {
        if (pieces.equals(List.of(new OpaqueCode.Captured(0)))) return true;
        return pieces.size() > 1
                && pieces.get(0) instanceof OpaqueCode.ClassName box
                && pieces.get(1).equals(new OpaqueCode.Text(".valueOf("))
                && !type.java().equals(box.canonical());
    }

    private Code apply(Op.Apply apply) {
        Primitive primitive = apply.primitive();
        if (primitive instanceof Primitive.StaticFunction function) {
            return call(function.owner(), function.name(), apply.arguments());
        }
        if (primitive instanceof Primitive.CaseIndex cases)
            return caseIndex(cases, apply.arguments().get(0));
        if (primitive instanceof Primitive.InstanceOf test) {
            String type = Code.ofType(test.type());
            return new Code(
                    variant(apply.arguments().get(0), test.type(), Code.RELATION) + " instanceof " + type,
                    Code.RELATION);
        }
        if (primitive instanceof Primitive.Cast) {
            String type = Code.ofType(apply.result().type());
            StructureType wanted = (StructureType) apply.result().type();
            return new Code("(" + type + ") " + variant(apply.arguments().get(0), wanted, Code.UNARY), Code.UNARY);
        }
        Operator operator = (Operator) primitive;
        return switch (operator.arity()) {
            case 1 -> operators.unary(operator, apply);
            case 2 -> operator == Operator.SCALE ? scale(apply) : operators.binary(operator, apply.arguments());
            default -> select(apply.arguments());
        };
    }

    /** What is never of a type, the compiler lets nobody ask about; the code may still stand where nothing comes by. */
    private String variant(Value structure, StructureType wanted, int precedence) {
        boolean never = structure.type() instanceof StructureType type && type.isDisjoint(wanted);
        return never ? "(Object) " + at(structure, Code.UNARY) : at(structure, precedence);
    }

    private Code scale(Op.Apply apply) {
        return Code.primary(
                surroundings.helper(HelperCode.SCALE, apply.result().type()) + arguments(apply.arguments()));
    }

    private Code caseIndex(Primitive.CaseIndex cases, Value selector) {
        StringBuilder text = new StringBuilder("switch (" + argument(selector) + ") {");
        for (int i = 0; i < cases.cases().size(); i++) {
            if (cases.cases().get(i).isEmpty()) continue;
            text.append(" case ")
                    .append(String.join(", ", cases.cases().get(i)))
                    .append(" -> ")
                    .append(i)
                    .append(";");
        }
        return Code.primary(text.append(" default -> ")
                .append(cases.cases().size())
                .append("; }")
                .toString());
    }

    private Code select(List<Value> arguments) {
        Value logarithmand = logarithmand(arguments);
        if (logarithmand != null) {
            String helper = surroundings.helper(HelperCode.POSITIVE, logarithmand.type());
            return Code.primary(helper + arguments(List.of(logarithmand)));
        }
        return conditional(of(arguments.get(0)), of(arguments.get(1)), of(arguments.get(2)));
    }

    // x < 0 ? NaN : x + 0, by which the rule of the logarithm divides
    private @Nullable Value logarithmand(List<Value> select) {
        Op.Apply less = foldedApply(select.get(0), Operator.LT);
        Op.Apply sum = foldedApply(select.get(2), Operator.ADD);
        if (less == null || sum == null) return null;
        Value x = less.arguments().get(0);
        boolean same = program.resolve(x) == program.resolve(sum.arguments().get(0)) && !folding.isFolded(x);
        boolean zeros = isPlainZero(less.arguments().get(1))
                && isPlainZero(sum.arguments().get(1));
        boolean nan = program.definition(select.get(1)).op() instanceof Op.Constant constant
                && constant.value() instanceof Number number
                && Double.isNaN(number.doubleValue());
        return same && zeros && nan ? x : null;
    }

    private Op.@Nullable Apply foldedApply(Value value, Operator operator) {
        return folding.isFolded(value)
                        && program.definition(value).op() instanceof Op.Apply apply
                        && apply.primitive() == operator
                ? apply
                : null;
    }

    private static Code conditional(Code condition, Code yes, Code no) {
        return new Code(
                condition.at(Code.CONDITIONAL + 1)
                        + LineMarks.BREAK
                        + " ? "
                        + yes.at(Code.CONDITIONAL + 1)
                        + LineMarks.BREAK
                        + " : "
                        + no.at(Code.CONDITIONAL),
                Code.CONDITIONAL);
    }

    // {c; b} else {false}  =>  c && b, {true} else {b}  =>  c || b, else c ? a : b
    private Code block(Scope body) {
        Terminator end = body.region.end();
        if (end instanceof Terminator.Yield leaf) return of(leaf.values().get(0));
        Value selector = end.operands().get(0);
        Scope yes = body.branches.get(0);
        Scope no = body.branches.get(1);
        if (is(no, false)) return logical(of(selector), Code.BOTH, " && ", block(yes));
        if (is(yes, true)) return logical(of(selector), Code.EITHER, " || ", block(no));
        if (is(yes, false)) return logical(operators.not(selector), Code.BOTH, " && ", block(no));
        if (is(no, true)) return logical(operators.not(selector), Code.EITHER, " || ", block(yes));
        return conditional(of(selector), block(yes), block(no));
    }

    private static Code logical(Code left, int precedence, String symbol, Code right) {
        return new Code(left.at(precedence) + LineMarks.BREAK + symbol + right.at(precedence), precedence);
    }

    private boolean is(Scope branch, boolean constant) {
        return branch.region.end() instanceof Terminator.Yield leaf
                && program.definition(leaf.values().get(0)).op() instanceof Op.Constant literal
                && Boolean.valueOf(constant).equals(literal.value());
    }
}
