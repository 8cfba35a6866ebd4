package org.jadjoint.processor.ir;

import java.util.List;

/** The end of a region: a leaf that leaves to the immediately enclosing construct, or a branch into further regions of the tree. */
public sealed interface Terminator {
    /** The values read. */
    List<Value> operands();

    /** The regions below: empty for a leaf. */
    default List<Region> regions() {
        return List.of();
    }

    <R> R accept(Visitor<R> visitor);

    /** Gives the enclosing {@link Op.Block} its results. */
    record Yield(List<Value> values) implements Terminator {
        public Yield {
            values = List.copyOf(values);
        }

        @Override
        public List<Value> operands() {
            return values;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitYield(this);
        }
    }

    /** Next iteration of the enclosing {@link Op.Loop}, with the values of its parameters. */
    record Continue(List<Value> values) implements Terminator {
        public Continue {
            values = List.copyOf(values);
        }

        @Override
        public List<Value> operands() {
            return values;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitContinue(this);
        }
    }

    /** Leaves the enclosing {@link Op.Loop}; the values are its results, one for each parameter. */
    record Break(List<Value> values) implements Terminator {
        public Break {
            values = List.copyOf(values);
        }

        @Override
        public List<Value> operands() {
            return values;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBreak(this);
        }
    }

    /** Leaves the function with its results. */
    record Return(List<Value> values) implements Terminator {
        public Return {
            values = List.copyOf(values);
        }

        @Override
        public List<Value> operands() {
            return values;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitReturn(this);
        }
    }

    /** Throws an exception, a value of a {@link ReferenceType} type. */
    record Throw(Value exception, SourceRef source) implements Terminator {
        @Override
        public List<Value> operands() {
            return List.of(exception);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitThrow(this);
        }
    }

    /**
     * Goes on in one of the regions: a {@code boolean} selector takes the first where it is true and the second where it is false; an
     * {@code int} selector takes the region of its number, the last for every other number.
     */
    record Branch(Value selector, List<Region> regions, SourceRef source) implements Terminator {
        public Branch {
            regions = List.copyOf(regions);
        }

        @Override
        public List<Value> operands() {
            return List.of(selector);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBranch(this);
        }
    }

    /** One method a kind, without defaults: a pass says what it does with each. */
    interface Visitor<R> {
        R visitYield(Yield end);

        R visitContinue(Continue end);

        R visitBreak(Break end);

        R visitReturn(Return end);

        R visitThrow(Throw end);

        R visitBranch(Branch end);
    }
}
