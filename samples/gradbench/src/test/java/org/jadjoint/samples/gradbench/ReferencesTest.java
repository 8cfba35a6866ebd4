package org.jadjoint.samples.gradbench;

import static org.jadjoint.samples.gradbench.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small inputs, sent as messages, against the answers that {@code references.py} has from PyTorch. */
final class ReferencesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Protocol protocol = new Protocol(Main.modules());

    static Stream<JsonNode> references() throws IOException {
        try (InputStream in = ReferencesTest.class.getResourceAsStream("references.json")) {
            return StreamSupport.stream(JSON.readTree(in).spliterator(), false);
        }
    }

    @ParameterizedTest
    @MethodSource("references")
    void answersAgreeWithTheReferences(JsonNode reference) throws IOException {
        ObjectNode message = JSON.createObjectNode().put("id", 7).put("kind", "evaluate");
        message.set("module", reference.get("module"));
        message.set("function", reference.get("function"));
        message.set("input", reference.get("input"));
        JsonNode answer = JSON.readTree(protocol.answer(message.toString()));
        assertTrue(answer.get("success").booleanValue(), answer::toString);
        assertSameShape(reference.get("output"), answer.get("output"));
        assertClose(numbers(reference.get("output")), numbers(answer.get("output")), message.toString());
    }

    private static void assertSameShape(JsonNode expected, JsonNode actual) {
        assertEquals(expected.getNodeType(), actual.getNodeType());
        assertEquals(expected.size(), actual.size());
        if (expected.isObject()) {
            expected.fieldNames().forEachRemaining(name -> assertSameShape(expected.get(name), actual.path(name)));
        } else {
            for (int i = 0; i < expected.size(); i++) {
                assertSameShape(expected.get(i), actual.get(i));
            }
        }
    }

    /** All numbers, in order of the names where they have names. */
    private static double[] numbers(JsonNode node) {
        if (node.isNumber()) {
            return new double[] {node.doubleValue()};
        }
        List<JsonNode> parts = new ArrayList<>();
        if (node.isObject()) {
            node.properties().stream()
                    .sorted((a, b) -> a.getKey().compareTo(b.getKey()))
                    .forEach(part -> parts.add(part.getValue()));
        } else {
            node.forEach(parts::add);
        }
        return parts.stream()
                .flatMapToDouble(part -> Arrays.stream(numbers(part)))
                .toArray();
    }
}
