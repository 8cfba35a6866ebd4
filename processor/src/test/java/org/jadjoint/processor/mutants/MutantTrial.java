package org.jadjoint.processor.mutants;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jadjoint.processor.JadjointProcessor;
import org.jadjoint.processor.cases.Compile;
import org.jadjoint.processor.diagnostics.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Mutants compiled together with the processor.
 *
 * <p>Each must end in one of three ways: it compiles, with its companions; it is refused by problems that have an id; or
 * javac refuses it, with nothing that it would not say without the processor.
 */
final class MutantTrial {
    private static final String GO_ON = "--should-stop=ifError=FLOW";
    private static final long SECONDS = 120;
    private static final Pattern ID = Pattern.compile("^\\[(\\w+)] ");
    private static final Pattern PACKAGE = Pattern.compile("^/m(\\d+)/");
    private static final Set<String> IDS =
            Stream.of(Problem.values()).map(Problem::id).collect(Collectors.toUnmodifiableSet());

    private final Map<Long, String> failures = new TreeMap<>();
    private final Map<String, Integer> ends = new TreeMap<>();
    private final String[] options;

    private MutantTrial(String... options) {
        this.options = options;
    }

    /**
     * What became of mutants.
     *
     * @param failures what is wrong, by seed
     * @param ends how many ended in which way
     */
    record Verdict(Map<Long, String> failures, Map<String, Integer> ends) {}

    /** Judges mutants; javac goes on after errors as far as it can if told so. */
    static Verdict of(List<Mutant> mutants, boolean goOn) {
        MutantTrial trial = goOn ? new MutantTrial(GO_ON) : new MutantTrial();
        trial.judge(mutants);
        return new Verdict(trial.failures, trial.ends);
    }

    private void judge(List<Mutant> mutants) {
        List<Mutant> open = mutants;
        while (!open.isEmpty()) {
            List<Mutant> now = open;
            Observation seen = observe(() -> Compile.with(new JadjointProcessor(), sources(now), options));
            String crash = seen.crash();
            if (crash != null) {
                halve(now, crash);
                return;
            }
            Map<Long, List<Diagnostic<? extends JavaFileObject>>> errors = seen.errors();
            if (errors.isEmpty()) {
                ends.merge("compiled", now.size(), Integer::sum);
                return;
            }
            Set<Long> done = judge(now, errors, !seen.processed());
            if (done.isEmpty()) {
                halve(now, "an error of no file: " + errors);
                return;
            }
            open = now.stream().filter(each -> !done.contains(each.seed())).toList();
        }
    }

    private void halve(List<Mutant> mutants, String problem) {
        if (mutants.size() > 1) {
            judge(mutants.subList(0, mutants.size() / 2));
            judge(mutants.subList(mutants.size() / 2, mutants.size()));
        } else if (observe(() -> Compile.plain(sources(mutants))).crash() != null
                || observe(() -> Compile.plain(sources(mutants), GO_ON)).crash() != null) {
            ends.merge("javac dies of it alone", 1, Integer::sum);
        } else {
            failures.put(mutants.get(0).seed(), problem);
        }
    }

    /** Judges the mutants that have errors; these, as far as each had its turn, are done with. */
    private Set<Long> judge(
            List<Mutant> mutants, Map<Long, List<Diagnostic<? extends JavaFileObject>>> errors, boolean early) {
        Set<Long> done = new LinkedHashSet<>();
        List<Mutant> refusedByJavac = new ArrayList<>();
        boolean someFatal = early && errors.values().stream().anyMatch(MutantTrial::isFatal);
        for (Mutant mutant : mutants) {
            var own = errors.get(mutant.seed());
            if (own == null || (someFatal && !isFatal(own))) continue;
            done.add(mutant.seed());
            List<String> ids = own.stream().map(MutantTrial::id).distinct().toList();
            if (ids.contains("")) refusedByJavac.add(mutant);
            else ends.merge("refused", 1, Integer::sum);
            check(mutant, own, ids);
        }
        if (!refusedByJavac.isEmpty()) compareWithJavac(refusedByJavac, errors);
        ends.merge("refused by javac", refusedByJavac.size(), Integer::sum);
        return done;
    }

    /** Whether an error stands there that keeps javac from asking processors at all. */
    private static boolean isFatal(List<Diagnostic<? extends JavaFileObject>> errors) {
        return errors.stream()
                .anyMatch(error -> !error.getCode().contains("cant.resolve")
                        && !error.getCode().contains("doesnt.exist"));
    }

    private void check(Mutant mutant, List<Diagnostic<? extends JavaFileObject>> errors, List<String> ids) {
        boolean ours = mutant.files().values().stream()
                .anyMatch(text -> text.matches("(?s).*(Differentiable|DerivativeRule|UseRules).*"));
        for (String id : ids) {
            boolean known = id.isEmpty() || (IDS.contains(id) && !id.equals("InternalError"));
            if (!known || (!ours && !id.isEmpty())) failures.put(mutant.seed(), text(errors));
        }
    }

