package org.jadjoint.processor.frontend;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.ir.Segments;
import org.jspecify.annotations.Nullable;

/**
 * The loops of a method that are annotated {@code @Checkpoint}: on the variable that a {@code for} declares, or on a variable that the next loop
 * of the block assigns, since Java has no annotations of statements.
 */
final class Checkpoints {
    private final Typing typing;
    private final IdentityHashMap<Tree, Segments> loops = new IdentityHashMap<>();
    private final List<TreePath> paths = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private Checkpoints(Typing typing) {
        this.typing = typing;
    }

    /** Those of a method. */
    static Checkpoints in(Typing typing, TreePath method) {
        Checkpoints checkpoints = new Checkpoints(typing);
        checkpoints.new Scanner().scan(method, null);
        return checkpoints;
    }

    /** How the iterations of a loop are parted; null where they are not. */
    @Nullable
    Segments of(Tree loop) {
        return loops.get(loop);
    }

    /** What stands in the way: annotations of what is no loop, and code that cannot run again. */
    List<Finding> findings(TypeElement topLevel) {
        List<Finding> all = new ArrayList<>(findings);
        for (TreePath path : paths) all.addAll(RepeatableCode.checkLater(typing, topLevel, path));
        return all;
    }

    private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
            AnnotationMirror mirror = annotation(getCurrentPath());
            if (mirror != null && !mirror.getElementValues().isEmpty()) {
                refuse(getCurrentPath(), tree.getName().toString(), "a method has no segments");
            }
            return super.visitMethod(tree, null);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
            AnnotationMirror mirror = annotation(getCurrentPath());
            if (mirror != null) mark(tree, mirror);
            return super.visitVariable(tree, null);
        }

        private void mark(VariableTree tree, AnnotationMirror mirror) {
            TreePath loop = loop(tree);
            String name = tree.getName().toString();
            if (loop == null) {
                refuse(getCurrentPath(), name, "no loop that assigns it is the next of its block");
                return;
            }
            Segments segments = segments(mirror);
            if (segments == null) {
                refuse(
                        getCurrentPath(),
                        name,
                        "a segment has at least one iteration, and one strategy decides how many");
            } else if (loops.put(loop.getLeaf(), segments) == null) {
                paths.add(loop);
            }
        }

        private @Nullable TreePath loop(VariableTree tree) {
            TreePath around = getCurrentPath().getParentPath();
            Tree parent = around.getLeaf();
            if (parent instanceof EnhancedForLoopTree) return around;
            if (parent instanceof ForLoopTree loop && loop.getInitializer().contains(tree)) return around;
            List<? extends StatementTree> statements = parent instanceof BlockTree block
                    ? block.getStatements()
                    : parent instanceof CaseTree group ? group.getStatements() : null;
            if (statements == null) return null;
            for (StatementTree next : statements.subList(statements.indexOf(tree) + 1, statements.size())) {
                TreePath path = new TreePath(around, next);
                while (path.getLeaf() instanceof LabeledStatementTree label)
                    path = new TreePath(path, label.getStatement());
                if (isLoop(path.getLeaf())) return assigns(path) ? path : null;
            }
            return null;
        }

        private boolean assigns(TreePath loop) {
            Element variable = typing.element(getCurrentPath());
            boolean[] found = {false};
            new AssignmentScanner() {
                @Override
                void assigned(ExpressionTree target) {
                    Element assigned = typing.element(new TreePath(getCurrentPath(), target));
                    found[0] |= Objects.equals(assigned, variable);
                }
            }.scan(loop, null);
            return found[0];
        }
    }

    private static boolean isLoop(Tree tree) {
        return tree instanceof ForLoopTree
                || tree instanceof EnhancedForLoopTree
                || tree instanceof WhileLoopTree
                || tree instanceof DoWhileLoopTree;
    }

    private void refuse(TreePath declaration, String name, String reason) {
        findings.add(
                new Finding(Problem.MISPLACED_CHECKPOINT, typing.place(place(declaration)), List.of(name, reason)));
    }

    /** The annotation, which is what is wrong. */
    private static TreePath place(TreePath declaration) {
        Tree tree = declaration.getLeaf();
        List<? extends AnnotationTree> annotations = tree instanceof VariableTree variable
                ? variable.getModifiers().getAnnotations()
                : ((MethodTree) tree).getModifiers().getAnnotations();
        return annotations.stream()
                .filter(each -> each.getAnnotationType().toString().endsWith("Checkpoint"))
                .map(each -> new TreePath(declaration, each))
                .findFirst()
                .orElse(declaration);
    }

    private @Nullable AnnotationMirror annotation(TreePath declaration) {
        Element element = typing.element(declaration);
        return element == null ? null : Access.checkpoint(element);
    }

    /** What the members of the annotation say; null where they contradict each other. */
    private static @Nullable Segments segments(AnnotationMirror mirror) {
        Map<String, Object> values = new HashMap<>();
        mirror.getElementValues()
                .forEach((member, value) -> values.put(member.getSimpleName().toString(), value.getValue()));
        if (values.isEmpty()) return Segments.GROWING;
        if (values.size() > 1) return null;
        if (!(values.get("every") instanceof Integer every)) return Segments.GROWING;
        return every > 0 ? new Segments(every) : null;
    }
}
