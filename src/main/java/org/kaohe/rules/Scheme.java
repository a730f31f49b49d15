package org.kaohe.rules;

import java.util.List;
import java.util.Map;
import org.kaohe.feeds.FeedSchema;

/**
 * The rules of one assessment for one year (办法、方案).
 *
 * @param assessment its folder name
 * @param from       the first assessment year it is valid for
 * @param only       valid for that year alone
 * @param title      the regulation's title
 * @param document   its document number
 * @param issued     its date, ISO
 * @param feeds      the feeds it reads, in this order
 * @param readings   the open points and the answers chosen
 * @param settings   what the readings decide for the computation
 * @param flags      all flags a unit may carry, in the order in which they are printed
 * @param tables     the result tables beside the common ones
 * @param notes      sentences that every report of this assessment carries
 */
public record Scheme(String assessment, int from, boolean only, String title, String document, String issued,
                     Subjects subjects, List<FeedSchema> feeds, Method method, List<Reading> readings,
                     Map<Settings, String> settings, List<String> flags, List<CalendarEntry> calendar,
                     List<ExtraTable> tables, List<String> notes) {

    /** @return whether {@code answer} is the one in force for this setting */
    public boolean reads(Settings setting, String answer) {
        return setting.is(answer, settings);
    }

    /** @return the answer in force for this setting */
    public String reading(Settings setting) {
        return setting.chosen(settings);
    }

    /** @return the same scheme judging by another method, such as a check that stands beside the ranked one */
    public Scheme with(Method other) {
        return new Scheme(assessment, from, only, title, document, issued, subjects, feeds, other, readings, settings, flags, calendar, tables, notes);
    }

    /** @throws java.util.NoSuchElementException where the scheme reads no such feed */
    public FeedSchema feed(String name) {
        return feeds.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    }
}
