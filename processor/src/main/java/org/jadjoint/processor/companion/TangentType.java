package org.jadjoint.processor.companion;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * The type of tangents and cotangents of a type that carries derivatives: a number is its own, a structure has one that is generated for it,
 * arrays have arrays and lists have lists of those of their elements.
 *
 * @param leaf what stands in the arrays; the type itself where the rank is 0
 * @param rank the number of array dimensions
 * @param lists how many lists are around the arrays, or around the leaf where the rank is 0
 * @param open which of these may be lists of subtypes, {@code List<? extends P>}: a bit for each, the lowest for the outermost
 */
public record TangentType(Leaf leaf, int rank, int lists, int open) {
    public static final TangentType DOUBLE = new TangentType(new Numeric(TypeKind.DOUBLE), 0);
    public static final TangentType FLOAT = new TangentType(new Numeric(TypeKind.FLOAT), 0);
    public static final TangentType DOUBLE_ARRAY = new TangentType(new Numeric(TypeKind.DOUBLE), 1);
    public static final TangentType FLOAT_ARRAY = new TangentType(new Numeric(TypeKind.FLOAT), 1);

    /** A type that is no list. */
    public TangentType(Leaf leaf, int rank) {
        this(leaf, rank, 0, 0);
    }

    /** A type that is no array. */
    public sealed interface Leaf {}

    /** {@code DOUBLE} or {@code FLOAT}; where arrays of any kind are meant, another kind, {@code DECLARED} for all references. */
    public record Numeric(TypeKind kind) implements Leaf {}

    /**
     * A {@code @Differentiable} record or sealed interface.
     *
     * @param packageName its package, which is also that of its tangent type
     * @param nested its name in the package, with those of the classes around it: {@code Outer.Inner}
     * @param hasArrays whether a value may refer to arrays, passive ones included
     */
    public record Structure(String packageName, String nested, boolean hasArrays) implements Leaf {
        /** The simple name of the tangent type: {@code Outer_InnerTangent}. */
        public String tangent() {
            return nested.replace('.', '_') + "Tangent";
        }

        /** The simple name of the descriptor: {@code Outer_InnerStructure}. */
        public String descriptor() {
            return nested.replace('.', '_') + "Structure";
        }
    }

    /** The type of tangents; empty for a type that carries no derivative, boxes, generic types and lists of subtypes included. */
    public static Optional<TangentType> of(TypeMirror type) {
        return ofParameter(type).filter(known -> !known.isOpen());
    }

    /** The type of tangents of a parameter, which may be a list of subtypes, too. */
    public static Optional<TangentType> ofParameter(TypeMirror type) {
        int lists = 0;
        int open = 0;
        TypeMirror element = type;
        for (TypeMirror in = inList(element); in != null; in = inList(element)) {
            if (in instanceof WildcardType) open |= 1 << lists;
            element = bound(in);
            lists++;
        }
        int rank = 0;
        while (element instanceof ArrayType array) {
            element = array.getComponentType();
            rank++;
        }
        TangentType known = leaf(element).map(leaf -> new TangentType(leaf, 0)).orElse(null);
        if (known == null || (lists > 0 && rank == 0 && known.isScalar())) return Optional.empty();
        // A list of exactly such lists, List<List<? extends P>>, has no tangent that could be made anew.
        boolean openInClosed = (open & open + 1) != 0;
        return openInClosed ? Optional.empty() : Optional.of(new TangentType(known.leaf(), rank, lists, open));
    }

    /** The type of a list's elements, a wildcard where they are of subtypes; null where a type is no list. */
    private static @Nullable TypeMirror inList(TypeMirror type) {
        boolean isList = type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals("java.util.List")
                && declared.getTypeArguments().size() == 1;
        return isList ? ((DeclaredType) type).getTypeArguments().get(0) : null;
    }

    private static TypeMirror bound(TypeMirror type) {
        TypeMirror upper = type instanceof WildcardType wildcard ? wildcard.getExtendsBound() : null;
        return upper == null ? type : upper;
    }

    private static Optional<Leaf> leaf(TypeMirror type) {
        TypeKind kind = type.getKind();
        if (kind == TypeKind.DOUBLE || kind == TypeKind.FLOAT) return Optional.of(new Numeric(kind));
        boolean known = type instanceof DeclaredType declared
                && declared.getTypeArguments().isEmpty()
                && declared.asElement() instanceof TypeElement element
                && isStructure(element);
        return known ? Optional.of(structure((TypeElement) ((DeclaredType) type).asElement())) : Optional.empty();
    }

    /** Whether a type has a tangent type of its own. */
    public static boolean isStructure(TypeElement type) {
        boolean kind = type.getKind() == ElementKind.RECORD
                || (type.getKind() == ElementKind.INTERFACE
                        && type.getModifiers().contains(Modifier.SEALED));
        return kind
                && type.getTypeParameters().isEmpty()
                && Marks.isDifferentiable(type)
                && SignatureTypes.privateAround(type).isEmpty();
    }

