package org.jadjoint.processor.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jadjoint.processor.random.RandomSources;

/**
 * Sources that are compiled together, before anything in them is changed.
 *
 * @param name says where they come from
 * @param files their texts by simple class name, each without a package
 */
record Original(String name, Map<String, String> files) {
    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package [\\w.]+;");
    private static final int RANDOM_PROGRAMS = 60;

    /** Every source folder of the tests, and some random programs. */
    static List<Original> all() {
        List<Original> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            files.filter(Original::isInput)
                    .map(Path::getParent)
                    .distinct()
                    .sorted()
                    .forEach(folder -> all.add(
                            new Original(RESOURCES.relativize(folder).toString().replace('\\', '/'), inputs(folder))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = 1; i <= RANDOM_PROGRAMS; i++) {
            all.add(new Original("random " + i, withoutPackages(RandomSources.of(i))));
        }
        return all;
    }

    private static boolean isInput(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".java") && !name.matches("Vjp.java|Jvp.java|.*Sweeps.java");
    }

    private static Map<String, String> inputs(Path folder) {
        Map<String, String> inputs = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Original::isInput).toList()) {
                inputs.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return withoutPackages(inputs);
    }

    /** A mutant is put into a package of its own, so that many are compiled together. */
    private static Map<String, String> withoutPackages(Map<String, String> files) {
        Map<String, String> bare = new TreeMap<>();
        files.forEach((name, text) -> bare.put(name, PACKAGE.matcher(text).replaceFirst("")));
        return bare;
    }
}
