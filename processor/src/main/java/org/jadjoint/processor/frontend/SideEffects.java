package org.jadjoint.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what may change or keep more than local variables where a tree is evaluated: assignments of fields and elements, calls of code
 * of which nothing is known, and objects that tell what they are by methods of their own where they are printed. Methods
 * whose source is there are looked into; what the platform does with plain values is known to be harmless.
 */
final class SideEffects {
    /** By which objects tell what they are, printed or in collections. */
    private static final Set<String> TELLING = Set.of("toString", "hashCode", "equals", "compareTo");

    private final Typing typing;
    private final Set<? extends Tree> apart;
    /** The methods and classes that have been looked into. */
    private final Set<Element> seen = new HashSet<>();

    /**
     * @param apart trees that are left out
     */
    SideEffects(Typing typing, Set<? extends Tree> apart) {
        this.typing = typing;
        this.apart = apart;
    }

    /** Whether anything may be changed or kept, by what an object does where it is printed or made too. */
    boolean foundIn(TreePath code) {
        Scanner scanner = scanned(code);
        return scanner.found || scanner.runs;
    }

    /** Whether the code itself says that anything may be changed or kept. */
    boolean saidIn(TreePath code) {
        return scanned(code).runs;
    }

    private Scanner scanned(TreePath code) {
        Scanner scanner = new Scanner();
        scanner.scan(code, null);
        return scanner;
    }

    static boolean isOfPlatform(TypeElement type) {
        return type.getQualifiedName().toString().startsWith("java.");
    }

    /** Whether an object, if a value of the type is one at all, has no code but the platform's and refers to nothing that changes. */
    static boolean isPlain(@Nullable TypeMirror type) {
        if (type == null || type.getKind().isPrimitive() || type.getKind() == TypeKind.NULL) return true;
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && isOfPlatform(element)
                && (element.getModifiers().contains(Modifier.FINAL)
                        || element.getQualifiedName().toString().startsWith("java.math."))
                && declared.getTypeArguments().stream().allMatch(SideEffects::isPlain);
    }

    private final class Scanner extends AssignmentScanner {
        private boolean found;
        private boolean runs;

        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
            return tree != null && apart.contains(tree) ? null : super.scan(tree, null);
        }

        @Override
        void assigned(ExpressionTree target) {
            Element variable = typing.element(new TreePath(getCurrentPath(), ExpressionLowering.strip(target)));
            if (variable == null || !Access.isLocal(variable)) runs = true;
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
            if (typing.element(getCurrentPath()) instanceof ExecutableElement method) call(method);
            else runs = true;
            look(tree.getArguments());
            return super.visitMethodInvocation(tree, null);
        }

        private void call(ExecutableElement method) {
            TypeElement owner = Access.owner(method);
            if (isOfPlatform(owner)
                    || CallResolver.isSink(owner.getQualifiedName().toString())) return;
            TreePath path = CallResolver.isFixed(method) ? typing.path(method) : null;
            boolean accessor = Structures.accessed(method) != null;
            if (path == null) runs |= !accessor;
            else enter(method, path);
        }

        private void enter(Element code, TreePath path) {
            if (!seen.add(code)) return;
            Scanner inner = scanned(path);
            found |= inner.found;
            runs |= inner.runs || new ArrayWrites(typing).foundIn(path);
        }

        @Override
        public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
            if (typing.element(getCurrentPath()) instanceof ExecutableElement method) call(method);
            return super.visitMemberReference(tree, null);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
            boolean exception = Refusals.isThrowable(typing.type(getCurrentPath()));
            if (!(typing.element(getCurrentPath()) instanceof ExecutableElement constructor)
                    || tree.getClassBody() != null) runs = true;
            else if (exception) found |= !isOfPlatform(Access.owner(constructor));
            else make(constructor);
            look(tree.getArguments());
            return super.visitNewClass(tree, null);
        }

        /** The constructor that a record has by itself only keeps what it is given. */
        private void make(ExecutableElement constructor) {
            TypeElement owner = Access.owner(constructor);
            if (isOfPlatform(owner)) return;
            TreePath path = typing.path(constructor);
            if (owner.getKind() != ElementKind.RECORD) runs = true;
            else if (path != null) enter(constructor, path);
        }

        @Override
        public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void unused) {
            if (tree.getKind() == Tree.Kind.PLUS) look(List.of(tree.getLeftOperand(), tree.getRightOperand()));
            return super.visitBinary(tree, null);
        }

        /** What is handed to the platform may be asked to tell what it is; an array has no code. */
        private void look(List<? extends ExpressionTree> given) {
            for (ExpressionTree each : given) {
                TypeMirror type = typing.type(new TreePath(getCurrentPath(), each));
                while (type instanceof ArrayType array) type = array.getComponentType();
                if (isPlain(type)) continue;
                found = true;
                tell(type);
            }
        }

        /** An object is asked for what it is, and what it holds. */
        private void tell(@Nullable TypeMirror type) {
            if (!(type instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement element))
                return;
            declared.getTypeArguments().forEach(this::tell);
            if (isOfPlatform(element) || !seen.add(element)) return;
            for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
                TreePath path = TELLING.contains(method.getSimpleName().toString()) ? typing.path(method) : null;
                if (path != null) enter(method, path);
            }
            element.getRecordComponents().forEach(component -> tell(component.asType()));
            element.getPermittedSubclasses().forEach(this::tell);
        }
    }
}
