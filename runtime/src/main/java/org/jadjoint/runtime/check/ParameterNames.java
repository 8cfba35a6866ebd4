package org.jadjoint.runtime.check;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names of the parameters of methods: those that {@code -parameters} puts into a class file or else, since builds rarely do that, those
 * that {@code -g} puts there for debuggers (Java Virtual Machine Specification, 4.7.13).
 */
final class ParameterNames {
    private final Map<Integer, String> strings = new HashMap<>();
    private final Map<String, Map<Integer, String>> variables = new HashMap<>();

    private ParameterNames() {}

    /** The names of the parameters of a static method; null where its class file has none. */
    static @Nullable List<String> of(Method method) {
        if (Stream.of(method.getParameters()).allMatch(Parameter::isNamePresent)) {
            return Stream.of(method.getParameters()).map(Parameter::getName).toList();
        }
        if (!Modifier.isStatic(method.getModifiers())) {
            return null;
        }
        Class<?> owner = method.getDeclaringClass();
        String file = owner.getName().substring(owner.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream bytes = owner.getResourceAsStream(file)) {
            if (bytes == null) {
                return null;
            }
            ParameterNames names = new ParameterNames();
            names.read(new DataInputStream(bytes));
            return names.names(method);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private @Nullable List<String> names(Method method) {
        Map<Integer, String> slots = variables.getOrDefault(signature(method), Map.of());
        int[] places = new int[method.getParameterCount()];
        int slot = 0;
        for (int i = 0; i < places.length; i++) {
            places[i] = slot;
            Class<?> type = method.getParameterTypes()[i];
            slot += type == double.class || type == long.class ? 2 : 1;
        }
        boolean all = IntStream.of(places).allMatch(slots::containsKey);
        return all ? IntStream.of(places).mapToObj(slots::get).toList() : null;
    }

    private static String signature(Method method) {
        StringBuilder signature = new StringBuilder(method.getName()).append('(');
        Stream.of(method.getParameterTypes()).map(Class::descriptorString).forEach(signature::append);
        return signature
                .append(')')
                .append(method.getReturnType().descriptorString())
                .toString();
    }

    private void read(DataInputStream in) throws IOException {
        in.skipNBytes(8); // the magic number, the version
        readConstants(in);
        in.skipNBytes(6); // access, this class, its superclass
        in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
        for (int fields = in.readUnsignedShort(); fields > 0; fields--) {
            in.skipNBytes(6);
            skipAttributes(in);
        }
        for (int methods = in.readUnsignedShort(); methods > 0; methods--) {
            readMethod(in);
        }
    }

    private void readConstants(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> strings.put(i, in.readUTF());
                case 5, 6 -> { // long and double take two places
                    in.skipNBytes(8);
                    i++;
                }
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                default -> in.skipNBytes(4);
            }
        }
    }

    private static void skipAttributes(DataInputStream in) throws IOException {
        for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
            in.skipNBytes(2);
            in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
        }
    }

    private void readMethod(DataInputStream in) throws IOException {
        in.skipNBytes(2);
        String signature = string(in) + string(in);
        for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
            String name = string(in);
            long length = Integer.toUnsignedLong(in.readInt());
            if (name.equals("Code")) {
                readCode(in, signature);
            } else {
                in.skipNBytes(length);
            }
        }
    }

    private void readCode(DataInputStream in, String signature) throws IOException {
        in.skipNBytes(4); // stack, locals
        in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
        in.skipNBytes(8L * in.readUnsignedShort()); // exception table
        for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
            String name = string(in);
            long length = Integer.toUnsignedLong(in.readInt());
            if (name.equals("LocalVariableTable")) {
                readVariables(in, variables.computeIfAbsent(signature, each -> new HashMap<>()));
            } else {
                in.skipNBytes(length);
            }
        }
    }

    private void readVariables(DataInputStream in, Map<Integer, String> slots) throws IOException {
        for (int count = in.readUnsignedShort(); count > 0; count--) {
            int start = in.readUnsignedShort();
            in.skipNBytes(2);
            String name = string(in);
            in.skipNBytes(2);
            int slot = in.readUnsignedShort();
            // What is there from the first instruction on is a parameter.
            if (start == 0) {
                slots.put(slot, name);
            }
        }
    }

    private String string(DataInputStream in) throws IOException {
        return strings.getOrDefault(in.readUnsignedShort(), "");
    }
}
