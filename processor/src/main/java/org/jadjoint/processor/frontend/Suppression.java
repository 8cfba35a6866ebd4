package org.jadjoint.processor.frontend;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/** Finds {@code @SuppressWarnings("jadjoint")} around a place. */
final class Suppression {
    private Suppression() {}

    /** Whether a declaration around or at the path is so annotated. */
    static boolean covers(TreePath path) {
        for (Tree tree : path) {
            ModifiersTree modifiers = modifiers(tree);
            if (modifiers != null && modifiers.getAnnotations().stream().anyMatch(Suppression::names)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable ModifiersTree modifiers(Tree tree) {
        if (tree instanceof MethodTree method) {
            return method.getModifiers();
        }
        if (tree instanceof ClassTree type) {
            return type.getModifiers();
        }
        return tree instanceof VariableTree variable ? variable.getModifiers() : null;
    }

    private static boolean names(AnnotationTree annotation) {
        String type = annotation.getAnnotationType().toString();
        boolean suppresses = type.equals("SuppressWarnings") || type.equals("java.lang.SuppressWarnings");
        return suppresses && Boolean.TRUE.equals(new LiteralFinder().scan(annotation.getArguments(), null));
    }

    private static final class LiteralFinder extends TreeScanner<@Nullable Boolean, @Nullable Void> {
        @Override
        public Boolean visitLiteral(LiteralTree tree, @Nullable Void none) {
            return "jadjoint".equals(tree.getValue());
        }

        @Override
        public Boolean reduce(@Nullable Boolean left, @Nullable Boolean right) {
            return Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
        }
    }
}
