package org.jadjoint.processor.emit.body;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The names of local variables: unique where they are visible, and never a name that means something else there. */
final class Names {
    private final Set<String> taken = new HashSet<>();
    private final Set<String> visible = new HashSet<>();
    private final Deque<List<String>> blocks = new ArrayDeque<>();
    private final Set<String> wishes = new HashSet<>();

    Names(Set<String> taken) {
        this.taken.addAll(taken);
        enter();
    }

    /** A name that the program wishes for; variables without a wish keep away from it. */
    void wished(String name) {
        wishes.add(name);
    }

    /** A parameter of the method, whose name is given. */
    String parameter(String name) {
        visible.add(name);
        return name;
    }

    /** A Java block begins. */
    void enter() {
        blocks.push(new ArrayList<>());
    }

    /** A Java block ends, and the names declared in it are free again. */
    void leave() {
        visible.removeAll(blocks.pop());
    }

    /** The name closest to what the program calls the variable. */
    String declare(String wish) {
        return declare(wish, Set.of());
    }

    /** A name for what has none in the program. */
    String invent(String hint) {
        return declare(hint, wishes);
    }

    private String declare(String wish, Set<String> avoided) {
        String stem = Character.isDigit(wish.charAt(wish.length() - 1)) ? wish + "_" : wish;
        String name = wish;
        for (int number = 2; !isFree(name) || avoided.contains(name); number++) name = stem + number;
        visible.add(name);
        blocks.element().add(name);
        return name;
    }

    private boolean isFree(String name) {
        return !visible.contains(name)
                && !taken.contains(name)
                && SourceVersion.isName(name, SourceVersion.RELEASE_17)
                && !name.equals("_");
    }
}
