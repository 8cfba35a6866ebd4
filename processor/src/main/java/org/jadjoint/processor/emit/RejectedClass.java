package org.jadjoint.processor.emit;

import com.palantir.javapoet.TypeSpec;
import javax.lang.model.util.Elements;
import org.jadjoint.processor.companion.CompanionClass;

/** Writes {@code FooSweeps} of a class none of whose bodies could be read: every member is there and throws. */
public final class RejectedClass {
    private final SourceFiles files;

    public RejectedClass(Elements elements) {
        files = new SourceFiles(elements);
    }

    /** The source file; the same declarations give the same text, byte for byte. */
    public SourceFile write(CompanionClass companion) {
        TypeSpec.Builder sweeps = files.begin(companion, new CompanionTypes(companion).sweeps());
        RejectedSweeps rejected = new RejectedSweeps(companion);
        companion.methods().forEach(method -> rejected.addTo(sweeps, method));
        return files.finish(companion, sweeps);
    }
}
