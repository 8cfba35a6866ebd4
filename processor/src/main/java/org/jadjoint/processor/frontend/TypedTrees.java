package org.jadjoint.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jadjoint.processor.diagnostics.Place;
import org.jadjoint.processor.diagnostics.Reporter;
import org.jadjoint.processor.frontend.ReadingErrors.ReadingError;
import org.jspecify.annotations.Nullable;

/**
 * A reading of some classes of the running compilation: their syntax trees with the type of every expression.
 *
 * <p>It is made by a second javac over the same files, which attributes the classes asked for and is thrown away. So
 * nothing that happens here can disturb the compilation that the user started: errors and warnings stay in the reading,
 * and names that do not resolve yet are simply errors, to be looked at again in the next round.
 *
 * <p>Elements and types of a reading belong to it alone and must not meet those of the running compilation; names pass
 * between the two, and {@link Place places} do.
 */
public final class TypedTrees implements Typing, AutoCloseable {
    private final Compilation compilation;
    private final CompilationFiles files;
    private final ReadingErrors errors = new ReadingErrors();
    private final JavacTask task;
    private final Trees trees;
    private final boolean incomplete;
    private final Map<CompilationUnitTree, UserSource> sources = new LinkedHashMap<>();

    private TypedTrees(Compilation compilation, Collection<UserSource> units) throws IOException {
        this.compilation = compilation;
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        this.files = new CompilationFiles(
                compilation, compiler.getStandardFileManager(errors, Locale.ROOT, StandardCharsets.UTF_8));
        List<JavaFileObject> wanted = units.stream().map(files::file).toList();
        this.task = (JavacTask)
                compiler.getTask(Writer.nullWriter(), files, errors, options(compilation), List.of(), wanted);
        this.trees = Trees.instance(task);
        Iterator<UserSource> source = units.iterator();
        for (CompilationUnitTree unit : task.parse()) {
            sources.put(unit, source.next());
        }
        sources.keySet().stream().findFirst().ifPresent(unit -> trees.getScope(new TreePath(unit)));
        List<Throwable> failures = new ArrayList<>();
        sources.keySet().forEach(unit -> attribute(unit, failures));
        if (!failures.isEmpty() && errors.isEmpty())
            throw new IllegalStateException("the compiler failed over the source", failures.get(0));
        this.incomplete = !failures.isEmpty();
    }

