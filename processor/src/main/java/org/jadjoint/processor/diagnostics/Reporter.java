package org.jadjoint.processor.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects the problems of all methods and prints them in the order of the source, each once.
 *
 * <p>Nothing is printed before {@link #flush}: an error printed early would make the current round of annotation
 * processing the last, and the methods still unread would never be diagnosed.
 */
public final class Reporter {
    private record Report(Place place, Problem problem, String message) {
        static final Comparator<Report> SOURCE_ORDER = Comparator.comparing((Report report) -> report.place.file())
                .thenComparingInt(report -> report.place.line())
                .thenComparingInt(report -> report.place.column())
                .thenComparing(report -> report.problem)
                .thenComparing(report -> report.message);

        boolean sameAs(Report other) {
            return SOURCE_ORDER.compare(this, other) == 0;
        }
    }

    private final List<Report> reports = new ArrayList<>();
    private int errors;

    /** Collects a problem that needs no explanation of why its value is active. */
    public void report(Problem problem, Place place, Object... arguments) {
        report(problem, place, DependencyPath.NONE, arguments);
    }

    /** Collects a problem together with the path that makes its value active. */
    public void report(Problem problem, Place place, DependencyPath path, Object... arguments) {
        boolean error = problem.severity() == Severity.ERROR;
        if (!error && place.suppressed()) {
            return;
        }
        reports.add(new Report(place, problem, problem.message(path, arguments)));
        if (error) {
            errors++;
        }
    }

    /** The number of errors collected so far, printed or not: a stage that raised it has rejected its method. */
    public int errors() {
        return errors;
    }

    /** Prints everything collected since the last flush, sorted by file, line and column. */
    public void flush() {
        reports.sort(Report.SOURCE_ORDER);
        Report previous = null;
        for (Report report : reports) {
            if (previous == null || !report.sameAs(previous)) {
                report.place.print(report.problem.severity(), report.message);
            }
            previous = report;
        }
        reports.clear();
    }
}
