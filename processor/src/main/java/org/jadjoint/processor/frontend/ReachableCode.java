package org.jadjoint.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The members of a top-level class that the derivatives of some of its methods may depend on: a superset, by name alone.
 *
 * <p>Only they need to resolve before derivatives are written. What another method mentions is not waited for.
 */
final class ReachableCode {
    private final Map<String, List<TreePath>> byName = new LinkedHashMap<>();
    private final List<TreePath> headers = new ArrayList<>();
    private final Set<TreePath> reached = new LinkedHashSet<>();
    private final Deque<TreePath> pending = new ArrayDeque<>();

    /**
     * Follows names from the methods that are differentiable themselves.
     *
     * @param outermost the top-level class
     * @param isRoot whether the declaration of a method is such a one
     */
    ReachableCode(TreePath outermost, Predicate<TreePath> isRoot) {
        collect(outermost);
        for (ImportTree each : outermost.getCompilationUnit().getImports()) {
            headers.add(new TreePath(outermost.getParentPath(), each));
        }
        byName.values().stream()
                .flatMap(List::stream)
                .filter(path -> path.getLeaf() instanceof MethodTree && isRoot.test(path))
                .forEach(this::reach);
        while (!pending.isEmpty()) {
            follow(pending.remove());
        }
    }

    /** Methods, nested classes and the types of fields, in the order in which names led to them. */
    List<TreePath> members() {
        return List.copyOf(reached);
    }

    /** The members, and the imports and class headers that stand around them. */
    List<TreePath> parts() {
        List<TreePath> parts = new ArrayList<>(headers);
        parts.addAll(reached);
        return parts;
    }

    private void collect(TreePath path) {
        ClassTree type = (ClassTree) path.getLeaf();
        addHeader(path, type);
        for (Tree member : type.getMembers()) {
            TreePath memberPath = new TreePath(path, member);
            if (member instanceof MethodTree method) {
                add(method.getName().toString(), memberPath);
            } else if (member instanceof VariableTree variable) {
                add(variable.getName().toString(), new TreePath(memberPath, variable.getType()));
            } else if (member instanceof ClassTree nested) {
                add(nested.getSimpleName().toString(), memberPath);
                collect(memberPath);
            }
        }
    }

    private void addHeader(TreePath path, ClassTree type) {
        List<Tree> parts = new ArrayList<>(type.getImplementsClause());
        parts.addAll(type.getTypeParameters());
        if (type.getExtendsClause() != null) {
            parts.add(type.getExtendsClause());
        }
        parts.forEach(part -> headers.add(new TreePath(path, part)));
    }

    private void add(String name, TreePath path) {
        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(path);
    }

    private void reach(TreePath path) {
        if (reached.add(path)) {
            pending.add(path);
        }
    }

    private void follow(TreePath path) {
        Set<String> names = new LinkedHashSet<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void none) {
                names.add(tree.getName().toString());
                return null;
            }

            @Override
            public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void none) {
                names.add(tree.getIdentifier().toString());
                return super.visitMemberSelect(tree, null);
            }

            @Override
            public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void none) {
                names.add(tree.getName().toString());
                return super.visitMemberReference(tree, null);
            }
        }.scan(path.getLeaf(), null);
        names.forEach(name -> byName.getOrDefault(name, List.of()).forEach(this::reach));
    }
}
