package org.jadjoint.runtime.check;

import org.jadjoint.runtime.LeafSink;
import org.jadjoint.runtime.LeafSource;
import org.jadjoint.runtime.Structure;

/** Describes a number or an array of numbers, whichever it is. */
final class ResultStructure extends Structure<Object, Object> {

    @Override
    protected void write(Object value, LeafSink sink) {
        if (value instanceof Double number) {
            sink.put("result", number.doubleValue());
        } else if (value instanceof Float number) {
            sink.put("result", number.floatValue());
        } else if (value instanceof double[] array) {
            sink.put("result", DOUBLES, array);
        } else if (value instanceof float[] array) {
            sink.put("result", FLOATS, array);
        } else {
            throw unknown(value);
        }
    }

    @Override
    protected Object read(Object like, LeafSource source) {
        return taken(like, source);
    }

    @Override
    protected void writeTangent(Object tangent, LeafSink sink) {
        write(tangent, sink);
    }

    @Override
    protected Object readTangent(Object like, LeafSource source) {
        return taken(like, source);
    }

    static Object taken(Object like, LeafSource source) {
        if (like instanceof Double) {
            return source.takeDouble();
        }
        if (like instanceof Float) {
            return source.takeFloat();
        }
        if (like instanceof double[] array) {
            return source.take(DOUBLES, array);
        }
        if (like instanceof float[] array) {
            return source.take(FLOATS, array);
        }
        throw unknown(like);
    }
}
