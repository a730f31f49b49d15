package org.kaohe.reports.page;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.kaohe.reports.Form;
import org.kaohe.reports.Result;
import org.kaohe.reports.ResultFile;

/** {@code index.html}: one self-contained page that works without a network and prints well. */
public final class Page implements Form {

    @Override
    public String word() {
        return "page";
    }

    @Override
    public void write(Result result, Sheaf sheaf) throws IOException {
        sheaf.add(new ResultFile("index.html", out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
            new PageText(result, writer).write();
            writer.flush();
        }));
    }
}
