package org.jadjoint.processor.frontend;

import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import org.jadjoint.processor.diagnostics.Place;
import org.jadjoint.processor.diagnostics.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The place of a declaration without tree: from a class file, or in a compiler other than javac.
 *
 * @param element the declaration; null for what is about the whole compilation
 */
public record MessagerPlace(Messager messager, @Nullable Element element) implements Place {

    @Override
    public String file() {
        return "";
    }

    @Override
    public int line() {
        return 0;
    }

    @Override
    public int column() {
        return 0;
    }

    @Override
    public boolean suppressed() {
        return false;
    }

    @Override
    public void print(Severity severity, String message) {
        if (element == null) messager.printMessage(TreePlace.kind(severity), message);
        else messager.printMessage(TreePlace.kind(severity), message, element);
    }
}
