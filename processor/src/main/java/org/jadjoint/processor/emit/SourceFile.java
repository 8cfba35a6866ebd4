package org.jadjoint.processor.emit;

import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/**
 * A finished source file.
 *
 * @param name the qualified name of its class
 * @param owner the one element that it originates from
 * @param text the source
 */
public record SourceFile(String name, TypeElement owner, String text) {

    /** Creates the file. */
    public void writeTo(Filer filer) throws IOException {
        try (Writer writer = filer.createSourceFile(name, owner).openWriter()) {
            writer.write(text);
        }
    }
}