    /** Reads the given files. */
    static TypedTrees read(Compilation compilation, Collection<UserSource> sources) {
        try {
            return new TypedTrees(compilation, sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> options(Compilation compilation) {
        List<String> options = new ArrayList<>(List.of("-proc:none", "-Xlint:none", "-nowarn", "-Xmaxerrs", "100000"));
        options.addAll(List.of("--add-modules", "ALL-SYSTEM"));
        // The names of parameters are read from class files only where they would be written as well.
        options.add("-parameters");
        if (compilation.previewEnabled()) {
            options.add("--enable-preview");
        }
        if (compilation.previewEnabled() || compilation.sourceVersion() != SourceVersion.latest()) {
            options.addAll(List.of("-source", compilation.sourceVersion().name().substring("RELEASE_".length())));
        }
        return options;
    }

    /**
     * Asking for the element of any tree inside a body makes javac attribute the class around it. That of JDK 17 may fail where it goes on
     * after an error in the user's code, such as a call with a lambda that lacks an argument, or a call of a member of a number among the arguments of
     * another; asked again, it finds the error, though not always what comes after it.
     */
    private void attribute(CompilationUnitTree unit, List<Throwable> failures) {
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
                return method.getBody() == null ? null : force(method.getBody());
            }

            @Override
            public @Nullable Void visitBlock(BlockTree block, @Nullable Void none) {
                return force(block);
            }

            @Override
            public @Nullable Void visitVariable(VariableTree field, @Nullable Void none) {
                return field.getInitializer() == null ? null : force(field.getInitializer());
            }

            private @Nullable Void force(Tree tree) {
                try {
                    trees.getElement(new TreePath(getCurrentPath(), tree));
                } catch (RuntimeException | AssertionError failure) {
                    failures.add(failure);
                }
                return null;
            }
        }.scan(new TreePath(unit), null);
    }

    @Override
    public Elements elements() {
        return task.getElements();
    }

    @Override
    public Types types() {
        return task.getTypes();
    }

    /** The class of this qualified name as the reading sees it. */
    public Optional<TypeElement> type(String qualifiedName) {
        return Optional.ofNullable(elements().getTypeElement(qualifiedName));
    }

    /** The declaration of an element of the files read; null for any other. */
    @Override
    public @Nullable TreePath path(Element element) {
        TreePath path = trees.getPath(element);
        return path != null && sources.containsKey(path.getCompilationUnit()) ? path : null;
    }

    /** What a name, call or declaration stands for; null where it is no name. */
    @Override
    public @Nullable Element element(TreePath path) {
        return trees.getElement(path);
    }

    /** The type of an expression or declaration; null where it has none. */
    @Override
    public @Nullable TypeMirror type(TreePath path) {
        return trees.getTypeMirror(path);
    }

    /** The text of the whole file. */
    @Override
    public CharSequence source(TreePath path) {
        return text(path).original();
    }

    private ShownText text(TreePath path) {
        return files.text(source(path.getCompilationUnit()));
    }

    /** The offset of the tree's first character in its file. */
    @Override
    public int start(TreePath path) {
        return text(path).original(shownStart(path));
    }

    /** The offset behind the tree's last character in its file; -1 for what javac added. */
    @Override
    public int end(TreePath path) {
        int end = shownEnd(path);
        return end < 0 ? end : text(path).original(end);
    }

    private int shownStart(TreePath path) {
        return (int) trees.getSourcePositions().getStartPosition(path.getCompilationUnit(), path.getLeaf());
    }

    private int shownEnd(TreePath path) {
        return (int) trees.getSourcePositions().getEndPosition(path.getCompilationUnit(), path.getLeaf());
    }

    /** The line of an offset in the file of the path, counted from one. */
    @Override
    public int line(TreePath path, int offset) {
        return (int)
                path.getCompilationUnit().getLineMap().getLineNumber(text(path).shown(offset));
    }

    /** The place of the tree in the user's file. */
    @Override
    public Place place(TreePath path) {
        return new TreePlace(compilation, source(path.getCompilationUnit()), path, start(path), shownStart(path));
    }

    private UserSource source(CompilationUnitTree unit) {
        UserSource source = sources.get(unit);
        if (source == null) {
            throw new IllegalArgumentException("not among the files read: " + unit.getSourceFile());
        }
        return source;
    }

    /** Whether the bodies of the class can be read: every name in the code that matters resolves. */
    public boolean isReady(TypeElement owner) {
        return readiness(owner).map(Readiness::ready).orElse(false);
    }

    /** Reports the names for which the class has waited in vain. */
    public void reportMissing(TypeElement owner, Reporter reporter) {
        readiness(owner).ifPresent(readiness -> readiness.reportMissing(this, reporter));
    }

    /** Reports what does not compile in the code that matters; false if all of it does. */
    public boolean reportErrors(TypeElement owner, Reporter reporter) {
        return readiness(owner)
                .map(readiness -> readiness.reportErrors(this, reporter))
                .orElse(false);
    }

    private Optional<Readiness> readiness(TypeElement owner) {
        Set<Element> roots = owner.getEnclosedElements().stream()
                .filter(Declarability::isDifferentiable)
                .collect(Collectors.toSet());
        return Optional.ofNullable(path(owner))
                .map(path -> new ReachableCode(outermost(path), method -> roots.contains(element(method))))
                .map(code -> Readiness.of(this, code));
    }

    private static TreePath outermost(TreePath path) {
        TreePath outer = path;
        while (outer.getParentPath().getLeaf() instanceof ClassTree) {
            outer = outer.getParentPath();
        }
        return outer;
    }

    /** The errors that javac finds in a part of a file; a member that has one cannot be read. */
    List<ReadingError> errorsIn(TreePath path) {
        return errors.in(files.file(source(path.getCompilationUnit())), shownStart(path), shownEnd(path));
    }

    /** Whether javac failed over errors, so that code beside them may have no types. */
    boolean isIncomplete() {
        return incomplete;
    }

    /** Whether a name does not resolve, anywhere in the files that this reading had to look at. */
    boolean anyNameMissing() {
        return errors.anyMissing();
    }

    /** The innermost tree around an error. */
    TreePath pathOf(ReadingError error, TreePath around) {
        List<TreePath> found = new ArrayList<>(List.of(around));
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree tree, @Nullable Void none) {
                if (tree != null) {
                    TreePath path = new TreePath(getCurrentPath(), tree);
                    if (shownStart(path) <= error.start() && error.end() <= shownEnd(path)) {
                        found.add(path);
                    }
                }
                return super.scan(tree, null);
            }
        }.scan(around, null);
        return found.get(found.size() - 1);
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
