package org.jadjoint.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** The errors that javac found in a reading. Its warnings are dropped: the running compilation prints them itself. */
final class ReadingErrors implements DiagnosticListener<JavaFileObject> {
    /**
     * An error of the user's code.
     *
     * @param missing whether a name does not resolve, so that a later round may mend it
     * @param message the compiler's own words
     */
    record ReadingError(@Nullable JavaFileObject file, long start, long end, boolean missing, String message) {
        boolean isIn(JavaFileObject source, long from, long to) {
            return source.equals(file) && start >= from && end <= to;
        }
    }

    /** Beginnings of javac's keys for names that do not resolve; there is no other way to tell these errors apart. */
    private static final List<String> MISSING =
            List.of("compiler.err.cant.resolve", "compiler.err.doesnt.exist", "compiler.err.cant.access");

    private final List<ReadingError> errors = new ArrayList<>();

    @Override
    public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
        if (diagnostic.getKind() != Diagnostic.Kind.ERROR) {
            return;
        }
        String code = diagnostic.getCode();
        boolean missing = code != null && MISSING.stream().anyMatch(code::startsWith);
        errors.add(new ReadingError(
                diagnostic.getSource(),
                diagnostic.getStartPosition(),
                diagnostic.getEndPosition(),
                missing,
                diagnostic.getMessage(Locale.getDefault())));
    }

    /** The errors in a part of a file. */
    List<ReadingError> in(JavaFileObject file, long from, long to) {
        return errors.stream().filter(error -> error.isIn(file, from, to)).toList();
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    /** Whether a name does not resolve, anywhere in the files read. */
    boolean anyMissing() {
        return errors.stream().anyMatch(ReadingError::missing);
    }
}
