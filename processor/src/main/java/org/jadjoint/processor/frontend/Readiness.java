package org.jadjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.diagnostics.Reporter;
import org.jadjoint.processor.frontend.ReadingErrors.ReadingError;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether the bodies of a class can be read, and says what is missing if they never can.
 *
 * <p>A class is ready when every name resolves in the code that its derivatives may depend on, and in the headers and
 * imports around it. What another method mentions is not waited for.
 *
 * @param code the code that the derivatives may depend on
 * @param missing the errors in it about names that do not resolve
 * @param untyped an expression without type, though no error stands at it: its type is missing in another file
 */
record Readiness(ReachableCode code, List<ReadingError> missing, Optional<TreePath> untyped) {

    static Readiness of(TypedTrees trees, ReachableCode code) {
        List<ReadingError> missing = new ArrayList<>();
        for (TreePath part : code.parts()) {
            trees.errorsIn(part).stream().filter(ReadingError::missing).forEach(missing::add);
        }
        Optional<TreePath> untyped = trees.anyNameMissing() ? findUntyped(trees, code.members()) : Optional.empty();
        return new Readiness(code, missing, untyped);
    }

    boolean ready() {
        return missing.isEmpty() && untyped.isEmpty();
    }

    /**
     * Reports each missing name once, at its first use in a body.
     *
     * <p>javac itself reports what is missing in headers, imports and signatures, whatever processors do.
     */
    void reportMissing(TypedTrees trees, Reporter reporter) {
        Set<String> reported = new HashSet<>();
        forEachError(trees, (error, path) -> {
            if (error.missing() && reported.add(error.message())) {
                reporter.report(Problem.UNRESOLVED, trees.place(path), error.message());
            }
        });
        if (missing.isEmpty()) {
            untyped.ifPresent(path -> reporter.report(
                    Problem.UNRESOLVED, trees.place(path), "cannot find the type of " + path.getLeaf()));
        }
    }

    /** Reports every error in a body; false if there is none. */
    boolean reportErrors(TypedTrees trees, Reporter reporter) {
        int before = reporter.errors();
        code.members().forEach(member -> LombokRequests.report(trees, member, reporter));
        if (reporter.errors() > before) {
            return true;
        }
        forEachError(
                trees, (error, path) -> reporter.report(Problem.DOES_NOT_COMPILE, trees.place(path), error.message()));
        if (reporter.errors() == before && trees.isIncomplete()) reportAll(trees, reporter);
        return reporter.errors() > before;
    }

    /** Reports the errors of the whole file. */
    private void reportAll(TypedTrees trees, Reporter reporter) {
        code.members().stream()
                .map(member -> new TreePath(member.getCompilationUnit()))
                .findFirst()
                .ifPresent(file -> trees.errorsIn(file)
                        .forEach(error -> reporter.report(
                                Problem.DOES_NOT_COMPILE, trees.place(trees.pathOf(error, file)), error.message())));
    }

    private void forEachError(TypedTrees trees, BiConsumer<ReadingError, TreePath> action) {
        for (TreePath member : code.members()) {
            TreePath body = body(member);
            if (body != null) {
                trees.errorsIn(body).forEach(error -> action.accept(error, trees.pathOf(error, body)));
            }
        }
    }

    private static @Nullable TreePath body(TreePath member) {
        return member.getLeaf() instanceof MethodTree method && method.getBody() != null
                ? new TreePath(member, method.getBody())
                : null;
    }

    private static Optional<TreePath> findUntyped(TypedTrees trees, List<TreePath> members) {
        List<TreePath> found = new ArrayList<>();
        var scanner = new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree tree, @Nullable Void none) {
                if (tree instanceof ExpressionTree || tree instanceof VariableTree) {
                    TreePath path = new TreePath(getCurrentPath(), tree);
                    TypeMirror type = trees.type(path);
                    if (type != null && type.getKind() == TypeKind.ERROR) {
                        found.add(path);
                    }
                }
                return super.scan(tree, null);
            }
        };
        members.forEach(member -> scanner.scan(member, null));
        return found.stream()
                .filter(path -> path.getLeaf() instanceof ExpressionTree)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }
}
