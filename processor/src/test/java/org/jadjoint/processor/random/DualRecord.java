package org.jadjoint.processor.random;

/** A record of the evaluated program, and what its methods give; a record in it, or an array, is a reference. */
@SuppressWarnings("ArrayRecordComponent") // Compared by identity, as the records that it stands for.
record DualRecord(Type type, Object... components) {
    Object component(String name) {
        return components[type.components().indexOf(name)];
    }

    /** The methods that the source of the record declares, in Java's order of evaluation. */
    Object call(String method, Object argument) {
        return switch (method) {
            case "dot" -> {
                DualRecord other = present(argument);
                Object x = product(component("x"), other.component("x"));
                yield Primitives.operate("+", Type.DOUBLE, x, product(component("y"), other.component("y")));
            }
            case "plus" -> {
                DualRecord other = present(argument);
                Object x = Primitives.operate("+", Type.DOUBLE, component("x"), other.component("x"));
                Object y = Primitives.operate("+", Type.DOUBLE, component("y"), other.component("y"));
                yield new DualRecord(type, x, y);
            }
            case "scaled" -> new DualRecord(type, product(argument, component("x")), product(argument, component("y")));
            default -> throw new IllegalStateException(method);
        };
    }

    private static Object product(Object a, Object b) {
        return Primitives.operate("*", Type.DOUBLE, a, b);
    }

    /** A record that is there. */
    static DualRecord present(Object value) {
        if (value == DualArray.NULL) {
            throw new Thrown(NullPointerException.class);
        }
        return (DualRecord) value;
    }
}
