package org.kaohe.rules;

import java.nio.file.Path;
import java.util.List;

/**
 * What the office says of itself on what it sends: {@code jobs/ASSESSMENT/circular.yaml}. No part of a run's identity:
 * it changes how a result is handed out, never the result.
 *
 * @param issuer     who signs (发文机关); null: not set, as all that follows
 * @param date       the date of the document as it is to be printed (成文日期)
 * @param document   its number (发文字号)
 * @param recipients to whom it is addressed (主送)
 * @param objections who takes objections, and how, in one sentence (异议受理)
 * @param file       where this was read; null where there is no such file
 */
public record Circular(String issuer, String date, String document, List<String> recipients, String objections, Path file) {

    /** Nothing is set. */
    public static final Circular NONE = new Circular(null, null, null, List.of(), null, null);

    public Circular {
        recipients = List.copyOf(recipients);
    }

    /** @throws RulesException where the file cannot be used */
    static Circular read(Path file) {
        Yaml yaml = Yaml.read(file);
        Circular circular = new Circular(yaml.text("issuer", null), yaml.text("date", null), yaml.text("document", null),
                yaml.texts("recipients"), yaml.text("objections", null), file);
        yaml.find("date").filter(date -> !date.text().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")).ifPresent(date -> {
            throw date.fault("日期“" + date.text() + "”应写成 2018-03-05");
        });
        yaml.find("recipients");
        yaml.done();
        return circular;
    }
}
