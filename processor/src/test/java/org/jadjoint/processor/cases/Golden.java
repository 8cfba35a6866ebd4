package org.jadjoint.processor.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that hold what a stage must print. {@code -Djadjoint.golden.rewrite=true} writes them anew, never in CI; a stage
 * without a file is not pinned.
 */
public final class Golden {
    private Golden() {}

    /** Fails where the file stands and says something else. */
    public static void check(Path file, String actual) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            if (rewrites()) {
                Files.writeString(file, actual);
            }
            assertEquals(Files.readString(file), actual, () -> file + " (rewrite with -Djadjoint.golden.rewrite=true)");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean rewrites() {
        boolean wanted = Boolean.getBoolean("jadjoint.golden.rewrite");
        if (wanted && Boolean.parseBoolean(System.getenv("CI"))) {
            throw new IllegalStateException("golden files are not rewritten in CI");
        }
        return wanted;
    }
}
