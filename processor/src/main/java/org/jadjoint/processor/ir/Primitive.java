package org.jadjoint.processor.ir;

import java.util.List;

/**
 * A pure function of scalars: what {@link Op.Apply} applies. Arguments are all evaluated; only integer
 * division and remainder and a few functions of {@code Math} can throw.
 * The derivative of a primitive is not known here but in the rule catalogue.
 */
public sealed interface Primitive {
    /** The name in dumps and in the rule catalogue. */
    String id();

    /**
     * Operators of Java on operands that were already promoted: the operands of an arithmetic operator have one type, which is the
     * result's; shifts have an {@code int} or {@code long} on the right as in Java; comparisons give {@code boolean}.
     */
    enum Operator implements Primitive {
        ADD("+", 2),
        SUB("-", 2),
        MUL("*", 2),
        DIV("/", 2),
        REM("%", 2),
        NEG("-", 1),
        SHL("<<", 2),
        SHR(">>", 2),
        USHR(">>>", 2),
        AND("&", 2),
        OR("|", 2),
        XOR("^", 2),
        COMPLEMENT("~", 1),
        NOT("!", 1),
        /** Both sides evaluated (they are pure and cannot throw), written as {@code &&}. */
        BOTH("&&", 2),
        /** Both sides evaluated (they are pure and cannot throw), written as {@code ||}. */
        EITHER("||", 2),
        LT("<", 2),
        LE("<=", 2),
        GT(">", 2),
        GE(">=", 2),
        EQ("==", 2),
        NE("!=", 2),
        /** {@code condition ? a : b}, both evaluated. */
        SELECT("?:", 3),
        /** Conversion to the result's type as a Java cast does it. */
        CONVERT("cast", 1),
        /** The identity, which cuts the derivative: a {@code @NoDerivative} local variable. */
        STOP("stop", 1),
        /** The identity, which keeps a variable of its own: the binding of an argument to the parameter of an inlined helper. */
        COPY("copy", 1),
        /**
         * The strong zero product {@code scale(g, p)}: 0 if g = 0 and p is not finite, else g·p. Differentiated by the same test (DESIGN
         * section 3), in the rule catalogue.
         */
        SCALE("scale", 2);

        private final String symbol;
        private final int arity;

        Operator(String symbol, int arity) {
            this.symbol = symbol;
            this.arity = arity;
        }

        public String symbol() {
            return symbol;
        }

        public int arity() {
            return arity;
        }

        @Override
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A pure static method, {@code java.lang.Math.exp} say, as {@code owner} (canonical class name) and {@code name}. */
    record StaticFunction(String owner, String name) implements Primitive {
        @Override
        public String id() {
            return owner.substring(owner.lastIndexOf('.') + 1) + "." + name;
        }

        /** Whether it refuses some arguments with an exception, as {@code Math.clamp} and {@code Math.addExact} do. */
        public boolean mayThrow() {
            return name.equals("clamp")
                    || name.endsWith("Exact")
                    || name.startsWith("floorDiv")
                    || name.startsWith("floorMod")
                    || name.startsWith("ceilDiv")
                    || name.startsWith("ceilMod");
        }
    }

    /**
     * Which case of a {@code switch} a selector takes: index into {@code cases}, or their number for {@code default}. Labels are Java
     * source as the label of a switch: literals, constants, unqualified enum names.
     */
    record CaseIndex(List<List<String>> cases) implements Primitive {
        public CaseIndex {
            cases = cases.stream().map(List::copyOf).toList();
        }

        @Override
        public String id() {
            return "case" + cases;
        }
    }

    /** {@code structure instanceof type}; false for null. */
    record InstanceOf(StructureType type) implements Primitive {
        @Override
        public String id() {
            return "instanceof";
        }
    }

    /** The same structure as one of the result's type: a tangent or shadow as that of the variant. Throws where it is none. */
    record Cast() implements Primitive {
        @Override
        public String id() {
            return "variant";
        }
    }

    static StaticFunction math(String name) {
        return new StaticFunction("java.lang.Math", name);
    }
}
