package org.jadjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Elements;
import org.jadjoint.processor.companion.CompanionClass;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.DescribedTypes;
import org.jadjoint.processor.companion.Exceptions;

/**
 * Writes {@code FooFunctions}, which hands methods to the runtime as functions, from declarations alone.
 *
 * <p>A method that throws a checked exception is left out, since no function does; so is one whose parameters or result have no descriptor.
 */
public final class FunctionsWriter {
    private static final String HEAD = """
            The methods of {@link $T} as functions, for optimizers, solvers and gradient checks. A function takes what
            carries a derivative, in a {@code Point} where that is more than one parameter; the other arguments are
            given beforehand, and passed on as they are.
            """;

    private static final String COPIES = """

            <p>No function changes its argument: a method that writes into its arrays is called with copies.
            """;

    private static final String VOIDS = """
            That of a {@code void} method gives what its argument has become.
            """;

    private final SourceFiles files;
    private final DescribedTypes described;

    public FunctionsWriter(Elements elements, DescribedTypes described) {
        files = new SourceFiles(elements);
        this.described = described;
    }

    /** The source file; empty where no method can be a function, or the runtime cannot be read. */
    public Optional<SourceFile> write(CompanionClass companion) {
        if (!described.seesRuntime(companion.owner())) return Optional.empty();
        List<CompanionMethod> methods = companion.methods().stream()
                .filter(method -> method.thrown().stream().noneMatch(Exceptions::isChecked))
                .filter(described::isDescribed)
                .toList();
        if (methods.isEmpty()) return Optional.empty();
        CompanionTypes types = new CompanionTypes(companion);
        ClassName name = ClassName.get(companion.packageName(), companion.functionsName());
        TypeSpec.Builder functions = SourceFiles.withoutInstances(name).addJavadoc(javadoc(methods), types.owner());
        if (companion.isPublic()) functions.addModifiers(Modifier.PUBLIC);
        for (CompanionMethod method : methods) new FunctionMembers(types, name, method).addTo(functions);
        SourceFile file = files.finish(companion, files.markedForRuntime(companion, functions));
        return Optional.of(new SourceFile(file.name(), file.owner(), TypeHeads.tightened(file.text())));
    }

    private static String javadoc(List<CompanionMethod> methods) {
        boolean copies = methods.stream().anyMatch(FunctionPoint::isCopied);
        boolean voids = methods.stream().anyMatch(method -> method.result().isVoid());
        return HEAD + (copies ? COPIES : "") + (voids ? VOIDS : "");
    }
}
