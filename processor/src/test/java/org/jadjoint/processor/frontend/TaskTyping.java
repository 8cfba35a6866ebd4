package org.jadjoint.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jadjoint.processor.diagnostics.Place;
import org.jadjoint.processor.diagnostics.Severity;
import org.jspecify.annotations.Nullable;

/** The typed trees of a compilation that a test runs itself. */
public record TaskTyping(Trees trees, Elements elements, Types types) implements Typing {
    @Override
    public @Nullable Element element(TreePath path) {
        return trees.getElement(path);
    }

    @Override
    public @Nullable TypeMirror type(TreePath path) {
        return trees.getTypeMirror(path);
    }

    @Override
    public @Nullable TreePath path(Element element) {
        return trees.getPath(element);
    }

    @Override
    public CharSequence source(TreePath path) {
        try {
            return path.getCompilationUnit().getSourceFile().getCharContent(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int start(TreePath path) {
        return (int) trees.getSourcePositions().getStartPosition(path.getCompilationUnit(), path.getLeaf());
    }

    @Override
    public int end(TreePath path) {
        return (int) trees.getSourcePositions().getEndPosition(path.getCompilationUnit(), path.getLeaf());
    }

    @Override
    public int line(TreePath path, int offset) {
        return (int) path.getCompilationUnit().getLineMap().getLineNumber(offset);
    }

    @Override
    public Place place(TreePath path) {
        return new LinePlace(path.getCompilationUnit(), line(path, start(path)));
    }

    private record LinePlace(CompilationUnitTree unit, int line) implements Place {
        @Override
        public String file() {
            return unit.getSourceFile().getName();
        }

        @Override
        public int column() {
            return 1;
        }

        @Override
        public boolean suppressed() {
            return false;
        }

        @Override
        public void print(Severity severity, String message) {
            throw new UnsupportedOperationException(message);
        }
    }
}
