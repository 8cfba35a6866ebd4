package org.jadjoint.processor.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prints functions as text that {@link Parser} reads back: the same types, names, order and, where asked for, sources.
 *
 * <pre>{@code
 * function half(x: double, n: int) -> (double) {
 *   s: double, i: int = loop (s.1: double = x, i.1: int = n) {
 *     %1: int = const 0
 *     %2: boolean = gt(i.1, %1)
 *     if %2 {
 *       ...
 *       continue s.2, i.2
 *     } else {
 *       break s.1, i.1
 *     }
 *   }
 *   return s
 * }
 * }</pre>
 *
 * <p>A value is printed under its own name, followed by a number where another one has it already; {@code %1} is a value without name.
 * The number of a value that does not stand in the text is never defined, so broken functions print too.
 */
public final class Printer implements OpVisitor<String> {
    private final boolean sources;
    private final StringBuilder out = new StringBuilder();
    private final IdentityHashMap<Value, String> names = new IdentityHashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<Callee, String> callees = new LinkedHashMap<>();
    private int depth = 1;

    private Printer(boolean sources) {
        this.sources = sources;
    }

    /** The text of a function, without sources. */
    public static String print(Function function) {
        return new Printer(false).function(function);
    }

    /** The text of a function, each operation followed by its place in the user's code. */
    public static String printWithSources(Function function) {
        return new Printer(true).function(function);
    }

    private String function(Function function) {
        String parameters = function.parameters().stream()
                .map(p -> flag(p.value().type(), p.differentiable())
                        + (p.differentiable() && !p.varied() ? "constant " : "")
                        + declaration(p.value()))
                .collect(Collectors.joining(", "));
        String results = function.resultTypes().stream().map(Printer::type).collect(Collectors.joining(", "));
        region(function.body());
        StringBuilder text = new StringBuilder();
        callees.forEach((callee, name) -> text.append("callee ")
                .append(name)
                .append(" = ")
                .append(callee(callee))
                .append('\n'));
        return text.append("function " + function.name() + "(" + parameters + ") -> (" + results + ") {\n")
                .append(out)
                .append("}\n")
                .toString();
    }

    /** Whether something carries a derivative, said only where its type does not suggest it. */
    private static String flag(Type type, boolean differentiable) {
        if (type.isDifferentiable() == differentiable) return "";
        return differentiable ? "active " : "passive ";
    }

    private static String callee(Callee callee) {
        String parameters = callee.parameters().stream()
                .map(p -> flag(p.type(), p.differentiable()) + p.name() + ": " + type(p.type()))
                .collect(Collectors.joining(", "));
        Type result = callee.result();
        String resultText = result == null ? "void" : flag(result, callee.resultDifferentiable()) + type(result);
        return quote(callee.owner()) + " " + callee.name() + "(" + parameters + ") -> " + resultText
                + (callee.local() ? " local" : "") + (callee.instance() ? " instance" : "")
                + (callee.checkpoint() ? " checkpoint" : "") + " frame "
                + type(callee.frame()) + " prefix " + callee.prefix();
    }

    private void region(Region region) {
        region.ops().forEach(op -> {
            String results = declarations(op.results());
            line((results.isEmpty() ? "" : results + " = ") + op.accept(this), op.source());
            op.regions().forEach(this::inner);
            if (!op.regions().isEmpty()) line("}", SourceRef.NONE);
        });
        end(region.end());
    }

    private void inner(Region region) {
        depth++;
        region(region);
        depth--;
    }

    private void end(Terminator end) {
        if (end instanceof Terminator.Branch branch) {
            branch(branch);
            return;
        }
        SourceRef source = end instanceof Terminator.Throw leaf ? leaf.source() : SourceRef.NONE;
        String word = end.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        String values = uses(end.operands());
        line(values.isEmpty() ? word : word + " " + values, source);
    }

