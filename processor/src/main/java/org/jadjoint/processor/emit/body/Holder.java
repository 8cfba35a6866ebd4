package org.jadjoint.processor.emit.body;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.Type;

/**
 * The holder of a method's residuals: the fields that its bodies ask for.
 *
 * <p>Fields start as zero or null. Bodies that never run at the same time on one holder share fields of equal names and types. What one of
 * them finds there it takes for memory that nothing else holds, so a field that was only lent a reference is no memory of any body.
 */
public final class Holder {
    /**
     * A field.
     *
     * @param name its name
     * @param type its type
     * @param sources the user's statements that it serves, by line
     */
    public record Field(String name, Type type, TreeSet<Source> sources) {}

    /** A statement of the user. */
    public record Source(int line, String text) implements Comparable<Source> {
        @Override
        public int compareTo(Source other) {
            int byLine = Integer.compare(line, other.line);
            return byLine != 0 ? byLine : text.compareTo(other.text);
        }
    }

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Set<String> declared = new HashSet<>();
    private final Set<String> lent = new HashSet<>();

    /**
     * @param declared names of fields that the holder has anyway
     */
    public Holder(Set<String> declared) {
        this.declared.addAll(declared);
    }

    /** The field of the given type whose name comes closest to the wish and that is not in {@code occupied}. */
    public Field field(String wish, Type type, Set<String> occupied, SourceRef source) {
        for (int number = 1; ; number++) {
            String name = number == 1 ? wish : wish + number;
            if (declared.contains(name) || occupied.contains(name)) continue;
            Field field = fields.computeIfAbsent(name, key -> new Field(key, type, new TreeSet<>()));
            if (!field.type().equals(type)) continue;
            if (source.line() > 0) field.sources().add(new Source(source.line(), source.text()));
            return field;
        }
    }

    /**
     * Such a field for memory that is used again: none that holds what other fields may hold too. For an array of arrays it is one that no
     * other body has, since what is an element here need not be the element there.
     */
    Field memory(String wish, Type type, Set<String> occupied, SourceRef source) {
        Set<String> taken = new HashSet<>(occupied);
        taken.addAll(type.isNested() ? fields.keySet() : lent);
        return field(wish, type, taken, source);
    }

    /** Says that a field is given references to what other fields, or the caller, may know. */
    public void lend(String field) {
        lent.add(field);
    }

    /** The fields in the order in which they were first asked for. */
    public List<Field> fields() {
        return new ArrayList<>(fields.values());
    }
}
