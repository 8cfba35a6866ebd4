package org.jadjoint.processor.ir;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An operation: reads operands, defines results, may hold regions. */
public sealed interface Op {
    List<Value> operands();

    List<Value> results();

    SourceRef source();

    /** The regions inside, in program order; values of the surroundings are visible there. */
    default List<Region> regions() {
        return List.of();
    }

    <R> R accept(OpVisitor<R> visitor);

    /**
     * A literal or a compile-time constant.
     *
     * @param value boxed primitive, {@code String}, or null for {@code null}
     * @param symbol the constant's name in Java source where it has one, {@code Curves.SQRT_TWO_PI}
     */
    record Constant(
            Value result, @Nullable Object value, @Nullable String symbol, SourceRef source) implements Op {
        @Override
        public List<Value> operands() {
            return List.of();
        }

        @Override
        public List<Value> results() {
            return List.of(result);
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.visitConstant(this);
        }
    }

    /** A value that no later operation looks at on the path where it is defined here: the variable before its first assignment. */
    record Undefined(Value result) implements Op {
        @Override
        public List<Value> operands() {
            return List.of();
        }

        @Override
        public List<Value> results() {
            return List.of(result);
        }

        @Override
        public SourceRef source() {
            return SourceRef.NONE;
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.visitUndefined(this);
        }
    }

    /** A pure scalar primitive. */
    record Apply(Value result, Primitive primitive, List<Value> arguments, SourceRef source) implements Op {
        public Apply {
            arguments = List.copyOf(arguments);
        }

        /** Whether it can throw: integer division and remainder, and functions that refuse some arguments. */
        public boolean mayThrow() {
            if (primitive instanceof Primitive.StaticFunction function) return function.mayThrow();
            if (primitive instanceof Primitive.Cast) return true;
            return (primitive == Primitive.Operator.DIV || primitive == Primitive.Operator.REM)
                    && result.type().isIntegral();
        }

        @Override
        public List<Value> operands() {
            return arguments;
        }

        @Override
        public List<Value> results() {
            return List.of(result);
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.visitApply(this);
        }
    }

    /** {@code array.length}. */
    record Length(Value result, Value array, SourceRef source) implements Op {
        @Override
        public List<Value> operands() {
            return List.of(array);
        }

        @Override
        public List<Value> results() {
            return List.of(result);
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.visitLength(this);
        }
    }

    /** {@code array[index]}. */
    record Load(Value result, Value array, Value index, SourceRef source) implements Op {
        @Override
        public List<Value> operands() {
            return List.of(array, index);
        }

        @Override
        public List<Value> results() {
            return List.of(result);
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.visitLoad(this);
        }
    }

    /** {@code array[index] = value}. */
    record Store(Value array, Value index, Value value, SourceRef source) implements Op {
        @Override
        public List<Value> operands() {
            return List.of(array, index, value);
        }

        @Override
        public List<Value> results() {
            return List.of();
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.visitStore(this);
        }
    }

    /** {@code array[index] += value}, the value of the element type. Its adjoint neither needs the element nor clears its shadow. */
    record Accumulate(Value array, Value index, Value value, SourceRef source) implements Op {
        @Override
        public List<Value> operands() {
            return List.of(array, index, value);
        }

        @Override
        public List<Value> results() {
            return List.of();
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.visitAccumulate(this);
        }
    }

    /** What an array is for, which decides where its memory may come from. */
    enum Role {
        /** The user's own {@code new}: always a new array. */
        PRIMAL,
        /** Zeros of a length, private to the derivative code: a shadow or a tangent. May reuse memory of an earlier run. */
        SHADOW,
        /** As {@link #SHADOW}, and nobody looks at it any more when the same operation makes it again, in the next iteration of a loop. */
        SCRATCH,
        /** At least so many elements of any content, private to the derivative code. May reuse memory of an earlier run. */
        RESIDUAL
    }

    /**
     * A new array.
     *
     * @param lengths its length, then those of the arrays that are made for its elements, and for theirs
     * @param reuse where the role allows it, an array of an earlier run that may serve again, or null inside; null (no operand) lets
     *     emission keep one in the residuals' holder where the array is created outside of loops
     */
    record NewArray(
            Value result,
            List<Value> lengths,
            Role role,
            @Nullable Value reuse,
            SourceRef source) implements Op {
        public NewArray {
            lengths = List.copyOf(lengths);
        }

        public NewArray(Value result, Value length, Role role, @Nullable Value reuse, SourceRef source) {
            this(result, List.of(length), role, reuse, source);
        }

        public Value length() {
            return lengths.get(0);
        }

        /** Whether arrays are made for the elements, too. */
        public boolean makesElements() {
            return lengths.size() > 1;
        }

        @Override
        public List<Value> operands() {
            if (reuse == null) return lengths;
            List<Value> operands = new ArrayList<>(lengths);
            operands.add(reuse);
            return operands;
        }

        @Override
        public List<Value> results() {
            return List.of(result);
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.visitNewArray(this);
        }
    }

