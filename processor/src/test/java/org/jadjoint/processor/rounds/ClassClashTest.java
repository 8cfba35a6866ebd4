package org.jadjoint.processor.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.jadjoint.processor.JadjointProcessor;
import org.jadjoint.processor.cases.Compile;
import org.junit.jupiter.api.Test;

/** Two classes whose companions would be one class. */
class ClassClashTest {

    @Test
    void secondClassOfOneCompanionIsRefusedOnce() {
        assertReported(
                Map.of(
                        "user.A",
                        "package user; class A { static class B { " + method("f") + " } }\nclass A_B { " + method("g")
                                + " }"),
                "/user/A.java:2: [NameClash] the companion of user.A_B would declare user.A_BDerivatives a second time,"
                        + " after user.A.B\nhelp: rename one of the two");
    }

    @Test
    void companionOfTheUsersOwnMakingIsAClash() {
        assertReported(
                Map.of(
                        "user.A",
                        "package user; class A { " + method("f") + " }",
                        "user.ADerivatives",
                        "package user; class ADerivatives {}"),
                "/user/A.java:1: [NameClash] the companion of user.A would declare user.ADerivatives a second time,"
                        + " after a class of that name\nhelp: rename one of the two");
    }

    private static String method(String name) {
        return "@org.jadjoint.Differentiable static double " + name + "(double x) { return x; }";
    }

    private static void assertReported(Map<String, String> sources, String message) {
        Compile.Result result = Compile.with(new JadjointProcessor(), sources);
        assertEquals(message, result.errors().replaceAll("\n +", "\n"));
    }
}
