package org.jadjoint.processor.ir;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs functions of the intermediate representation directly: scalars are boxes, arrays are Java's own. Calls run the callee's function;
 * opaque code cannot be run.
 */
public final class Interpreter implements OpVisitor<List<Object>> {
    /** How the call of a method with derivatives is run: its form and arguments to its results. */
    public interface Calls {
        List<Object> run(Op.Call call, List<Object> arguments);
    }

    private record Exit(Terminator leaf, List<Object> values) {}

    private final Calls calls;
    private final IdentityHashMap<Value, Object> values = new IdentityHashMap<>();

    private Interpreter(Calls calls) {
        this.calls = calls;
    }

    /** Runs a function without calls. */
    public static List<Object> run(Function function, Object... arguments) {
        return run(function, Map.of(), arguments);
    }

    /** By what a callee is known in a map of functions: the same for every caller. */
    public static String key(Callee callee) {
        return callee.owner() + "." + callee.prefix()
                + callee.parameters().stream().map(Callee.Parameter::type).toList();
    }

    /** Runs a function; {@code primals} are the functions of the callees by {@link #key}. */
    public static List<Object> run(Function function, Map<String, Function> primals, Object... arguments) {
        Calls calls = (call, values) -> {
            if (call.form() != Op.Form.PRIMAL) throw new UnsupportedOperationException("form " + call.form());
            Function callee = Optional.ofNullable(primals.get(key(call.callee())))
                    .orElseThrow(() -> new IllegalArgumentException("no function for " + call.callee()));
            return run(callee, primals, values.toArray());
        };
        return run(function, calls, arguments);
    }

    /** Runs a function, calls as told. */
    public static List<Object> run(Function function, Calls calls, Object... arguments) {
        Interpreter interpreter = new Interpreter(calls);
        interpreter.define(function.parameterValues(), Arrays.asList(arguments));
        return interpreter.region(function.body()).values();
    }

    private void define(List<Value> defined, List<Object> content) {
        for (int i = 0; i < defined.size(); i++) values.put(defined.get(i), content.get(i));
    }

    private Object get(Value value) {
        if (!values.containsKey(value)) throw new IllegalStateException("not defined: " + value);
        return values.get(value);
    }

    private int integer(Value value) {
        return ((Number) get(value)).intValue();
    }

    private List<Object> get(List<Value> read) {
        List<Object> content = new ArrayList<>();
        read.forEach(value -> content.add(get(value)));
        return content;
    }

    private Exit region(Region region) {
        for (Op op : region.ops()) define(op.results(), op.accept(this));
        Terminator end = region.end();
        if (!(end instanceof Terminator.Branch branch)) {
            if (end instanceof Terminator.Throw) throw new IllegalStateException("thrown by the function");
            return new Exit(end, get(end.operands()));
        }
        Object selector = get(branch.selector());
        int last = branch.regions().size() - 1;
        int number = selector instanceof Boolean truth ? (truth ? 0 : 1) : (Integer) selector;
        return region(branch.regions().get(number < 0 || number > last ? last : number));
    }

    @Override
    public List<Object> visitConstant(Op.Constant op) {
        return Arrays.asList(op.value());
    }

    @Override
    public List<Object> visitUndefined(Op.Undefined op) {
        return Arrays.asList((Object) null);
    }

    @Override
    public List<Object> visitApply(Op.Apply op) {
        List<Object> arguments = get(op.arguments());
        if (op.primitive() instanceof Primitive.Operator operator) {
            return List.of(Arithmetic.apply(operator, op.result().type(), arguments));
        }
        if (op.primitive() instanceof Primitive.CaseIndex index) return List.of(caseIndex(index, arguments.get(0)));
        return List.of(invoke((Primitive.StaticFunction) op.primitive(), op, arguments));
    }

    private static int caseIndex(Primitive.CaseIndex index, Object selector) {
        for (int i = 0; i < index.cases().size(); i++) {
            for (String label : index.cases().get(i)) if (matches(label, selector)) return i;
        }
        return index.cases().size();
    }

    private static boolean matches(String label, Object selector) {
        if (selector instanceof String text) return label.equals("\"" + text + "\"");
        if (!(selector instanceof Character c)) return label.equals(selector.toString());
        return label.equals("'" + c + "'") || label.equals(String.valueOf((int) c));
    }

