package org.jadjoint.processor.emit.body;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Value;

/** The body of a Java method from a function. */
public final class JavaEmitter {
    private static final Pattern WORD = Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");
    /** What declares no variable and means none: literals, and members behind a dot. */
    private static final Pattern NO_VARIABLE =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\[^']+|\\\\')'|(?<![.])[.]\\s*" + WORD.pattern());

    private final Function function;
    private final Surroundings surroundings;
    private final Returns returns;

    private JavaEmitter(Function function, Surroundings surroundings, Returns returns) {
        this.function = function;
        this.surroundings = surroundings;
        this.returns = returns;
    }

    /**
     * The statements of a method that does what the function does.
     *
     * @param function the function
     * @param surroundings what the statements find around them, the names of the parameters first of all
     * @param returns how the values of {@code Return} are given back
     */
    public static CodeBlock body(Function function, Surroundings surroundings, Returns returns) {
        String stem = surroundings.stem();
        Outlining.Cut cut =
                stem == null ? null : Outlining.cut(function, number -> stem + "Part" + number, surroundings);
        if (cut == null) return new JavaEmitter(function, surroundings, returns).body();
        for (Outlining.Part part : cut.parts()) {
            CodeBlock code = new JavaEmitter(part.function(), surroundings.ofPart(part), Returns.plain(true)).body();
            surroundings.addPart(part.function(), code);
        }
        return new JavaEmitter(cut.whole(), surroundings, returns).body();
    }

    private CodeBlock body() {
        Program program = new Program(function);
        Folding folding = new Folding(program);
        Coalescing coalescing = new Coalescing(program, folding);
        Forms forms = new Forms(program, folding, coalescing);
        Declarations declarations = new Declarations(program, folding, coalescing, forms);
        Names names = new Names(taken());
        Lines lines = new Lines(surroundings.classes());
        StatementEmitter statements =
                new StatementEmitter(program, folding, coalescing, declarations, surroundings, names, lines);
        if (surroundings.inLoop()) statements.loops = 1;
        names(program, coalescing, names, statements);
        new RegionEmitter(program, folding, coalescing, forms, declarations, statements, names, lines, returns)
                .region(program.root, false);
        return lines.build();
    }

    // Parameters have the names they are given; what an earlier sweep kept is read where it stands or, if that is more
    // than once or an array that is written, at the beginning.
    private void names(Program program, Coalescing coalescing, Names names, StatementEmitter statements) {
        for (Definition definition : program.definitions) {
            if (definition.name != null) names.wished(definition.name);
        }
        Iterator<String> parameters = surroundings.parameters().iterator();
        List<Definition> read = new ArrayList<>();
        Set<Value> looked = lookedInto();
        for (Value parameter : function.parameterValues()) {
            Definition definition = program.definition(parameter);
            String kept = surroundings.kept(parameter);
            if (kept == null) {
                coalescing.variable(definition).name = names.parameter(parameters.next());
            } else if (definition.uses == 0
                    || (definition.uses == 1 && !definition.pinned && isAlone(coalescing, definition, looked))) {
                coalescing.variable(definition).name = kept;
            } else {
                read.add(definition);
            }
        }
        for (Definition definition : read) {
            statements.read(
                    coalescing.variable(definition), Objects.requireNonNull(surroundings.kept(definition.value)));
        }
    }

    private static boolean isAlone(Coalescing coalescing, Definition definition, Set<Value> looked) {
        return (!definition.value.type().isAggregate() || looked.contains(definition.value))
                && coalescing.variable(definition).members.size() == 1;
    }

    /** The arrays of which an element or the length is read. */
    private Set<Value> lookedInto() {
        Set<Value> arrays = new HashSet<>();
        function.body().all().forEach(op -> {
            if (op instanceof Op.Load load) arrays.add(load.array());
            if (op instanceof Op.Length || op instanceof Op.Component) arrays.addAll(op.operands());
        });
        return arrays;
    }

    private Set<String> taken() {
        Set<String> taken = new HashSet<>(surroundings.taken());
        taken.addAll(mentioned(function));
        return taken;
    }

    /** The classes and packages that the body mentions: a variable of such a name would hide them, or meet a variable inside of carried code. */
    public static Set<String> mentioned(Function function) {
        Set<String> taken = new HashSet<>();
        function.body().all().forEach(op -> mentioned(op, taken));
        return taken;
    }

    /** The words of code that is carried along: a variable of such a name may be another one there, or be declared twice. */
    public static Set<String> carried(Function function) {
        Set<String> words = new HashSet<>();
        function.body().all().forEach(op -> {
            if (!(op instanceof Op.Opaque opaque)) return;
            for (OpaqueCode.Piece piece : opaque.code().pieces()) {
                if (piece instanceof OpaqueCode.Text text) names(text, words);
            }
        });
        return words;
    }

    private static void mentioned(Op op, Set<String> taken) {
        for (Value result : op.results()) {
            if (!(result.type() instanceof ScalarType)) classes(result.type().java(), taken);
        }
        if (op instanceof Op.Constant constant && constant.symbol() != null) classes(constant.symbol(), taken);
        if (op instanceof Op.Bulk) classes("java.util.Arrays System", taken);
        if (op instanceof Op.Apply apply && apply.primitive() instanceof Primitive.StaticFunction function) {
            classes(function.owner(), taken);
        }
        if (op instanceof Op.Call call) {
            classes(call.callee().owner(), taken);
            classes(call.callee().frame().java(), taken);
        }
        if (op instanceof Op.Opaque opaque) {
            for (OpaqueCode.Piece piece : opaque.code().pieces()) {
                if (piece instanceof OpaqueCode.Text text) names(text, taken);
                if (piece instanceof OpaqueCode.ClassName name) classes(name.canonical(), taken);
            }
        }
    }

    private static void names(OpaqueCode.Text text, Set<String> names) {
        classes(NO_VARIABLE.matcher(text.text()).replaceAll(" "), names);
    }

    private static void classes(String text, Set<String> taken) {
        WORD.matcher(text).results().forEach(word -> taken.add(word.group()));
    }
}
