package org.jadjoint.processor.frontend;

import java.util.List;

/**
 * The text of a source as a reading sees it: the user's, with what was put in between.
 *
 * @param original the user's text
 * @param insertions in the order of their places
 */
record ShownText(String original, List<Insertion> insertions) {

    /** Text without a line break before the character at an offset of the user's text. */
    record Insertion(int offset, String text) {}

    static ShownText of(String original) {
        return new ShownText(original, List.of());
    }

    String text() {
        StringBuilder text = new StringBuilder(original);
        for (int i = insertions.size() - 1; i >= 0; i--) {
            text.insert(insertions.get(i).offset, insertions.get(i).text);
        }
        return text.toString();
    }

    /** The offset in the user's text of what stands at an offset of the shown one. */
    int original(int shown) {
        int before = 0;
        for (Insertion insertion : insertions) {
            int start = insertion.offset + before;
            if (shown < start) break;
            if (shown < start + insertion.text.length()) return insertion.offset;
            before += insertion.text.length();
        }
        return shown - before;
    }

    /** The offset in the shown text of what stands at an offset of the user's. */
    int shown(int original) {
        return original
                + insertions.stream()
                        .filter(insertion -> insertion.offset <= original)
                        .mapToInt(insertion -> insertion.text.length())
                        .sum();
    }
}
