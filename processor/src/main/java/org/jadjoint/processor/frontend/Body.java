package org.jadjoint.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jadjoint.processor.diagnostics.Place;
import org.jadjoint.processor.ir.ReferenceType;
import org.jadjoint.processor.ir.Segments;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/** The trees of one method: what each stands for, its type, its text, its place. */
final class Body {
    private final Typing typing;
    private final TreePath method;
    private final Map<Element, Type> types;
    private final IdentityHashMap<Tree, TreePath> paths = new IdentityHashMap<>();
    private final IdentityHashMap<SourceRef, Tree> origins = new IdentityHashMap<>();
    private final Set<Element> assigned = new HashSet<>();
    private @Nullable Checkpoints checkpoints;

    /**
     * The trees of a method.
     *
     * @param types what its type parameters stand for, as far as that is known
     */
    Body(Typing typing, TreePath method, Map<Element, Type> types) {
        this.typing = typing;
        this.method = method;
        this.types = types;
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
                if (tree != null) paths.put(tree, new TreePath(getCurrentPath(), tree));
                return super.scan(tree, null);
            }

            @Override
            public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
                super.visitAssignment(tree, null);
                return assigned(tree);
            }

            @Override
            public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void unused) {
                super.visitCompoundAssignment(tree, null);
                return assigned(tree);
            }

            private @Nullable Void assigned(ExpressionTree tree) {
                Element element = element(AssignmentLowering.target(tree));
                if (element != null) assigned.add(element);
                return null;
            }
        }.scan(method, null);
    }

    /** How the iterations of a loop are parted for its reverse sweep; null where they are not. */
    @Nullable
    Segments segments(Tree loop) {
        Checkpoints known = checkpoints;
        if (known == null) {
            known = Checkpoints.in(typing, method);
            checkpoints = known;
        }
        return known.of(loop);
    }

    /** The path of a tree of this method; that of the method for any other. */
    TreePath path(Tree tree) {
        return paths.getOrDefault(tree, method);
    }

    /** The path of the method. */
    TreePath root() {
        return method;
    }

    /** The class that declares the method. */
    TypeElement owner() {
        Element element = typing.element(method);
        if (element == null) throw new IllegalStateException("not a method: " + method.getLeaf());
        return Access.owner(element);
    }

    @Nullable
    Element element(Tree tree) {
        return typing.element(path(tree));
    }

    /** The method itself. */
    @Nullable
    Element method() {
        return typing.element(method);
    }

    @Nullable
    TypeMirror mirror(Tree tree) {
        return typing.type(path(tree));
    }

    Type type(Tree tree) {
        return TypeLowering.of(mirror(tree), types);
    }

    /** The type of a variable. */
    Type type(Element variable) {
        return TypeLowering.of(variable.asType(), types);
    }

    /** The type of an iterator over what an expression iterates over. */
    ReferenceType iterator(ExpressionTree iterable) {
        DeclaredType type = as(mirror(iterable), "java.lang.Iterable");
        if (type == null) throw new IllegalStateException("nothing to iterate over: " + iterable);
        return TypeLowering.iterator(type, types);
    }

    /** A type as one of a class or an interface that it is, extends or implements; null where it is none. */
    @Nullable
    DeclaredType as(@Nullable TypeMirror type, String qualifiedName) {
        if (type == null || type.getKind().isPrimitive()) return null;
        if (type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(qualifiedName))
            return declared;
        return typing.types().directSupertypes(type).stream()
                .map(each -> as(each, qualifiedName))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What the type parameters of the method stand for. */
    Map<Element, Type> types() {
        return types;
    }

    /** Whether a variable is assigned again, or assigned at all after its declaration. */
    boolean isAssigned(Element variable) {
        return assigned.contains(variable);
    }

    Place place(Tree tree) {
        return typing.place(path(tree));
    }

    int start(Tree tree) {
        return typing.start(path(tree));
    }

    int end(Tree tree) {
        return typing.end(path(tree));
    }

    CharSequence source() {
        return typing.source(method);
    }

    /** The text of a tree as the user wrote it; empty where the compiler made the tree up. */
    String text(Tree tree) {
        int start = start(tree);
        int end = end(tree);
        return start < 0 || end < start ? "" : source().subSequence(start, end).toString();
    }

    /** The place of an expression, described by the text of the statement it belongs to. */
    SourceRef ref(Tree expression, String statement) {
        int start = start(expression);
        if (start < 0) return SourceRef.NONE;
        SourceRef ref = new SourceRef(line(start), start, statement, false);
        origins.put(ref, expression);
        return ref;
    }

    /** The place of a reference that this body made; the method's own for any other. */
    Place place(SourceRef ref) {
        return place(origins.getOrDefault(ref, method.getLeaf()));
    }

    /** Whether this body made the reference. */
    boolean knows(SourceRef ref) {
        return origins.containsKey(ref);
    }

    /** Whether an expression makes an array, and no part of that is in another one. */
    boolean makesArray(ExpressionTree tree) {
        return new ArrayWrites(typing).isNew(path(ExpressionLowering.strip(tree)));
    }

    /** Whether a tree, but for parts that are lowered apart, may write into arrays that it did not make itself. */
    boolean writesArrays(Tree tree, Set<? extends Tree> apart) {
        return new ArrayWrites(typing, apart).foundIn(path(tree));
    }

    /** Whether a tree, but for parts that are lowered apart, may change or keep more than local variables. */
    boolean hasSideEffects(Tree tree, Set<? extends Tree> apart) {
        return new SideEffects(typing, apart).foundIn(path(tree));
    }

    /** Whether what a tree says runs code that may change or keep more than that. */
    boolean runsUnknown(Tree tree, Set<? extends Tree> apart) {
        return new SideEffects(typing, apart).saidIn(path(tree));
    }

    /** How many columns the line of a tree is indented. */
    int column(Tree tree) {
        CharSequence source = source();
        int begin = start(tree);
        while (begin > 0 && source.charAt(begin - 1) != '\n') begin--;
        int end = begin;
        while (end < source.length() && (source.charAt(end) == ' ' || source.charAt(end) == '\t')) end++;
        return end - begin;
    }

    int line(int offset) {
        return typing.line(method, offset);
    }
}
