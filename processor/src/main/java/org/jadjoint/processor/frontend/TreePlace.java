package org.jadjoint.processor.frontend;

import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import javax.tools.Diagnostic;
import org.jadjoint.processor.diagnostics.Place;
import org.jadjoint.processor.diagnostics.Severity;

/**
 * The place of a tree of a reading, printed at the tree of the running compilation that stands there.
 *
 * @param path the tree of the reading
 * @param start the offset at which the tree begins in the user's file
 * @param shown the offset at which it begins in the text that was read
 */
record TreePlace(Compilation compilation, UserSource source, TreePath path, int start, int shown) implements Place {

    @Override
    public String file() {
        return source.file().getName();
    }

    @Override
    public int line() {
        return (int) lines().getLineNumber(shown);
    }

    @Override
    public int column() {
        return (int) lines().getColumnNumber(shown);
    }

    @Override
    public boolean suppressed() {
        return Suppression.covers(path);
    }

    @Override
    public void print(Severity severity, String message) {
        Tree tree = compilation.counterpart(source, path, start).orElse(source.unit());
        compilation.trees().printMessage(kind(severity), message, tree, source.unit());
    }

    static Diagnostic.Kind kind(Severity severity) {
        return switch (severity) {
            case ERROR -> Diagnostic.Kind.ERROR;
            case WARNING -> Diagnostic.Kind.WARNING;
            case NOTE -> Diagnostic.Kind.NOTE;
        };
    }

    private LineMap lines() {
        return path.getCompilationUnit().getLineMap();
    }
}
