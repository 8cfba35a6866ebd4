package org.jadjoint.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jspecify.annotations.Nullable;

/**
 * Turns a tree back into its source for another class of the same package: variables of the method become holes, names of classes and
 * unqualified static members are qualified.
 */
final class Splicer extends TreeScanner<@Nullable Void, @Nullable Void> {
    /** Fills the holes: which piece stands for a variable of the method, or for a tree that was lowered apart. */
    interface Holes {
        OpaqueCode.Piece variable(Variable variable);

        /** What stands for a variable where it is assigned; empty where that is what stands for it elsewhere. */
        List<OpaqueCode.Piece> target(Variable variable);

        OpaqueCode.@Nullable Piece tree(Tree tree);

        /** The statement that leaves the code by a jump, with the value it carries. */
        List<OpaqueCode.Piece> exit(Jump jump, List<OpaqueCode.Piece> value);
    }

    private record Replacement(int end, List<OpaqueCode.Piece> pieces) {}

    /** Types to which a conditional expression narrows a constant. */
    private static final Set<String> NARROW =
            Set.of("byte", "short", "char", "java.lang.Byte", "java.lang.Short", "java.lang.Character");

    private static final String SUPER = "the method of super";

    private final MethodLowering method;
    private final Holes holes;
    private final JumpTargets targets;
    private final Set<Element> inside = new HashSet<>();
    private final TreeMap<Integer, Replacement> replacements = new TreeMap<>();
    private @Nullable Tree root;
    private boolean apart;

    Splicer(MethodLowering method, Holes holes) {
        this.method = method;
        this.holes = holes;
        this.targets = new JumpTargets(method.body());
    }

    /** The pieces of an expression, on one line. */
    List<OpaqueCode.Piece> expression(Tree tree) {
        return splice(tree, -1);
    }

    /** The pieces of a statement, on its own lines. */
    List<OpaqueCode.Piece> statement(Tree tree) {
        return splice(tree, method.body().column(tree));
    }

