package org.jadjoint.processor;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import org.jadjoint.processor.diagnostics.InternalFailure;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.diagnostics.Reporter;
import org.jadjoint.processor.emit.SourceFile;
import org.jadjoint.processor.frontend.Compilation;
import org.jadjoint.processor.frontend.Declarability;
import org.jadjoint.processor.frontend.TypedTrees;

/**
 * Declares each class in the first round in which its signatures resolve, and defines it in the first one after that in
 * which its bodies do.
 *
 * <p>Between rounds classes are known by name, since elements serve one round only. Nothing is created in the last round,
 * but bodies are still read there, so that an error elsewhere hides none of theirs.
 */
final class Rounds {
    private final Compilation compilation;
    private final Stages stages;
    private final Reporter reporter;
    private final Filer filer;
    private final Set<String> unchecked = new LinkedHashSet<>();
    private final Set<String> withoutTangent = new LinkedHashSet<>();
    private final Set<String> undeclared = new LinkedHashSet<>();
    private final Set<String> undefined = new LinkedHashSet<>();
    private final Map<String, String> written = new HashMap<>();

    Rounds(Compilation compilation, Stages stages, Reporter reporter, Filer filer) {
        this.compilation = compilation;
        this.stages = stages;
        this.reporter = reporter;
        this.filer = filer;
    }

    /**
     * Does what this round allows.
     *
     * @param structures the differentiable types that are new in this round
     * @param owners the classes with differentiable methods that are new in this round
     * @param rules those that declare derivative rules or bring some into scope
     */
    void run(RoundEnvironment round, Set<TypeElement> structures, Set<TypeElement> owners, Set<TypeElement> rules) {
        compilation.enter(round);
        boolean last = round.processingOver();
        List<String> declaredBefore = List.copyOf(undefined);
        structures.forEach(
                structure -> withoutTangent.add(structure.getQualifiedName().toString()));
        owners.forEach(owner -> undeclared.add(owner.getQualifiedName().toString()));
        rules.forEach(rule -> unchecked.add(rule.getQualifiedName().toString()));
        List.copyOf(unchecked).forEach(name -> compilation.type(name).ifPresent(rule -> checkRules(rule, last)));
        if (!last) {
            List.copyOf(withoutTangent).forEach(name -> compilation.type(name).ifPresent(this::declareTangent));
            List.copyOf(undeclared).forEach(name -> compilation.type(name).ifPresent(this::declare));
        }
        if (!declaredBefore.isEmpty()) {
            define(declaredBefore, last);
        }
        boolean done = withoutTangent.isEmpty() && undeclared.isEmpty() && undefined.isEmpty();
        if (last || (done && unchecked.isEmpty())) {
            reporter.flush();
        }
    }

    /** What is generated later may be what a rule is waiting for. */
    private void checkRules(TypeElement type, boolean last) {
        if (!last && !Declarability.isResolved(type)) {
            return;
        }
        unchecked.remove(type.getQualifiedName().toString());
        try {
            stages.checkRules(type);
        } catch (RuntimeException | AssertionError | StackOverflowError failure) {
            reporter.report(Problem.INTERNAL_ERROR, compilation.of(type), type, InternalFailure.describe(failure));
        }
    }

    private void declareTangent(TypeElement structure) {
        if (!Declarability.isDeclarableStructure(structure)) {
            return;
        }
        withoutTangent.remove(structure.getQualifiedName().toString());
        guarded(structure, () -> {
            if (stages.computes(structure))
                undeclared.add(structure.getQualifiedName().toString());
            return List.of();
        });
        if (create(structure, () -> stages.tangent(structure))) {
            create(structure, () -> stages.descriptor(structure));
        }
    }

    private void declare(TypeElement owner) {
        if (!Declarability.isDeclarable(owner)) {
            return;
        }
        String name = owner.getQualifiedName().toString();
        undeclared.remove(name);
        if (create(owner, () -> Optional.of(stages.declare(owner)))) {
            undefined.add(name);
            create(owner, () -> stages.functions(owner));
        }
    }

    private void define(List<String> names, boolean last) {
        try (TypedTrees reading = DeepStack.get(() -> compilation.read(names))) {
            for (String name : names) {
                compilation.type(name).ifPresent(owner -> define(owner, reading, last));
            }
        }
    }

    private void define(TypeElement owner, TypedTrees reading, boolean last) {
        String name = owner.getQualifiedName().toString();
        TypeElement read = reading.type(name).orElseThrow();
        boolean ready = reading.isReady(read);
        if (!ready && last) {
            reading.reportMissing(read, reporter);
        }
        if (!ready) {
            return;
        }
        undefined.remove(name);
        boolean broken = reading.reportErrors(read, reporter);
        if (last && broken) {
            return;
        }
        if (broken) {
            create(owner, () -> Optional.of(stages.reject(owner)));
        } else if (last) {
            guarded(owner, () -> List.of(stages.define(owner, reading)));
        } else {
            List<SourceFile> sweeps = guarded(owner, () -> List.of(stages.define(owner, reading)));
            create(owner, () -> Optional.of(sweeps.isEmpty() ? stages.reject(owner) : sweeps.get(0)));
        }
    }

    /** Writes the file of a step; false if there is none. */
    private boolean create(TypeElement owner, Supplier<Optional<SourceFile>> step) {
        List<SourceFile> made = guarded(owner, () -> step.get().stream().toList());
        return !made.isEmpty() && write(owner, made.get(0));
    }

    /** Asks ourselves before the filer, which would add a warning of its own. */
    private boolean write(TypeElement owner, SourceFile file) {
        String earlier =
                written.putIfAbsent(file.name(), owner.getQualifiedName().toString());
        if (earlier != null) {
            reporter.report(Problem.NAME_CLASH, compilation.of(owner), owner, file.name(), earlier);
            return false;
        }
        try {
            file.writeTo(filer);
            return true;
        } catch (FilerException exists) {
            reporter.report(Problem.NAME_CLASH, compilation.of(owner), owner, file.name(), "a class of that name");
        } catch (IOException failure) {
            reporter.report(Problem.INTERNAL_ERROR, compilation.of(owner), owner, failure);
        }
        return false;
    }

    /** Runs a step; an internal failure of it becomes one diagnostic, never a stack trace. */
    private List<SourceFile> guarded(TypeElement owner, Supplier<List<SourceFile>> step) {
        try {
            return DeepStack.get(step);
        } catch (RuntimeException | AssertionError | StackOverflowError failure) {
            reporter.report(Problem.INTERNAL_ERROR, compilation.of(owner), owner, InternalFailure.describe(failure));
            return List.of();
        }
    }
}
