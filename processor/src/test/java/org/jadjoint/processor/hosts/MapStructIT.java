package org.jadjoint.processor.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MapStruct on the same processor path: the class that it generates is awaited. */
class MapStructIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void generatedMapperIsCalledByADifferentiableMethod(boolean first) throws Exception {
        Path theirs = Project.library("mapstruct-processor");
        Path ours = Project.processor();
        Project project = new Project(folder);
        Path source = project.source("user/Model.java", """
                package user;
                import org.jadjoint.*;
                public class Model {
                  public static class Form { public double rate = 3; }
                  public static class Options { public double rate; }
                  @org.mapstruct.Mapper public interface Mapping { Options options(Form form); }
                  @Differentiable
                  static double f(double x, @NoDerivative Form form) {
                    var options = new Model$MappingImpl().options(form);
                    return x * x * options.rate;
                  }
                  public static String run() { return "" + ModelDerivatives.fGradient(2, new Form()).x(); }
                }
                """);

        Project.Outcome outcome = project.javac(
                List.of(
                        "-cp",
                        Project.path(Project.annotations(), Project.library("mapstruct")),
                        "-processorpath",
                        first ? Project.path(theirs, ours) : Project.path(ours, theirs)),
                source);

        assertEquals(0, outcome.status(), outcome::output);
        assertEquals("12.0", project.call(project.classes(), "user.Model", "run", Project.library("mapstruct")));
    }
}
