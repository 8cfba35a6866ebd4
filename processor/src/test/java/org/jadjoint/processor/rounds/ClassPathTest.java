package org.jadjoint.processor.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jadjoint.Differentiable;
import org.jadjoint.processor.StandInStages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reading sees the classes that the compilation sees, though nobody tells a processor the class path. */
class ClassPathTest {
    @TempDir
    Path folder;

    private static final String USER = """
            package user;
            import org.jadjoint.*;
            import shown.Shown;
            public class Model {
              @Differentiable static double f(double x) { var s = new Shown(); var h = s.hidden().more(); return x * h.deep; }
            }
            """;
    private static final String SHOWN = """
            package shown;
            public class Shown extends hidden.Base {
              public hidden.Base hidden() { return this; }
              public class Inner {}
            }
            """;
    private static final String HIDDEN = """
            package hidden;
            public class Base extends hidden.deeper.Deep { public hidden.deeper.Deep more() { return this; } }
            """;
    private static final String DEEPER = "package hidden.deeper; public class Deep { public double deep = 1; }";

    @Test
    void jarsThatTheSourceDoesNotMentionAreFound() throws IOException {
        Path deeper = jar("deeper", library("deeper", "hidden/deeper/Deep.java", DEEPER));
        Path hidden = jar("hidden", library("hidden", "hidden/Base.java", HIDDEN, deeper));
        Path shown = jar("shown", library("shown", "shown/Shown.java", SHOWN, hidden, deeper));

        assertDefined("user.Model", List.of("-cp", path(shown, hidden, deeper)), source("user/Model.java", USER));
    }

    @Test
    void foldersAreFound() throws IOException {
        Path deeper = library("deeper", "hidden/deeper/Deep.java", DEEPER);
        Path hidden = library("hidden", "hidden/Base.java", HIDDEN, deeper);
        Path shown = library("shown", "shown/Shown.java", SHOWN, hidden, deeper);

        assertDefined("user.Model", List.of("-cp", path(shown, hidden, deeper)), source("user/Model.java", USER));
    }

    @Test
    void modulesAreFound() throws IOException {
        Path lib = folder.resolve("lib");
        run(
                List.of("-d", lib.toString()),
                List.of(
                        source("lib-src/module-info.java", "module lib { exports shown; exports hidden; }"),
                        source("lib-src/shown/Shown.java", SHOWN),
                        source("lib-src/hidden/Base.java", HIDDEN.replace("hidden.deeper.Deep", "hidden.Deep")),
                        source("lib-src/hidden/Deep.java", DEEPER.replace("hidden.deeper", "hidden"))));
        StandInStages stages = new StandInStages();

        String output = run(
                List.of("-d", folder.resolve("out").toString(), "--module-path", path(lib, annotations())),
                List.of(
                        source("mod/module-info.java", "module mod { requires lib; requires static org.jadjoint; }"),
                        source("mod/user/Model.java", USER)),
                stages);

        assertEquals("", output);
        assertEquals(List.of("declare user.Model", "define user.Model"), stages.log());
    }

    @Test
    void sourcesOfTheSourcePathAreFound() throws IOException {
        source("path/shown/Shown.java", SHOWN);
        source("path/hidden/Base.java", HIDDEN);
        source("path/hidden/deeper/Deep.java", DEEPER);
        Path model = source("path/user/Model.java", USER);

        assertDefined(
                "user.Model", List.of("-sourcepath", folder.resolve("path").toString(), "-implicit:class"), model);
    }

    @Test
    void classesThatShareAFileAreFound() throws IOException {
        Path both = source("user/Both.java", """
                package user;
                class First { static double k() { return 2; } }
                class Second extends First {}
                """);
        Path model = source("user/Model.java", """
                package user;
                @SuppressWarnings("auxiliaryclass")
                class Model {
                  @org.jadjoint.Differentiable static double f(double x) { var k = Second.k() + First.k(); return k * x; }
                }
                """);

        assertDefined("user.Model", List.of(), both, model);
    }

    @Test
    void anEarlierSourceLevelIsKept() throws IOException {
        Path model = source("user/Model.java", """
                package user;
                class Model {
                  @org.jadjoint.Differentiable static double f(double x) { var y = x; return y; }
                }
                """);

        assertDefined("user.Model", List.of("--release", "17"), model);
    }

    private void assertDefined(String owner, List<String> options, Path... sources) {
        StandInStages stages = new StandInStages();
        List<String> all = new ArrayList<>(options);
        int classPath = all.indexOf("-cp");
        if (classPath < 0) {
            all.addAll(List.of("-cp", annotations().toString()));
        } else {
            all.set(classPath + 1, path(Path.of(all.get(classPath + 1)), annotations()));
        }
        all.addAll(List.of("-d", folder.resolve("out").toString(), "-Xlint:all", "-Werror"));

        assertEquals("", run(all, List.of(sources), stages));
        assertEquals(List.of("declare " + owner, "define " + owner), stages.log());
    }

    private Path library(String name, String file, String text, Path... classPath) throws IOException {
        Path classes = folder.resolve(name + "-classes");
        String output = run(
                List.of("-proc:none", "-d", classes.toString(), "-cp", path(classPath)),
                List.of(source(name + "/" + file, text)));
        assertEquals("", output);
        return classes;
    }

    private Path jar(String name, Path classes) throws IOException {
        Path jar = folder.resolve(name + " library.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                entries.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, entries);
            }
        }
        return jar;
    }

    private Path source(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private String run(List<String> options, List<Path> sources, StandInStages... stages) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Files.createDirectories(folder.resolve("out"));
            var task = compiler.getTask(output, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
            if (stages.length > 0) {
                task.setProcessors(
                        Stream.of(stages).map(StandInStages::processor).toList());
            }
            task.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toString();
    }

    private static String path(Path... parts) {
        return String.join(
                File.pathSeparator, Stream.of(parts).map(Path::toString).toList());
    }

    private static Path annotations() {
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
}
