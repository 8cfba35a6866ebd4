package org.jadjoint.processor.handwritten;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jadjoint.processor.companion.Marks;
import org.jadjoint.processor.companion.Spelling;
import org.jadjoint.processor.companion.TangentType;

/**
 * The method that a rule differentiates.
 *
 * @param method the declaration
 * @param names what the rule calls its parameters, in order
 */
record Primal(ExecutableElement method, List<String> names) {
    Primal {
        names = List.copyOf(names);
    }

    TypeMirror type(int parameter) {
        return method.getParameters().get(parameter).asType();
    }

    TypeMirror result() {
        return method.getReturnType();
    }

    /** The type of a parameter's derivatives; empty for one that has none. */
    Optional<TangentType> derivative(int parameter) {
        if (Marks.isNoDerivative(method.getParameters().get(parameter))) return Optional.empty();
        return TangentType.of(type(parameter));
    }

    /** The parameter that belongs to the capitalised name at the end of {@code vjpX}; -1 where there is none. */
    int capitalised(String name) {
        return names.stream().map(Spelling::capitalised).toList().indexOf(name);
    }

    String spoken() {
        return Spelling.spoken(method);
    }
}
