package org.jadjoint.processor.emit;

import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * A finished source file.
 *
 * @param name the qualified name of its class
 * @param owner the one element that it originates from
 * @param text the source
 * @param explanation a text that goes beside it, {@code Foo.jadjoint.txt}; null where none is asked for
 */
public record SourceFile(
        String name,
        TypeElement owner,
        String text,
        @Nullable String explanation) {
    /** A source file alone. */
    public SourceFile(String name, TypeElement owner, String text) {
        this(name, owner, text, null);
    }

    /** The file with a text beside it. */
    public SourceFile explained(String words) {
        return new SourceFile(name, owner, text, words);
    }

    /** Creates the file, and what goes beside it. */
    public void writeTo(Filer filer) throws IOException {
        try (Writer writer = filer.createSourceFile(name, owner).openWriter()) {
            writer.write(text);
        }
        if (explanation == null) return;
        String folder = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        String beside = name.substring(name.lastIndexOf('.') + 1).replaceFirst("Sweeps$", "") + ".jadjoint.txt";
        try (Writer writer = filer.createResource(StandardLocation.SOURCE_OUTPUT, folder, beside, owner)
                .openWriter()) {
            writer.write(explanation);
        }
    }
}
