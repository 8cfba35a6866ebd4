package org.jadjoint.processor.cases;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a kind of tree is used: active where it mentions something that depends on a differentiable
 * parameter, and standing in a straight line, in a loop or in a branch.
 */
record KindUse(Tree.Kind kind, boolean active, Placement placement) implements Comparable<KindUse> {
    /** Where a tree stands within its method. */
    enum Placement {
        STRAIGHT,
        LOOP,
        BRANCH
    }

    private static final Set<Tree.Kind> LOOPS =
            Set.of(Tree.Kind.FOR_LOOP, Tree.Kind.ENHANCED_FOR_LOOP, Tree.Kind.WHILE_LOOP, Tree.Kind.DO_WHILE_LOOP);
    private static final Set<Tree.Kind> BRANCHES =
            Set.of(Tree.Kind.IF, Tree.Kind.SWITCH, Tree.Kind.SWITCH_EXPRESSION, Tree.Kind.CONDITIONAL_EXPRESSION);

    /** Where a tree stands: in a loop, in a branch, in both, or in a straight line. */
    static Set<Placement> placements(TreePath path) {
        Set<Placement> placements = EnumSet.noneOf(Placement.class);
        for (TreePath at = path.getParentPath(); at != null; at = at.getParentPath()) {
            if (LOOPS.contains(at.getLeaf().getKind())) placements.add(Placement.LOOP);
            if (BRANCHES.contains(at.getLeaf().getKind())) placements.add(Placement.BRANCH);
        }
        return placements.isEmpty() ? Set.of(Placement.STRAIGHT) : placements;
    }

    @Override
    public int compareTo(KindUse other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return kind + (active ? " active " : " passive ") + placement;
    }

    /** All uses within the methods of a compilation unit. */
    static Set<KindUse> in(TreePath path) {
        Set<KindUse> uses = new HashSet<>();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
                if (method.getBody() != null) {
                    Set<String> varied = varied(method);
                    new Finder(uses, varied).scan(new TreePath(getCurrentPath(), method.getBody()), null);
                }
                return null;
            }
        }.scan(path, null);
        return uses;
    }

    /** Names that may depend on a differentiable parameter, flow-insensitively. */
    private static Set<String> varied(MethodTree method) {
        Set<String> varied = new HashSet<>();
        for (VariableTree parameter : method.getParameters()) {
            boolean floating = parameter.getType().toString().matches("(double|float)(\\[\\])?");
            boolean constant = parameter.getModifiers().toString().contains("NoDerivative");
            if (floating && !constant) {
                varied.add(parameter.getName().toString());
            }
        }
        for (int size = -1; size < varied.size(); ) {
            size = varied.size();
            new Spreading(varied).scan(method.getBody(), null);
        }
        return varied;
    }

    private static boolean mentions(Tree tree, Set<String> names) {
        return namesIn(tree).stream().anyMatch(names::contains);
    }

    private static Set<String> namesIn(Tree tree) {
        Set<String> found = new HashSet<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitIdentifier(IdentifierTree identifier, @Nullable Void unused) {
                found.add(identifier.getName().toString());
                return null;
            }
        }.scan(tree, null);
        return found;
    }

    /** Marks what is assigned from a varied value. */
    private static final class Spreading extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final Set<String> varied;

        Spreading(Set<String> varied) {
            this.varied = varied;
        }

        private void spread(ExpressionTree place, @Nullable Tree value) {
            ExpressionTree base = place;
            while (base instanceof ArrayAccessTree access) {
                base = access.getExpression();
            }
            if (value != null && base instanceof IdentifierTree name && mentions(value, varied)) {
                varied.add(name.getName().toString());
            }
        }

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
            boolean constant = tree.getModifiers().toString().contains("NoDerivative");
            if (tree.getInitializer() != null && !constant && mentions(tree.getInitializer(), varied)) {
                varied.add(tree.getName().toString());
            }
            return super.visitVariable(tree, null);
        }

        @Override
        public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
            spread(tree.getVariable(), tree.getExpression());
            return super.visitAssignment(tree, null);
        }

        @Override
        public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void unused) {
            spread(tree.getVariable(), tree.getExpression());
            return super.visitCompoundAssignment(tree, null);
        }

        @Override
        public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
            if (mentions(tree.getExpression(), varied)) {
                varied.add(tree.getVariable().getName().toString());
            }
            return super.visitEnhancedForLoop(tree, null);
        }
    }

    private static final class Finder extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final Set<KindUse> uses;
        private final Set<String> varied;

        Finder(Set<KindUse> uses, Set<String> varied) {
            this.uses = uses;
            this.varied = varied;
        }

        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
            if (tree != null && getCurrentPath() != null) {
                add(new TreePath(getCurrentPath(), tree));
            }
            return super.scan(tree, null);
        }

        private void add(TreePath path) {
            boolean active = mentions(judged(path), varied);
            Tree.Kind kind = path.getLeaf().getKind();
            placements(path).forEach(it -> uses.add(new KindUse(kind, active, it)));
        }

        /** What mentions no name is as active as what it stands in. */
        private static Tree judged(TreePath path) {
            TreePath at = path;
            while (namesIn(at.getLeaf()).isEmpty() && !(at.getLeaf() instanceof MethodTree)) {
                at = at.getParentPath();
            }
            return at.getLeaf();
        }
    }
}
