package org.jadjoint.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.tools.JavaFileObject;

/**
 * One source file of the running compilation, as its compiler parsed it.
 *
 * @param unit the running compilation's own tree of the file, at which problems are printed
 */
record UserSource(CompilationUnitTree unit) {

    JavaFileObject file() {
        return unit.getSourceFile();
    }

    /** The user's text. */
    String text() {
        try {
            return file().getCharContent(true).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The package's name; empty for the unnamed package. */
    String packageName() {
        return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    }

    /** The qualified names of the top-level types that the file declares. */
    List<String> topLevelTypes() {
        String prefix = packageName().isEmpty() ? "" : packageName() + ".";
        return unit.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .map(type -> prefix + type.getSimpleName())
                .toList();
    }
}
