package org.jadjoint.processor.frontend;

import com.sun.source.tree.LineMap;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import org.jadjoint.processor.diagnostics.Place;
import org.jadjoint.processor.diagnostics.Severity;
import org.jspecify.annotations.Nullable;

/** The place of a declaration; without line where the declaration comes from a class file. */
record ElementPlace(Messager messager, Trees trees, Element element) implements Place {

    @Override
    public String file() {
        TreePath path = path();
        return path == null ? "" : path.getCompilationUnit().getSourceFile().getName();
    }

    @Override
    public int line() {
        TreePath path = path();
        return path == null ? 0 : (int) lines(path).getLineNumber(start(path));
    }

    @Override
    public int column() {
        TreePath path = path();
        return path == null ? 0 : (int) lines(path).getColumnNumber(start(path));
    }

    @Override
    public boolean suppressed() {
        TreePath path = path();
        return path != null && Suppression.covers(path);
    }

    @Override
    public void print(Severity severity, String message) {
        messager.printMessage(TreePlace.kind(severity), message, element);
    }

    private @Nullable TreePath path() {
        return trees.getPath(element);
    }

    private long start(TreePath path) {
        return trees.getSourcePositions().getStartPosition(path.getCompilationUnit(), path.getLeaf());
    }

    private static LineMap lines(TreePath path) {
        return path.getCompilationUnit().getLineMap();
    }
}
