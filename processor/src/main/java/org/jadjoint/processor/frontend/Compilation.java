package org.jadjoint.processor.frontend;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jadjoint.processor.diagnostics.Place;
import org.jadjoint.processor.diagnostics.Places;

/**
 * The running compilation: its sources, its class files, and places in it. Its trees are looked at, never attributed.
 *
 * <p>Attribution in place is what this design avoids. Between rounds javac clears what attribution left in its trees, but
 * not all of it: a second attribution rejects every record with a canonical constructor and every {@code var} of an
 * anonymous class, and it repeats all lint warnings. Bodies are therefore read in a {@link TypedTrees reading} of the
 * same files.
 */
public final class Compilation implements Places {
    private final JavacEnvironment javac;
    private final Map<String, UserSource> sources = new LinkedHashMap<>();

    private Compilation(JavacEnvironment javac) {
        this.javac = javac;
    }

    /** The compilation that a processor serves; empty where the compiler is not javac. */
    public static Optional<Compilation> of(ProcessingEnvironment environment) {
        return JavacEnvironment.of(environment).map(Compilation::new);
    }

    /** Takes note of the source files that are new in this round. */
    public void enter(RoundEnvironment round) {
        for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
            sourceOf(type);
        }
    }

    /** The class of this qualified name as the current round sees it. */
    public Optional<TypeElement> type(String qualifiedName) {
        return Optional.ofNullable(elements().getTypeElement(qualifiedName));
    }

    /**
     * Reads the bodies of classes.
     *
     * @param owners the qualified names of classes that are compiled from source
     */
    public TypedTrees read(Collection<String> owners) {
        Set<UserSource> wanted = new LinkedHashSet<>();
        owners.forEach(owner -> type(owner).flatMap(this::sourceOf).ifPresent(wanted::add));
        return TypedTrees.read(this, wanted);
    }

    /** The source that declares the top-level class of this name. */
    Optional<UserSource> source(String qualifiedName) {
        return Optional.ofNullable(sources.get(qualifiedName));
    }

    /** The top-level classes of the package that have sources. */
    List<String> sourcesIn(String packageName) {
        return sources.entrySet().stream()
                .filter(entry -> entry.getValue().packageName().equals(packageName))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The source that declares a class; empty for a class that comes from a class file. */
    Optional<UserSource> sourceOf(TypeElement type) {
        String name = type.getQualifiedName().toString();
        UserSource known = sources.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        TreePath path = trees().getPath(type);
        if (path == null) {
            return Optional.empty();
        }
        UserSource source = new UserSource(path.getCompilationUnit());
        source.topLevelTypes().forEach(each -> sources.put(each, source));
        return Optional.of(source);
    }

    /** Whether a class is compiled from source. */
    public boolean isSource(TypeElement type) {
        return sourceOf(type).isPresent();
    }

    /** The class as code of the given module sees it. */
    Optional<TypeElement> typeSeenFrom(ModuleElement module, String qualifiedName) {
        return Optional.ofNullable(elements().getTypeElement(module, qualifiedName));
    }

    ModuleElement moduleOf(Element element) {
        return elements().getModuleOf(element);
    }

    /** The classes of a package, in whichever module. This completes all of them, so it is the last resort. */
    List<TypeElement> typesIn(String packageName) {
        List<TypeElement> types = new ArrayList<>();
        for (PackageElement each : elements().getAllPackageElements(packageName)) {
            types.addAll(ElementFilter.typesIn(each.getEnclosedElements()));
        }
        return types;
    }

    String binaryName(TypeElement type) {
        return elements().getBinaryName(type).toString();
    }

    /** The class file of a class, wherever the compilation finds it. */
    Optional<FileObject> classFile(TypeElement type) {
        ModuleElement module = moduleOf(type);
        String packageName = elements().getPackageOf(type).getQualifiedName().toString();
        String binaryName = binaryName(type);
        String file = binaryName.substring(binaryName.lastIndexOf('.') + 1) + ".class";
        if (module == null || module.isUnnamed()) {
            return resource(StandardLocation.CLASS_PATH, packageName, file)
                    .or(() -> resource(StandardLocation.CLASS_OUTPUT, packageName, file));
        }
        String qualified = module.getQualifiedName() + "/" + packageName;
        return resource(StandardLocation.MODULE_PATH, qualified, file)
                .or(() -> resource(StandardLocation.CLASS_OUTPUT, packageName, file))
                .or(() -> resource(StandardLocation.CLASS_PATH, packageName, file));
    }

    private Optional<FileObject> resource(StandardLocation location, String packageName, String file) {
        Filer filer = javac.environment().getFiler();
        try {
            FileObject found = filer.getResource(location, packageName, file);
            found.openInputStream().close();
            return Optional.of(found);
        } catch (IOException | IllegalArgumentException | IllegalStateException notThere) {
            return Optional.empty();
        }
    }

    SourceVersion sourceVersion() {
        return javac.environment().getSourceVersion();
    }

    boolean previewEnabled() {
        return javac.environment().isPreviewEnabled();
    }

    Trees trees() {
        return javac.trees();
    }

    private Elements elements() {
        return javac.environment().getElementUtils();
    }

    @Override
    public Place of(Element element) {
        TreePath path = trees().getPath(element);
        if (path == null) path = written(element).map(trees()::getPath).orElse(null);
        return path == null
                ? new MessagerPlace(javac.environment().getMessager(), element)
                : new DeclarationPlace(trees(), path);
    }

    /** What stands in the source for a member of a record that javac adds: the component of an accessor, the record of all others. */
    private static Optional<Element> written(Element added) {
        Element record = added.getEnclosingElement();
        if (record == null || record.getKind() != ElementKind.RECORD) return Optional.empty();
        Optional<? extends Element> component = ElementFilter.fieldsIn(record.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().equals(added.getSimpleName()))
                .findFirst();
        return Optional.of(component.isPresent() ? component.get() : record);
    }

    /** Whether a member is written in a class, by its author or by another processor, and not made up by javac. */
    boolean isExplicit(Element member) {
        return elements().getOrigin(member) == Elements.Origin.EXPLICIT;
    }

    /** The running compilation's own tree that stands at an offset, where the given tree of a reading stands. */
    Optional<Tree> counterpart(UserSource source, TreePath path, int start) {
        return Counterpart.find(source.unit(), trees().getSourcePositions(), path, start);
    }
}
