package org.jadjoint.processor.frontend;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.diagnostics.Reporter;
import org.jspecify.annotations.Nullable;

/**
 * Finds {@code lombok.val}, which is no type, but a request to Lombok to put one there later, and the annotations by which
 * Lombok changes what a body does: derivatives are made of the body as it is written.
 */
final class LombokRequests {
    private static final Set<String> NAMES = Set.of("lombok.val", "lombok.var");

    private static final Set<String> CHANGING =
            Set.of("lombok.Cleanup", "lombok.SneakyThrows", "lombok.Synchronized", "lombok.Locked");

    private LombokRequests() {}

    /** Reports each such variable or annotation, instead of the errors that follow from it. */
    static void report(TypedTrees trees, TreePath member, Reporter reporter) {
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree variable, @Nullable Void none) {
                Element type = variable.getType() == null
                        ? null
                        : trees.element(new TreePath(getCurrentPath(), variable.getType()));
                if (type instanceof TypeElement name
                        && NAMES.contains(name.getQualifiedName().toString())) {
                    reporter.report(
                            Problem.LOMBOK_VAL,
                            trees.place(getCurrentPath()),
                            name.getSimpleName(),
                            variable.getName());
                }
                return super.visitVariable(variable, null);
            }

            @Override
            public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void none) {
                Element type = trees.element(new TreePath(getCurrentPath(), annotation.getAnnotationType()));
                Element method = trees.element(member);
                if (type instanceof TypeElement name
                        && method instanceof ExecutableElement
                        && CHANGING.contains(name.getQualifiedName().toString())) {
                    String reason = "Lombok changes what its body does, by @" + name.getSimpleName();
                    reporter.report(
                            Problem.UNSUPPORTED_METHOD, trees.place(getCurrentPath()), method.toString(), reason);
                }
                return null;
            }
        }.scan(member, null);
    }
}
