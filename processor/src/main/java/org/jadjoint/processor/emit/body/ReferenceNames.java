package org.jadjoint.processor.emit.body;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Class types from their Java source: {@code java.util.Map<java.lang.String, ? extends T>}. */
final class ReferenceNames {
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
        int begin = position;
        while (position < java.length() && "<>,[".indexOf(java.charAt(position)) < 0) position++;
        String name = java.substring(begin, position);
        if (!peek('<')) return name.indexOf('.') < 0 ? TypeVariableName.get(name) : classes.apply(name);
        List<TypeName> arguments = new ArrayList<>();
        do {
            position++;
            arguments.add(type());
        } while (peek(','));
        position++;
        return ParameterizedTypeName.get(classes.apply(name), arguments.toArray(new TypeName[0]));
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