    private void branch(Terminator.Branch branch) {
        boolean two = branch.selector().type() == ScalarType.BOOLEAN
                && branch.regions().size() == 2;
        line((two ? "if " : "switch ") + use(branch.selector()) + " {", branch.source());
        for (int i = 0; i < branch.regions().size(); i++) {
            if (i > 0) line(two ? "} else {" : "} {", SourceRef.NONE);
            inner(branch.regions().get(i));
        }
        line("}", SourceRef.NONE);
    }

    private void line(String text, SourceRef source) {
        out.append("  ".repeat(depth)).append(text);
        if (sources && !source.equals(SourceRef.NONE)) {
            out.append(source.comment() ? " @@" : " @").append(source.line()).append(' ');
            out.append(source.offset()).append(' ').append(quote(source.text()));
        }
        out.append('\n');
    }

    // ---- values and types

    private String declarations(List<Value> values) {
        return values.stream().map(this::declaration).collect(Collectors.joining(", "));
    }

    private String declaration(Value value) {
        return use(value) + ": " + type(value.type());
    }

    private String uses(List<Value> values) {
        return values.stream().map(this::use).collect(Collectors.joining(", "));
    }

    private String call(String name, List<Value> arguments) {
        return name + "(" + uses(arguments) + ")";
    }

    private String use(Value value) {
        return names.computeIfAbsent(value, this::newName);
    }

    private String newName(Value value) {
        return value.name() == null ? "%" + uses.merge("%", 1, Integer::sum) : numbered(value.name());
    }

    private String numbered(String name) {
        int number = uses.merge(name, 1, Integer::sum);
        return number == 1 ? name : name + "." + (number - 1);
    }

    static String type(Type type) {
        if (type instanceof ArrayType array && !array.isList()) return type(array.element()) + "[]";
        boolean plain = type.java().chars().allMatch(c -> Character.isJavaIdentifierPart(c) || c == '.');
        return plain ? type.java() : quote(type.java());
    }

    static String quote(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }

    // ---- operations: what stands right of the results

    @Override
    public String visitConstant(Op.Constant op) {
        return "const " + literal(op.value()) + (op.symbol() == null ? "" : " as " + quote(op.symbol()));
    }

    private static String literal(@Nullable Object value) {
        if (value instanceof String text) return quote(text);
        return value instanceof Character c ? String.valueOf((int) c) : String.valueOf(value);
    }

    @Override
    public String visitUndefined(Op.Undefined op) {
        return "undefined";
    }

    @Override
    public String visitApply(Op.Apply op) {
        if (op.primitive() instanceof Primitive.CaseIndex index) return call("case " + cases(index), op.arguments());
        if (op.primitive() instanceof Primitive.StaticFunction function) {
            return call(owner(function.owner()) + "." + function.name(), op.arguments());
        }
        if (op.primitive() instanceof Primitive.InstanceOf test) {
            return call("instanceof " + type(test.type()), op.arguments());
        }
        return call(op.primitive().id(), op.arguments());
    }

