package org.jadjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.TypeElement;
import org.jadjoint.processor.companion.NameScope;
import org.jadjoint.processor.companion.Spelling;
import org.jadjoint.processor.companion.TangentClass;
import org.jadjoint.processor.companion.TangentType;

/** Writes the methods of a sealed interface's descriptor: a choice among the descriptors of its variants. */
final class SealedDescriptor {
    private static final List<String> TAKEN = List.of("value", "tangent", "like", "sink", "source", "java");

    private final TangentClass type;
    private final ClassName primal;
    private final ClassName tangent;

    SealedDescriptor(TangentClass type) {
        this.type = type;
        primal = ClassName.get(type.owner());
        tangent = TangentWriter.tangent(type);
    }

    void addTo(TypeSpec.Builder descriptor) {
        descriptor
                .addMethod(write("write", primal, "value", "putVariant"))
                .addMethod(read("read", primal, "take"))
                .addMethod(write("writeTangent", tangent, "tangent", "putVariantTangent"))
                .addMethod(read("readTangent", tangent, "takeTangent"));
    }

    private MethodSpec write(String name, ClassName whole, String value, String put) {
        MethodSpec.Builder write =
                Descriptors.method(name).addParameter(whole, value).addParameter(Descriptors.SINK, "sink");
        for (TypeElement variant : type.variants()) {
            ClassName chosen = whole.equals(primal) ? ClassName.get(variant) : SealedTangentWriter.tangent(variant);
            String each = variable(variant);
            write.beginControlFlow("if ($L instanceof $T $L)", value, chosen, each)
                    .addStatement("sink.$L($S, $L, $L)", put, spoken(variant), descriptor(variant), each)
                    .addStatement("return")
                    .endControlFlow();
        }
        return write.addStatement("throw unknown($L)", value).build();
    }

    // if (like instanceof Relu relu) return source.take(ReluStructure.INSTANCE, relu);
    private MethodSpec read(String name, ClassName whole, String take) {
        MethodSpec.Builder read = Descriptors.method(name)
                .returns(whole)
                .addParameter(primal, "like")
                .addParameter(Descriptors.SOURCE, "source");
        for (TypeElement variant : type.variants()) {
            String each = variable(variant);
            read.addStatement(
                    "if (like instanceof $T $L) return source.$L($L, $L)",
                    variant,
                    each,
                    take,
                    descriptor(variant),
                    each);
        }
        return read.addStatement("throw unknown(like)").build();
    }

    private static CodeBlock descriptor(TypeElement variant) {
        return Descriptors.inherited(TangentType.of(variant.asType()).orElseThrow());
    }

    private static String variable(TypeElement variant) {
        String name = variant.getSimpleName().toString();
        return new NameScope(TAKEN).take(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
    }

    /** Variants of one simple name are told apart by the classes around them. */
    private String spoken(TypeElement variant) {
        boolean alone = type.variants().stream()
                        .filter(other -> other.getSimpleName().equals(variant.getSimpleName()))
                        .count()
                == 1;
        return alone ? variant.getSimpleName().toString() : Spelling.nested(variant);
    }
}
