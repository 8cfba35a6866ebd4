package org.jadjoint.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/**
 * Looks for writes into arrays that code did not make itself. Whoever is given such an array, or keeps it, may write into it, but for
 * what is known only to read: methods of the same class that do, and some of the JDK.
 */
final class ArrayWrites {
    private static final Set<String> READERS = Set.of(
            "stream",
            "toString",
            "hashCode",
            "equals",
            "compare",
            "mismatch",
            "binarySearch",
            "copyOf",
            "copyOfRange",
            "of");
    private static final Set<String> READING_CLASSES = Set.of(
            "java.lang.String",
            "java.lang.StringBuilder",
            "java.lang.StringBuffer",
            "java.lang.Object",
            "java.util.Objects");

    private final Typing typing;
    private final Set<? extends Tree> apart;
    /** The method of which a generated one gives the derivative. */
    private final Function<ExecutableElement, Optional<ExecutableElement>> behind;

    /** The methods that are being looked into. */
    private final Set<Element> open = new HashSet<>();

    ArrayWrites(Typing typing) {
        this(typing, Set.of());
    }

    /**
     * @param apart trees that are left out
     */
    ArrayWrites(Typing typing, Set<? extends Tree> apart) {
        this(typing, apart, method -> Optional.empty());
    }

    /**
     * @param behind the method of which a generated one gives the derivative: that writes what the method writes
     */
    ArrayWrites(Typing typing, Function<ExecutableElement, Optional<ExecutableElement>> behind) {
        this(typing, Set.of(), behind);
    }

    private ArrayWrites(
            Typing typing, Set<? extends Tree> apart, Function<ExecutableElement, Optional<ExecutableElement>> behind) {
        this.typing = typing;
        this.apart = apart;
        this.behind = behind;
    }

    /** Whether a method may write: where its code is not seen, or another one's may run in its place, it may. */
    boolean mayBeBy(ExecutableElement method) {
        if (CallResolver.isFixed(method)) return !isSeenToRead(method);
        TypeElement owner = Access.owner(method);
        // The records of a sealed interface are all known.
        boolean chosen = owner.getKind() == ElementKind.INTERFACE && Structures.isStructure(owner);
        return !chosen
                || !Structures.variants(owner).stream()
                        .allMatch(variant -> isSeenToRead(Structures.implementation(method, variant)));
    }

    private boolean isSeenToRead(@Nullable ExecutableElement method) {
        TreePath path = method == null ? null : typing.path(method);
        return method != null && path != null && reads(method, path);
    }

    boolean foundIn(TreePath code) {
        Scanner scanner = new Scanner(code);
        scanner.scan(code, null);
        return scanner.found || scanner.reached.stream().anyMatch(array -> !scanner.own.contains(array));
    }

    private final class Scanner extends AssignmentScanner {
        /** The variables that hold nothing but arrays made here. */
        private final Set<Element> own = new HashSet<>();
        /** The variables whose arrays are written, or given away. */
        private final Set<Element> reached = new HashSet<>();
        /** The variables that take an array from elsewhere. */
        private final Set<Element> taken = new HashSet<>();

        private final TreePath code;
        private boolean found;

        Scanner(TreePath code) {
            this.code = code;
        }

        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
            return tree != null && apart.contains(tree) ? null : super.scan(tree, null);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
            Element element = typing.element(getCurrentPath());
            if (element != null && tree.getInitializer() != null) hold(element, tree.getInitializer());
            return super.visitVariable(tree, null);
        }

