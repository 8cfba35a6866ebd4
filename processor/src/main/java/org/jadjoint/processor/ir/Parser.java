package org.jadjoint.processor.ir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jadjoint.processor.ir.Op.BulkKind;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jspecify.annotations.Nullable;

/**
 * Reads functions that {@link Printer} wrote: printing what was read gives the same text.
 *
 * <p>For tests written by hand, a literal may stand where a value is read; it is a constant just before. {@code //} starts a comment.
 */
public final class Parser {
    private static final Map<String, Operator> OPERATORS =
            Arrays.stream(Operator.values()).collect(Collectors.toMap(Operator::id, operator -> operator));
    private static final Map<String, Type> SCALARS =
            Arrays.stream(ScalarType.values()).collect(Collectors.toMap(ScalarType::java, type -> type));

    private final Tokens tokens;
    private final Map<String, Value> values = new HashMap<>();
    private final Map<String, Callee> callees = new HashMap<>();
    private List<Op> ops = new ArrayList<>();

    private Parser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The function in {@code text}; throws {@link IllegalArgumentException} with the line where it is none. */
    public static Function parse(String text) {
        return new Parser(new Tokens(text)).function();
    }

    private Function function() {
        while (tokens.accept("callee")) callee();
        tokens.expect("function");
        String name = tokens.take();
        List<Function.Parameter> parameters = list("(", ")", () -> {
            String flag = flag();
            boolean constant = !tokens.then(":") && tokens.accept("constant");
            Value value = declaration();
            boolean differentiable = differentiable(flag, value.type());
            return new Function.Parameter(value, differentiable, differentiable && !constant);
        });
        tokens.expect("->");
        List<Type> results = list("(", ")", this::type);
        Region body = region();
        if (!tokens.atEnd()) throw tokens.fail("text after the function: " + tokens.peek());
        return new Function(name, parameters, results, body);
    }

    /** {@code callee &name = "Owner" name(x: double) -> double local [checkpoint] frame Frame prefix name}. */
    private void callee() {
        String alias = tokens.take();
        tokens.expect("=");
        String owner = tokens.text();
        String name = tokens.take();
        List<Callee.Parameter> parameters = list("(", ")", () -> {
            String flag = flag();
            String parameter = tokens.take();
            tokens.expect(":");
            Type type = type();
            return new Callee.Parameter(parameter, type, differentiable(flag, type));
        });
        tokens.expect("->");
        String flag = flag();
        Type result = tokens.accept("void") ? null : type();
        boolean differentiable = result != null && differentiable(flag, result);
        boolean local = tokens.accept("local");
        boolean instance = tokens.accept("instance");
        boolean checkpoint = tokens.accept("checkpoint");
        tokens.expect("frame");
        ReferenceType frame = (ReferenceType) type();
        tokens.expect("prefix");
        Callee callee = new Callee(
                owner,
                name,
                parameters,
                result,
                differentiable,
                local,
                instance,
                frame,
                tokens.take(),
                null,
                1,
                checkpoint);
        callees.put(alias, callee);
    }

    private String flag() {
        return !tokens.then(":") && (tokens.at("passive") || tokens.at("active")) ? tokens.take() : "";
    }

    private static boolean differentiable(String flag, Type type) {
        return flag.isEmpty() ? type.isDifferentiable() : flag.equals("active");
    }

    // ---- regions

    private Region region() {
        tokens.expect("{");
        Region region = openRegion();
        tokens.expect("}");
        return region;
    }

    /** The rest of a region, up to the brace that closes it. */
    private Region openRegion() {
        List<Op> outer = ops;
        ops = new ArrayList<>();
        Terminator end = null;
        while (end == null) end = statement();
        Region region = new Region(ops, end);
        ops = outer;
        return region;
    }

    /** Adds one operation, or gives the terminator. */
    private @Nullable Terminator statement() {
        if (!tokens.then(":") && !tokens.then("[")) {
            switch (tokens.peek()) {
                case "yield", "continue", "break", "return", "throw" -> {
                    return leaf(tokens.take());
                }
                case "if", "switch" -> {
                    return branch();
                }
                case "block", "loop", "call", "opaque", "bulk" -> {
                    ops.add(operation(List.of()));
                    return null;
                }
                default -> throw tokens.fail("no statement begins with " + tokens.peek());
            }
        }
        if (tokens.then("[")) write();
        else {
            List<Value> results = new ArrayList<>(List.of(declaration()));
            while (tokens.accept(",")) results.add(declaration());
            tokens.expect("=");
            ops.add(operation(results));
        }
        return null;
    }

