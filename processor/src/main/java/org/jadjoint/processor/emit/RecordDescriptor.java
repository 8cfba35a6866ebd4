package org.jadjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jadjoint.processor.companion.TangentType;
import org.jadjoint.processor.emit.body.LineMarks;

/** Writes the methods of a record's descriptor: a line for each component that has leaves, in order. */
final class RecordDescriptor {
    private final ClassName primal;
    private final ClassName tangent;
    private final List<Component> components;

    RecordDescriptor(ClassName primal, ClassName tangent, List<Component> components) {
        this.primal = primal;
        this.tangent = tangent;
        this.components = components;
    }

    /**
     * A component of the record.
     *
     * @param type the type of its tangents; empty for one that has no leaves
     * @param isArray whether it is an array
     */
    record Component(String name, Optional<TangentType> type, boolean isArray) {
        static Component of(String name, TypeMirror declared, Optional<TangentType> type) {
            return new Component(name, type, declared.getKind() == TypeKind.ARRAY);
        }
    }

    void addTo(TypeSpec.Builder descriptor) {
        descriptor
                .addMethod(write("write", primal, "value", "put"))
                .addMethod(read("read", primal, "take"))
                .addMethod(write("writeTangent", tangent, "tangent", "putTangent"))
                .addMethod(read("readTangent", tangent, "takeTangent"));
    }

    // sink.put("w", DOUBLES, value.w());
    private MethodSpec write(String name, ClassName type, String value, String put) {
        MethodSpec.Builder write =
                Descriptors.method(name).addParameter(type, value).addParameter(Descriptors.SINK, "sink");
        for (Component component : components) {
            component.type().ifPresent(leaves -> {
                if (leaves.isScalar()) {
                    write.addStatement("sink.put($S, $L.$N())", component.name(), value, component.name());
                } else {
                    CodeBlock structure = Descriptors.inherited(leaves);
                    write.addStatement(
                            "sink.$L($S, $L, $L.$N())", put, component.name(), structure, value, component.name());
                }
            });
        }
        return write.build();
    }

    // return new Layer(source.take(DOUBLES, like.w()), like.width());
    private MethodSpec read(String name, ClassName type, String take) {
        boolean whole = type.equals(primal);
        CodeBlock arguments = components.stream()
                .filter(component -> whole || component.type().isPresent())
                .map(argument(take))
                .collect(CodeBlock.joining(", " + LineMarks.BREAK));
        return Descriptors.method(name)
                .returns(type)
                .addParameter(primal, "like")
                .addParameter(Descriptors.SOURCE, "source")
                .addStatement("return new $T($L)", type, arguments)
                .build();
    }

    private static Function<Component, CodeBlock> argument(String take) {
        return component -> component
                .type()
                .map(leaves -> taken(leaves, component.name(), take))
                .orElseGet(() -> CodeBlock.of(
                        component.isArray() ? "source.takeOver(like.$N())" : "like.$N()", component.name()));
    }

    private static CodeBlock taken(TangentType leaves, String name, String take) {
        if (leaves.isScalar())
            return CodeBlock.of("source.$L()", leaves.equals(TangentType.DOUBLE) ? "takeDouble" : "takeFloat");
        return CodeBlock.of("source.$L($L, like.$N())", take, Descriptors.inherited(leaves), name);
    }
}
