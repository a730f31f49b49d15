package org.kaohe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/**
 * Made findings: in no order of enterprise or day, a few enterprises with very many; one in fifty of the year before, one in
 * a hundred of the next, one in thirty not confirmed; one in two hundred with a quoted cell, some of them with a line break.
 */
final class Findings {

    /** One row in so many of each kind is bad. */
    static final int BAD_OF_A_KIND = 10_000;

    private static final String HEADER = "finding_no,credit_code,found_on,confirmed_on,item,authority,document";
    private static final int AUTHORITIES = 16;
    private static final byte[] NO_DAY = ByteLines.utf8("2018-02-30");
    private static final byte[] NO_ITEM = ByteLines.utf8("A99");
    private static final byte[] OFFICE = ByteLines.utf8("市环境监察支队");
    private static final byte[] DOCUMENT = ByteLines.utf8("示例环监〔");
    private static final byte[] NUMBERED = ByteLines.utf8("〕");
    private static final byte[] END = ByteLines.utf8("号");
    private static final byte[] STRANGER = ByteLines.utf8(Enterprises.code("91419999MA9999999"));

    private enum Kind { GOOD, UNKNOWN_ITEM, UNKNOWN_ENTERPRISE, CONFIRMED_BEFORE_FOUND, CHECK_DIGIT, NO_SUCH_DAY, CELL_TOO_MANY, NO_NUMBER, REPEATED }

    private static final Kind[] KINDS = Kind.values();

    private final Dice dice;
    private final Enterprises enterprises;
    private final int year;
    private final byte[][] days;
    private final byte[][] items;
    private final int[] numbers = new int[AUTHORITIES];

    Findings(Enterprises enterprises, Path items, int year, Dice dice) throws IOException {
        this.dice = dice;
        this.enterprises = enterprises;
        this.year = year;
        this.items = items(items);
        LocalDate first = LocalDate.of(year - 1, 1, 1);
        this.days = first.datesUntil(first.plusYears(4)).map(day -> ByteLines.utf8(day.toString())).toArray(byte[][]::new);
    }

    /** @param clean takes the good rows only */
    void write(Path file, Path clean, int rows) throws IOException {
        try (ByteLines all = new ByteLines(file); ByteLines good = new ByteLines(clean)) {
            all.put(ByteLines.utf8(HEADER)).end(good);
            byte[] remembered = null;
            for (int i = 0; i < rows; i++) {
                Kind kind = kind(remembered);
                if (kind == Kind.REPEATED) {
                    all.put(remembered).end();
                    continue;
                }
                row(all, kind);
                if (kind == Kind.GOOD && dice.oneIn(5000)) {
                    remembered = all.copy();
                }
                all.end(kind == Kind.GOOD ? good : null);
            }
        }
    }

    private Kind kind(byte[] remembered) {
        int drawn = dice.below(BAD_OF_A_KIND) + 1;
        Kind kind = drawn < KINDS.length ? KINDS[drawn] : Kind.GOOD;
        return kind == Kind.REPEATED && remembered == null ? Kind.GOOD : kind;
    }

    private void row(ByteLines out, Kind kind) {
        int authority = dice.below(AUTHORITIES);
        int number = ++numbers[authority];
        if (kind != Kind.NO_NUMBER) {
            out.put('H').put('J').put(authority + 1, 2).put('-').put(number, 8);
        }
        out.put(',');
        // the most visited of all are some one in a thousand of the visits
        int enterprise = dice.oneIn(8) ? dice.skewed(enterprises.count()) : dice.below(enterprises.count());
        switch (kind) {
            case CHECK_DIGIT -> enterprises.putWrongCode(out, enterprise);
            case UNKNOWN_ENTERPRISE -> out.put(STRANGER);
            default -> enterprises.putCode(out, enterprise);
        }
        int found = foundOn();
        out.put(',').put(kind == Kind.NO_SUCH_DAY ? NO_DAY : days[found]).put(',');
        int after = dice.below(60);
        if (kind == Kind.CONFIRMED_BEFORE_FOUND) {
            out.put(days[Math.max(0, found - 1 - after)]);
        } else if (!dice.oneIn(30)) {
            out.put(days[found + after]);
        }
        out.put(',').put(kind == Kind.UNKNOWN_ITEM ? NO_ITEM : items[dice.below(items.length)]).put(',').put(OFFICE);
        out.put(',');
        document(out, authority, number);
        if (kind == Kind.CELL_TOO_MANY) {
            out.put(',').put(OFFICE);
        }
    }

    private void document(ByteLines out, int authority, int number) {
        int form = dice.below(1000);
        boolean quoted = form < 5;
        if (quoted) {
            out.put('"');
        }
        out.put(DOCUMENT).put(year, 4).put(NUMBERED).put(authority + 1, 2).put('-').put(number, 8).put(END);
        if (quoted) {
            out.put(form == 0 ? '\n' : ',').put('1').put('"');
        }
    }

    /** @return as an index of days */
    private int foundOn() {
        int drawn = dice.below(100);
        return dice.below(365) + (drawn < 2 ? 0 : drawn < 3 ? 730 : 365);
    }

    /** Small deductions more often than large ones. */
    private static byte[][] items(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.stream().skip(1).map(line -> line.split(",")).flatMap(cells -> {
            double points = Math.abs(Double.parseDouble(cells[2]));
            return Collections.nCopies((int) Math.round(120 / (points + 1)), ByteLines.utf8(cells[0])).stream();
        }).toArray(byte[][]::new);
    }
}
