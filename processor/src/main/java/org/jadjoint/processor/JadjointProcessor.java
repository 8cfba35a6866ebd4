package org.jadjoint.processor;

import com.google.auto.service.AutoService;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jadjoint.processor.companion.Marks;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.diagnostics.Reporter;
import org.jadjoint.processor.frontend.Compilation;
import org.jadjoint.processor.frontend.MessagerPlace;
import org.jspecify.annotations.Nullable;

/** Writes the derivatives of the methods annotated {@code @Differentiable}. */
@AutoService(Processor.class)
@SupportedAnnotationTypes({
    "org.jadjoint.Differentiable",
    "org.jadjoint.NoDerivative",
    "org.jadjoint.DerivativeRule",
    "org.jadjoint.UseRules",
    "org.jadjoint.Checkpoint",
    "org.jadjoint.Generated",
    "javax.annotation.processing.Generated"
})
public final class JadjointProcessor extends AbstractProcessor {

    /** Makes the stages of one compilation. */
    interface StagesFactory {
        Stages create(ProcessingEnvironment environment, Compilation compilation, Reporter reporter);
    }

    private final Reporter reporter = new Reporter();
    private final StagesFactory stages;
    private @Nullable Rounds rounds;
    private boolean refused;

    public JadjointProcessor() {
        this(CompilerStages::new);
    }

    JadjointProcessor(StagesFactory stages) {
        this.stages = stages;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Options.NAMES;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Options.check(environment.getOptions(), new MessagerPlace(environment.getMessager(), null), reporter);
        Optional<Compilation> compilation = Compilation.of(environment);
        rounds = compilation
                .map(each ->
                        new Rounds(each, stages.create(environment, each, reporter), reporter, environment.getFiler()))
                .orElse(null);
    }

    // A compilation with -Xlint:processing -Werror fails on annotations that no processor claims: ours, and those of
    // the classes we generate.
    @SuppressWarnings("DoNotClaimAnnotations")
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Set<TypeElement> structures = new LinkedHashSet<>();
        Set<TypeElement> owners = new LinkedHashSet<>();
        annotated(annotations, round).forEach(element -> {
            if (element instanceof TypeElement structure) structures.add(structure);
            else owners.add((TypeElement) element.getEnclosingElement());
        });
        Optional<Problem> obstacle = obstacle();
        if (obstacle.isPresent()) {
            Stream.concat(structures.stream(), owners.stream())
                    .min(Comparator.comparing(owner -> owner.getQualifiedName().toString()))
                    .ifPresent(owner -> refuse(obstacle.get(), owner));
        } else if (rounds != null) {
            rounds.run(round, structures, owners, rules(annotations, round));
        }
        return true;
    }

    /** The differentiable types and methods among the sources that are new in this round. */
    private static Stream<? extends Element> annotated(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return annotations.stream()
                .filter(annotation -> annotation.getQualifiedName().contentEquals("org.jadjoint.Differentiable"))
                .flatMap(annotation -> round.getElementsAnnotatedWith(annotation).stream());
    }

    /** The new classes that declare derivative rules or bring some into scope. */
    private static Set<TypeElement> rules(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Set<TypeElement> rules = new LinkedHashSet<>();
        for (TypeElement annotation : annotations) {
            String name = annotation.getQualifiedName().toString();
            if (name.equals(Marks.DERIVATIVE_RULE) || name.equals(Marks.USE_RULES)) {
                rules.addAll(ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)));
            }
        }
        return rules;
    }

    /** What makes the whole compilation impossible. */
    private Optional<Problem> obstacle() {
        if (rounds == null) {
            return Optional.of(Problem.ECLIPSE_COMPILER);
        }
        boolean old = processingEnv.getSourceVersion().compareTo(SourceVersion.RELEASE_17) < 0;
        return old ? Optional.of(Problem.SOURCE_LEVEL) : Optional.empty();
    }

    private void refuse(Problem problem, TypeElement owner) {
        if (!refused) {
            refused = true;
            String release = processingEnv.getSourceVersion().name().substring("RELEASE_".length());
            reporter.report(problem, new MessagerPlace(processingEnv.getMessager(), owner), owner, release);
            reporter.flush();
        }
    }
}
