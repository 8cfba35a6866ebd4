package org.jadjoint.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/** The structures that records are made of: numbers, arrays, lists. */
final class BasicStructures {
    private BasicStructures() {}

    /** What is its own tangent. */
    abstract static class Plain<V> extends Structure<V, V> {
        private final String name;

        Plain(String name) {
            this.name = name;
        }

        @Override
        protected final void writeTangent(V tangent, LeafSink sink) {
            write(tangent, sink);
        }

        @Override
        protected final V readTangent(V like, LeafSource source) {
            return read(like, source);
        }

        @Override
        public final String toString() {
            return name;
        }
    }

    static final class OfDouble extends Plain<Double> {
        OfDouble() {
            super("double");
        }

        @Override
        protected void write(Double value, LeafSink sink) {
            sink.number(value.doubleValue());
        }

        @Override
        protected Double read(Double like, LeafSource source) {
            return source.takeDouble();
        }
    }

    static final class OfFloat extends Plain<Float> {
        OfFloat() {
            super("float");
        }

        @Override
        protected void write(Float value, LeafSink sink) {
            sink.number(value.floatValue());
        }

        @Override
        protected Float read(Float like, LeafSource source) {
            return source.takeFloat();
        }
    }

    static final class OfDoubles extends Plain<double[]> {
        OfDoubles() {
            super("double[]");
        }

        @Override
        protected void write(double[] value, LeafSink sink) {
            sink.form(value.length);
            sink.numbers(value);
        }

        @Override
        protected double[] read(double[] like, LeafSource source) {
            return source.takeDoubles(like.length);
        }
    }

    static final class OfFloats extends Plain<float[]> {
        OfFloats() {
            super("float[]");
        }

        @Override
        protected void write(float[] value, LeafSink sink) {
            sink.form(value.length);
            sink.numbers(value);
        }

        @Override
        protected float[] read(float[] like, LeafSource source) {
            return source.takeFloats(like.length);
        }
    }

    static final class OfArray<P, T> extends Structure<P[], T[]> {
        private final Structure<P, T> element;
        private final IntFunction<T[]> tangents;

        OfArray(Structure<P, T> element, IntFunction<T[]> tangents) {
            this.element = element;
            this.tangents = tangents;
        }

        @Override
        protected void write(P[] value, LeafSink sink) {
            sink.form(value.length);
            for (int i = 0; i < value.length; i++) {
                sink.put(i, element, value[i]);
            }
        }

        @Override
        protected P[] read(P[] like, LeafSource source) {
            P[] value = like.clone();
            for (int i = 0; i < value.length; i++) {
                value[i] = source.take(element, like[i]);
            }
            return value;
        }

        @Override
        protected void writeTangent(T[] tangent, LeafSink sink) {
            sink.form(tangent.length);
            for (int i = 0; i < tangent.length; i++) {
                sink.putTangent(i, element, tangent[i]);
            }
        }

        @Override
        protected T[] readTangent(P[] like, LeafSource source) {
            T[] tangent = tangents.apply(like.length);
            for (int i = 0; i < tangent.length; i++) {
                tangent[i] = source.takeTangent(element, like[i]);
            }
            return tangent;
        }

        @Override
        public String toString() {
            return element + "[]";
        }
    }

    static final class OfList<P, T> extends Structure<List<P>, List<T>> {
        private final Structure<P, T> element;

        OfList(Structure<P, T> element) {
            this.element = element;
        }

        @Override
        protected void write(List<P> value, LeafSink sink) {
            sink.form(value.size());
            int i = 0;
            for (P item : value) {
                sink.put(i++, element, item);
            }
        }

        @Override
        protected List<P> read(List<P> like, LeafSource source) {
            List<P> value = new ArrayList<>(like.size());
            for (P item : like) {
                value.add(source.take(element, item));
            }
            return Collections.unmodifiableList(value);
        }

        @Override
        protected void writeTangent(List<T> tangent, LeafSink sink) {
            sink.form(tangent.size());
            int i = 0;
            for (T item : tangent) {
                sink.putTangent(i++, element, item);
            }
        }

        @Override
        protected List<T> readTangent(List<P> like, LeafSource source) {
            List<T> tangent = new ArrayList<>(like.size());
            for (P item : like) {
                tangent.add(source.takeTangent(element, item));
            }
            return Collections.unmodifiableList(tangent);
        }

        @Override
        public String toString() {
            return "List<" + element + ">";
        }
    }
}
