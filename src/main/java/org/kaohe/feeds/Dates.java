package org.kaohe.feeds;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaohe.units.Folding;

/** Days as people write them: 2018-03-05, 2018/3/5, 2018年3月5日, in full or half width. */
final class Dates {

    private static final Pattern FORM = Pattern.compile(
            "([1-9][0-9]{3})(?:-([0-9]{1,2})-([0-9]{1,2})|/([0-9]{1,2})/([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})日)");

    private Dates() {
    }

    /** Empty for what is no such form and for days that no calendar has. */
    static Optional<LocalDate> parse(String cell) {
        Matcher form = FORM.matcher(Folding.trim(Folding.halfWidth(cell)));
        if (!form.matches()) {
            return Optional.empty();
        }
        int month = form.start(2) >= 0 ? 2 : form.start(4) >= 0 ? 4 : 6; // the group of the form that matched
        try {
            return Optional.of(LocalDate.of(part(form, 1), part(form, month), part(form, month + 1)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int part(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }
}
