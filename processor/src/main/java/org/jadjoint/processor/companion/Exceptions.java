package org.jadjoint.processor.companion;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What the language asks of exceptions. */
public final class Exceptions {
    private Exceptions() {}

    /** Whether who throws an exception has to declare it; of a type variable that is taken to be so. */
    public static boolean isChecked(TypeMirror exception) {
        TypeMirror at = exception;
        while (at instanceof DeclaredType declared && declared.asElement() instanceof TypeElement type) {
            String name = type.getQualifiedName().toString();
            if (name.equals("java.lang.RuntimeException") || name.equals("java.lang.Error")) return false;
            at = type.getSuperclass();
        }
        return true;
    }
}