        @Override
        public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
            if (isArray(tree.getExpression())) {
                Element target = element(tree.getVariable());
                if (target != null && Access.isLocal(target)) hold(target, tree.getExpression());
                else give(tree.getExpression());
            }
            return super.visitAssignment(tree, null);
        }

        /** A variable that ever takes an array from elsewhere may have it wherever it is written. */
        private void hold(Element variable, ExpressionTree array) {
            if (isNew(array) && !taken.contains(variable)) own.add(variable);
            if (isNew(array)) return;
            own.remove(variable);
            taken.add(variable);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
            Element callee = typing.element(getCurrentPath());
            if (tree.getMethodSelect() instanceof MemberSelectTree select) {
                var receiver = TypeLowering.of(typing.type(path(select.getExpression())));
                found |= receiver.isList()
                        && ListLowering.mayChange(select.getIdentifier().toString());
            }
            if (!(callee instanceof ExecutableElement method) || !onlyReads(method, code)) {
                tree.getArguments().stream().filter(this::isArray).forEach(this::give);
                if (callee instanceof ExecutableElement method) giveReceiver(tree, method);
            }
            return super.visitMethodInvocation(tree, null);
        }

        /** A record's own method may write into its arrays. */
        private void giveReceiver(MethodInvocationTree tree, ExecutableElement method) {
            boolean ofRecord = Access.hasReceiver(method)
                    && Structures.isStructure(Access.owner(method))
                    && Structures.accessed(method) == null;
            if (!ofRecord) return;
            if (tree.getMethodSelect() instanceof MemberSelectTree select) give(select.getExpression());
            else found = true;
        }

        /** What a method that is handed on is given nobody sees. */
        @Override
        public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
            boolean array = typing.element(getCurrentPath()) instanceof ExecutableElement method
                    && !SideEffects.isOfPlatform(Access.owner(method))
                    && takesArrays(method)
                    && !onlyReads(method, code);
            if (array) found = true;
            return super.visitMemberReference(tree, null);
        }

        private static boolean takesArrays(ExecutableElement method) {
            boolean ofRecord = Access.hasReceiver(method)
                    && TypeLowering.of(Access.owner(method).asType()).isAggregate();
            return ofRecord
                    || method.getParameters().stream()
                            .map(VariableElement::asType)
                            .anyMatch(type -> type instanceof TypeVariable
                                    || TypeLowering.of(type).isAggregate());
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
            if (!Refusals.isThrowable(typing.type(getCurrentPath()))) {
                tree.getArguments().stream().filter(this::isArray).forEach(this::give);
            }
            return super.visitNewClass(tree, null);
        }

        @Override
        void assigned(ExpressionTree target) {
            if (ExpressionLowering.strip(target) instanceof ArrayAccessTree access) give(access.getExpression());
        }

        /** Someone writes the array, or may do so. */
        private void give(ExpressionTree array) {
            Element variable = ExpressionLowering.strip(array) instanceof IdentifierTree ? element(array) : null;
            if (variable != null) reached.add(variable);
            else if (!isNew(array)) found = true;
        }

        private boolean isNew(ExpressionTree array) {
            return ArrayWrites.this.isNew(path(ExpressionLowering.strip(array)));
        }

        /** What is of a type parameter's type may be an array too. */
        private boolean isArray(ExpressionTree tree) {
            TypeMirror type = typing.type(path(tree));
            return type instanceof TypeVariable || TypeLowering.of(type).isAggregate();
        }

        private @Nullable Element element(ExpressionTree tree) {
            return typing.element(path(ExpressionLowering.strip(tree)));
        }

        private TreePath path(Tree tree) {
            return new TreePath(getCurrentPath(), tree);
        }
    }

    /** Whether an expression makes an array, and no part of that is in another one. */
    boolean isNew(TreePath array) {
        if (array.getLeaf() instanceof NewArrayTree made) return made.getInitializers() == null || isFlat(array);
        return array.getLeaf() instanceof MethodInvocationTree && isCopy(typing.element(array)) && isFlat(array);
    }

    private boolean isFlat(TreePath array) {
        return typing.type(array) instanceof ArrayType type
                && !TypeLowering.of(type.getComponentType()).holdsArrays();
    }

    private static boolean isCopy(@Nullable Element method) {
        if (method == null) return false;
        String home = Access.owner(method).getQualifiedName().toString();
        String name = method.getSimpleName().toString();
        return name.equals("clone") || (home.equals("java.util.Arrays") && name.startsWith("copyOf"));
    }

    /** Whether a method leaves the arrays that it is given as they are, and to itself. */
    private boolean onlyReads(ExecutableElement method, TreePath from) {
        Optional<ExecutableElement> primal = behind.apply(method);
        if (primal.isPresent()) return onlyReads(primal.get(), from);
        TreePath path = typing.path(method);
        boolean visible = path != null && path.getCompilationUnit() == from.getCompilationUnit();
        if (visible && path != null && CallResolver.isFixed(method)) return reads(method, path);
        if (Access.isNoDerivative(method)) return !mayBeBy(method);
        String home = Access.owner(method).getQualifiedName().toString();
        if (CallResolver.isSink(home)) return true;
        // What compares may write.
        if (home.equals("java.util.Objects") && method.getSimpleName().contentEquals("compare")) return false;
        if (home.equals("java.util.Arrays") || home.startsWith("java.util.stream.")) {
            return READERS.contains(method.getSimpleName().toString());
        }
        return READING_CLASSES.contains(home);
    }

    /** Of methods that call each other, the first one tells for all. */
    private boolean reads(ExecutableElement method, TreePath path) {
        if (!open.add(method)) return true;
        boolean reads = !foundIn(path);
        open.remove(method);
        return reads;
    }
}
