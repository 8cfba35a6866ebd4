package org.jadjoint.processor.ir;

import java.util.HashSet;
import java.util.Set;

/**
 * What a method does to an array parameter.
 *
 * @param seen whether a body of the class may write into it, or something that nobody can be asked about
 * @param questions it is written, too, where the answer to one of them is yes
 */
public record Writes(boolean seen, Set<Question> questions) {
    public static final Writes NONE = new Writes(false, Set.of());
    public static final Writes SEEN = new Writes(true, Set.of());

    /** Through so many classes a question is handed on; then, and where classes call each other, the answer is yes. */
    public static final int DEPTH = 5;

    public Writes {
        questions = Set.copyOf(questions);
    }

    /** Whether a method of another class writes into the array that is its parameter of a number, which is known at run time. */
    public record Question(Callee callee, int parameter) {
        /** The number of the parameter's bit in the answer, a set of arrays. */
        public int bit() {
            return Writes.bit((int) callee.parameters().subList(0, parameter).stream()
                    .filter(each -> each.type().isAggregate() && !isFunction(each.type()))
                    .count());
        }

        private static boolean isFunction(Type type) {
            return type instanceof StructureType structure && structure.function() != null;
        }

        /**
         * What gives the answer, behind the name of the companion and its point.
         *
         * @param depth through how many classes it is handed on, in Java
         */
        public String call(String depth) {
            return callee.prefix() + callee.overload() + "Writes(" + depth + ")";
        }
    }

    /** Whether it may be written, whatever the answers. */
    public boolean isPossible() {
        return seen || !questions.isEmpty();
    }

    public Writes and(Writes other) {
        Set<Question> all = new HashSet<>(questions);
        all.addAll(other.questions);
        return new Writes(seen || other.seen, all);
    }

    /** The bit of an array, given its number among the array parameters; from the 64th on they share one. */
    public static int bit(int array) {
        return Math.min(array, Long.SIZE - 1);
    }

    /** A set of arrays in Java. */
    public static String literal(long set) {
        return set == 0 ? "0" : "0b" + Long.toBinaryString(set) + (set == (int) set && set >= 0 ? "" : "L");
    }
}