    private List<OpaqueCode.Piece> splice(Tree tree, int indent) {
        root = tree;
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
                Element element = method.body().element(variable);
                if (element != null) inside.add(element);
                return super.visitVariable(variable, null);
            }

            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
                Element element = method.body().element(type);
                if (element != null) inside.add(element);
                return super.visitClass(type, null);
            }
        }.scan(tree, null);
        scan(tree, null);
        return pieces(method.body().start(tree), method.body().end(tree), indent);
    }

    private List<OpaqueCode.Piece> pieces(int start, int end, int indent) {
        List<OpaqueCode.Piece> pieces = new ArrayList<>();
        CharSequence source = method.body().source();
        int at = start;
        for (Map.Entry<Integer, Replacement> entry :
                replacements.subMap(start, end).entrySet()) {
            if (entry.getKey() < at) continue;
            text(pieces, source.subSequence(at, entry.getKey()), indent);
            pieces.addAll(entry.getValue().pieces());
            at = entry.getValue().end();
        }
        if (at < end) text(pieces, source.subSequence(at, end), indent);
        return pieces;
    }

    // ---- ways out of the statements

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
        if (apart) return super.visitReturn(tree, null);
        return leave(tree, method.exit(), tree.getExpression());
    }

    @Override
    public @Nullable Void visitBreak(BreakTree tree, @Nullable Void unused) {
        Tree target = targets.of(tree);
        return apart || targets.isInside(target, root) ? null : leave(tree, Jump.after(target), null);
    }

    @Override
    public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void unused) {
        Tree target = targets.of(tree);
        return apart || targets.isInside(target, root) ? null : leave(tree, Jump.continuing(target), null);
    }

    @Override
    public @Nullable Void visitYield(YieldTree tree, @Nullable Void unused) {
        Tree target = targets.of(tree);
        if (apart || targets.isInside(target, root)) return super.visitYield(tree, null);
        return leave(tree, Jump.after(target), tree.getValue());
    }

    private @Nullable Void leave(Tree tree, Jump jump, @Nullable ExpressionTree value) {
        if (value != null) scan(value, null);
        List<OpaqueCode.Piece> pieces = value == null
                ? List.of()
                : pieces(method.body().start(value), method.body().end(value), -1);
        replace(tree, holes.exit(jump, pieces));
        return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
        boolean outer = apart;
        apart = true;
        super.visitLambdaExpression(tree, null);
        apart = outer;
        return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        boolean outer = apart;
        apart = true;
        super.visitClass(tree, null);
        apart = outer;
        return null;
    }

    private static void text(List<OpaqueCode.Piece> pieces, CharSequence text, int indent) {
        String clean = indent < 0 ? SourceText.joined(text) : SourceText.lines(text, indent);
        if (!clean.isEmpty()) pieces.add(new OpaqueCode.Text(clean));
    }

    private void replace(Tree tree, OpaqueCode.Piece... pieces) {
        replace(tree, List.of(pieces));
    }

    private void replace(Tree tree, List<OpaqueCode.Piece> pieces) {
        int start = method.body().start(tree);
        int end = method.body().end(tree);
        // On JDK 25 the types of lambda parameters that the compiler added have a start, but no end.
        if (start >= 0 && end > start) replacements.put(start, new Replacement(end, pieces));
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        OpaqueCode.Piece apart = tree == null ? null : holes.tree(tree);
        if (tree == null || apart == null) return super.scan(tree, null);
        replaceByValue(tree, apart);
        return null;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        String name = tree.getName().toString();
        // Names that the compiler added (types of var and of lambda parameters, constructors) have no text of their
        // own.
        if (!method.body().text(tree).equals(name)) return null;
        Element element = method.body().element(tree);
        if (element == null || inside.contains(element)) return null;
        if (name.equals("super") && !apart(tree)) method.outOfReach(tree, SUPER);
        Variable self = method.self();
        Variable local = self != null && name.equals("this") && !apart(tree) ? self : method.local(tree);
        if (local != null) {
            replaceVariable(tree, element, local);
        } else if (self != null && isOfReceiver(element) && !isOfInner(tree, element)) {
            if (!method.isOfReceiver(element)) method.outOfReach(tree, "a member of an enclosing object");
            reachOfReceiver(tree, element);
            boolean accessed = Structures.stored(element) != null;
            replace(tree, holes.variable(self), new OpaqueCode.Text("." + name + (accessed ? "()" : "")));
        } else if (element instanceof TypeElement type) {
            className(tree, type);
        } else if (element.getKind() == ElementKind.TYPE_PARAMETER) {
            replace(tree, OpaqueLowering.type(method.body().type(tree)));
        } else if (isMember(element)) {
            member(tree, element, true);
        }
        return null;
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        Variable variable = method.local(ExpressionLowering.strip(tree.getVariable()));
        List<OpaqueCode.Piece> target = variable == null ? List.of() : holes.target(variable);
        if (target.isEmpty()) return super.visitAssignment(tree, null);
        replace(tree.getVariable(), target);
        return scan(tree.getExpression(), null);
    }

    /** A variable may be a constant here, or have the name of another one, which the class around it must not inherit. */
    private void replaceVariable(IdentifierTree tree, Element element, Variable local) {
        for (TypeElement around : classesAround(tree)) {
            if (Access.inheritsFields(around)) method.outOfReach(tree, "a variable in a class that inherits fields");
        }
        Object constant = Access.constant(element);
        if (constant != null) {
            replace(tree, new OpaqueCode.Text(SourceText.operand(constant)));
        } else if (choosesType(tree)) {
            replace(tree, new OpaqueCode.Text("(Integer) "), holes.variable(local));
        } else {
            replaceByValue(tree, holes.variable(local));
        }
    }

    // c ? k : ch  =>  c ? (Integer) k : ch, since c ? 65 : ch is a char
    private boolean choosesType(IdentifierTree tree) {
        if (!(method.body().mirror(tree) instanceof PrimitiveType type) || type.getKind() != TypeKind.INT) return false;
        TreePath path = method.body().path(tree).getParentPath();
        Tree branch = tree;
        while (path.getLeaf() instanceof ParenthesizedTree around) {
            branch = around;
            path = path.getParentPath();
        }
        if (!(path.getLeaf() instanceof ConditionalExpressionTree choice) || choice.getCondition() == branch)
            return false;
        ExpressionTree other =
                choice.getTrueExpression() == branch ? choice.getFalseExpression() : choice.getTrueExpression();
        TypeMirror beside = method.body().mirror(other);
        return beside != null && NARROW.contains(beside.toString());
    }

    /** The classes that the carried code declares around a name, innermost first. */
    private List<TypeElement> classesAround(Tree tree) {
        List<TypeElement> classes = new ArrayList<>();
        for (TreePath path = method.body().path(tree);
                path != null && path.getLeaf() != root;
                path = path.getParentPath()) {
            boolean declares = path.getLeaf() instanceof ClassTree;
            if (declares && method.body().element(path.getLeaf()) instanceof TypeElement type) classes.add(type);
        }
        return classes;
    }

    /** Whether an unqualified name means a member of a class that the code declares, which may inherit it. */
    private boolean isOfInner(Tree tree, Element element) {
        return element.getEnclosingElement() instanceof TypeElement owner
                && classesAround(tree).stream().anyMatch(inner -> Access.inherits(inner, owner));
    }

    /** What is of a type parameter's type is of a known one here, by which an overloaded method would be another one. */
    private void replaceByValue(Tree tree, OpaqueCode.Piece piece) {
        boolean argument = piece instanceof OpaqueCode.Captured && isArgument(tree);
        if (argument && method.body().mirror((ExpressionTree) tree) instanceof TypeVariable variable) {
            OpaqueCode.Piece bound = OpaqueLowering.type(TypeLowering.of(variable.getUpperBound()));
            replace(tree, new OpaqueCode.Text("("), bound, new OpaqueCode.Text(") "), piece);
        } else {
            replace(tree, piece);
        }
    }

    private boolean isArgument(Tree tree) {
        Tree around = method.body().path(tree).getParentPath().getLeaf();
        List<? extends ExpressionTree> arguments = around instanceof MethodInvocationTree call
                ? call.getArguments()
                : around instanceof NewClassTree made ? made.getArguments() : List.of();
        int number = arguments.indexOf(tree);
        if (number < 0 || !(method.body().element(around) instanceof ExecutableElement called)) return false;
        List<? extends VariableElement> parameters = called.getParameters();
        TypeMirror wanted =
                parameters.get(Math.min(number, parameters.size() - 1)).asType();
        // One that takes whatever it is given returns it, too.
        return !(wanted instanceof TypeVariable);
    }

    /** Within a class that the code declares, {@code this} is another object. */
    private boolean apart(IdentifierTree tree) {
        Element element = method.body().element(tree);
        return element == null || inside.stream().anyMatch(each -> each.equals(element.getEnclosingElement()));
    }

    /** Whether an unqualified name means a field or a method of the object on which the method is called. */
    private boolean isOfReceiver(Element element) {
        ElementKind kind = element.getKind();
        boolean member = kind == ElementKind.FIELD || kind == ElementKind.METHOD;
        return member
                && !Access.isStatic(element)
                && !element.getSimpleName().contentEquals("this")
                && !inside.contains(element.getEnclosingElement());
    }

    private void reachOfReceiver(Tree tree, Element element) {
        if (Structures.stored(element) == null) reach(tree, element);
    }

    private static boolean isMember(Element element) {
        ElementKind kind = element.getKind();
        return Access.isStatic(element)
                && (kind == ElementKind.FIELD || kind == ElementKind.ENUM_CONSTANT || kind == ElementKind.METHOD);
    }

    private void className(Tree tree, TypeElement type) {
        if (type.getNestingKind() == NestingKind.LOCAL || type.getNestingKind() == NestingKind.ANONYMOUS) return;
        reach(tree, type);
        replace(tree, new OpaqueCode.ClassName(type.getQualifiedName().toString()));
    }

    /** A static member: constants that cannot be reached are written as literals, unqualified names are qualified. */
    private void member(ExpressionTree tree, Element element, boolean unqualified) {
        if (!(element.getEnclosingElement() instanceof TypeElement owner)
                || owner.getQualifiedName().isEmpty()) return;
        Object constant = Access.constant(element);
        if (Access.privatePart(element) != null && constant != null) {
            replace(tree, new OpaqueCode.Text(SourceText.operand(constant)));
            return;
        }
        reach(tree, element);
        if (unqualified) {
            replace(
                    tree,
                    new OpaqueCode.ClassName(owner.getQualifiedName().toString()),
                    new OpaqueCode.Text("." + element.getSimpleName()));
        }
    }

    private void reach(Tree tree, Element element) {
        Element hidden = Access.privatePart(element);
        if (hidden != null && !inside.contains(element)) method.privateMember(tree, hidden);
        else inherit(tree, element);
    }

    /** Some members have no name, or are not open, outside of the class. */
    private void inherit(Tree tree, Element element) {
        Element owner = element.getEnclosingElement();
        if (inside.contains(element) || inside.contains(owner)) return;
        if (owner instanceof TypeElement type && type.getNestingKind() == NestingKind.ANONYMOUS)
            method.outOfReach(tree, element.getSimpleName() + ", a member of an anonymous class,");
        if (Access.isInherited(element, method.owner()) && !isOfInner(tree, element))
            method.outOfReach(tree, Access.spoken(element) + ", which is protected in another package,");
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        Element element = method.body().element(tree);
        if (element instanceof TypeElement type && !type.getQualifiedName().isEmpty()) {
            className(tree, type);
            return null;
        }
        if (tree.getIdentifier().contentEquals("this")) return enclosing(tree, element);
        if (tree.getIdentifier().contentEquals("super") && classesAround(tree).isEmpty())
            method.outOfReach(tree, SUPER);
        if (element != null && isMember(element)) member(tree, element, false);
        else if (Structures.stored(element) != null) {
            // The field is private; what its accessor gives is the same.
            scan(tree.getExpression(), null);
            int end = method.body().end(tree);
            String name = tree.getIdentifier().toString();
            replacements.put(end - name.length(), new Replacement(end, List.of(new OpaqueCode.Text(name + "()"))));
            return null;
        } else if (element != null && element.getKind().isField()) reach(tree, element);
        else if (element != null) inherit(tree, element);
        return super.visitMemberSelect(tree, null);
    }

    // Model.this, in a class that the code declares  =>  self
    private @Nullable Void enclosing(MemberSelectTree tree, @Nullable Element element) {
        if (element == null || inside.contains(element.getEnclosingElement())) return null;
        Variable self = method.self();
        boolean own = self != null && method.owner().equals(element.getEnclosingElement());
        if (self != null && own) replace(tree, holes.variable(self));
        else method.outOfReach(tree, "the enclosing object");
        return null;
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
        Element constructor = method.body().element(tree);
        // A private class is found by its name.
        boolean hidden = constructor != null && constructor.getModifiers().contains(Modifier.PRIVATE);
        if (constructor != null && hidden && tree.getClassBody() == null) method.privateMember(tree, constructor);
        if (tree.getEnclosingExpression() == null) return super.visitNewClass(tree, null);
        // outer.new Inner(): the name of the class stays as it is
        scan(tree.getEnclosingExpression(), null);
        scan(tree.getArguments(), null);
        return scan(tree.getClassBody(), null);
    }

    @Override
    public @Nullable Void visitCase(CaseTree tree, @Nullable Void unused) {
        for (ExpressionTree label : tree.getExpressions()) {
            Element element = method.body().element(label);
            if (element == null || element.getKind() != ElementKind.ENUM_CONSTANT) scan(label, null);
        }
        if (tree.getStatements() != null) scan(tree.getStatements(), null);
        return tree.getBody() == null ? null : scan(tree.getBody(), null);
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void unused) {
        if (tree.getValue() instanceof String value && method.body().text(tree).startsWith("\"\"\"")) {
            replace(tree, new OpaqueCode.Text(SourceText.literal(value)));
        }
        return null;
    }
}
