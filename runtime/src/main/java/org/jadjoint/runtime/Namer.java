package org.jadjoint.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names leaves by the way to them, as in {@code hidden.w[3]}, and forms likewise. */
final class Namer extends LeafSink {
    private final List<String> forms = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final StringBuilder path = new StringBuilder();
    private final Deque<Integer> starts = new ArrayDeque<>();
    private final int from;
    private final int to;
    private int count;

    /** Names the leaves from number {@code from} to before number {@code to}. */
    Namer(int from, int to) {
        this.from = from;
        this.to = to;
    }

    List<String> names() {
        return names;
    }

    /** The way to each form that {@link Flattener#forms} lists; empty for the value itself. */
    List<String> forms() {
        return forms;
    }

    @Override
    void form(Object form) {
        forms.add(path.toString());
    }

    @Override
    void enter(String component) {
        starts.push(path.length());
        if (path.length() > 0) {
            path.append('.');
        }
        path.append(component);
    }

    @Override
    void enter(int index) {
        starts.push(path.length());
        path.append('[').append(index).append(']');
    }

    @Override
    void leave() {
        path.setLength(starts.pop());
    }

    @Override
    void number(double leaf) {
        name(null);
    }

    @Override
    void number(float leaf) {
        name(null);
    }

    @Override
    void numbers(double[] leaves) {
        elements(leaves.length);
    }

    @Override
    void numbers(float[] leaves) {
        elements(leaves.length);
    }

    private void elements(int length) {
        int first = Math.min(Math.max(from - count, 0), length);
        int last = Math.max(Math.min(to - count, length), first);
        count += first;
        for (int i = first; i < last; i++) {
            name(i);
        }
        count += length - last;
    }

    private void name(@Nullable Integer index) {
        if (from <= count && count < to) {
            String way = index == null ? path.toString() : path + "[" + index + "]";
            names.add(way.isEmpty() ? "value" : way);
        }
        count++;
    }
}
