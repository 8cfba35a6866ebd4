package org.jadjoint.processor.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A build by Maven that names the processor as the README says.
 *
 * <p>It finds the artifacts of this build in a repository of files, and its plugins in the local repository of the build
 * around it: it needs no network, and leaves nothing behind.
 */
class MavenIT {
    private static final String VERSION =
            fileName(Project.processor()).replace("jadjoint-processor-", "").replace(".jar", "");

    @TempDir
    Path folder;

    @Test
    void annotationProcessorPathsAreEnough() throws Exception {
        Project project = new Project(folder);
        publish("jadjoint", Path.of("..", "pom.xml"));
        publish("jadjoint-annotations", Path.of("..", "annotations", "pom.xml"), Project.annotations());
        publish("jadjoint-processor", Path.of("dependency-reduced-pom.xml"), Project.processor());
        Path settings = project.source("settings.xml", """
                <settings>
                  <localRepository>%s</localRepository>
                  <mirrors><mirror><id>around</id><mirrorOf>central</mirrorOf><url>%s</url></mirror></mirrors>
                </settings>
                """.formatted(
                folder.resolve("local"), Path.of(property("maven.repository")).toUri()));
        project.source(
                "model/pom.xml", """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>user</groupId><artifactId>model</artifactId><version>1</version>
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <repositories><repository><id>built</id><url>%2$s</url></repository></repositories>
                  <dependencies>
                    <dependency>
                      <groupId>org.jadjoint</groupId><artifactId>jadjoint-annotations</artifactId><version>%1$s</version>
                    </dependency>
                  </dependencies>
                  <build><plugins>
                    <plugin><artifactId>maven-resources-plugin</artifactId><version>3.5.0</version></plugin>
                    <plugin>
                      <artifactId>maven-compiler-plugin</artifactId><version>3.16.0</version>
                      <configuration>
                        <annotationProcessorPaths><path>
                          <groupId>org.jadjoint</groupId><artifactId>jadjoint-processor</artifactId><version>%1$s</version>
                        </path></annotationProcessorPaths>
                        <compilerArgs><arg>-Xlint:all</arg><arg>-Werror</arg></compilerArgs>
                      </configuration>
                    </plugin>
                  </plugins></build>
                </project>
                """.formatted(VERSION, folder.resolve("built").toUri()));
        project.source("model/src/main/java/user/Square.java", """
                package user;
                public final class Square {
                  private Square() {}
                  @org.jadjoint.Differentiable
                  static double square(double x) { return x * x; }
                  public static String run() { return "" + SquareDerivatives.squareGradient(3).x(); }
                }
                """);

        Project.Outcome outcome = maven(folder.resolve("model"), "-s", settings.toString(), "process-classes");

        assertEquals(0, outcome.status(), outcome::output);
        Path target = folder.resolve("model").resolve("target");
        assertTrue(Files.exists(target.resolve("generated-sources/annotations/user/SquareSweeps.java")));
        assertEquals("6.0", project.call(target.resolve("classes"), "user.Square", "run"));
    }

    private static Project.Outcome maven(Path where, String... arguments) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
        Path program = Path.of(property("maven.home"), "bin", windows ? "mvn.cmd" : "mvn");
        ProcessBuilder builder = new ProcessBuilder(program.toString(), "-q", "-B");
        builder.command().addAll(List.of(arguments));
        builder.directory(where.toFile());
        builder.environment().keySet().removeAll(List.of("MAVEN_ARGS", "MAVEN_OPTS", "MAVEN_PROJECTBASEDIR"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return Project.run(builder);
    }

    private void publish(String artifact, Path pom, Path... jars) throws IOException {
        Path home = folder.resolve("built")
                .resolve("org/jadjoint")
                .resolve(artifact)
                .resolve(VERSION);
        Files.createDirectories(home);
        Files.copy(pom, home.resolve(artifact + "-" + VERSION + ".pom"));
        for (Path jar : jars) Files.copy(jar, home.resolve(artifact + "-" + VERSION + ".jar"));
    }

    private static String fileName(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }
}