    /** What javac says must not come from us: without the processor it says the same, at the same line. */
    private void compareWithJavac(List<Mutant> mutants, Map<Long, List<Diagnostic<? extends JavaFileObject>>> errors) {
        Observation plain = observe(() -> Compile.plain(sources(mutants), GO_ON));
        if (plain.crash() != null) {
            if (mutants.size() == 1) return;
            compareWithJavac(mutants.subList(0, mutants.size() / 2), errors);
            compareWithJavac(mutants.subList(mutants.size() / 2, mutants.size()), errors);
            return;
        }
        Set<String> expected = plain.errors().values().stream()
                .flatMap(List::stream)
                .map(MutantTrial::key)
                .collect(Collectors.toSet());
        for (Mutant mutant : mutants) {
            String foreign = errors.getOrDefault(mutant.seed(), List.of()).stream()
                    .filter(error -> id(error).isEmpty() && !expected.contains(key(error)))
                    .map(Compile::text)
                    .collect(Collectors.joining("\n"));
            if (!foreign.isEmpty() && isForeignAlone(mutant)) {
                failures.put(mutant.seed(), "javac would not say this by itself: " + foreign);
            }
        }
    }

    /** Errors of other mutants may change what javac says of one. Where it refuses a source anyway, follow-ups are none of ours. */
    private boolean isForeignAlone(Mutant mutant) {
        Observation seen = observe(() -> Compile.with(new JadjointProcessor(), sources(List.of(mutant)), options));
        Observation plain = observe(() -> Compile.plain(sources(List.of(mutant)), GO_ON));
        boolean javacs = seen.errors().values().stream()
                .flatMap(List::stream)
                .anyMatch(error -> id(error).isEmpty());
        return javacs && plain.crash() == null && plain.errors().isEmpty();
    }

    private static Map<String, String> sources(List<Mutant> mutants) {
        Map<String, String> sources = new LinkedHashMap<>();
        mutants.forEach(mutant -> sources.putAll(mutant.in("m" + mutant.seed())));
        return sources;
    }

    private static String text(List<Diagnostic<? extends JavaFileObject>> errors) {
        return errors.stream().map(Compile::text).collect(Collectors.joining("\n"));
    }

    private static String id(Diagnostic<? extends JavaFileObject> diagnostic) {
        Matcher id = ID.matcher(diagnostic.getMessage(null));
        return id.find() ? id.group(1) : "";
    }

    private static String key(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String file = source == null ? "" : source.getName();
        return file + ":" + diagnostic.getLineNumber() + ":" + diagnostic.getCode();
    }

    /** What was seen of one compilation; without a result it threw, or never ended. */
    private record Observation(Compile.@Nullable Result result, String failure) {
        @Nullable
        String crash() {
            if (result == null) return failure;
            boolean silent = !result.succeeded() && errors().isEmpty();
            if (!result.output().isEmpty() || silent) return "javac died: " + result.output();
            return null;
        }

        /** By the seed of the mutant; -1 for those of no mutant. */
        Map<Long, List<Diagnostic<? extends JavaFileObject>>> errors() {
            if (result == null) return Map.of();
            return result.diagnostics().stream()
                    .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                    .collect(Collectors.groupingBy(Observation::seed, TreeMap::new, Collectors.toList()));
        }

        /** Whether the processor has had a word. */
        boolean processed() {
            return result != null
                    && (!result.generated().isEmpty()
                            || result.diagnostics().stream().anyMatch(each -> !id(each).isEmpty()));
        }

        private static long seed(Diagnostic<? extends JavaFileObject> error) {
            JavaFileObject source = error.getSource();
            Matcher name = PACKAGE.matcher(source == null ? "" : source.getName());
            return name.find() ? Long.parseLong(name.group(1)) : -1;
        }
    }

    private static Observation observe(Callable<Compile.Result> compilation) {
        FutureTask<Compile.Result> task = new FutureTask<>(compilation);
        Thread thread = new Thread(task, "mutants");
        thread.setDaemon(true);
        thread.start();
        try {
            return new Observation(task.get(SECONDS, TimeUnit.SECONDS), "");
        } catch (TimeoutException e) {
            String trace = Arrays.toString(thread.getStackTrace()).replace(", ", "\n  ");
            return new Observation(null, "no end after " + SECONDS + " s: " + trace);
        } catch (ExecutionException e) {
            StringWriter trace = new StringWriter();
            e.getCause().printStackTrace(new PrintWriter(trace));
            return new Observation(null, "javac died: " + trace);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
