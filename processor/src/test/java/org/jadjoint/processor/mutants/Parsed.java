package org.jadjoint.processor.mutants;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A source and the places of its syntax trees.
 *
 * @param valid whether it is Java as far as the parser can tell
 */
record Parsed(String text, boolean valid, List<Piece> pieces) {
    enum Sort {
        STATEMENT,
        EXPRESSION,
        TYPE,
        PARAMETER,
        METHOD,
        CLASS
    }

    /** Where a tree stands. */
    record Piece(Sort sort, int start, int end) {
        String in(Parsed parsed) {
            return parsed.text.substring(start, end);
        }
    }

    /** A parser and the files that it needs, to be used by one thread. */
    static final class Parser {
        private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        private final StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);

        Parsed parse(String text) {
            AtomicBoolean wrong = new AtomicBoolean();
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    diagnostic -> wrong.compareAndSet(false, diagnostic.getKind() == Diagnostic.Kind.ERROR),
                    List.of("-proc:none"),
                    null,
                    List.of(new Text(text)));
            try {
                CompilationUnitTree unit = task.parse().iterator().next();
                Finder finder = new Finder(unit, Trees.instance(task).getSourcePositions());
                finder.scan(unit, null);
                return new Parsed(text, !wrong.get(), List.copyOf(finder.found));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    List<Piece> pieces(Sort sort) {
        return pieces.stream().filter(piece -> piece.sort == sort).toList();
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String text) {
            super(URI.create("memory:///Text.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, JavaFileObject.Kind kind) {
            return true;
        }
    }

    private static final class Finder extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Piece> found = new ArrayList<>();

        Finder(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void none) {
            if (tree instanceof ClassTree) add(Sort.CLASS, tree);
            else if (tree instanceof MethodTree) add(Sort.METHOD, tree);
            else if (tree instanceof StatementTree) add(Sort.STATEMENT, tree);
            else if (tree instanceof ExpressionTree) add(Sort.EXPRESSION, tree);
            return super.scan(tree, none);
        }

        @Override
        public @Nullable Void visitImport(ImportTree tree, @Nullable Void none) {
            return null;
        }

        @Override
        public @Nullable Void visitModifiers(ModifiersTree tree, @Nullable Void none) {
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void none) {
            if (tree.getReturnType() != null) add(Sort.TYPE, tree.getReturnType());
            tree.getParameters().forEach(parameter -> add(Sort.PARAMETER, parameter));
            tree.getParameters().forEach(parameter -> add(Sort.TYPE, parameter.getType()));
            BlockTree body = tree.getBody();
            return body == null ? null : scan(body.getStatements(), null);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void none) {
            if (tree.getType() != null) add(Sort.TYPE, tree.getType());
            return scan(tree.getInitializer(), null);
        }

        private void add(Sort sort, @Nullable Tree tree) {
            int start = (int) positions.getStartPosition(unit, tree);
            int end = (int) positions.getEndPosition(unit, tree);
            if (start >= 0 && end > start) found.add(new Piece(sort, start, end));
        }
    }
}