    private Terminator leaf(String word) {
        List<Value> operands = new ArrayList<>();
        if (!tokens.at("}")) {
            operands.add(use());
            while (tokens.accept(",")) operands.add(use());
        }
        return switch (word) {
            case "yield" -> new Terminator.Yield(operands);
            case "continue" -> new Terminator.Continue(operands);
            case "break" -> new Terminator.Break(operands);
            case "return" -> new Terminator.Return(operands);
            default -> new Terminator.Throw(operands.get(0), source());
        };
    }

    private Terminator branch() {
        tokens.take();
        Value selector = use();
        List<Region> regions = new ArrayList<>();
        tokens.expect("{");
        SourceRef source = source();
        regions.add(openRegion());
        tokens.expect("}");
        while (tokens.accept("else") || tokens.at("{")) regions.add(region());
        return new Terminator.Branch(selector, regions, source);
    }

    /** {@code a[i] = v} and {@code a[i] += v}. */
    private void write() {
        Value array = use();
        Value index = index();
        boolean add = tokens.accept("+=");
        if (!add) tokens.expect("=");
        Value value = use();
        ops.add(add ? new Op.Accumulate(array, index, value, source()) : new Op.Store(array, index, value, source()));
    }

    // ---- operations

    private Op operation(List<Value> results) {
        if (tokens.then("[") && !tokens.at("case")) {
            return new Op.Load(results.get(0), use(), index(), source());
        }
        String word = tokens.take();
        return switch (word) {
            case "const" -> constant(results.get(0));
            case "undefined" -> new Op.Undefined(results.get(0));
            case "length" -> new Op.Length(results.get(0), use(), source());
            case "new" -> newArray(results.get(0));
            case "array" -> new Op.ArrayLiteral(results.get(0), arguments(), source());
            case "bulk" -> {
                BulkKind kind = BulkKind.valueOf(upper(tokens.take()));
                yield new Op.Bulk(results.isEmpty() ? null : results.get(0), kind, arguments(), source());
            }
            case "block" -> block(results);
            case "loop" -> loop(results);
            case "call" -> call(results);
            case "opaque" -> opaque(results);
            case "case" -> new Op.Apply(results.get(0), caseIndex(), arguments(), source());
            default -> new Op.Apply(results.get(0), primitive(word), arguments(), source());
        };
    }

    private Op constant(Value result) {
        Object value = literal(result.type());
        String symbol = tokens.accept("as") ? tokens.text() : null;
        return new Op.Constant(result, value, symbol, source());
    }

    private @Nullable Object literal(Type type) {
        if (tokens.peek().startsWith("\"")) return tokens.text();
        String word = tokens.take();
        if (word.equals("null")) return null;
        if (!(type instanceof ScalarType scalar)) throw tokens.fail("no constant of type " + type + ": " + word);
        String number = word.replaceFirst("[fL]$", "");
        return switch (scalar) {
            case BOOLEAN -> Boolean.valueOf(number);
            case BYTE -> Byte.valueOf(number);
            case SHORT -> Short.valueOf(number);
            case CHAR -> (char) Integer.parseInt(number);
            case INT -> Integer.valueOf(number);
            case LONG -> Long.valueOf(number);
            case FLOAT -> Float.valueOf(number);
            case DOUBLE -> Double.valueOf(number);
        };
    }

    private Primitive primitive(String word) {
        int dot = word.lastIndexOf('.');
        if (dot > 0) {
            String owner = word.substring(0, dot);
            String canonical =
                    owner.startsWith(".") ? owner.substring(1) : owner.contains(".") ? owner : "java.lang." + owner;
            return new Primitive.StaticFunction(canonical, word.substring(dot + 1));
        }
        Operator operator = OPERATORS.get(word);
        if (operator == null) throw tokens.fail("no operation is called " + word);
        return operator;
    }

    private Primitive caseIndex() {
        return new Primitive.CaseIndex(list("[", "]", () -> list("[", "]", tokens::text)));
    }

    private Op newArray(Value result) {
        Op.Role role = Op.Role.valueOf(upper(tokens.take()));
        List<Value> lengths = new ArrayList<>(List.of(use()));
        while (tokens.accept("by")) lengths.add(use());
        Value reuse = tokens.accept("reuse") ? use() : null;
        return new Op.NewArray(result, lengths, role, reuse, source());
    }

    private Op block(List<Value> results) {
        tokens.expect("{");
        SourceRef source = source();
        Region body = openRegion();
        tokens.expect("}");
        return new Op.Block(results, body, source);
    }

    private Op loop(List<Value> results) {
        List<Value> parameters = new ArrayList<>();
        List<Value> initials = list("(", ")", () -> {
            parameters.add(declaration());
            tokens.expect("=");
            return use();
        });
        Segments segments = segments();
        tokens.expect("{");
        SourceRef source = source();
        Region body = openRegion();
        tokens.expect("}");
        return new Op.Loop(results, initials, parameters, body, segments, source);
    }

