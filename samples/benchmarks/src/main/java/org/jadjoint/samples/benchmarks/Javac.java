package org.jadjoint.samples.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One compilation, with or without the processor, in a JVM of its own or in this one. */
record Javac(Path work, boolean withProcessor) {
    private static final String PROCESSOR = "org.jadjoint.processor.JadjointProcessor";

    /** Seconds that the command {@code javac} takes, start of its JVM included: a build from cold. */
    double secondsInNewProcess(List<Path> sources) throws IOException, InterruptedException {
        List<String> options = freshOptions();
        sources.forEach(source -> options.add(source.toString()));
        Path arguments = Files.write(work.resolve("arguments.txt"), options);
        Path log = work.resolve("log.txt");
        Path javac = Path.of(System.getProperty("java.home"), "bin", "javac");
        ProcessBuilder command = new ProcessBuilder(javac.toString(), "@" + arguments)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        long start = System.nanoTime();
        int exit = command.start().waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (exit != 0) {
            throw new IllegalStateException(Files.readString(log));
        }
        return seconds;
    }

    /** Seconds that the compiler takes in this JVM, which loads the processor anew: after some calls, a build of many modules. */
    double secondsInThisProcess(List<Path> sources) throws IOException {
        return seconds(sources, List.of());
    }

    /** Seconds that the compiler takes in this JVM, which has the processor loaded: after some calls, a daemon that keeps it. */
    double secondsWithLoadedProcessor(List<Path> sources) throws IOException {
        return seconds(
                sources,
                ServiceLoader.load(Processor.class).stream()
                        .filter(it -> withProcessor && it.type().getName().equals(PROCESSOR))
                        .map(ServiceLoader.Provider::get)
                        .toList());
    }

    private double seconds(List<Path> sources, List<Processor> loaded) throws IOException {
        List<String> options = freshOptions();
        StringWriter log = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        long start = System.nanoTime();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task =
                    compiler.getTask(log, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
            if (!loaded.isEmpty()) task.setProcessors(loaded);
            if (!task.call()) throw new IllegalStateException(log.toString());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** What the processor wrote in the last compilation. */
    Path generated() {
        return work.resolve("generated");
    }

    private List<String> freshOptions() throws IOException {
        Path classes = Folders.emptied(work.resolve("classes"));
        Path generated = Folders.emptied(generated());
        List<String> options = new ArrayList<>(List.of("-d", classes.toString(), "-s", generated.toString()));
        options.addAll(List.of("--release", "17", "-classpath", classPath()));
        if (withProcessor) {
            options.addAll(List.of("-processorpath", classPath(), "-processor", PROCESSOR));
        } else {
            options.add("-proc:none");
        }
        return options;
    }

    /** Only what the measured sources and the processor need: a long class path would cost both sides alike. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        entry.contains("jadjoint") || entry.contains("annotations") || entry.contains("processor"))
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
    }
}
