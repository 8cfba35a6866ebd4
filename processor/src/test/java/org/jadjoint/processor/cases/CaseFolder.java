package org.jadjoint.processor.cases;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A folder under {@code cases/<topic>/}: an input, and what stages of the compiler must make of it. */
record CaseFolder(Path folder) {
    private static final Path ROOT = Path.of("src", "test", "resources", "cases");

    /** All cases that must be accepted, in order. */
    static List<CaseFolder> accepted() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(it -> it.endsWith("Input.java"))
                    .filter(it -> !it.startsWith(ROOT.resolve("rejected")))
                    .sorted()
                    .map(it -> new CaseFolder(Objects.requireNonNull(it.getParent())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return ROOT.relativize(folder).toString().replace('\\', '/');
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    String input() {
        try {
            return Files.readString(file("Input.java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parsed input. */
    CompilationUnitTree parse() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            Iterable<? extends JavaFileObject> units = files.getJavaFileObjects(file("Input.java"));
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            return task.parse().iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A differentiable method as the source declares it, types by name; a constructor of {@code P} is called {@code newP}. */
    record Declared(String owner, String name, String result, List<DeclaredParameter> parameters, boolean instance) {}

    /** A parameter as the source declares it. */
    record DeclaredParameter(String type, String name, boolean noDerivative) {}

    /** The differentiable methods of the input. */
    List<Declared> methods() {
        List<Declared> methods = new ArrayList<>();
        CompilationUnitTree unit = parse();
        Tree packageName = unit.getPackageName();
        String prefix = packageName == null ? "" : packageName + ".";
        new MethodFinder(prefix, methods).scan(unit, null);
        return List.copyOf(methods);
    }

    private static final class MethodFinder extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final Deque<String> owners = new ArrayDeque<>();
        private final Deque<ClassTree> types = new ArrayDeque<>();
        private final String prefix;
        private final List<Declared> found;

        MethodFinder(String prefix, List<Declared> found) {
            this.prefix = prefix;
            this.found = found;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
            owners.addLast(tree.getSimpleName().toString());
            types.addLast(tree);
            super.visitClass(tree, null);
            types.removeLast();
            owners.removeLast();
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
            if (has(tree.getModifiers(), "Differentiable")) {
                boolean constructor = tree.getReturnType() == null;
                // One without parameters would not be differentiable; a compact one has the components.
                boolean compact = constructor && tree.getParameters().isEmpty();
                List<DeclaredParameter> parameters = (compact ? components() : tree.getParameters())
                        .stream().map(MethodFinder::declared).toList();
                String owner = prefix + String.join("$", owners);
                String result = constructor ? owners.getLast() : String.valueOf(tree.getReturnType());
                String name = constructor ? "new" + result : tree.getName().toString();
                boolean instance =
                        !constructor && !tree.getModifiers().getFlags().contains(Modifier.STATIC);
                found.add(new Declared(owner, name, result, parameters, instance));
            }
            return null;
        }

        private List<VariableTree> components() {
            return types.getLast().getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .filter(it -> !it.getModifiers().getFlags().contains(Modifier.STATIC))
                    .toList();
        }

        private static DeclaredParameter declared(VariableTree tree) {
            String type = tree.getType().toString();
            return new DeclaredParameter(type, tree.getName().toString(), has(tree.getModifiers(), "NoDerivative"));
        }

        private static boolean has(ModifiersTree modifiers, String annotation) {
            return modifiers.getAnnotations().stream()
                    .anyMatch(it -> it.getAnnotationType().toString().endsWith(annotation));
        }
    }
}