    private @Nullable Segments segments() {
        if (!tokens.accept("segments")) return null;
        if (tokens.accept("growing")) return Segments.GROWING;
        return tokens.accept("one") ? Segments.ONE : new Segments(Integer.parseInt(tokens.take()));
    }

    private Op call(List<Value> results) {
        Op.Form form = Op.Form.valueOf(upper(tokens.take()));
        Conduct conduct = conduct();
        String alias = tokens.take();
        Callee callee = callees.get(alias);
        if (callee == null) throw tokens.fail("no callee is called " + alias);
        return new Op.Call(results, callee, form, arguments(), conduct, source());
    }

    private Conduct conduct() {
        Set<Integer> replaces = arguments("replaces");
        String returns = tokens.accept("returns") ? tokens.take() : Conduct.Returns.GIVEN.name();
        Set<Integer> looks = arguments("looks");
        Set<Integer> keeps = arguments("keeps");
        Set<Integer> reads = arguments("reads");
        Set<Integer> shows = arguments("shows");
        return new Conduct(replaces, Conduct.Returns.valueOf(upper(returns)), looks, keeps, reads, shows);
    }

    private Set<Integer> arguments(String what) {
        return tokens.accept(what) ? new HashSet<>(list("(", ")", () -> Integer.parseInt(tokens.take()))) : Set.of();
    }

    private Op opaque(List<Value> results) {
        boolean statement = tokens.accept("statement");
        boolean sink = tokens.accept("sink");
        boolean pure = tokens.accept("pure");
        boolean looks = tokens.accept("looks") || sink || pure;
        boolean calls = tokens.accept("calls") || (!tokens.accept("quiet") && !sink && !pure);
        boolean unsteady = tokens.accept("unsteady");
        List<OpaqueCode.Piece> pieces = new ArrayList<>();
        tokens.expect("<");
        while (!tokens.accept(">")) pieces.add(piece());
        OpaqueCode code = new OpaqueCode(pieces, statement, sink, pure, looks, calls, unsteady);
        return new Op.Opaque(results, code, arguments(), source());
    }

    private OpaqueCode.Piece piece() {
        if (tokens.accept("in")) return new OpaqueCode.Captured(tokens.number());
        if (tokens.accept("out")) return new OpaqueCode.Result(tokens.number());
        return tokens.accept("class") ? new OpaqueCode.ClassName(tokens.take()) : new OpaqueCode.Text(tokens.text());
    }

    // ---- values, types, sources

    private Value declaration() {
        String printed = tokens.take();
        tokens.expect(":");
        String name = printed.startsWith("%") ? null : printed.replaceFirst("\\..*", "");
        Value value = new Value(type(), name);
        if (values.put(printed, value) != null) throw tokens.fail(printed + " is defined twice");
        return value;
    }

    private Value use() {
        if (tokens.atLiteral()) return inlineConstant();
        Value value = values.get(tokens.peek());
        if (value == null) throw tokens.fail(tokens.peek() + " is not defined");
        tokens.take();
        return value;
    }

    /** A literal in the place of a value, in the type that it has in Java. */
    private Value inlineConstant() {
        String word = tokens.peek();
        Type type = word.startsWith("\"")
                ? ReferenceType.STRING
                : word.endsWith("f")
                        ? ScalarType.FLOAT
                        : word.endsWith("L")
                                ? ScalarType.LONG
                                : word.matches("-?[0-9]+") ? ScalarType.INT : ScalarType.DOUBLE;
        Value value = new Value(type, null);
        ops.add(new Op.Constant(value, literal(type), null, SourceRef.NONE));
        return value;
    }

    private Value index() {
        tokens.expect("[");
        Value index = use();
        tokens.expect("]");
        return index;
    }

    private List<Value> arguments() {
        return list("(", ")", this::use);
    }

    private Type type() {
        Type type;
        if (tokens.peek().startsWith("\"")) type = new ReferenceType(tokens.text());
        else {
            String word = tokens.take();
            Type scalar = SCALARS.get(word);
            type = scalar == null ? new ReferenceType(word) : scalar;
        }
        while (tokens.at("[") && tokens.then("]")) {
            tokens.expect("[");
            tokens.expect("]");
            type = new ArrayType(type);
        }
        return type;
    }

    /** {@code @line offset "text"}, or {@code @@} where the text is written as a comment; nothing where there is none. */
    private SourceRef source() {
        boolean comment = tokens.accept("@@");
        if (!comment && !tokens.accept("@")) return SourceRef.NONE;
        return new SourceRef(tokens.number(), tokens.number(), tokens.text(), comment);
    }

    private <T> List<T> list(String open, String close, Supplier<T> element) {
        List<T> elements = new ArrayList<>();
        tokens.expect(open);
        if (tokens.accept(close)) return elements;
        do elements.add(element.get());
        while (tokens.accept(","));
        tokens.expect(close);
        return elements;
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
