package org.jadjoint.processor.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder under {@code cases/rejected/<ProblemId>/}: source files in which comments say what must be reported where.
 *
 * <p>A comment {@code // ^ ERROR [Id]} stands below the line that it is about, and its caret below the column at which
 * the compiler draws its own. {@code WARNING} and {@code NOTE} are marked likewise. One comment may follow another. Where the message
 * says why a value is active, the comment ends with the variables on the way: {@code // ^ ERROR [Id] x → z}.
 *
 * <p>A first line {@code // JDK 21: --release 21} says from which JDK on the case is compiled, and with what options besides; with
 * {@code // JDK 17 only: …} it is for that one alone.
 */
record RejectedCase(Path folder) {
    static final Path ROOT = Path.of("src", "test", "resources", "cases", "rejected");

    private static final Pattern MARKER =
            Pattern.compile("^\\s*//\\s*(\\^) (ERROR|WARNING|NOTE) \\[(\\w+)](?: (.+))?$");
    private static final Pattern JDK = Pattern.compile("^// JDK (\\d+)( only)?: (.*)\\R");

    /** What is reported at a place. */
    record Report(String file, long line, long column, String severity, String id, String path) {
        @Override
        public String toString() {
            return "%s:%d:%d: %s [%s] %s".formatted(file, line, column, severity, id, path);
        }
    }

    /** All cases, in order: each folder with source files. */
    static List<RejectedCase> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(it -> it.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .sorted()
                    .map(RejectedCase::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return ROOT.relativize(folder).toString().replace('\\', '/');
    }

    /** The source files, by class name. */
    Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    /** Whether the JDK in use can compile the case. */
    boolean runsHere() {
        int here = Runtime.version().feature();
        return sources().values().stream()
                .map(JDK::matcher)
                .filter(Matcher::lookingAt)
                .allMatch(jdk -> {
                    int wanted = Integer.parseInt(jdk.group(1));
                    return jdk.group(2) == null ? here >= wanted : here == wanted;
                });
    }

    /** The options with which it is compiled. */
    String[] options() {
        List<String> options = new ArrayList<>(List.of("-Xlint:all"));
        sources().values().stream()
                .map(JDK::matcher)
                .filter(Matcher::lookingAt)
                .forEach(jdk -> options.addAll(List.of(jdk.group(3).split(" "))));
        if (!options.contains("--release")) options.addAll(List.of("--release", "17"));
        return options.toArray(String[]::new);
    }

    /** What the comments demand, in the order of the source. */
    List<Report> expected() {
        List<Report> expected = new ArrayList<>();
        sources().forEach((name, text) -> {
            long codeLine = 0;
            long line = 0;
            for (String each : text.lines().toList()) {
                line++;
                Matcher marker = MARKER.matcher(each);
                if (marker.matches()) {
                    long column = marker.start(1) + 1L;
                    expected.add(new Report(
                            name + ".java",
                            codeLine,
                            column,
                            marker.group(2),
                            marker.group(3),
                            Objects.requireNonNullElse(marker.group(4), "")));
                } else {
                    codeLine = line;
                }
            }
        });
        return expected;
    }
}
