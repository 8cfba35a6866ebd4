package org.jadjoint.processor.companion;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * A room of variable names in which the user's names come first and ours give way.
 *
 * <p>A wish that is taken gets the smallest number that makes it free ({@code resultBar}, {@code resultBar0},
 * {@code resultBar1}), so that the same source always leads to the same names.
 */
public final class NameScope {
    private final Set<String> taken;

    /** A room in which the given names are taken already. */
    public NameScope(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** A room inside this one: it sees the names taken so far, and what it takes stays its own. */
    public NameScope inner() {
        return new NameScope(taken);
    }

    public boolean isFree(String name) {
        return !taken.contains(name) && SourceVersion.isName(name, SourceVersion.RELEASE_17);
    }

    /** Takes the name as it is, whether it was free or not. */
    public void reserve(String name) {
        taken.add(name);
    }

    /** Takes and returns the name closest to the wish. */
    public String take(String wish) {
        String name = wish;
        for (int number = 0; !isFree(name); number++) {
            name = wish + number;
        }
        taken.add(name);
        return name;
    }
}
