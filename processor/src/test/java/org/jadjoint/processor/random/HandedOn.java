package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Does some of what is done with arrays of arrays and of records in helpers: {@code copied(m, 1)} for {@code m.clone()}. They call themselves, and so
 * stay calls, and who hands the array on may never look at its elements.
 */
final class HandedOn {
    private final Set<Type> copied = EnumSet.noneOf(Type.class);
    private final Set<Type> read = EnumSet.noneOf(Type.class);
    private final Set<Type> put = EnumSet.noneOf(Type.class);

    private static boolean isArrayOfReferences(Type type) {
        return type.holdsReferences() && type != Type.LIST;
    }

    /** Of what reads the same some is handed on, and some is not. */
    private static boolean isChosen(Node node) {
        return node.toString().length() % 3 == 0;
    }

    /** Whether an array is copied by a helper. */
    boolean copies(Node clone) {
        boolean copies = isArrayOfReferences(clone.type()) && isChosen(clone);
        if (copies) copied.add(clone.type());
        return copies;
    }

    /** Whether an element of a row is read by a helper. */
    boolean reads(Node element) {
        Node row = element.part(0);
        boolean reads = row.kind() == Kind.ELEMENT
                && row.part(0).kind() == Kind.VARIABLE
                && row.part(0).type().isNested()
                && isChosen(element);
        if (reads) read.add(row.part(0).type());
        return reads;
    }

    /**
     * Whether an element is put into an array by a helper. Of one of deeper rank nobody knows whether the helper replaces elements of it or of what it
     * holds, which may be the caller's.
     */
    boolean puts(Node assignment) {
        Node place = assignment.part(0);
        boolean puts = place.kind() == Kind.ELEMENT
                && place.part(0).kind() == Kind.VARIABLE
                && isArrayOfReferences(place.part(0).type())
                && !place.type().isNested()
                && isChosen(assignment);
        if (puts) put.add(place.part(0).type());
        return puts;
    }

    /** The helpers that were used. */
    List<String> helpers() {
        List<String> lines = new ArrayList<>();
        for (Type type : copied) {
            lines.add("static " + type + " copied(" + type
                    + " m, int d) { return d > 0 ? copied(m, d - 1) : m.clone(); }");
        }
        for (Type type : read) {
            lines.add("static " + type.element().element() + " elementOf(" + type
                    + " m, int i, int j, int d) { return d > 0 ? elementOf(m, i, j, d - 1) : m[i][j]; }");
        }
        for (Type type : put) {
            lines.add("static void put(" + type + " m, int i, " + type.element() + " e, int d) {");
            lines.add("    if (d > 0) put(m, i, e, d - 1);");
            lines.add("    else m[i] = e;");
            lines.add("}");
        }
        return lines;
    }
}
