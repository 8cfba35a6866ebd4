package org.jadjoint.processor.frontend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The jars and folders from which the running compilation takes its classes.
 *
 * <p>A processor is not told the class path. It may ask for single classes, though, and where one class lies there lie
 * its neighbours: so every class that a source may mention is looked up, and its jar or folder becomes part of the
 * reading's class path.
 */
final class ClassContainers {
    private final Compilation compilation;
    private final StandardJavaFileManager files;
    private final Set<Path> containers = new LinkedHashSet<>();
    private final Map<String, ClassInMemory> inMemory = new LinkedHashMap<>();
    private final Set<UserSource> opened = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> listed = new HashSet<>();
    private final Set<String> located = new HashSet<>();

    ClassContainers(Compilation compilation, StandardJavaFileManager files) {
        this.compilation = compilation;
        this.files = files;
        publish();
    }

    /** Finds the containers of all classes that the source may mention. */
    void discover(UserSource source) {
        String first = source.topLevelTypes().stream().findFirst().orElse("");
        if (first.isEmpty() || !opened.add(source)) {
            return;
        }
        compilation
                .type(first)
                .map(compilation::moduleOf)
                .ifPresent(module -> MentionedNames.in(source).forEach(name -> discover(module, name)));
    }

    private void discover(ModuleElement module, String name) {
        if (asked.add(module.getQualifiedName() + "/" + name)) {
            compilation.typeSeenFrom(module, name).ifPresent(this::locate);
        }
    }

    /** The class files of a package. */
    Collection<JavaFileObject> list(String packageName) throws IOException {
        List<JavaFileObject> found = known(packageName);
        if (!found.isEmpty() || !listed.add(packageName)) {
            return found;
        }
        compilation.typesIn(packageName).forEach(this::locate);
        return known(packageName);
    }

    private List<JavaFileObject> known(String packageName) throws IOException {
        List<JavaFileObject> found = new ArrayList<>();
        files.list(StandardLocation.CLASS_PATH, packageName, Set.of(JavaFileObject.Kind.CLASS), false)
                .forEach(found::add);
        inMemory.values().stream()
                .filter(each -> each.packageName.equals(packageName))
                .forEach(found::add);
        return found;
    }

    String binaryName(JavaFileObject file) {
        return file instanceof ClassInMemory known
                ? known.binaryName
                : String.valueOf(files.inferBinaryName(StandardLocation.CLASS_PATH, file));
    }

    private void locate(TypeElement type) {
        TypeElement outer = outermost(type);
        if (!located.add(outer.getQualifiedName().toString()) || isPlatform(outer)) {
            return;
        }
        if (compilation.sourceOf(outer).isEmpty()) {
            addFileOf(outer);
        }
    }

    /** The reading takes the platform from the running JDK, as one class path never holds it. */
    private boolean isPlatform(TypeElement type) {
        ModuleElement module = compilation.moduleOf(type);
        String name = module == null ? "" : module.getQualifiedName().toString();
        return name.startsWith("java.") || name.startsWith("jdk.");
    }

    private void addFileOf(TypeElement type) {
        FileObject file = compilation.classFile(type).orElse(null);
        if (file == null) {
            return;
        }
        String name = compilation.binaryName(type);
        Path container = container(file.toUri(), name);
        if (container == null) {
            inMemory.put(name, new ClassInMemory(name, file));
            ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::addFileOf);
        } else if (containers.add(container)) {
            publish();
        }
    }

    private void publish() {
        try {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, containers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Path container(URI uri, String binaryName) {
        String text = uri.toString();
        int bang = text.indexOf("!/");
        if (text.startsWith("jar:file:") && bang > 0) {
            return Path.of(URI.create(text.substring("jar:".length(), bang)));
        }
        String tail = "/" + binaryName.replace('.', '/') + ".class";
        boolean inFolder = text.startsWith("file:") && text.endsWith(tail);
        return inFolder ? Path.of(URI.create(text.substring(0, text.length() - tail.length() + 1))) : null;
    }

    private static TypeElement outermost(TypeElement type) {
        TypeElement outer = type;
        while (outer.getEnclosingElement() instanceof TypeElement around) {
            outer = around;
        }
        return outer;
    }

    /** A class that lies neither in a jar nor in a folder, but in some tool's memory. */
    private static final class ClassInMemory extends SimpleJavaFileObject {
        private final String binaryName;
        private final String packageName;
        private final FileObject file;

        ClassInMemory(String binaryName, FileObject file) {
            super(file.toUri(), JavaFileObject.Kind.CLASS);
            this.binaryName = binaryName;
            this.packageName = binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
            this.file = file;
        }

        @Override
        public InputStream openInputStream() throws IOException {
            return file.openInputStream();
        }
    }
}
