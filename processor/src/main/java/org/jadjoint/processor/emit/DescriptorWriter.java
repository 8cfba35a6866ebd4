package org.jadjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.util.Elements;
import org.jadjoint.processor.companion.TangentClass;
import org.jadjoint.processor.companion.TangentType;

/** Writes {@code PStructure}, by which the runtime goes through a structure {@code P} and its tangents, from its declaration alone. */
public final class DescriptorWriter {
    private final SourceFiles files;

    public DescriptorWriter(Elements elements) {
        files = new SourceFiles(elements);
    }

    /** The source file; the same declaration gives the same text, byte for byte. */
    public SourceFile write(TangentClass type) {
        TangentType.Structure structure = (TangentType.Structure)
                TangentType.of(type.owner().asType()).orElseThrow().leaf();
        ClassName primal = ClassName.get(type.owner());
        ClassName tangent = TangentWriter.tangent(type);
        TypeSpec.Builder descriptor = Descriptors.declare(
                        Descriptors.of(structure), primal, tangent, TangentWriter.visibility(type))
                .addJavadoc("Describes {@link $T} and {@link $T}.\n", primal, tangent)
                .addModifiers(TangentWriter.visibility(type));
        if (type.isRecord()) new RecordDescriptor(primal, tangent, components(type)).addTo(descriptor);
        else new SealedDescriptor(type).addTo(descriptor);
        SourceFile file = files.finish(type, files.markedForRuntime(type, descriptor));
        return new SourceFile(file.name(), file.owner(), TypeHeads.tightened(file.text()));
    }

    private static List<RecordDescriptor.Component> components(TangentClass type) {
        Map<String, TangentType> leaves = type.components().stream()
                .collect(Collectors.toMap(TangentClass.Component::name, TangentClass.Component::type));
        return type.owner().getRecordComponents().stream()
                .map(component -> {
                    String name = component.getSimpleName().toString();
                    return RecordDescriptor.Component.of(
                            name, component.asType(), Optional.ofNullable(leaves.get(name)));
                })
                .toList();
    }
}
