package org.kaohe.reports.circular;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.kaohe.reports.Form;
import org.kaohe.reports.Result;
import org.kaohe.reports.ResultFile;

/** {@code circular.docx}: the 通报, from the assessment's template or that of all. */
public final class Notice implements Form {

    private final String name;
    private final Path template;

    /**
     * @param name   of the template, below the folder of the rules
     * @param folder of the rules
     */
    public Notice(String name, Path folder) {
        this.name = name;
        this.template = folder.resolve(name);
    }

    @Override
    public String word() {
        return "circular";
    }

    @Override
    public Map<String, Path> paper() {
        return Map.of(name, template);
    }

    @Override
    public void write(Result result, Sheaf sheaf) throws IOException {
        Content content = new Content(result);
        sheaf.add(new ResultFile("circular.docx", out -> Template.fill(template, content.tags(), content.title()).write(out)));
    }
}
