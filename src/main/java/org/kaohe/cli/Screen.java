package org.kaohe.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kaohe.runs.RunFailed;
import org.kaohe.runs.Watcher;

/** What the user sees: UTF-8 whatever the locale; results on standard output, errors on standard error. */
final class Screen {

    private final PrintStream out;
    private final PrintStream err;
    private final boolean quiet;

    Screen() {
        this(stream(FileDescriptor.out), stream(FileDescriptor.err), false);
    }

    Screen(PrintStream out, PrintStream err, boolean quiet) {
        this.out = out;
        this.err = err;
        this.quiet = quiet;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    Screen quiet(boolean quiet) {
        return new Screen(out, err, quiet);
    }

    void say(String line) {
        if (!quiet) {
            out.println(line);
        }
    }

    void error(String message) {
        err.println(message);
    }

    /** The last line says how to go on. */
    void failed(String name, RunFailed failure) {
        err.println((name.isEmpty() ? "" : name + "：") + failure.getMessage());
        err.println(failure.run() == null ? "没有开始" : "restart " + failure.run());
    }

    /** Columns aligned; a Chinese character is two columns wide. Figures stand to the right. */
    void table(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        });
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = row.get(i);
                String gap = " ".repeat(widths[i] - width(cell));
                boolean number = cell.matches("-?[0-9]+(\\.[0-9]+)?");
                line.append(i == 0 ? "" : "  ").append(number ? gap + cell : i == widths.length - 1 ? cell : cell + gap);
            }
            say(line.toString());
        }
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x1100 && (c < 0x2000 || c >= 0x2E80) || c >= 0x3000 ? 2 : 1).sum();
    }

    /** A bar on a terminal, nothing elsewhere: for what is computed several times on the way to one answer. */
    Watcher bar(String name) {
        return quiet || !Progress.TERMINAL ? Watcher.SILENT : new Progress(name, out);
    }

    Watcher watcher(String name) {
        return quiet ? Watcher.SILENT : new Progress(name, out);
    }
}
