package org.jadjoint.samples.gradbench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jadjoint.samples.gradbench.Computation.Outcome;
import org.jadjoint.samples.gradbench.Computation.Runs;
import org.jadjoint.samples.gradbench.Computation.Timing;
import org.jspecify.annotations.Nullable;

/** Answers the messages of GradBench. What is wrong with a message is said in its answer, so that the next one can follow. */
final class Protocol {
    private static final String TOOL = "jadjoint";

    /** Strict: what is missing, or is no number where one belongs, is an error rather than a zero. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private final Map<String, EvalModule> modules;

    Protocol(List<EvalModule> modules) {
        this.modules = modules.stream().collect(Collectors.toMap(EvalModule::name, Function.identity()));
    }

    /** What an answer says: the number of its message, and of the rest whatever is there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Answer(
            @JsonInclude(JsonInclude.Include.ALWAYS) JsonNode id,
            @Nullable String tool,
            @Nullable Boolean success,
            @Nullable Object output,
            @Nullable List<Timing> timings,
            @Nullable String error) {

        static Answer received(JsonNode id) {
            return new Answer(id, null, null, null, null, null);
        }

        static Answer started(JsonNode id) {
            return new Answer(id, TOOL, null, null, null, null);
        }

        static Answer defined(JsonNode id) {
            return new Answer(id, null, true, null, null, null);
        }

        static Answer evaluated(JsonNode id, Outcome outcome) {
            return new Answer(id, null, true, outcome.output(), outcome.timings(), null);
        }

        static Answer failed(JsonNode id, String error) {
            return new Answer(id, null, false, null, null, error);
        }
    }

    /** What a message asks for cannot be done. */
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;

        Refusal(String message) {
            super(message);
        }
    }

    /** The answer to a message, a line each. */
    String answer(String line) {
        JsonNode id = NullNode.getInstance();
        try {
            JsonNode message = JSON.readTree(line);
            id = message.path("id").isMissingNode() ? id : message.get("id");
            return write(answer(id, message));
        } catch (JsonProcessingException e) {
            return failed(id, "malformed: " + e.getOriginalMessage());
        } catch (Refusal e) {
            return failed(id, e.getMessage());
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // An input that does not fit together, or is too large; the next may be right.
            return failed(id, e.toString());
        }
    }

    private Answer answer(JsonNode id, JsonNode message) throws JsonProcessingException, Refusal {
        if (!message.isObject() || !id.isNumber()) {
            throw new Refusal("a message is an object with a number as its id");
        }
        switch (text(message, "kind")) {
            case "start":
                return Answer.started(id);
            case "define":
                module(message);
                return Answer.defined(id);
            case "evaluate":
                Computation<?, ?> computation = function(module(message), text(message, "function"));
                return Answer.evaluated(id, evaluate(computation, message.path("input")));
            default:
                return Answer.received(id);
        }
    }

    private EvalModule module(JsonNode message) throws Refusal {
        String name = text(message, "module");
        EvalModule module = modules.get(name);
        if (module == null) {
            throw new Refusal("unknown module: " + name);
        }
        return module;
    }

    private static Computation<?, ?> function(EvalModule module, String name) throws Refusal {
        Computation<?, ?> function = module.function(name);
        if (function == null) {
            throw new Refusal("module " + module.name() + " has no function " + name);
        }
        return function;
    }

    private static <I> Outcome evaluate(Computation<I, ?> computation, JsonNode input)
            throws JsonProcessingException, Refusal {
        I read = JSON.treeToValue(input, computation.input());
        if (read == null) {
            throw new Refusal("there is no input");
        }
        return computation.run(read, runs(input));
    }

    /** How often to evaluate; {@code hello} does not say, and is evaluated once. */
    private static Runs runs(JsonNode input) throws Refusal {
        JsonNode atLeast = input.path("min_runs");
        JsonNode seconds = input.path("min_seconds");
        if (atLeast.isMissingNode() && seconds.isMissingNode()) {
            return Runs.ONCE;
        }
        if (!atLeast.isIntegralNumber() || !seconds.isNumber()) {
            throw new Refusal("min_runs and min_seconds are numbers, the first an integer");
        }
        return new Runs(atLeast.intValue(), seconds.doubleValue());
    }

    private static String text(JsonNode message, String field) throws Refusal {
        JsonNode text = message.path(field);
        if (!text.isTextual()) {
            throw new Refusal("a message of this kind has a text as its " + field);
        }
        return text.textValue();
    }

    private static String failed(JsonNode id, String error) {
        try {
            return write(Answer.failed(id, error));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(Answer answer) throws JsonProcessingException {
        return JSON.writeValueAsString(answer);
    }
}
