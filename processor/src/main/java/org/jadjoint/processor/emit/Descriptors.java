package org.jadjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;
import org.jadjoint.processor.companion.TangentType;

/** The descriptors of the runtime: how generated code names those of types, and what all that it declares have in common. */
final class Descriptors {
    static final ClassName STRUCTURE = runtime("Structure");
    static final ClassName SINK = runtime("LeafSink");
    static final ClassName SOURCE = runtime("LeafSource");

    private Descriptors() {}

    static ClassName runtime(String name) {
        return ClassName.get("org.jadjoint.runtime", name);
    }

    static ParameterizedTypeName structure(TypeName primal, TypeName tangent) {
        return ParameterizedTypeName.get(STRUCTURE, primal.box(), tangent.box());
    }

    /** The class that describes a structure. */
    static ClassName of(TangentType.Structure structure) {
        return ClassName.get(structure.packageName(), structure.descriptor());
    }

    /** The descriptor of a type: {@code Structure.DOUBLES}, {@code LayerStructure.INSTANCE}. */
    static CodeBlock of(TangentType type) {
        return of(type, CodeBlock.of("$T.", STRUCTURE));
    }

    /** The same within a descriptor, which inherits what the runtime has: {@code DOUBLES}. */
    static CodeBlock inherited(TangentType type) {
        return of(type, CodeBlock.of(""));
    }

    private static CodeBlock of(TangentType type, CodeBlock home) {
        if (type.isScalar() || type.isFlat()) {
            TangentType number = type.isFlat() ? type.element() : type;
            String constant = number.equals(TangentType.DOUBLE) ? "DOUBLE" : "FLOAT";
            return CodeBlock.of("$L$L$L", home, constant, type.isFlat() ? "S" : "");
        }
        if (type.isList()) return CodeBlock.of("$Llist($L)", home, of(type.element(), home));
        if (type.isArray()) {
            return CodeBlock.of("$Larray($L, $T::new)", home, of(type.element(), home), CompanionTypes.of(type));
        }
        return CodeBlock.of("$T.INSTANCE", of((TangentType.Structure) type.leaf()));
    }

    /** A descriptor without its four methods. */
    static TypeSpec.Builder declare(ClassName name, TypeName primal, TypeName tangent, Modifier... visibility) {
        return TypeSpec.classBuilder(name)
                .addModifiers(Modifier.FINAL)
                .superclass(structure(primal, tangent))
                .addField(FieldSpec.builder(name, "INSTANCE", visibility)
                        .addModifiers(Modifier.STATIC, Modifier.FINAL)
                        .initializer("new $T()", name)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
    }

    static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PROTECTED);
    }
}
