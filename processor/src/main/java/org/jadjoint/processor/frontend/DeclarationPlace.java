package org.jadjoint.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jadjoint.processor.diagnostics.Place;
import org.jadjoint.processor.diagnostics.Severity;

/**
 * The place of a declaration of the running compilation.
 *
 * @param path its tree, which unlike its element outlives the round
 */
record DeclarationPlace(Trees trees, TreePath path) implements Place {

    @Override
    public String file() {
        return path.getCompilationUnit().getSourceFile().getName();
    }

    @Override
    public int line() {
        return 1 + (int) before().chars().filter(each -> each == '\n').count();
    }

    @Override
    public int column() {
        String before = before();
        return before.length() - before.lastIndexOf('\n');
    }

    @Override
    public boolean suppressed() {
        return Suppression.covers(path);
    }

    @Override
    public void print(Severity severity, String message) {
        trees.printMessage(TreePlace.kind(severity), message, path.getLeaf(), path.getCompilationUnit());
    }

    /** The source up to here; javac keeps a table of lines only where it writes debugging information. */
    private String before() {
        CompilationUnitTree unit = path.getCompilationUnit();
        long start = trees.getSourcePositions().getStartPosition(unit, path.getLeaf());
        try {
            return unit.getSourceFile().getCharContent(true).toString().substring(0, (int) start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
