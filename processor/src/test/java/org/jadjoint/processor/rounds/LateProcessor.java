package org.jadjoint.processor.rounds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** A processor of somebody else, which writes one class so that it arrives in a given round. */
@SupportedAnnotationTypes("*")
final class LateProcessor extends AbstractProcessor {
    private final int arrival;
    private final String name;
    private final String text;
    private int round;

    LateProcessor(int arrival, String name, String text) {
        this.arrival = arrival;
        this.name = name;
        this.text = text;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        round++;
        if (environment.processingOver()) {
            return false;
        }
        if (round + 1 == arrival) {
            write(name, text);
        } else if (round + 1 < arrival) {
            write("Round" + round, "final class Round" + round + " {}");
        }
        return false;
    }

    private void write(String className, String source) {
        try (Writer writer =
                processingEnv.getFiler().createSourceFile(className).openWriter()) {
            writer.write(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
