package org.jadjoint.processor.random;

import java.util.Arrays;

/** A record of the evaluated program, and what its methods give; a record in it, or an array, is a reference. */
@SuppressWarnings("ArrayRecordComponent") // Compared by identity, as the records that it stands for.
record DualRecord(Type type, Object... components) {
    Object component(String name) {
        return components[type.components().indexOf(name)];
    }

    /** The methods that the source of the record declares, in Java's order of evaluation; each runs {@code step}. */
    Object call(String method, Object argument, Runnable step) {
        return switch (method) {
            case "dot" -> {
                DualRecord other = present(argument);
                yield sum(product(component("x"), other.component("x")), product(component("y"), other.component("y")));
            }
            case "plus" -> {
                DualRecord other = present(argument);
                Object x = sum(component("x"), other.component("x"));
                yield new DualRecord(type, x, sum(component("y"), other.component("y")));
            }
            case "scaled" -> new DualRecord(type, product(argument, component("x")), product(argument, component("y")));
            case "area" -> area(Primitives.convert(argument, Type.DOUBLE), step);
            case "grown" -> grown(Primitives.convert(argument, Type.DOUBLE), step);
            default -> throw new IllegalStateException(method);
        };
    }

    private Object area(Object t, Runnable step) {
        step.run();
        return switch (type) {
            case DISC -> {
                Object square = product(component("r"), component("r"));
                yield sum(square, product(present(component("c")).component("x"), t));
            }
            case BOX -> {
                Object sum = component("k");
                DualArray array = ((DualArray) component("w")).present();
                for (int i = 0; i < array.length(); i++) {
                    sum = sum(sum, product(t, array.load(i)));
                }
                yield (Long) component("n") > 1 ? sum : component("k");
            }
            case PAIR -> {
                Object one =
                        product(component("weight"), present(component("one")).area(t, step));
                yield sum(one, present(component("two")).area(component("weight"), step));
            }
            default -> throw new IllegalStateException(type + ".area");
        };
    }

    private DualRecord grown(Object t, Runnable step) {
        step.run();
        return switch (type) {
            case DISC -> {
                Object r = sum(component("r"), t);
                yield new DualRecord(type, r, present(component("c")).call("scaled", t, step));
            }
            case BOX -> {
                DualArray array = ((DualArray) component("w")).present();
                for (int i = 0; i < array.length(); i++) {
                    array.store(i, product(array.load(i), t));
                }
                yield this;
            }
            case PAIR -> {
                DualRecord one = present(component("one")).grown(t, step);
                yield new DualRecord(type, component("two"), one, product(component("weight"), t));
            }
            default -> throw new IllegalStateException(type + ".grown");
        };
    }

    /** The static methods that the sources of the records declare. */
    static DualRecord factory(String method, Object[] arguments) {
        Dual number = (Dual) Primitives.convert(arguments[0], Type.DOUBLE);
        if (method.equals("along")) {
            Dual cos = Dual.of(Math.cos(number.value()), new double[] {-Math.sin(number.value())}, number);
            Dual sin = Dual.of(Math.sin(number.value()), new double[] {Math.cos(number.value())}, number);
            return new DualRecord(Type.VEC, cos, sin);
        }
        return number.value() > 0.25
                ? new DualRecord(Type.BOX, arguments[1], number, 2L)
                : new DualRecord(Type.DISC, number, new DualRecord(Type.VEC, number, Dual.constant(1)));
    }

    /** A value without tangents, but for those in arrays. */
    static Object constant(Object value) {
        if (value instanceof Dual dual) {
            return Dual.constant(dual.value());
        }
        return value instanceof DualRecord record
                ? new DualRecord(
                        record.type,
                        Arrays.stream(record.components)
                                .map(DualRecord::constant)
                                .toArray())
                : value;
    }

    private static Object product(Object a, Object b) {
        return Primitives.operate("*", Type.DOUBLE, a, b);
    }

    private static Object sum(Object a, Object b) {
        return Primitives.operate("+", Type.DOUBLE, a, b);
    }

    /** A record that is there. */
    static DualRecord present(Object value) {
        if (value == DualArray.NULL) {
            throw new Thrown(NullPointerException.class);
        }
        return (DualRecord) value;
    }
}
