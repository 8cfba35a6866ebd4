package org.jadjoint.processor.rounds;

import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** As Gradle's incremental compilation does it: everything is passed on, but for a filer of its own. */
final class GradleEnvironment implements ProcessingEnvironment {
    private final ProcessingEnvironment delegate;
    private final RecordingFiler filer;

    GradleEnvironment(ProcessingEnvironment delegate, RecordingFiler filer) {
        this.delegate = delegate;
        this.filer = filer;
    }

    static ProcessingEnvironment around(ProcessingEnvironment inner) {
        return new GradleEnvironment(inner, new RecordingFiler(inner.getFiler()));
    }

    @Override
    public Map<String, String> getOptions() {
        return delegate.getOptions();
    }

    @Override
    public Messager getMessager() {
        return delegate.getMessager();
    }

    @Override
    public Filer getFiler() {
        return filer;
    }

    @Override
    public Elements getElementUtils() {
        return delegate.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
        return delegate.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
        return delegate.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
        return delegate.getLocale();
    }
}
