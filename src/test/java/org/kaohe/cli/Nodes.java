package org.kaohe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two {@code serve} processes on one database. Whoever dies is replaced. */
final class Nodes implements AutoCloseable {

    private final Path data;
    private final List<Program> alive = new ArrayList<>();

    Nodes(Path data) throws IOException {
        this.data = data;
        replace();
        replace();
    }

    void replace() throws IOException {
        alive.add(Program.start(data, "serve", "--quiet", "--server.port=0", "--kaohe.lease=1s"));
    }

    /** Puts one back that was only slow. */
    void back(Program node) {
        alive.add(node);
    }

    /** @param holder as the lease names it @return the process, out of the list */
    Optional<Program> take(String holder) {
        Optional<Program> found = alive.stream().filter(node -> holder.endsWith(" " + node.pid())).findFirst();
        found.ifPresent(alive::remove);
        return found;
    }

    @Override
    public void close() {
        alive.forEach(Program::kill);
    }
}
