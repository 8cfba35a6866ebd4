package org.jadjoint.processor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jadjoint.processor.cases.Compile;
import org.junit.jupiter.api.Test;

/** What {@code docs/guide.md} shows compiles without a warning, and its statements hold. */
class GuideTest {
    private static final Pattern BLOCK = Pattern.compile("^```java\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern TYPE =
            Pattern.compile("^(?:final class|record|sealed interface) (\\w+)", Pattern.MULTILINE);

    @Test
    void snippetsCompileAndTheirAssertionsHold() throws Exception {
        Map<String, String> sources = new LinkedHashMap<>();
        int uses = 0;
        for (String block : blocks()) {
            Matcher type = TYPE.matcher(block);
            if (type.find()) sources.put(type.group(1), block);
            else sources.put("Use" + ++uses, "final class Use" + uses + " { static void run() {\n" + block + "} }");
        }
        Compile.Result compiled = Compile.with(new JadjointProcessor(), sources, "-cp", Compile.withRuntime());
        assertTrue(compiled.succeeded(), compiled::errors);
        ClassLoader loader = compiled.loader();
        loader.setDefaultAssertionStatus(true);
        for (int i = 1; i <= uses; i++) {
            Method run = loader.loadClass("Use" + i).getDeclaredMethod("run");
            run.setAccessible(true);
            run.invoke(null);
        }
        assertTrue(uses > 1);
    }

    private static List<String> blocks() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "guide.md"));
        return BLOCK.matcher(guide).results().map(block -> block.group(1)).toList();
    }
}
