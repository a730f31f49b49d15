package org.kaohe.runs;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.kaohe.reports.Form;
import org.kaohe.reports.circular.Notice;
import org.kaohe.reports.workbook.Workbook;
import org.kaohe.rules.Schemes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Has the office libraries loaded while the database starts and the feeds are read: the first result would wait seconds for them. */
@Service
public class Warming {

    private final Schemes schemes;
    private final Set<String> usual;

    /** Needs no database. @param usual the forms that every run is written in, by their words */
    Warming(Schemes schemes, @Value("${kaohe.reports}") Set<String> usual) {
        this.schemes = schemes;
        this.usual = usual;
    }

    /** Begins, on threads of its own. @param assessment one that will be written */
    public void begin(String assessment) {
        Stream.of(new Workbook(), new Notice(schemes.template(assessment), schemes.folder())).filter(form -> usual.contains(form.word())).forEach(form -> {
            Thread thread = new Thread(() -> warm(form), "warming " + form.word());
            thread.setDaemon(true);
            thread.start();
        });
    }

    private static void warm(Form form) {
        try {
            form.warm();
        } catch (IOException | RuntimeException e) {
            // what is wrong is said when the form is written
        }
    }
}
