package org.jadjoint.processor.frontend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Shows a reading the files of the running compilation, as one class path of sources and classes.
 *
 * <p>Sources are parsed only when a reading asks for a class of theirs; the class files that they may mention are looked
 * up at that moment.
 */
final class CompilationFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Compilation compilation;
    private final ClassContainers containers;
    private final Map<UserSource, ShownText> texts = new HashMap<>();

    CompilationFiles(Compilation compilation, StandardJavaFileManager files) {
        super(files);
        this.compilation = compilation;
        this.containers = new ClassContainers(compilation, files);
    }

    /** The file of a source. */
    JavaFileObject file(UserSource source) {
        return file(source, source.topLevelTypes().stream().findFirst().orElse(""));
    }

    /** What a reading sees of a source. */
    ShownText text(UserSource source) {
        return texts.computeIfAbsent(source, this::shown);
    }

    private ShownText shown(UserSource source) {
        String text = source.text();
        return AddedMembers.arePossible(text)
                ? AddedMembers.show(compilation, source, ParsedFile.of(source, text))
                : ShownText.of(text);
    }

    /** The file of a source under the name of one of the top-level classes that it declares. */
    private JavaFileObject file(UserSource source, String typeName) {
        return new SourceFile(source, typeName);
    }

    @Override
    public Iterable<JavaFileObject> list(
            JavaFileManager.Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
            throws IOException {
        if (location != StandardLocation.CLASS_PATH) {
            return super.list(location, packageName, kinds, recurse);
        }
        List<String> sources = compilation.sourcesIn(packageName);
        List<JavaFileObject> found = new ArrayList<>();
        if (kinds.contains(JavaFileObject.Kind.SOURCE)) {
            sources.forEach(name -> compilation.source(name).ifPresent(source -> found.add(file(source, name))));
        }
        if (kinds.contains(JavaFileObject.Kind.CLASS)) {
            for (JavaFileObject each : containers.list(packageName)) {
                if (!sources.contains(outermost(containers.binaryName(each)))) {
                    found.add(each);
                }
            }
        }
        return found;
    }

    private static String outermost(String binaryName) {
        int dollar = binaryName.indexOf('$', binaryName.lastIndexOf('.') + 2);
        return dollar < 0 ? binaryName : binaryName.substring(0, dollar);
    }

    @Override
    public @Nullable String inferBinaryName(JavaFileManager.Location location, JavaFileObject file) {
        if (file instanceof SourceFile source) {
            return source.typeName;
        }
        return location == StandardLocation.CLASS_PATH
                ? containers.binaryName(file)
                : super.inferBinaryName(location, file);
    }

    /** A source file of the user's, which announces what it mentions when it is read. */
    private final class SourceFile extends ForwardingJavaFileObject<JavaFileObject> {
        private final UserSource source;
        private final String typeName;

        SourceFile(UserSource source, String typeName) {
            super(source.file());
            this.source = source;
            this.typeName = typeName;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            containers.discover(source);
            return text(source).text();
        }

        /** A file may declare several top-level classes, and is found under the name of each. */
        @Override
        public boolean isNameCompatible(String simpleName, JavaFileObject.Kind kind) {
            return kind == JavaFileObject.Kind.SOURCE;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof SourceFile file && file.source.equals(source);
        }

        @Override
        public int hashCode() {
            return source.hashCode();
        }
    }
}
