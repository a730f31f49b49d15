package org.kaohe.rules;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.FieldType;
import org.kaohe.rules.CalendarEntry.Act;

/** Reads the calendar of a rules file: the text's words, and beside them what the machine does. */
final class CalendarReader {

    private static final Pattern DAY_OF_YEAR = Pattern.compile("(0[1-9]|1[0-2])-([0-2][0-9]|3[01]|last)");

    private final Yaml root;
    private final Path file;
    private final FeedColumns columns;
    private final List<FeedSchema> schemas;

    CalendarReader(Yaml root, Path file, FeedColumns columns, List<FeedSchema> schemas) {
        this.root = root;
        this.file = file;
        this.columns = columns;
        this.schemas = schemas;
    }

    List<CalendarEntry> read() {
        List<CalendarEntry> entries = new ArrayList<>();
        Set<String> known = new HashSet<>();
        Set<String> dated = new HashSet<>();
        for (Yaml place : root.list("calendar")) {
            CalendarEntry entry = new CalendarEntry(place.text("what"), place.text("when"), place.text("clause"), act(place));
            if (!known.add(entry.what())) {
                throw place.get("what").fault("calendar 中已有“" + entry.what() + "”");
            }
            if (entry.act() instanceof CalendarEntry.Due due && due.feed() != null) {
                dated.add(due.feed());
            }
            place.done();
            entries.add(entry);
        }
        schemas.stream().filter(schema -> schema.dueDate() != null && !dated.contains(schema.name())).findFirst().ifPresent(schema -> {
            throw root.fault(schema.name() + ".json 写有 dueDate " + schema.dueDate() + "，calendar 中却没有这项期限及其条款");
        });
        return List.copyOf(entries);
    }

    private Act act(Yaml place) {
        if (place.has("run") && place.has("due")) {
            throw place.fault("run 与 due 请分成两条");
        }
        return place.has("run") ? run(place.get("run")) : place.has("due") ? due(place.get("due")) : new CalendarEntry.Words();
    }

    private static Act run(Yaml place) {
        boolean complete = switch (place.text("kind")) {
            case "final" -> true;
            case "progress" -> false;
            default -> throw place.get("kind").fault("“" + place.text("kind") + "”应为 final（年度）或 progress（进度）");
        };
        Act run = new CalendarEntry.Run(complete, recurrence(place), ended(place), time(place.get("at")));
        place.done();
        return run;
    }

    private Act due(Yaml place) {
        Act due = place.has("after") ? dueAfter(place) : dueOn(place);
        place.done();
        return due;
    }

    private Act dueOn(Yaml place) {
        FeedSchema schema = place.find("feed").map(columns::feed).orElse(null);
        Recurrence on = recurrence(place);
        if (schema != null && !(on instanceof Recurrence.Yearly && place.text("day").equals(schema.dueDate()))) {
            throw place.fault("报送期限与 " + schema.name() + ".json 的 dueDate（" + (schema.dueDate() == null ? "null" : schema.dueDate()) + "）不符");
        }
        boolean moves = place.find("day-off").map(word -> {
            if (!word.text().equals("next-working-day")) {
                throw word.fault("“" + word.text() + "”应为 next-working-day（遇节假日顺延），办法没有写明的不写");
            }
            return true;
        }).orElse(false);
        String from = schema == null ? place.text("from", null) : place.text("from", schema.supplier());
        return new CalendarEntry.Due(schema == null ? null : schema.name(), from, on, ended(place), moves ? workingDays(place) : null);
    }

    /** {@code after: FEED.COLUMN}, a number of working days after the date there. */
    private Act dueAfter(Yaml place) {
        String[] words = place.text("after").split("\\.", 2);
        FeedSchema schema = columns.feed(place.get("after"), words[0]);
        if (words.length < 2 || schema.field(words[1]).filter(field -> field.type() == FieldType.DATE).isEmpty()) {
            throw place.get("after").fault("“" + place.text("after") + "”应写成“报送表.日期列”");
        }
        int days = place.get("working-days").whole();
        if (days < 1) {
            throw place.get("working-days").fault("工作日数应大于 0");
        }
        return new CalendarEntry.DueAfter(schema.name(), words[1], days, place.text("from", null), workingDays(place));
    }

    private WorkingDays workingDays(Yaml place) {
        if (!root.has("working-days")) {
            throw place.fault("要数工作日，须在本文件写明 working-days: 工作日表");
        }
        return WorkingDaysReader.read(file.resolveSibling(root.text("working-days")));
    }

    private static boolean ended(Yaml place) {
        return switch (place.text("of")) {
            case "current" -> false;
            case "ended" -> true;
            default -> throw place.get("of").fault("“" + place.text("of") + "”应为 current（当期）或 ended（刚结束的一期）");
        };
    }

    private static LocalTime time(Yaml place) {
        try {
            return LocalTime.parse(place.text());
        } catch (DateTimeParseException e) {
            throw place.fault("“" + place.text() + "”不是时间，应如 \"02:00\"");
        }
    }

    private static Recurrence recurrence(Yaml place) {
        return switch (place.text("each")) {
            case "year" -> yearly(place);
            case "quarter" -> new Recurrence.Quarterly(dayOfMonth(place.get("day")));
            case "month" -> new Recurrence.Monthly(dayOfMonth(place.get("day")));
            case "day" -> new Recurrence.Daily();
            default -> throw place.get("each").fault("“" + place.text("each") + "”应为 year、quarter、month 或 day");
        };
    }

    private static Recurrence yearly(Yaml place) {
        Matcher day = DAY_OF_YEAR.matcher(place.text("day"));
        boolean last = day.matches() && day.group(2).equals("last");
        // 29 February is no day of every year
        if (!day.matches() || !last && (day.group(2).equals("00") || Integer.parseInt(day.group(2)) > Month.of(Integer.parseInt(day.group(1))).minLength())) {
            throw place.get("day").fault("“" + place.text("day") + "”不是每年都有的日子，应如 01-20 或 02-last（2月底）");
        }
        int every = place.find("every").map(Yaml::whole).orElse(1);
        if (every < 1) {
            throw place.get("every").fault("应为 1 或更大");
        }
        int since = every == 1 ? 0 : place.get("since").whole();
        return new Recurrence.Yearly(Integer.parseInt(day.group(1)), last ? Recurrence.LAST : Integer.parseInt(day.group(2)), every, since);
    }

    private static int dayOfMonth(Yaml place) {
        String day = place.text();
        if (!day.matches("last|[1-9]|1[0-9]|2[0-8]")) {
            throw place.fault("“" + day + "”应为 last（最后一天）或 1 至 28");
        }
        return day.equals("last") ? Recurrence.LAST : Integer.parseInt(day);
    }
}
