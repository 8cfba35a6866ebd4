package org.jadjoint.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jadjoint.processor.diagnostics.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Looks in a constructor that computes for what may not run twice: the object is made by the constructor itself, and what it computes is
 * computed once more beside it. What is not known to be repeatable is taken not to be.
 */
final class RepeatableCode {
    /** Classes whose methods have no effects that anyone sees, and give the same for the same. */
    private static final Set<String> PURE = Set.of(
            "java.lang.Math",
            "java.lang.StrictMath",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Boolean",
            "java.lang.String",
            "java.lang.Enum",
            "java.util.Objects");
    /** Methods that make arrays, look at them, or write into one whose writes are looked at elsewhere. */
    private static final Set<String> OF_ARRAYS = Set.of(
            "copyOf", "copyOfRange", "fill", "equals", "hashCode", "toString", "compare", "mismatch", "arraycopy");

    private static final Set<String> OF_LISTS = Set.of("of", "copyOf", "get", "size", "isEmpty");

    private final Typing typing;
    private final TypeElement topLevel;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Element> seen = new HashSet<>();
    private Function<ExecutableElement, Optional<ExecutableElement>> behind = method -> Optional.empty();

    private RepeatableCode(Typing typing, TypeElement topLevel) {
        this.typing = typing;
        this.topLevel = topLevel;
    }

    /** What stands in the way. */
    static List<Finding> check(Typing typing, TypeElement topLevel, TreePath constructor) {
        RepeatableCode code = new RepeatableCode(typing, topLevel);
        code.new Scanner(true).scan(constructor, null);
        return code.findings;
    }

    /**
     * Whether a method does nothing but compute, so that nobody sees how often it runs.
     *
     * @param behind the method of which a generated one gives the derivative
     */
    static boolean mayRunAgain(
            Typing typing,
            TypeElement topLevel,
            TreePath method,
            Function<ExecutableElement, Optional<ExecutableElement>> behind) {
        RepeatableCode code = new RepeatableCode(typing, topLevel);
        code.behind = behind;
        code.new Scanner(false).scan(method, null);
        return code.findings.isEmpty();
    }

    /** The body of a constructor or, of what it calls, of a method. */
    private final class Scanner extends AssignmentScanner {
        private final boolean constructs;

        Scanner(boolean constructs) {
            this.constructs = constructs;
        }

        private void refuse(String subject) {
            findings.add(new Finding(Problem.CONSTRUCTOR_EFFECT, typing.place(getCurrentPath()), List.of(subject)));
        }

        private @Nullable Element element(Tree tree) {
            return typing.element(new TreePath(getCurrentPath(), tree));
        }

        /** Variables and the fields that are being made; an array has to be reached through one of these, or made on the spot. */
        @Override
        void assigned(ExpressionTree target) {
            ExpressionTree bare = ExpressionLowering.strip(target);
            if (constructs && ConstructorLowering.isOwn(bare)) return;
            ExpressionTree root = bare;
            while (root instanceof ArrayAccessTree access) root = ExpressionLowering.strip(access.getExpression());
            Element variable = element(root);
            boolean own = constructs && ConstructorLowering.isOwn(root);
            if (variable == null || own) return;
            boolean local = Access.isLocal(variable) || variable.getKind() == ElementKind.METHOD;
            if (!local) refuse("the assignment of " + variable.getSimpleName());
        }

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
            boolean self = tree.getName().contentEquals("this");
            Tree around = getCurrentPath().getParentPath().getLeaf();
            if (constructs && self && !ConstructorLowering.isOwn(around))
                refuse("the record itself, before it is made,");
            name();
            return null;
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
            name();
            return super.visitMemberSelect(tree, null);
        }

        /** An array that others may reach is looked at where it is; under another name it might be written. */
        private void name() {
            Element field = typing.element(getCurrentPath());
            if (field == null || field.getKind() != ElementKind.FIELD || !Access.isStatic(field)) return;
            if (field.asType().getKind() != TypeKind.ARRAY) return;
            Tree around = getCurrentPath().getParentPath().getLeaf();
            boolean looks = around instanceof ArrayAccessTree
                    || (around instanceof MemberSelectTree select
                            && select.getIdentifier().contentEquals("length"));
            if (!looks) refuse("the array " + field.getSimpleName());
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
            Element called = typing.element(getCurrentPath());
            boolean constructor = called != null && Access.isConstructor(called);
            if (called instanceof ExecutableElement method && !constructor) call(method, tree);
            return super.visitMethodInvocation(tree, null);
        }

        private void call(ExecutableElement method, MethodInvocationTree tree) {
            String home = Access.owner(method).getQualifiedName().toString();
            String name = method.getSimpleName().toString();
            boolean arrays = home.equals("java.util.Arrays") || home.equals("java.lang.System");
            if (home.equals("java.util.List") && OF_LISTS.contains(name)) return;
            boolean pure = PURE.contains(home) && !name.equals("random");
            if (pure || (arrays && OF_ARRAYS.contains(name))) return;
            if (name.equals("clone") && isOnArray(tree)) return;
            Optional<ExecutableElement> primal = behind.apply(method);
            if (primal.isPresent()) {
                enter(primal.get(), CallResolver.spoken(primal.get()));
                return;
            }
            boolean ofItself =
                    constructs && Access.hasReceiver(method) && !(tree.getMethodSelect() instanceof MemberSelectTree);
            if (ofItself) refuse("a method of the record that is being made");
            else if (Structures.accessed(method) == null && !isOfEnum(method))
                enter(method, CallResolver.spoken(method));
        }

        private boolean isOnArray(MethodInvocationTree tree) {
            if (!(tree.getMethodSelect() instanceof MemberSelectTree select)) return false;
            TreePath path = new TreePath(new TreePath(getCurrentPath(), select), select.getExpression());
            TypeMirror type = typing.type(path);
            return type != null && type.getKind() == TypeKind.ARRAY;
        }

        private boolean isOfEnum(ExecutableElement method) {
            String name = method.getSimpleName().toString();
            return Access.owner(method).getKind() == ElementKind.ENUM
                    && (name.equals("values") || name.equals("valueOf"));
        }

        /** Code of the same top-level class is looked at in turn; of other code nothing is known. */
        private void enter(ExecutableElement code, String subject) {
            TreePath path = typing.path(code);
            boolean known = path != null && CallResolver.isFixed(code) && topLevel.equals(Access.topLevel(code));
            if (!known)
                refuse(Access.isDifferentiable(code) ? subject + ", of which only the declaration is known," : subject);
            else if (seen.add(code)) new Scanner(false).scan(path, null);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
            Element made = typing.element(getCurrentPath());
            boolean exception = Refusals.isThrowable(typing.type(getCurrentPath()));
            if (!exception && made instanceof ExecutableElement constructor) {
                boolean record = Structures.isStructure(Access.owner(constructor));
                boolean checked =
                        record && (Access.isDifferentiable(constructor) || Structures.isCanonical(constructor));
                if (!checked)
                    refuse("an object of class " + Access.owner(constructor).getSimpleName());
            }
            return super.visitNewClass(tree, null);
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
            refuse("a class");
            return null;
        }
    }
}
