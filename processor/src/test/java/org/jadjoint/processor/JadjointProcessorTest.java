package org.jadjoint.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.JavaFileObjects;
import org.junit.jupiter.api.Test;

class JadjointProcessorTest {

    @Test
    void compilationWithEveryLintSeesNoWarning() {
        var source = JavaFileObjects.forSourceString("user.Plain", """
                package user;
                class Plain {
                  static double twice(@org.jadjoint.NoDerivative double x) {
                    return x + x;
                  }
                }
                """);

        var compilation = javac().withProcessors(new JadjointProcessor())
                .withOptions("-Xlint:all", "-Werror")
                .compile(source);

        assertThat(compilation).succeededWithoutWarnings();
    }
}
