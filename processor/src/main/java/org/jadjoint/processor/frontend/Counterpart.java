package org.jadjoint.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds in one tree of a source file what stands at the same place as in another tree of the same file. */
final class Counterpart extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final Tree.Kind kind;
    private final long start;
    private final List<Tree> found = new ArrayList<>();

    private Counterpart(CompilationUnitTree unit, SourcePositions positions, Tree.Kind kind, long start) {
        this.unit = unit;
        this.positions = positions;
        this.kind = kind;
        this.start = start;
    }

    /**
     * The tree of {@code unit} that begins at an offset, where the given one stands.
     *
     * <p>Kind and start tell trees apart, but for chains such as {@code a + b + c}; there the depth does.
     */
    static Optional<Tree> find(CompilationUnitTree unit, SourcePositions positions, TreePath path, int start) {
        Tree.Kind kind = path.getLeaf().getKind();
        long there = positions.getStartPosition(path.getCompilationUnit(), path.getLeaf());
        List<Tree> here = all(unit, positions, kind, start);
        int depth = all(path.getCompilationUnit(), positions, kind, there).indexOf(path.getLeaf());
        return depth >= 0 && depth < here.size() ? Optional.of(here.get(depth)) : Optional.empty();
    }

    private static List<Tree> all(CompilationUnitTree unit, SourcePositions positions, Tree.Kind kind, long start) {
        Counterpart finder = new Counterpart(unit, positions, kind, start);
        finder.scan(unit, null);
        return finder.found;
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void none) {
        if (tree != null && tree.getKind() == kind && positions.getStartPosition(unit, tree) == start) {
            found.add(tree);
        }
        return super.scan(tree, null);
    }
}
