package org.jadjoint.processor.hosts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jadjoint.Differentiable;

/** A user's project in a folder of its own, with the processor as users get it. */
record Project(Path folder) {
    /** What a tool came to: its exit status and what it printed. */
    record Outcome(int status, String output) {
        /** The beginnings of the errors: file, line and what stands behind. */
        List<String> errors() {
            return output.lines()
                    .filter(line -> line.contains(": error: "))
                    .map(line -> line.substring(line.lastIndexOf(File.separatorChar, line.indexOf(": error: ")) + 1))
                    .map(line -> line.replace(": error:", ""))
                    .toList();
        }
    }

    static Path processor() {
        return Path.of(Objects.requireNonNull(System.getProperty("processor.jar"), "processor.jar"));
    }

    /** A library of the tests' own class path, of which they use nothing themselves. */
    static Path library(String name) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(path -> String.valueOf(path.getFileName()).matches(name + "-\\d.*\\.jar"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is not on the class path"));
    }

    static Path annotations() {
        try {
            return Path.of(Differentiable.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static String path(Path... parts) {
        return Stream.of(parts).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    Path classes() {
        return folder.resolve("classes");
    }

    Path source(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        return Files.writeString(path, text);
    }

    /** Runs javac from the command line, into {@link #classes}. */
    Outcome javac(List<String> options, Path... sources) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(List.of("-Xlint:all", "-d", classes().toString()));
        command.addAll(options);
        Stream.of(sources).map(Path::toString).forEach(command::add);
        return run(new ProcessBuilder(command));
    }

    static Outcome run(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    /** What a static method without parameters of the compiled classes returns. */
    Object call(Path compiled, String type, String method, Path... libraries) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (Path each :
                Stream.concat(Stream.of(compiled), Arrays.stream(libraries)).toList()) {
            urls.add(each.toUri().toURL());
        }
        try (var loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            return loader.loadClass(type).getMethod(method).invoke(null);
        }
    }
}