    /** {@code new double[] {a, b, c}}. */
    record ArrayLiteral(Value result, List<Value> elements, SourceRef source) implements Op {
        public ArrayLiteral {
            elements = List.copyOf(elements);
        }

        @Override
        public List<Value> operands() {
            return elements;
        }

        @Override
        public List<Value> results() {
            return List.of(result);
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.visitArrayLiteral(this);
        }
    }

    /** {@code structure.component()}. */
    record Component(Value result, Value structure, String name, SourceRef source) implements Op {
        @Override
        public List<Value> operands() {
            return List.of(structure);
        }

        @Override
        public List<Value> results() {
            return List.of(result);
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.visitComponent(this);
        }
    }

    /**
     * A new structure.
     *
     * @param parts its components in order; of a shadow only the aggregates, since its numbers begin as zeros
     * @param construction how it is made, where its constructor computes the components: they are equal to the parts, which carry the
     *     derivatives; null where it is made of the parts themselves
     * @param reuse a shadow of an earlier run that may serve again, or null inside; null (no operand) lets emission keep one, as for {@link
     *     NewArray}
     */
    record NewStructure(
            Value result,
            List<Value> parts,
            @Nullable Construction construction,
            @Nullable Value reuse,
            SourceRef source)
            implements Op {
        public NewStructure {
            parts = List.copyOf(parts);
        }

        public NewStructure(Value result, List<Value> parts, SourceRef source) {
            this(result, parts, null, null, source);
        }

        /** Whether it is private to the derivative code, and may have memory of an earlier run. */
        public boolean isShadow() {
            return ((StructureType) result.type()).kind() == StructureType.Kind.SHADOW;
        }

        /** What makes the structure and nothing else: what it is to code that is no longer differentiated. */
        public Op primal() {
            if (construction == null) return this;
            return new Call(List.of(result), construction.constructor(), Form.PRIMAL, construction.arguments(), source);
        }

        /** The parts of a structure of a type. */
        public static List<StructureType.Component> parts(StructureType type) {
            return type.components().stream()
                    .filter(component -> type.kind() != StructureType.Kind.SHADOW
                            || component.type().isAggregate())
                    .toList();
        }

        /** The part that is a component, null where the component is none of the parts. */
        public @Nullable Value part(String component) {
            List<StructureType.Component> all = parts((StructureType) result.type());
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).name().equals(component)) return parts.get(i);
            }
            return null;
        }

        @Override
        public List<Value> operands() {
            List<Value> operands = new ArrayList<>(parts);
            if (construction != null) operands.addAll(construction.arguments());
            if (reuse != null) operands.add(reuse);
            return operands;
        }

        @Override
        public List<Value> results() {
            return List.of(result);
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.visitNewStructure(this);
        }
    }

    /** A call of a constructor that computes. */
    record Construction(Callee constructor, List<Value> arguments) {
        public Construction {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A number of a shadow is given a value, or the value is added to it.
     *
     * @param adds whether the value is added
     */
    record Update(Value shadow, String name, Value value, boolean adds, SourceRef source) implements Op {
        @Override
        public List<Value> operands() {
            return List.of(shadow, value);
        }

        @Override
        public List<Value> results() {
            return List.of();
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.visitUpdate(this);
        }
    }

    /** The shadow or tangent of zeros of an aggregate, with all its parts; null for null. Private to the derivative code. */
    record ZerosLike(Value result, Value aggregate, SourceRef source) implements Op {
        public ZerosLike {
            boolean function = aggregate.type() instanceof StructureType type && type.function() != null;
            if (function) throw new IllegalArgumentException("a function without derivatives: " + aggregate);
        }

        @Override
        public List<Value> operands() {
            return List.of(aggregate);
        }

        @Override
        public List<Value> results() {
            return List.of(result);
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.visitZerosLike(this);
        }
    }

    /** Makes zeros of all numbers of a shadow, with those of its parts; nothing for null. */
    record Clear(Value shadow, SourceRef source) implements Op {
        @Override
        public List<Value> operands() {
            return List.of(shadow);
        }

        @Override
        public List<Value> results() {
            return List.of();
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.visitClear(this);
        }
    }

    /** Operations on whole arrays or ranges. */
    enum BulkKind {
        /** {@code array.clone()}; {@code List.copyOf(list)} or {@code List.of(array)} where the result is a list. */
        CLONE,
        /** {@code Arrays.copyOf(array, length)}. */
        COPY_OF,
        /** {@code Arrays.copyOfRange(array, from, to)}. */
        COPY_OF_RANGE,
        /** {@code Arrays.fill(array, value)}. */
        FILL,
        /** {@code Arrays.fill(array, from, to, value)}. */
        FILL_RANGE,
        /** {@code System.arraycopy(source, sourcePosition, target, targetPosition, length)}. */
        ARRAYCOPY,
        /** A residual array with room for at least {@code count} elements and the content of {@code array}: (array, count). */
        GROW;

        /** Whether it gives a new array. */
        public boolean hasResult() {
            return this == CLONE || this == COPY_OF || this == COPY_OF_RANGE || this == GROW;
        }

        /** Index among the operands of the array that is written, -1 where none is. */
        public int written() {
            return this == FILL || this == FILL_RANGE ? 0 : this == ARRAYCOPY ? 2 : -1;
        }
    }

    /** An operation on a whole array or a range of one. */
    record Bulk(@Nullable Value result, BulkKind kind, List<Value> operands, SourceRef source) implements Op {
        public Bulk {
            operands = List.copyOf(operands);
        }

        @Override
        public List<Value> results() {
            return result == null ? List.of() : List.of(result);
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.visitBulk(this);
        }
    }

    /** A region whose leaves yield the results: {@code if}, {@code switch}, conditional expressions. */
    record Block(List<Value> results, Region body, SourceRef source) implements Op {
        public Block {
            results = List.copyOf(results);
        }

        @Override
        public List<Value> operands() {
            return List.of();
        }

        @Override
        public List<Region> regions() {
            return List.of(body);
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.visitBlock(this);
        }
    }

    /**
     * A loop. {@code parameters} start as {@code initials}, take the values of each {@code Continue}, and the {@code Break} that is
     * taken gives the {@code results}, parameter by parameter. A {@code while} or {@code for} loop begins with the operations of its
     * condition and a branch on it whose other side is {@code Break(parameters)}.
     *
     * @param segments what runs again in the reverse sweep, instead of being kept; null where nothing does
     */
    record Loop(
            List<Value> results,
            List<Value> initials,
            List<Value> parameters,
            Region body,
            @Nullable Segments segments,
            SourceRef source)
            implements Op {
        /** A loop of which nothing runs again. */
        public Loop(List<Value> results, List<Value> initials, List<Value> parameters, Region body, SourceRef source) {
            this(results, initials, parameters, body, null, source);
        }

        public Loop {
            results = List.copyOf(results);
            initials = List.copyOf(initials);
            parameters = List.copyOf(parameters);
        }

        @Override
        public List<Value> operands() {
            return initials;
        }

        @Override
        public List<Region> regions() {
            return List.of(body);
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.visitLoop(this);
        }
    }

    /** Which body of the callee is called. */
    enum Form {
        /** The primal: (arguments) to (value) or (). */
        PRIMAL,
        /**
         * The forward sweep: (arguments, each differentiable array followed by its shadow, then the frame to reuse or null) to (frame)
         * and, where the callee has them, value and shadow of the value.
         */
        FORWARD,
        /** The reverse sweep: (frame) or (frame, resultBar) to one cotangent for each differentiable scalar parameter. */
        REVERSE,
        /** The JVP: (arguments, one tangent for each differentiable parameter) to (value, tangent) or (). */
        JVP,
        /**
         * Both sweeps of a callee that gives a number, as one operation without effects: (arguments, cotangent of the result) to (cotangents
         * of the differentiable parameters, those of arrays in new ones, value). Its own derivative is one of the next order; in the end it
         * becomes two calls of sweeps.
         */
        PULLBACK
    }

    /** A call of a method that has a derivative of its own. */
    record Call(List<Value> results, Callee callee, Form form, List<Value> arguments, Conduct conduct, SourceRef source)
            implements Op {
        public Call {
            results = List.copyOf(results);
            arguments = List.copyOf(arguments);
        }

        /** A call of a method that is known by its declaration. */
        public Call(List<Value> results, Callee callee, Form form, List<Value> arguments, SourceRef source) {
            this(results, callee, form, arguments, Conduct.DECLARED, source);
        }

        /** Whether it writes into nothing that it is given, and returns nothing but what it made: a rule's primal and a pullback do. */
        public boolean isApart() {
            return callee.rule() != null || form == Form.PULLBACK;
        }

        /** The call with other values, of whichever form. */
        public Call with(List<Value> results, Callee callee, Form form, List<Value> arguments) {
            return new Call(results, callee, form, arguments, conduct, source);
        }

        @Override
        public List<Value> operands() {
            return arguments;
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.visitCall(this);
        }
    }

    /** Java code carried along as it stands, passive in itself; runs exactly once, in the forward sweep. */
    record Opaque(List<Value> results, OpaqueCode code, List<Value> captured, SourceRef source) implements Op {
        public Opaque {
            results = List.copyOf(results);
            captured = List.copyOf(captured);
        }

        @Override
        public List<Value> operands() {
            return captured;
        }

        @Override
        public <R> R accept(OpVisitor<R> visitor) {
            return visitor.visitOpaque(this);
        }
    }
}
