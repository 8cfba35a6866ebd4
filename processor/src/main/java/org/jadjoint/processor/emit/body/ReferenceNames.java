package org.jadjoint.processor.emit.body;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Class types from their Java source: {@code java.util.Map<java.lang.String, ? extends T>}. */
final class ReferenceNames {
    private static final Map<String, TypeName> PRIMITIVES = Stream.of(
                    TypeName.BOOLEAN,
                    TypeName.BYTE,
                    TypeName.SHORT,
                    TypeName.CHAR,
                    TypeName.INT,
                    TypeName.LONG,
                    TypeName.FLOAT,
                    TypeName.DOUBLE)
            .collect(Collectors.toMap(TypeName::toString, type -> type));

    private final String java;
    private final Function<String, ClassName> classes;
    private int position;

    private ReferenceNames(String java, Function<String, ClassName> classes) {
        this.java = java.replace(" ", "");
        this.classes = classes;
    }

    static TypeName of(String java, Function<String, ClassName> classes) {
        return new ReferenceNames(java, classes).type();
    }

    private TypeName type() {
        if (peek('?')) return wildcard();
        TypeName type = element();
        while (peek('[')) {
            position += "[]".length();
            type = ArrayTypeName.of(type);
        }
        return type;
    }

    private TypeName element() {
        int begin = position;
        while (position < java.length() && "<>,[".indexOf(java.charAt(position)) < 0) position++;
        String name = java.substring(begin, position);
        if (!peek('<')) return plain(name);
        List<TypeName> arguments = new ArrayList<>();
        do {
            position++;
            arguments.add(type());
        } while (peek(','));
        position++;
        return ParameterizedTypeName.get(classes.apply(name), arguments.toArray(new TypeName[0]));
    }

    private TypeName plain(String name) {
        if (name.indexOf('.') >= 0) return classes.apply(name);
        return PRIMITIVES.getOrDefault(name, TypeVariableName.get(name));
    }

    private TypeName wildcard() {
        position++;
        if (java.startsWith("extends", position)) {
            position += "extends".length();
            return WildcardTypeName.subtypeOf(type());
        }
        if (java.startsWith("super", position)) {
            position += "super".length();
            return WildcardTypeName.supertypeOf(type());
        }
        return WildcardTypeName.subtypeOf(Object.class);
    }

    private boolean peek(char c) {
        return position < java.length() && java.charAt(position) == c;
    }
}
