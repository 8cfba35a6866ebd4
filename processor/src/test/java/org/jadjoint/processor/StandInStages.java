package org.jadjoint.processor;

import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jadjoint.processor.emit.SourceFile;
import org.jadjoint.processor.frontend.TypedTrees;
import org.jspecify.annotations.Nullable;

/**
 * Stages that declare {@code fGradient} for each method f of a class and define it as zero, and keep a record of every
 * body they were shown: so the rounds can be tested without the compiler behind them.
 */
public final class StandInStages implements Stages {
    private final List<String> log = new ArrayList<>();
    private final @Nullable Error failure;

    public StandInStages() {
        this(null);
    }

    /** Stages whose definition fails. */
    public StandInStages(@Nullable Error failure) {
        this.failure = failure;
    }

    /** A processor with these stages. */
    public Processor processor() {
        return new JadjointProcessor((environment, compilation, reporter) -> this);
    }

    /** What happened, in order: {@code declare Foo}, {@code define Foo}, {@code untyped x in Foo}. */
    public List<String> log() {
        return List.copyOf(log);
    }

    @Override
    public void checkRules(TypeElement type) {}

    @Override
    public boolean computes(TypeElement structure) {
        return false;
    }

    @Override
    public Optional<SourceFile> tangent(TypeElement structure) {
        log.add("tangent " + structure);
        String home = packageOf(structure);
        String simple = name(structure, "Tangent");
        String text = (home.isEmpty() ? "" : "package " + home + ";\n") + "record " + simple + "() {}\n";
        return Optional.of(new SourceFile(home.isEmpty() ? simple : home + "." + simple, structure, text));
    }

    @Override
    public Optional<SourceFile> descriptor(TypeElement structure) {
        return Optional.empty();
    }

    @Override
    public Optional<SourceFile> functions(TypeElement owner) {
        return Optional.empty();
    }

    @Override
    public SourceFile declare(TypeElement owner) {
        log.add("declare " + owner);
        return file(
                owner, "Derivatives", "return %s.%%s(%%s);".formatted(name(owner, "Sweeps")), "Gradient", "public ");
    }

    @Override
    public SourceFile define(TypeElement owner, TypedTrees reading) {
        log.add("define " + owner);
        if (failure != null) {
            throw failure;
        }
        for (Element member :
                reading.type(owner.getQualifiedName().toString()).orElseThrow().getEnclosedElements()) {
            if (isDifferentiable(member)) {
                lookAt(reading, Objects.requireNonNull(reading.path(member)), owner);
            }
        }
        return file(owner, "Sweeps", "return 0;", "Gradient", "");
    }

    private void lookAt(TypedTrees reading, TreePath method, TypeElement owner) {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void none) {
                if (tree instanceof ExpressionTree && !(tree instanceof ErroneousTree)) {
                    TypeMirror type = reading.type(new TreePath(getCurrentPath(), tree));
                    if (type == null || type.getKind() == TypeKind.ERROR) {
                        log.add("untyped " + tree + " in " + owner);
                    }
                }
                return super.scan(tree, null);
            }
        }.scan(method, null);
    }

    @Override
    public SourceFile reject(TypeElement owner) {
        log.add("reject " + owner);
        return file(owner, "Sweeps", "throw new UnsupportedOperationException();", "Gradient", "");
    }

    private static SourceFile file(TypeElement owner, String suffix, String body, String memberSuffix, String access) {
        StringBuilder text = new StringBuilder();
        String home = packageOf(owner);
        text.append(home.isEmpty() ? "" : "package " + home + ";\n");
        text.append(access).append("final class ").append(name(owner, suffix)).append(" {\n");
        text.append("  private ").append(name(owner, suffix)).append("() {}\n");
        for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
            if (isDifferentiable(method)) {
                String formals = method.getParameters().stream()
                        .map(parameter -> parameter.asType() + " " + parameter.getSimpleName())
                        .collect(Collectors.joining(", "));
                String actuals = method.getParameters().stream()
                        .map(VariableElement::getSimpleName)
                        .collect(Collectors.joining(", "));
                String member = method.getSimpleName() + memberSuffix;
                text.append(
                        "  static double %s(%s) { %s }%n".formatted(member, formals, body.formatted(member, actuals)));
            }
        }
        text.append("}\n");
        String name = name(owner, suffix);
        return new SourceFile(home.isEmpty() ? name : home + "." + name, owner, text.toString());
    }

    private static boolean isDifferentiable(Element element) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(mirror -> mirror.getAnnotationType().toString().equals("org.jadjoint.Differentiable"));
    }

    private static String packageOf(TypeElement owner) {
        Element home = owner;
        while (home instanceof TypeElement type) {
            home = type.getEnclosingElement();
        }
        return home instanceof PackageElement found ? found.getQualifiedName().toString() : "";
    }

    private static String name(TypeElement owner, String suffix) {
        String stem = owner.getSimpleName().toString();
        for (Element at = owner.getEnclosingElement(); at instanceof TypeElement; at = at.getEnclosingElement()) {
            stem = at.getSimpleName() + "_" + stem;
        }
        return stem + suffix;
    }
}
