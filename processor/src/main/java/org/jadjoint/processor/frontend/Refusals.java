package org.jadjoint.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.ir.ReferenceType;
import org.jspecify.annotations.Nullable;

/** What may be said about opaque code from its tree: whether it is a sink, whether it is pure, and how to refuse it. */
final class Refusals {
    /**
     * The nature of opaque code.
     *
     * @param sink whether it only looks at what it is given
     * @param pure whether it has no effects and cannot throw
     * @param constant whether it is declared to have no derivative
     * @param refusal why it may take no active value; null for a sink that only looks
     */
    record Nature(
            boolean sink,
            boolean pure,
            boolean constant,
            @Nullable Refusal refusal) {
        /** What is to be a sink, and changes what others see. */
        Nature changing(Refusal why) {
            return new Nature(false, false, constant, refusal == null ? why : refusal);
        }
    }

    private final MethodLowering method;

    Refusals(MethodLowering method) {
        this.method = method;
    }

    Nature of(Tree tree) {
        if (tree instanceof MethodInvocationTree call) return call(call);
        if (tree instanceof NewClassTree made) return made(made);
        if (isConcatenation(tree)) return refused(Refusal.asData("string concatenation"));
        if (tree instanceof BinaryTree binary) return new Nature(true, isComparison(binary), false, null);
        if (tree instanceof ExpressionTree expression && AssignmentLowering.isAssignment(expression)) {
            return refused(Refusal.of(Problem.ACTIVE_FOREIGN_WRITE, written(expression)));
        }
        return switch (tree.getKind()) {
            case ASSERT -> new Nature(true, false, false, null);
            case IDENTIFIER -> new Nature(false, true, false, unsupported("a field"));
            case MEMBER_SELECT -> new Nature(false, isOfClass((MemberSelectTree) tree), false, unsupported("a field"));
            case LAMBDA_EXPRESSION, MEMBER_REFERENCE ->
                refused(Refusal.of(Problem.UNKNOWN_FUNCTION, LanguageSubset.describe(tree.getKind())));
            case TYPE_CAST ->
                refused(Refusal.ofObject(
                        method.body().type(((TypeCastTree) tree).getExpression()),
                        LanguageSubset.describe(tree.getKind())));
            case TRY -> refused(Refusal.of(Problem.ACTIVE_TRY_CATCH, ""));
            default -> refused(unsupported(LanguageSubset.describe(tree.getKind())));
        };
    }

    /** A field of a class or of {@code this} is there; what else stands before the dot may be null, or run code. */
    private boolean isOfClass(MemberSelectTree tree) {
        Element before = method.body().element(tree.getExpression());
        boolean self = tree.getExpression() instanceof IdentifierTree name
                && name.getName().contentEquals("this");
        return self || before instanceof TypeElement || before instanceof PackageElement;
    }

    /** References that do not change are compared, and nothing is computed for it. */
    private boolean isComparison(BinaryTree tree) {
        boolean compares = tree.getKind() == Tree.Kind.EQUAL_TO || tree.getKind() == Tree.Kind.NOT_EQUAL_TO;
        return compares && isGiven(tree.getLeftOperand()) && isGiven(tree.getRightOperand());
    }

    private boolean isGiven(ExpressionTree tree) {
        Tree bare = ExpressionLowering.strip(tree);
        if (bare instanceof LiteralTree) return true;
        if (bare instanceof MemberSelectTree select && !isOfClass(select)) return false;
        Element element = method.body().element(bare);
        return element != null
                && (Access.isLocal(element) || element.getModifiers().contains(Modifier.FINAL));
    }

    private static Nature refused(Refusal refusal) {
        return new Nature(false, false, false, refusal);
    }

    private static Refusal unsupported(String subject) {
        return Refusal.of(Problem.UNSUPPORTED_CONSTRUCT, subject);
    }

    private Nature call(MethodInvocationTree call) {
        if (!(method.calls().target(call) instanceof CallTarget.Foreign foreign)) {
            return refused(unsupported("a call"));
        }
        return new Nature(foreign.sink(), false, foreign.constant(), foreign.refusal());
    }

    /** An exception may say what it likes about active values. */
    private Nature made(NewClassTree tree) {
        TypeMirror type = method.body().mirror(tree);
        if (isThrowable(type) && (isThrown(tree) || keepsNumbersAtMost(tree)))
            return new Nature(true, false, false, null);
        if (tree.getClassBody() == null && method.body().element(tree) instanceof ExecutableElement constructor) {
            TypeElement owner = Access.owner(constructor);
            if (Structures.isStructure(owner)) {
                return refused(Refusal.of(Problem.UNKNOWN_DERIVATIVE, CallResolver.spoken(constructor)));
            }
            if (owner.getKind() == ElementKind.RECORD) {
                return refused(Refusal.notAnnotated(owner.getSimpleName().toString()));
            }
        }
        boolean ofList = tree.getArguments().stream()
                .anyMatch(each -> method.body().type(each).isList());
        if (ofList)
            return refused(Refusal.of(Problem.LIST_OPERATION, "new " + Refusal.simpleName(TypeLowering.of(type))));
        return refused(unsupported("an object of class " + Refusal.simpleName(TypeLowering.of(type))));
    }

    /** What is thrown at once is out of the method's sight. */
    boolean isThrown(NewClassTree tree) {
        return method.body().path(tree).getParentPath().getLeaf() instanceof ThrowTree;
    }

    /** The classes of the JDK make messages at most; another may keep the arrays and objects that it is given, and hand them out. */
    private boolean keepsNumbersAtMost(NewClassTree tree) {
        return method.body().element(tree) instanceof ExecutableElement constructor
                && (SideEffects.isOfPlatform(Access.owner(constructor))
                        || constructor.getParameters().stream()
                                .allMatch(parameter ->
                                        SideEffects.isPlain(parameter.asType()) || isThrowable(parameter.asType())));
    }

    static boolean isThrowable(@Nullable TypeMirror type) {
        TypeMirror at = type;
        while (at instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            if (element.getQualifiedName().contentEquals("java.lang.Throwable")) return true;
            at = element.getSuperclass();
        }
        return false;
    }

    boolean isConcatenation(Tree tree) {
        boolean adds = tree.getKind() == Tree.Kind.PLUS || tree.getKind() == Tree.Kind.PLUS_ASSIGNMENT;
        return adds && method.body().type(tree).equals(ReferenceType.STRING);
    }

    private String written(ExpressionTree tree) {
        Tree target = tree instanceof AssignmentTree assignment
                ? assignment.getVariable()
                : tree instanceof CompoundAssignmentTree compound
                        ? compound.getVariable()
                        : ((UnaryTree) tree).getExpression();
        return method.body().text(target);
    }
}
