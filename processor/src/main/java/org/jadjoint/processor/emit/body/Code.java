package org.jadjoint.processor.emit.body;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jadjoint.processor.ir.Type;

/**
 * An expression as text, with what binds its outermost operator.
 *
 * <p>Class names stand in the text between two marks, so that text stays text until a statement is finished and its classes can be
 * imported.
 */
record Code(String text, int precedence) {
    static final int ASSIGNMENT = 1;
    static final int CONDITIONAL = 2;
    static final int EITHER = 3;
    static final int BOTH = 4;
    static final int OR = 5;
    static final int XOR = 6;
    static final int AND = 7;
    static final int EQUALITY = 8;
    static final int RELATION = 9;
    static final int SHIFT = 10;
    static final int SUM = 11;
    static final int PRODUCT = 12;
    static final int UNARY = 13;
    /** {@code new double[n]}, after which no index may stand. */
    static final int CREATION = 14;

    static final int PRIMARY = 15;

    private static final char BEGIN = '\u0001';
    private static final char END = '\u0002';

    static Code primary(String text) {
        return new Code(text, PRIMARY);
    }

    /** The text, in parentheses where what is around it binds more strongly. */
    String at(int context) {
        return precedence >= context ? text : "(" + text + ")";
    }

    /** The mark of a class, by its canonical name. */
    static String ofClass(String canonical) {
        return BEGIN + canonical + END;
    }

    /** Text of the user's, in which no character is a mark. */
    static String unmarked(String text) {
        return text.replace(BEGIN, ' ');
    }

    /** A type, its classes marked. */
    static String ofType(Type type) {
        return ofClasses(type.java());
    }

    /** Java text in which every qualified name is marked as a class. */
    static String ofClasses(String java) {
        if (java.indexOf('.') < 0) return java;
        StringBuilder marked = new StringBuilder();
        int i = 0;
        while (i < java.length()) {
            int begin = i;
            while (i < java.length() && (Character.isJavaIdentifierPart(java.charAt(i)) || java.charAt(i) == '.')) i++;
            String name = java.substring(begin, i);
            marked.append(name.indexOf('.') > 0 ? ofClass(name) : name);
            if (i < java.length() && begin == i) marked.append(java.charAt(i++));
        }
        return marked.toString();
    }

    /** The canonical names of the classes that are marked in the text. */
    static List<String> classes(String text) {
        List<String> classes = new ArrayList<>();
        for (int begin = text.indexOf(BEGIN); begin >= 0; begin = text.indexOf(BEGIN, begin + 1)) {
            classes.add(text.substring(begin + 1, text.indexOf(END, begin)));
        }
        return classes;
    }

    /** The text with its classes as types that JavaPoet imports. */
    static void addTo(CodeBlock.Builder block, String text, Function<String, ClassName> resolver) {
        int from = 0;
        for (int begin = text.indexOf(BEGIN); begin >= 0; begin = text.indexOf(BEGIN, from)) {
            int end = text.indexOf(END, begin);
            if (begin > from) block.add("$L", text.substring(from, begin));
            block.add("$T", resolver.apply(text.substring(begin + 1, end)));
            from = end + 1;
        }
        if (from < text.length()) block.add("$L", text.substring(from));
    }
}
