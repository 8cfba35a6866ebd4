package org.jadjoint.processor.companion;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Finds the warnings that the companion of a method must suppress, because it says what the method says elsewhere.
 *
 * <p>That is what the method and the classes around it suppress. A class may also use its own deprecated members
 * without a word; a companion, being another class, may not.
 */
final class Suppressions {
    private static final String OWN = "jadjoint";

    private final Elements elements;
    private final Set<String> ofOwner = new TreeSet<>();

    /** The suppressions of every method of the class, which are found once. */
    Suppressions(Elements elements, TypeElement owner) {
        this.elements = elements;
        Element outermost = owner;
        for (Element at = owner; at instanceof TypeElement; at = at.getEnclosingElement()) {
            addTokens(at, ofOwner);
            outermost = at;
        }
        addDeprecations(outermost);
    }

    /** What the class and those around it suppress. */
    List<String> ofClass() {
        Set<String> tokens = new TreeSet<>(ofOwner);
        tokens.remove(OWN);
        return List.copyOf(tokens);
    }

    List<String> of(ExecutableElement method) {
        Set<String> tokens = new TreeSet<>(ofOwner);
        addTokens(method, tokens);
        if (!method.getTypeParameters().isEmpty()) {
            tokens.add("rawtypes"); // such a method is rejected, and declared by the bounds of its type variables
        }
        tokens.remove(OWN);
        return List.copyOf(tokens);
    }

    private static void addTokens(Element element, Set<String> tokens) {
        Object value =
                Marks.value(element, "java.lang.SuppressWarnings", "value").orElse(List.of());
        if (value instanceof List<?> list) {
            list.forEach(token -> {
                if (token instanceof AnnotationValue annotated) {
                    tokens.add(String.valueOf(annotated.getValue()));
                }
            });
        }
    }

    private void addDeprecations(Element element) {
        if (elements.isDeprecated(element)) {
            boolean removal = Marks.value(element, "java.lang.Deprecated", "forRemoval")
                    .map(Boolean.TRUE::equals)
                    .orElse(false);
            ofOwner.add(removal ? "removal" : "deprecation");
        }
        element.getEnclosedElements().forEach(this::addDeprecations);
    }
}
