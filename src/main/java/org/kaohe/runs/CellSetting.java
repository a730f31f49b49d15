package org.kaohe.runs;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of a feed and what is to stand in it: {@code FEED:UNIT:COLUMN=VALUE}, or {@code FEED:UNIT/KEY:COLUMN=VALUE}
 * where the unit has several rows.
 *
 * @param unit  code, name or alias; an enterprise by its credit code; in a feed without units the first key cell
 * @param keys  further key cells of the row in any order, or {@code #12} for line 12
 * @param value as it would stand in the feed; may be empty
 */
public record CellSetting(String feed, String unit, List<String> keys, String column, String value) {

    private static final Pattern FORM = Pattern.compile("([^:=]+):([^:]+):([^:=]+)=(.*)", Pattern.DOTALL);

    /** @throws NotPossible where the text has not that form */
    public static CellSetting parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new NotPossible("--set “" + text + "”应写成 报送表:单位:列=值，如 statistics:中原区:value_added=120.5；一个单位有多行的写成 报送表:单位/主键:列=值");
        }
        List<String> unit = Arrays.asList(matcher.group(2).split("/"));
        return new CellSetting(matcher.group(1).strip().replaceFirst("\\.csv$", ""), unit.get(0).strip(), unit.subList(1, unit.size()).stream().map(String::strip).toList(),
                matcher.group(3).strip(), matcher.group(4));
    }

    @Override
    public String toString() {
        return feed + ":" + unit + (keys.isEmpty() ? "" : "/" + String.join("/", keys)) + ":" + column + "=" + value;
    }
}
