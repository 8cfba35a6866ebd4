package org.jadjoint.processor.rounds;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/** Writes down what is created for which elements, as Gradle does for its incremental builds. */
final class RecordingFiler implements Filer {
    private final Filer delegate;
    private final List<Created> created = new ArrayList<>();

    RecordingFiler(Filer delegate) {
        this.delegate = delegate;
    }

    /** A generated file and the names of the elements from which it originates. */
    record Created(String name, List<String> origins) {}

    List<Created> created() {
        return List.copyOf(created);
    }

    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... origins) throws IOException {
        record(name.toString(), origins);
        return delegate.createSourceFile(name, origins);
    }

    @Override
    public JavaFileObject createClassFile(CharSequence name, Element... origins) throws IOException {
        record("class " + name, origins);
        return delegate.createClassFile(name, origins);
    }

    @Override
    public FileObject createResource(
            JavaFileManager.Location location, CharSequence home, CharSequence name, Element... origins)
            throws IOException {
        record("resource " + name, origins);
        return delegate.createResource(location, home, name, origins);
    }

    @Override
    public FileObject getResource(JavaFileManager.Location location, CharSequence home, CharSequence name) {
        throw new IllegalStateException("an isolating processor reads no resources: " + name);
    }

    private void record(String name, Element... origins) {
        List<String> names = new ArrayList<>();
        for (Element origin : origins) {
            names.add(
                    origin instanceof QualifiedNameable named
                            ? named.getQualifiedName().toString()
                            : "?" + origin);
        }
        created.add(new Created(name, names));
    }
}
