package org.jadjoint.samples.gradbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class MainTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void sessionIsAnsweredLineByLine() throws IOException {
        List<JsonNode> answers = serve("""
                {"id": 0, "kind": "start", "eval": "hello"}
                {"id": 1, "kind": "define", "module": "hello"}
                {"id": 2, "kind": "evaluate", "module": "hello", "function": "square", "input": 3.0}
                {"id": 3, "kind": "analysis", "of": 2, "valid": true}
                {"id": 4, "kind": "evaluate", "module": "hello", "function": "double", "input": 9.0}
                """);
        assertEquals(5, answers.size());
        for (int i = 0; i < answers.size(); i++) {
            assertEquals(i, answers.get(i).get("id").intValue());
        }
        assertEquals("jadjoint", answers.get(0).get("tool").textValue());
        assertTrue(answers.get(1).get("success").booleanValue());
        assertEquals(9, answers.get(2).get("output").doubleValue());
        assertEquals(18, answers.get(4).get("output").doubleValue());
    }

    @Test
    void sessionGoesOnAfterErrors() throws IOException {
        List<JsonNode> answers = serve("""
                {"id": 0, "kind": "define", "module": "größer"}
                {"id": 1, "kind":

                {"id": 2, "kind": "evaluate", "module": "hello", "function": "square", "input": "x"}
                {"id": 3, "kind": "evaluate", "module": "hello", "function": "square", "input": 2}
                """);
        assertEquals(4, answers.size(), "a blank line is no message");
        assertEquals("unknown module: größer", answers.get(0).get("error").textValue());
        assertTrue(answers.get(1).get("id").isNull());
        assertEquals(false, answers.get(2).get("success").booleanValue());
        assertEquals(4, answers.get(3).get("output").doubleValue());
    }

    /** An evaluator sends the next message when it has the answer to the one before. */
    @Test
    @Timeout(30)
    void answersDoNotWaitForFurtherMessages() throws IOException {
        PipedInputStream in = new PipedInputStream();
        PipedInputStream answers = new PipedInputStream();
        PipedOutputStream out = new PipedOutputStream(answers);
        Thread server = new Thread(() -> {
            try (out) {
                Main.serve(in, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try (PipedOutputStream messages = new PipedOutputStream(in);
                BufferedReader reader = new BufferedReader(new InputStreamReader(answers, StandardCharsets.UTF_8))) {
            server.start();
            for (int id = 0; id < 3; id++) {
                messages.write(("{\"id\": " + id + ", \"kind\": \"start\"}\n").getBytes(StandardCharsets.UTF_8));
                messages.flush();
                assertEquals(id, JSON.readTree(reader.readLine()).get("id").intValue());
            }
        }
    }

    private static List<JsonNode> serve(String messages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Main.serve(new ByteArrayInputStream(messages.getBytes(StandardCharsets.UTF_8)), out);
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> {
                    try {
                        return JSON.readTree(line);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }
}
