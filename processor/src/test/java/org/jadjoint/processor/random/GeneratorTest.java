package org.jadjoint.processor.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jadjoint.processor.cases.Compile;
import org.junit.jupiter.api.Test;

/** The generator and its dual evaluation, checked without the processor: against the compiled programs themselves. */
final class GeneratorTest {
    private static final int COUNT = 200;

    @Test
    void dualEvaluationAgreesWithTheCompiledProgram() {
        List<Program> programs =
                LongStream.range(0, COUNT).mapToObj(ProgramGenerator::generate).toList();
        Compile.Result compiled = Compile.plain(Loaded.sources(programs));
        assertTrue(compiled.succeeded(), compiled::errors);
        ClassLoader loader = compiled.loader();
        List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            Loaded loaded = Loaded.of(programs.get(i), i, loader);
            for (List<Object> point : loaded.program().points()) {
                String seed = "seed " + i + ": ";
                ReferenceCheck.disagreement(loaded, point, new Choices(i))
                        .ifPresent(it -> disagreements.add(seed + it));
            }
        }
        assertEquals(List.of(), disagreements);
    }

    @Test
    void seedTellsTheProgram() {
        for (long seed = 0; seed < 20; seed++) {
            assertEquals(
                    SourcePrinter.print(ProgramGenerator.generate(seed), 0),
                    SourcePrinter.print(ProgramGenerator.generate(seed), 0));
        }
    }

    @Test
    void everyConstructOccursInOneProgramOfAHundred() {
        Coverage coverage = new Coverage();
        LongStream.range(0, 2000).mapToObj(ProgramGenerator::generate).forEach(coverage::add);
        assertEquals(List.of(), coverage.rare());
    }

    @Test
    void fewPointsAreSkipped() {
        int skipped = 0;
        int points = 0;
        for (long seed = 0; seed < 1000; seed++) {
            Program program = ProgramGenerator.generate(seed);
            for (List<Object> point : program.points()) {
                Outcome outcome =
                        DualEvaluator.run(program, point, Points.random(program.main(), point, new Choices(seed)));
                points++;
                skipped += outcome.skipped().isEmpty() ? 0 : 1;
            }
        }
        assertTrue(skipped * 100 <= 2 * points, skipped + " of " + points);
    }
}