    private static String cases(Primitive.CaseIndex index) {
        return index.cases().stream()
                .map(labels -> labels.stream().map(Printer::quote).collect(Collectors.joining(", ", "[", "]")))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** Classes of java.lang by their simple name; those of no package, which these could be taken for, after a dot. */
    private static String owner(String owner) {
        if (owner.startsWith("java.lang.") && owner.lastIndexOf('.') == "java.lang".length()) {
            return owner.substring("java.lang.".length());
        }
        return owner.contains(".") ? owner : "." + owner;
    }

    @Override
    public String visitLength(Op.Length op) {
        return "length " + use(op.array());
    }

    private String element(Value array, Value index) {
        return use(array) + "[" + use(index) + "]";
    }

    @Override
    public String visitLoad(Op.Load op) {
        return element(op.array(), op.index());
    }

    @Override
    public String visitStore(Op.Store op) {
        return element(op.array(), op.index()) + " = " + use(op.value());
    }

    @Override
    public String visitAccumulate(Op.Accumulate op) {
        return element(op.array(), op.index()) + " += " + use(op.value());
    }

    @Override
    public String visitNewArray(Op.NewArray op) {
        String reuse = op.reuse() == null ? "" : " reuse " + use(op.reuse());
        return "new " + lower(op.role()) + " "
                + op.lengths().stream().map(this::use).collect(Collectors.joining(" by ")) + reuse;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String visitArrayLiteral(Op.ArrayLiteral op) {
        return call("array", op.elements());
    }

    @Override
    public String visitComponent(Op.Component op) {
        return "component " + op.name() + " " + use(op.structure());
    }

    @Override
    public String visitNewStructure(Op.NewStructure op) {
        Op.Construction made = op.construction();
        String parts = call("structure", op.parts());
        String reuse = op.reuse() == null ? "" : " reuse " + use(op.reuse());
        return parts + (made == null ? "" : " made by " + call(Callee.CONSTRUCTOR, made.arguments())) + reuse;
    }

    @Override
    public String visitUpdate(Op.Update op) {
        return "update " + use(op.shadow()) + " " + op.name() + (op.adds() ? " += " : " = ") + use(op.value());
    }

    @Override
    public String visitZerosLike(Op.ZerosLike op) {
        return "zeros " + use(op.aggregate());
    }

    @Override
    public String visitClear(Op.Clear op) {
        return "clear " + use(op.shadow());
    }

    @Override
    public String visitBulk(Op.Bulk op) {
        return "bulk " + call(lower(op.kind()), op.operands());
    }

    @Override
    public String visitBlock(Op.Block op) {
        return "block {";
    }

    @Override
    public String visitLoop(Op.Loop op) {
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < Math.max(op.parameters().size(), op.initials().size()); i++) {
            String parameter =
                    i < op.parameters().size() ? declaration(op.parameters().get(i)) : "?";
            parameters.add(parameter + " = "
                    + (i < op.initials().size() ? use(op.initials().get(i)) : "?"));
        }
        return "loop (" + String.join(", ", parameters) + ")" + segments(op.segments()) + " {";
    }

    private static String segments(@Nullable Segments segments) {
        if (segments == null) return "";
        return " segments " + (segments.areGrowing() ? "growing" : segments.isOne() ? "one" : segments.length());
    }

    @Override
    public String visitCall(Op.Call op) {
        String callee = callees.computeIfAbsent(op.callee(), added -> numbered("&" + added.name()));
        return "call " + lower(op.form()) + conduct(op.conduct()) + " " + call(callee, op.arguments());
    }

    private static String conduct(Conduct conduct) {
        return arguments(" replaces", conduct.replaces())
                + (conduct.returns() == Conduct.Returns.GIVEN ? "" : " returns " + lower(conduct.returns()))
                + arguments(" looks", conduct.lookedAt())
                + arguments(" keeps", conduct.kept())
                + arguments(" reads", conduct.unwritten())
                + arguments(" shows", conduct.shown());
    }

    private static String arguments(String what, Set<Integer> numbers) {
        if (numbers.isEmpty()) return "";
        return what + numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public String visitOpaque(Op.Opaque op) {
        OpaqueCode code = op.code();
        String kind = (code.statement() ? " statement" : "")
                + (code.sink() ? " sink" : "")
                + (code.pure() ? " pure" : "")
                + (code.looks() && !code.sink() && !code.pure() ? " looks" : "")
                + (code.calls() == (code.sink() || code.pure()) ? code.calls() ? " calls" : " quiet" : "")
                + (code.unsteady() ? " unsteady" : "");
        String pieces = code.pieces().stream().map(Printer::piece).collect(Collectors.joining(" "));
        return call("opaque" + kind + " <" + pieces + ">", op.captured());
    }

    private static String piece(OpaqueCode.Piece piece) {
        if (piece instanceof OpaqueCode.Text text) return quote(text.text());
        if (piece instanceof OpaqueCode.Captured captured) return "in " + captured.number();
        if (piece instanceof OpaqueCode.Result result) return "out " + result.number();
        return "class " + ((OpaqueCode.ClassName) piece).canonical();
    }
}
