package org.jadjoint.processor.companion;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** What the annotations and modifiers of a declaration say; annotations go by name, since the processor does not load them. */
public final class Marks {
    public static final String DIFFERENTIABLE = "org.jadjoint.Differentiable";
    public static final String NO_DERIVATIVE = "org.jadjoint.NoDerivative";

    /** The mark of classes that hold a derivative written by hand. */
    public static final String DERIVATIVE_RULE = "org.jadjoint.DerivativeRule";

    /** The mark of classes that bring such rules into scope. */
    public static final String USE_RULES = "org.jadjoint.UseRules";

    /** The mark of generated classes. */
    public static final String GENERATED = "org.jadjoint.Generated";

    /** The platform's own mark, which not every module can read. */
    public static final String STANDARD_GENERATED = "javax.annotation.processing.Generated";

    private Marks() {}

    public static boolean isDifferentiable(Element element) {
        return find(element, DIFFERENTIABLE).isPresent();
    }

    public static boolean isNoDerivative(Element element) {
        return find(element, NO_DERIVATIVE).isPresent();
    }

    /** Up to which order derivatives are asked for. */
    static int order(Element element) {
        return value(element, DIFFERENTIABLE, "order").map(Integer.class::cast).orElse(1);
    }

    /** Whether the declaration and everything around it is public. */
    static boolean isPublic(Element element) {
        for (Element at = element; at instanceof TypeElement; at = at.getEnclosingElement()) {
            if (!at.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    public static Optional<? extends AnnotationMirror> find(Element element, String annotation) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> mirror.getAnnotationType().asElement() instanceof TypeElement type
                        && type.getQualifiedName().contentEquals(annotation))
                .findFirst();
    }

    /** The value that an annotation gives to one of its members; empty where it leaves the default. */
    public static Optional<Object> value(Element element, String annotation, String member) {
        return find(element, annotation)
                .flatMap(mirror -> mirror.getElementValues().entrySet().stream()
                        .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                        .map(entry -> (AnnotationValue) entry.getValue())
                        .map(AnnotationValue::getValue)
                        .findFirst());
    }
}
