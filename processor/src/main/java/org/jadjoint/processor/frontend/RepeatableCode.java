package org.jadjoint.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
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
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jadjoint.processor.diagnostics.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what may not run twice: in a constructor that computes, since the object is made by the constructor itself, and what it computes
 * is computed once more beside it; and in what runs again in the reverse sweep. What is not known to be repeatable is taken not to be.
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
    private final Problem problem;
    /** What may be another when the code runs again; null where nothing comes between. */
    private final @Nullable Changes meanwhile;

    private final List<Finding> findings = new ArrayList<>();
    private final Set<Element> seen = new HashSet<>();
    private Function<ExecutableElement, Optional<ExecutableElement>> behind = method -> Optional.empty();

    private RepeatableCode(Typing typing, TypeElement topLevel, Problem problem, @Nullable Changes meanwhile) {
        this.typing = typing;
        this.topLevel = topLevel;
        this.problem = problem;
        this.meanwhile = meanwhile;
    }

    /** What stands in the way of a constructor. */
    static List<Finding> check(Typing typing, TypeElement topLevel, TreePath constructor) {
        RepeatableCode code = new RepeatableCode(typing, topLevel, Problem.CONSTRUCTOR_EFFECT, null);
        code.new Scanner(true).scan(constructor, null);
        return code.findings;
    }

    /**
     * Whether a method does nothing but compute from its arguments, so that it may run again after all other code.
     *
     * @param behind the method of which a generated one gives the derivative
     */
    static boolean mayRunAgain(
            Typing typing,
            TypeElement topLevel,
            ExecutableElement method,
            Function<ExecutableElement, Optional<ExecutableElement>> behind) {
        TreePath path = typing.path(method);
        if (path == null) return false;
        RepeatableCode code = new RepeatableCode(typing, topLevel, Problem.UNREPEATABLE_CODE, new Changes(typing));
        code.behind = behind;
        code.new Scanner(false).scan(path, null);
        return code.findings.isEmpty() && !Changes.declaresChecked(method);
    }

    /** What stands in the way of a method or a statement that runs again in the reverse sweep, after all other code. */
    static List<Finding> checkLater(Typing typing, TypeElement topLevel, TreePath path) {
        RepeatableCode code = new RepeatableCode(typing, topLevel, Problem.UNREPEATABLE_CODE, new Changes(typing));
        code.new Scanner(false).scan(path, null);
        return code.findings;
    }

    /** The body of a constructor or, of what it calls, of a method. */
    private final class Scanner extends AssignmentScanner {
        private final boolean constructs;

        Scanner(boolean constructs) {
            this.constructs = constructs;
        }

        private void refuse(String subject) {
            findings.add(new Finding(problem, typing.place(getCurrentPath()), List.of(subject)));
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
            if (field == null || field.getKind() != ElementKind.FIELD) return;
            Tree around = getCurrentPath().getParentPath().getLeaf();
            boolean measured = around instanceof MemberSelectTree select
                    && select.getIdentifier().contentEquals("length")
                    && field.asType().getKind() == TypeKind.ARRAY
                    && field.getModifiers().contains(Modifier.FINAL);
            if (meanwhile != null && !measured && !isAssigned(around) && meanwhile.mayChange(field)) {
                refuse("the field " + field.getSimpleName());
                return;
            }
            if (!Access.isStatic(field)) return;
            if (field.asType().getKind() != TypeKind.ARRAY) return;
            boolean looks = around instanceof ArrayAccessTree
                    || (around instanceof MemberSelectTree access
                            && access.getIdentifier().contentEquals("length"));
            if (!looks) refuse("the array " + field.getSimpleName());
        }

        /** Whether the field is a target, of which {@link #assigned} tells. */
        private boolean isAssigned(Tree around) {
            Tree name = getCurrentPath().getLeaf();
            if (around instanceof AssignmentTree assignment) return assignment.getVariable() == name;
            if (around instanceof CompoundAssignmentTree assignment) return assignment.getVariable() == name;
            return around instanceof UnaryTree unary && AssignmentLowering.isAssignment(unary);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
            Element called = typing.element(getCurrentPath());
            boolean constructor = called != null && Access.isConstructor(called);
            if (called instanceof ExecutableElement method && !constructor) {
                call(method, tree);
                declared(method, CallResolver.spoken(method));
            }
            return super.visitMethodInvocation(tree, null);
        }

        private void call(ExecutableElement method, MethodInvocationTree tree) {
            String home = Access.owner(method).getQualifiedName().toString();
            String name = method.getSimpleName().toString();
            boolean arrays = home.equals("java.util.Arrays") || home.equals("java.lang.System");
            if (meanwhile != null && meanwhile.mayChange(home, name, receiver(tree))) {
                refuse(CallResolver.spoken(method));
                return;
            }
            if (meanwhile != null && meanwhile.asksObjects(home, name, arguments(tree))) {
                refuse("what depends on which object it is");
                return;
            }
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

        /** What is thrown again would have to be declared again. */
        private void declared(ExecutableElement code, String subject) {
            if (meanwhile != null && Changes.declaresChecked(code)) refuse("a checked exception of " + subject);
        }

        @Override
        public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void unused) {
            TypeMirror thrown = typing.type(new TreePath(getCurrentPath(), tree.getExpression()));
            if (meanwhile != null && thrown != null && Access.isChecked(thrown)) refuse("a checked exception");
            return super.visitThrow(tree, null);
        }

        private boolean isOnArray(MethodInvocationTree tree) {
            TypeMirror type = receiver(tree);
            return type != null && type.getKind() == TypeKind.ARRAY;
        }

        private @Nullable TypeMirror receiver(MethodInvocationTree tree) {
            if (!(tree.getMethodSelect() instanceof MemberSelectTree select)) return null;
            return typing.type(new TreePath(new TreePath(getCurrentPath(), select), select.getExpression()));
        }

        private List<@Nullable TypeMirror> arguments(MethodInvocationTree tree) {
            List<@Nullable TypeMirror> types = new ArrayList<>();
            tree.getArguments().forEach(each -> types.add(typing.type(new TreePath(getCurrentPath(), each))));
            return types;
        }

        /** References say what is the same object, and copies of arrays are others. */
        @Override
        public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void unused) {
            TypeMirror left = typing.type(new TreePath(getCurrentPath(), tree.getLeftOperand()));
            TypeMirror right = typing.type(new TreePath(getCurrentPath(), tree.getRightOperand()));
            if (meanwhile != null && meanwhile.asksObjects(tree.getKind(), left, right))
                refuse("what depends on which object it is");
            return super.visitBinary(tree, null);
        }

        @Override
        public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
            TypeMirror type = typing.type(new TreePath(getCurrentPath(), tree.getExpression()));
            if (meanwhile != null && meanwhile.mayIterateOtherwise(type)) refuse("the loop over " + type);
            return super.visitEnhancedForLoop(tree, null);
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
            // Its own declaration says that it can run again, which is checked where its body is.
            boolean declared = meanwhile != null
                    && Access.isDifferentiable(code)
                    && Access.isCheckpoint(code)
                    && CallResolver.isFixed(code);
            if (!known && declared) return;
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
