package org.kaohe.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process of its own for the tests: joins, says so, and leaves when its input ends or says `leave`. */
final class EmbeddedServerMember {

    private EmbeddedServerMember() {
    }

    public static void main(String[] arguments) throws IOException {
        long begin = System.nanoTime();
        try (EmbeddedServer server = EmbeddedServer.join(Path.of(arguments[0]))) {
            System.out.println("joined " + server.url() + " " + (System.nanoTime() - begin) / 1_000_000);
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        } catch (ServerUnavailable refusal) {
            System.out.write(("refused " + refusal.getMessage() + "\n").getBytes(StandardCharsets.UTF_8));
            System.out.flush();
            System.exit(4);
        }
    }
}
