package org.jadjoint.runtime.check;

import java.util.List;
import org.jadjoint.runtime.LeafSink;
import org.jadjoint.runtime.LeafSource;
import org.jadjoint.runtime.Structure;

/** Describes arguments of a method, and tangents of the active ones in the same places. */
final class ArgumentsStructure extends Structure<Object[], Object[]> {
    private final RuleMethods methods;
    private final List<Integer> active;

    ArgumentsStructure(RuleMethods methods, List<Integer> active) {
        this.methods = methods;
        this.active = active;
    }

    @Override
    protected void write(Object[] value, LeafSink sink) {
        for (int argument : active) {
            String name = methods.parameters().get(argument);
            Object leaves = value[argument];
            if (leaves instanceof Double number) {
                sink.put(name, number.doubleValue());
            } else if (leaves instanceof Float number) {
                sink.put(name, number.floatValue());
            } else if (leaves instanceof double[] array) {
                sink.put(name, DOUBLES, array);
            } else if (leaves instanceof float[] array) {
                sink.put(name, FLOATS, array);
            } else {
                throw unknown(leaves);
            }
        }
    }

    @Override
    protected Object[] read(Object[] like, LeafSource source) {
        Object[] value = like.clone();
        for (int argument : active) {
            value[argument] = ResultStructure.taken(like[argument], source);
        }
        return value;
    }

    @Override
    protected void writeTangent(Object[] tangent, LeafSink sink) {
        write(tangent, sink);
    }

    @Override
    protected Object[] readTangent(Object[] like, LeafSource source) {
        return read(like, source);
    }
}
