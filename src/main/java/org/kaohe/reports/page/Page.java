package org.kaohe.reports.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.kaohe.reports.Form;
import org.kaohe.reports.Result;
import org.kaohe.reports.ResultFile;

/** {@code index.html}. */
public final class Page implements Form {

    @Override
    public String word() {
        return "page";
    }

    @Override
    public void write(Result result, Sheaf sheaf) throws IOException {
        sheaf.add(new ResultFile("index.html", out -> out.write(("<!doctype html><html lang=zh-CN><title>" + result.title() + "</title>\n").getBytes(StandardCharsets.UTF_8))));
    }
}