    private static Object invoke(Primitive.StaticFunction function, Op.Apply op, List<Object> arguments) {
        Class<?>[] types = op.arguments().stream()
                .map(argument -> Arithmetic.javaType(argument.type()))
                .toArray(Class<?>[]::new);
        try {
            Method method = Class.forName(function.owner()).getMethod(function.name(), types);
            return method.invoke(null, arguments.toArray());
        } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(function.id(), e);
        }
    }

    @Override
    public List<Object> visitLength(Op.Length op) {
        return List.of(Array.getLength(get(op.array())));
    }

    @Override
    public List<Object> visitLoad(Op.Load op) {
        return Arrays.asList(Array.get(get(op.array()), integer(op.index())));
    }

    @Override
    public List<Object> visitStore(Op.Store op) {
        Array.set(get(op.array()), integer(op.index()), get(op.value()));
        return List.of();
    }

    @Override
    public List<Object> visitAccumulate(Op.Accumulate op) {
        Object array = get(op.array());
        int index = integer(op.index());
        List<Object> terms = List.of(Array.get(array, index), get(op.value()));
        Array.set(
                array,
                index,
                Arithmetic.apply(Primitive.Operator.ADD, op.value().type(), terms));
        return List.of();
    }

    @Override
    public List<Object> visitNewArray(Op.NewArray op) {
        Type element = ((ArrayType) op.result().type()).element();
        int[] lengths = op.lengths().stream().mapToInt(this::integer).toArray();
        Class<?> innermost = Arithmetic.javaType(element);
        for (int i = 1; i < lengths.length; i++) innermost = innermost.getComponentType();
        return List.of(Array.newInstance(innermost, lengths));
    }

    @Override
    public List<Object> visitArrayLiteral(Op.ArrayLiteral op) {
        Type element = ((ArrayType) op.result().type()).element();
        Object array =
                Array.newInstance(Arithmetic.javaType(element), op.elements().size());
        for (int i = 0; i < op.elements().size(); i++)
            Array.set(array, i, get(op.elements().get(i)));
        return List.of(array);
    }

    /** A structure is a map from the names of its components. */
    @Override
    @SuppressWarnings("unchecked")
    public List<Object> visitComponent(Op.Component op) {
        return Arrays.asList(((Map<String, Object>) get(op.structure())).get(op.name()));
    }

    @Override
    public List<Object> visitNewStructure(Op.NewStructure op) {
        Map<String, Object> made = new LinkedHashMap<>();
        for (StructureType.Component component : ((StructureType) op.result().type()).components()) {
            Value part = op.part(component.name());
            Object zero = component.type() == ScalarType.FLOAT ? (Object) 0f : (Object) 0.0;
            made.put(component.name(), part == null ? zero : get(part));
        }
        return List.of(made);
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Object> visitUpdate(Op.Update op) {
        Map<String, Object> shadow = (Map<String, Object>) get(op.shadow());
        List<Object> terms = Arrays.asList(shadow.get(op.name()), get(op.value()));
        Type type = op.value().type();
        shadow.put(op.name(), op.adds() ? Arithmetic.apply(Primitive.Operator.ADD, type, terms) : terms.get(1));
        return List.of();
    }

    @Override
    public List<Object> visitZerosLike(Op.ZerosLike op) {
        return Arrays.asList(zeros(get(op.aggregate())));
    }

    private static Object zeros(Object like) {
        if (like instanceof Double) return 0.0;
        if (like instanceof Float) return 0f;
        if (like instanceof Map<?, ?> structure) {
            Map<Object, Object> zeros = new LinkedHashMap<>();
            structure.forEach((name, part) -> zeros.put(name, zeros(part)));
            return zeros;
        }
        if (like == null || !like.getClass().isArray()) return like;
        Object zeros = copy(like, 0, Array.getLength(like));
        for (int i = 0; i < Array.getLength(like); i++) Array.set(zeros, i, zeros(Array.get(like, i)));
        return zeros;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Object> visitClear(Op.Clear op) {
        Object shadow = get(op.shadow());
        if (shadow instanceof Map<?, ?> structure) {
            ((Map<Object, Object>) structure).replaceAll((name, part) -> zeros(part));
        } else if (shadow != null) {
            for (int i = 0; i < Array.getLength(shadow); i++) Array.set(shadow, i, zeros(Array.get(shadow, i)));
        }
        return List.of();
    }

    @Override
    public List<Object> visitBulk(Op.Bulk op) {
        Object array = get(op.operands().get(0));
        int length = Array.getLength(array);
        List<Value> o = op.operands();
        return switch (op.kind()) {
            case CLONE -> List.of(copy(array, 0, length));
            case COPY_OF -> List.of(copy(array, 0, integer(o.get(1))));
            case COPY_OF_RANGE -> List.of(copy(array, integer(o.get(1)), integer(o.get(2))));
            case GROW -> List.of(copy(array, 0, Math.max(length, Math.max(16, 2 * integer(o.get(1))))));
            case FILL -> fill(array, 0, length, get(o.get(1)));
            case FILL_RANGE -> fill(array, integer(o.get(1)), integer(o.get(2)), get(o.get(3)));
            case ARRAYCOPY -> {
                System.arraycopy(array, integer(o.get(1)), get(o.get(2)), integer(o.get(3)), integer(o.get(4)));
                yield List.of();
            }
        };
    }

    private static Object copy(Object array, int from, int to) {
        if (to < from) throw new IllegalArgumentException(from + " > " + to);
        if (from < 0 || from > Array.getLength(array)) throw new ArrayIndexOutOfBoundsException(from);
        Object copy = Array.newInstance(array.getClass().getComponentType(), to - from);
        System.arraycopy(array, from, copy, 0, Math.min(to, Array.getLength(array)) - from);
        return copy;
    }

    private static List<Object> fill(Object array, int from, int to, Object value) {
        if (from > to) throw new IllegalArgumentException(from + " > " + to);
        if (from < 0 || to > Array.getLength(array)) throw new ArrayIndexOutOfBoundsException(to);
        for (int i = from; i < to; i++) Array.set(array, i, value);
        return List.of();
    }

    @Override
    public List<Object> visitBlock(Op.Block op) {
        return leave(region(op.body()));
    }

    @Override
    public List<Object> visitLoop(Op.Loop op) {
        List<Object> current = get(op.initials());
        while (true) {
            define(op.parameters(), current);
            Exit exit = region(op.body());
            current = exit.values();
            if (exit.leaf() instanceof Terminator.Break) return current;
            if (!(exit.leaf() instanceof Terminator.Continue)) throw new IllegalStateException("left by " + exit);
        }
    }

    private static List<Object> leave(Exit exit) {
        if (!(exit.leaf() instanceof Terminator.Yield)) throw new IllegalStateException("left by " + exit);
        return exit.values();
    }

    @Override
    public List<Object> visitCall(Op.Call op) {
        return calls.run(op, get(op.arguments()));
    }

    @Override
    public List<Object> visitOpaque(Op.Opaque op) {
        throw new UnsupportedOperationException("opaque code");
    }
}
