package org.jadjoint.samples.gradbench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads messages of GradBench from standard input, a line each, and writes the answers to standard output. */
final class Main {
    private Main() {}

    /** What this program can evaluate. */
    static List<EvalModule> modules() {
        return List.of(
                HelloModule.module(),
                LlsqModule.module(),
                LseModule.module(),
                DetModule.module(),
                OdeModule.module(),
                LstmModule.module(),
                GmmModule.module(),
                BaModule.module(),
                HtModule.module(),
                KMeansModule.module(),
                ParticleModule.module(),
                SaddleModule.module());
    }

    public static void main(String[] args) throws IOException {
        serve(System.in, System.out);
    }

    /** Answers line by line until the input ends. An evaluator waits for each answer, so none stays in a buffer. */
    static void serve(InputStream in, OutputStream out) throws IOException {
        Protocol protocol = new Protocol(modules());
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            writer.write(protocol.answer(line));
            writer.write('\n');
            writer.flush();
        }
    }
}
