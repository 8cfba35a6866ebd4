package org.jadjoint.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each package is a stage that sees only the stages before it; the entry class and the pipeline alone see all of them. */
class LayersTest {

    private static final String ROOT = "org.jadjoint.processor";

    /** What each package may read of the others. */
    private static final Map<String, Set<String>> MAY_READ = Map.ofEntries(
            entry("ir", Set.of()),
            entry("diagnostics", Set.of()),
            entry("companion", Set.of("diagnostics")),
            entry("handwritten", Set.of("ir", "companion", "diagnostics")),
            entry("rules", Set.of("ir")),
            entry("frontend", Set.of("ir", "rules", "diagnostics")),
            entry("analysis", Set.of("ir", "rules")),
            entry("check", Set.of("ir", "rules", "analysis", "diagnostics")),
            entry("transform", Set.of("ir", "rules", "analysis")),
            entry("optimize", Set.of("ir")),
            entry("emit", Set.of("ir", "diagnostics", "companion")));

    private static final JavaClasses PROCESSOR = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    static Stream<String> stages() {
        return MAY_READ.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("stages")
    void stageReadsOnlyWhatStandsBeforeIt(String stage) {
        var open = MAY_READ.getOrDefault(stage, Set.of());
        String[] closed = Stream.concat(
                        Stream.of(ROOT),
                        stages().filter(other -> !other.equals(stage) && !open.contains(other))
                                .map(LayersTest::packageOf))
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(packageOf(stage))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(closed)
                .allowEmptyShould(true)
                .check(PROCESSOR);
    }

    @Test
    void everyPackageBelongsToAStage() {
        var unknown = new TreeSet<String>();
        for (JavaClass type : PROCESSOR) {
            String name = type.getPackageName();
            if (!name.equals(ROOT) && !MAY_READ.containsKey(stageOf(name))) {
                unknown.add(name);
            }
        }
        assertEquals(Set.of(), unknown, "packages without a line in MAY_READ");
    }

    @Test
    void stagesFormNoCycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(PROCESSOR);
    }

    @Test
    void onlyTheFrontEndSeesSyntaxTrees() {
        noClasses()
                .that()
                .resideOutsideOfPackage(packageOf("frontend"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.source..")
                .check(PROCESSOR);
    }

    @Test
    void nobodySeesTheInsidesOfJavac() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.tools..")
                .check(PROCESSOR);
    }

    @Test
    void onlyTheEmitterSeesJavaPoet() {
        noClasses()
                .that()
                .resideOutsideOfPackage(packageOf("emit"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.palantir.javapoet..")
                .check(PROCESSOR);
    }

    @Test
    void nothingBetweenFrontEndAndEmitterKnowsACompiler() {
        noClasses()
                .that()
                .resideInAnyPackage(Stream.of("ir", "rules", "analysis", "transform", "optimize")
                        .map(LayersTest::packageOf)
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..", "javax.tools..")
                .allowEmptyShould(true)
                .check(PROCESSOR);
    }

    @Test
    void nothingIsFoundByReflection() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .check(PROCESSOR);
    }

    @Test
    void noStateIsStatic() {
        fields().that()
                .haveModifier(JavaModifier.STATIC)
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .allowEmptyShould(true)
                .check(PROCESSOR);
    }

    private static String stageOf(String packageName) {
        String below = packageName.substring(ROOT.length() + 1);
        return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
    }

    private static String packageOf(String stage) {
        return ROOT + "." + stage + "..";
    }
}