    static Structure structure(TypeElement type) {
        String nested = Spelling.nested(type);
        String name = type.getQualifiedName().toString();
        int end = name.length() - nested.length() - 1;
        return new Structure(end > 0 ? name.substring(0, end) : "", nested, hasArrays(type, new HashSet<>()));
    }

    private static boolean hasArrays(TypeElement type, Set<TypeElement> seen) {
        if (!seen.add(type)) return false;
        Stream<TypeMirror> parts = Stream.concat(
                type.getRecordComponents().stream().map(RecordComponentElement::asType),
                type.getPermittedSubclasses().stream());
        return parts.map(TangentType::inLists)
                .anyMatch(part -> part instanceof ArrayType
                        || (part instanceof DeclaredType declared
                                && declared.asElement() instanceof TypeElement element
                                && isStructure(element)
                                && hasArrays(element, seen)));
    }

    private static TypeMirror inLists(TypeMirror type) {
        TypeMirror inside = inList(type);
        return inside == null ? type : inLists(bound(inside));
    }

    /** The type of any array or structure as one that has arrays to refer to, its elements of any kind; empty for all others. */
    public static Optional<TangentType> shape(TypeMirror type) {
        Optional<TangentType> tangent = ofParameter(type);
        if (tangent.isPresent() || !(type instanceof ArrayType array))
            return tangent.filter(known -> !known.isScalar());
        TypeMirror element = array.getComponentType();
        TypeKind kind = element.getKind().isPrimitive() ? element.getKind() : TypeKind.DECLARED;
        TangentType elements =
                shape(element).filter(known -> known.lists == 0).orElse(new TangentType(new Numeric(kind), 0));
        return Optional.of(new TangentType(elements.leaf(), elements.rank() + 1));
    }

    /** Whether it is a number, so that cotangents are returned. All others have shadows. */
    public boolean isScalar() {
        return rank == 0 && lists == 0 && leaf instanceof Numeric;
    }

    /** Whether it is an array of numbers, whose shadow is such an array too. */
    public boolean isFlat() {
        return rank == 1 && lists == 0 && leaf instanceof Numeric;
    }

    /** Whether a value may refer to arrays. */
    public boolean hasArrays() {
        return rank > 0 || (leaf instanceof Structure structure && structure.hasArrays());
    }

    /** Whether it has elements: an array or a list. */
    public boolean isArray() {
        return rank > 0 || lists > 0;
    }

    /** Whether it is a list, whose shadow is an array. */
    public boolean isList() {
        return lists > 0;
    }

    /** Whether it is a list that may be of subtypes, or in it is one. */
    public boolean isOpen() {
        return open != 0;
    }

    /** Whether a list may be one of subtypes, counted from the outermost. */
    public boolean isOpen(int list) {
        return (open >> list & 1) != 0;
    }

    /** The lists as a part of a name, the innermost first: {@code ListAnyList}. */
    public String listWords() {
        StringBuilder words = new StringBuilder();
        for (int list = lists - 1; list >= 0; list--) words.append(isOpen(list) ? "AnyList" : "List");
        return words.toString();
    }

    /** Whether tangents and shadows are of one type: numbers, and arrays of such of any rank. */
    public boolean isNumeric() {
        return isOfNumbers() && lists == 0;
    }

    /** Whether values and tangents are of one type: numbers, arrays of such of any rank, lists of such arrays. */
    public boolean isOfNumbers() {
        return leaf instanceof Numeric;
    }

    /** The type of the elements of an array or a list. */
    public TangentType element() {
        if (lists > 0) return new TangentType(leaf, rank, lists - 1, open >> 1);
        if (rank == 0) throw new IllegalStateException("no array: " + java());
        return new TangentType(leaf, rank - 1);
    }

    /** The type of tangents as it stands in Java source, classes by their canonical names. */
    public String java() {
        StringBuilder java = new StringBuilder();
        for (int list = 0; list < lists; list++)
            java.append(isOpen(list) ? "java.util.List<? extends " : "java.util.List<");
        return java + name("") + ">".repeat(lists);
    }

    /** The type of tangents without type arguments. */
    public String erased() {
        return isList() ? "java.util.List" : java();
    }

    /** The type of shadows. */
    public String shadow() {
        return name(".Shadow") + "[]".repeat(lists);
    }

    private String name(String nested) {
        String dimensions = "[]".repeat(rank);
        if (leaf instanceof Numeric number) return (number.kind() == TypeKind.DOUBLE ? "double" : "float") + dimensions;
        Structure structure = (Structure) leaf;
        String home = structure.packageName().isEmpty() ? "" : structure.packageName() + ".";
        return home + structure.tangent() + nested + dimensions;
    }
}
