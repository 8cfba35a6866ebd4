package org.jadjoint.samples.gradbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProtocolTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Protocol protocol = new Protocol(Main.modules());

    @Test
    void startNamesTheTool() throws IOException {
        assertAnswer("{'id':0,'tool':'jadjoint'}", "{'id':0,'kind':'start','eval':'hello'}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hello", "llsq", "lse", "det", "ode", "lstm", "gmm", "ba", "ht", "kmeans", "particle", "saddle"})
    void defineKnowsEachModule(String module) throws IOException {
        assertAnswer("{'id':1,'success':true}", "{'id':1,'kind':'define','module':'" + module + "'}");
    }

    @Test
    void defineRefusesAModuleThatIsNotThere() throws IOException {
        assertAnswer(
                "{'id':1,'success':false,'error':'unknown module: foo'}", "{'id':1,'kind':'define','module':'foo'}");
    }

    @Test
    void otherKindsAreAcknowledged() throws IOException {
        assertAnswer("{'id':2}", "{'id':2,'kind':'analysis','of':1,'valid':false,'error':'no'}");
        assertAnswer("{'id':3}", "{'id':3,'kind':'something new'}");
    }

    @Test
    void evaluationWithoutRunsIsMadeOnce() throws IOException {
        JsonNode answer = answer("{'id':4,'kind':'evaluate','module':'hello','function':'double','input':21}");
        assertEquals(42, answer.get("output").doubleValue());
        assertEquals(1, answer.get("timings").size());
        assertEquals("evaluate", answer.get("timings").get(0).get("name").textValue());
        assertTrue(answer.get("timings").get(0).get("nanoseconds").isIntegralNumber());
    }

    @Test
    void evaluationIsRepeatedSoManyTimes() throws IOException {
        assertEquals(
                5,
                answer(lse("'x':[1,2],'min_runs':5,'min_seconds':0"))
                        .get("timings")
                        .size());
    }

    @Test
    void evaluationIsRepeatedForSoLong() throws IOException {
        JsonNode timings =
                answer(lse("'x':[1,2],'min_runs':1,'min_seconds':0.02")).get("timings");
        long sum = 0;
        for (JsonNode timing : timings) {
            sum += timing.get("nanoseconds").longValue();
        }
        assertTrue(sum >= 20_000_000, timings::toString);
        assertTrue(timings.size() > 1, timings::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':9,'kind':'evaluate','module':'foo','function':'primal','input':{}}",
                "{'id':9,'kind':'evaluate','module':'lse','function':'foo','input':{}}",
                "{'id':9,'kind':'evaluate','module':'lse','input':{'x':[1]}}",
                "{'id':9,'kind':'evaluate','module':'lse','function':'primal'}",
                "{'id':9,'kind':'evaluate','module':'lse','function':'primal','input':null}",
                "{'id':9,'kind':'evaluate','module':'lse','function':'primal','input':3}",
                "{'id':9,'kind':'evaluate','module':'lse','function':'primal','input':{}}",
                "{'id':9,'kind':'evaluate','module':'lse','function':'primal','input':{'x':null}}",
                "{'id':9,'kind':'evaluate','module':'lse','function':'primal','input':{'x':['a']}}",
                "{'id':9,'kind':'evaluate','module':'lse','function':'primal','input':{'x':[[1]]}}",
                "{'id':9,'kind':'evaluate','module':'lse','function':'primal','input':{'x':[]}}",
                "{'id':9,'kind':'evaluate','module':'lse','function':'primal','input':{'x':[1],'min_runs':'2'}}",
                "{'id':9,'kind':'evaluate','module':'llsq','function':'primal','input':{'x':[1]}}",
                "{'id':9,'kind':'evaluate','module':'det','function':'primal','input':{'A':[1,2,3],'ell':2}}",
                "{'id':9,'kind':'define'}",
                "{'id':9,'module':'lse'}",
                "{'id':9}"
            })
    void whatDoesNotFitIsAnError(String message) throws IOException {
        JsonNode answer = answer(message);
        assertEquals(9, answer.get("id").intValue(), answer::toString);
        assertFailure(answer);
    }

    /** An answer needs no message that could be read: the evaluator is told, though not which of its messages this was. */
    @ParameterizedTest
    @ValueSource(
            strings = {"{'id':9,'kind':", "nonsense", "[1, 2]", "17", "{'id':9,'kind':'start'} {", "{'kind':'start'}"})
    void linesThatAreNoMessagesAreErrors(String line) throws IOException {
        JsonNode answer = answer(line);
        assertTrue(answer.get("id").isNull(), answer::toString);
        assertFailure(answer);
    }

    private static void assertFailure(JsonNode answer) {
        assertFalse(answer.get("success").booleanValue(), answer::toString);
        assertFalse(answer.get("error").textValue().isEmpty(), answer::toString);
    }

    private static String lse(String input) {
        return "{'id':4,'kind':'evaluate','module':'lse','function':'gradient','input':{" + input + "}}";
    }

    private void assertAnswer(String expected, String message) throws IOException {
        assertEquals(json(expected), answer(message));
    }

    private JsonNode answer(String message) throws IOException {
        return JSON.readTree(protocol.answer(message.replace('\'', '"')));
    }

    private static JsonNode json(String text) throws IOException {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
