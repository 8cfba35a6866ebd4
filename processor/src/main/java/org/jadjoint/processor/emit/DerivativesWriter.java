package org.jadjoint.processor.emit;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Elements;
import org.jadjoint.processor.companion.CompanionClass;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.CompanionVersion;

/**
 * Writes {@code FooDerivatives}, the class that users and other companions call, from declarations alone.
 *
 * <p>It is thin: every member wraps one of the bodies in {@code FooSweeps}.
 */
public final class DerivativesWriter {
    private final SourceFiles files;

    public DerivativesWriter(Elements elements) {
        files = new SourceFiles(elements);
    }

    /** The source file; the same declarations give the same text, byte for byte. */
    public SourceFile write(CompanionClass companion) {
        CompanionTypes types = new CompanionTypes(companion);
        Helpers helpers = new Helpers();
        TypeSpec.Builder derivatives = files.begin(companion, types.derivatives())
                .addJavadoc(DerivativesText.of(companion, types))
                .addField(version());
        if (companion.isPublic()) {
            derivatives.addModifiers(Modifier.PUBLIC);
        }
        for (CompanionMethod method : companion.methods()) {
            derivatives.addMethods(new DerivativesMembers(types, helpers, method).write());
            derivatives.addTypes(new DerivativesTypes(types, helpers, method).write());
        }
        new FunctionInterfaces(types, companion).addTo(derivatives);
        helpers.addTo(derivatives);
        new FrameBases(types, companion.methods()).addTo(derivatives);
        return files.finish(companion, derivatives);
    }

    private static FieldSpec version() {
        return FieldSpec.builder(int.class, CompanionVersion.FIELD, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The version of the callee interface, checked where another build calls it.\n")
                .initializer("$L", CompanionVersion.CURRENT)
                .build();
    }
}
