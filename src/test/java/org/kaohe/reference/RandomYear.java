package org.kaohe.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A random small year of all five feeds, with what an office may deliver and with tolerated bad rows of every kind. */
public final class RandomYear {

    private static final List<String> ITEMS = List.of("A01", "A02", "A03", "A04", "A05", "A06", "A07", "A08", "A09", "A10", "A11", "A12", "A13",
            "A11", "A13", "A09", "A01", "B01", "B02", "B01");
    private static final List<String> COUNTIES = List.of("中原区", "中原", "二七区人民政府", "410104", "金水区", "郑州市上街区", "荥阳", "荥阳市", "登封市",
            "航空港区", "经开区", "Z4", "高新区管委会");

    private final Random random;
    private final int year;
    private final List<String> codes = new ArrayList<>();
    private int findings;
    private String filler = "";

    private RandomYear(Random random, int year, List<String> codes) {
        this.random = random;
        this.year = year;
        this.codes.addAll(codes);
    }

    /** @return the year's feeds lie in the folder */
    public static RandomYear write(long seed, int year, Path folder) throws IOException {
        return write(seed, year, folder, 0);
    }

    /** @param filler characters more in the name of each document: with many the findings are cut in sections */
    public static RandomYear write(long seed, int year, Path folder, int filler) throws IOException {
        RandomYear made = new RandomYear(new Random(seed), year, List.of());
        made.filler = "号".repeat(filler);
        made.write(folder, 120, true);
        return made;
    }

    /** The year after, of most of the same enterprises and some more; of the year before nothing is reported of those it rated. */
    public RandomYear next(Path folder) throws IOException {
        RandomYear next = new RandomYear(random, year + 1, codes.subList(10, codes.size()));
        next.write(folder, 20, false);
        return next;
    }

    private void write(Path folder, int newOnes, boolean first) throws IOException {
        int known = codes.size();
        for (int i = 0; i < newOnes; i++) {
            codes.add(code());
        }
        enterprises(folder);
        findings(folder);
        priors(folder, first ? codes : codes.subList(known, codes.size()));
        listings(folder);
        repairs(folder);
    }

    private String code() {
        StringBuilder code = new StringBuilder("914199");
        while (code.length() < 17) {
            code.append(Findings.ALPHABET.charAt(random.nextInt(31)));
        }
        return code.append(Findings.check(code + "0")).toString();
    }

    private boolean oneIn(int bound) {
        return random.nextInt(bound) == 0;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void enterprises(Path folder) throws IOException {
        RandomFeed feed = new RandomFeed(random, "credit_code,name,county,industry");
        for (String code : codes) {
            String name = "企业" + code.substring(8, 12) + any(List.of("", "", "，甲", ",乙", "“丙”", "\"丁\"", "\n戊", "<b>", "=1+1", "（集团）"));
            feed.row(oneIn(20) ? wide(code.substring(0, 6)) + code.substring(6) : code, name, any(COUNTIES), any(List.of("C26", "B06", "D4411", "C321")));
        }
        feed.write(folder.resolve("enterprises.csv"));
    }

    private static String wide(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        return wide.toString();
    }

    private String written(LocalDate date) {
        if (date == null) {
            return "";
        }
        return switch (random.nextInt(30)) {
            case 0 -> date.getYear() + "/" + date.getMonthValue() + "/" + date.getDayOfMonth();
            case 1 -> date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
            case 2 -> wide(String.valueOf(date.getYear())) + date.toString().substring(4);
            default -> date.toString();
        };
    }

    private LocalDate day() {
        return switch (random.nextInt(40)) {
            case 0 -> LocalDate.of(year, 1, 1);
            case 1 -> LocalDate.of(year, 12, 31);
            case 2 -> LocalDate.of(year - 1, 12, 31);
            case 3 -> LocalDate.of(year + 1, 1, 1);
            case 4 -> LocalDate.of(year, 3, 1).minusDays(1);
            default -> LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
        };
    }

    private LocalDate dayBetween(int from, int to) {
        return LocalDate.of(from, 1, 1).plusDays(random.nextInt(365 * (to - from + 1)));
    }

    private LocalDate maybe(LocalDate date) {
        return oneIn(4) ? null : date;
    }

    /** Text that does not sort alike by code point, by UTF-16 and by number. */
    private String number() {
        findings++;
        return any(List.of("F", "F", "F", "f", "Ｆ", "豈", "𠮷")) + (oneIn(2) ? findings : String.format("%05d", findings));
    }

    private void findings(Path folder) throws IOException {
        RandomFeed feed = new RandomFeed(random, "finding_no,credit_code,found_on,confirmed_on,item,authority,document");
        String repeated = null;
        for (int i = 0; i < 1200; i++) {
            LocalDate found = day();
            LocalDate confirmed = oneIn(12) ? null : found.plusDays(oneIn(5) ? 0 : random.nextInt(60));
            // some have many, some have none
            String code = codes.get(random.nextInt(1 + random.nextInt(codes.size())));
            String line = feed.row(number(), oneIn(40) ? wide(code.substring(0, 3)) + code.substring(3) : code, written(found), written(confirmed),
                    any(ITEMS), "市环保局", any(List.of("", "〔" + year + "〕1号", "甲,乙", "丙\n丁", "\"戊\"")) + filler);
            if (i % 100 == 50) {
                bad(feed, i / 100);
            }
            if (oneIn(100)) {
                repeated = line;
            }
            if (repeated != null && oneIn(40)) {
                feed.again(repeated);
            }
        }
        feed.write(folder.resolve("findings.csv"));
    }

    /** Twelve kinds, a row of each and one more: 12 rows of some 1 230 in all count against the limit of 1 %. */
    private void bad(RandomFeed feed, int kind) {
        String number = number();
        String code = any(codes);
        String day = year + "-05-05";
        switch (kind) {
            case 0 -> feed.again(feed.row(number, code, day, day, "A99", "", ""));
            case 1 -> feed.row(number, code, day, day, "", "", "");
            case 2 -> feed.row(number, code(), day, day, "A01", "", "");
            case 3 -> feed.row(number, code.substring(0, 17) + (code.charAt(17) == '0' ? '1' : '0'), day, day, "A01", "", "");
            case 4 -> feed.row(number, code.substring(1), day, day, "A01", "", "");
            case 5 -> feed.row(number, code, year + "-02-30", day, "A01", "", "");
            case 6 -> feed.row(number, code, day, year + "-05-04", "A01", "", "");
            case 7 -> feed.row("", code, day, day, "A01", "", "");
            case 8 -> feed.row(number, code, "", "", "A01", "", "");
            case 9 -> feed.again(number + "," + code + "," + day);
            case 10 -> feed.again(number + "," + code + ",x\"y," + day + ",A01,,");
            default -> feed.row(number, code, day, "五月五日", "A01", "", "");
        }
    }

    private void priors(Path folder, List<String> of) throws IOException {
        RandomFeed feed = new RandomFeed(random, "credit_code,year,score,dishonest");
        for (String code : of) {
            if (!oneIn(5)) {
                feed.row(code, String.valueOf(oneIn(10) ? year - 2 : year - 1), any(List.of("100", "100.00", "99.99", "102.5", "55", "-3.5")),
                        any(List.of("yes", "no", "no", "no", "否", "是")));
            }
        }
        feed.row(code(), String.valueOf(year - 1), "100", "no");
        feed.write(folder.resolve("prior-ratings.csv"));
    }

    private void listings(Path folder) throws IOException {
        RandomFeed feed = new RandomFeed(random, "credit_code,listed_on,published_on,rectified_on,removed_on");
        for (String code : codes) {
            LocalDate listed = oneIn(2) ? dayBetween(year - 5, year - 3) : dayBetween(year - 2, year + 1);
            for (int i = random.nextInt(5) - 2; i > 0; i--) {
                LocalDate published = maybe(oneIn(10) ? LocalDate.of(listed.getYear(), 11, 30) : listed.plusDays(random.nextInt(20)));
                LocalDate rectified = maybe(listed.plusDays(random.nextInt(200)));
                LocalDate removed = oneIn(2) ? null : listed.plusDays(oneIn(6) ? 0 : random.nextInt(500));
                feed.row(code, written(listed), written(published), written(rectified), written(removed));
                listed = listed.plusDays(1 + random.nextInt(300));
            }
        }
        feed.row(code(), year + "-01-01", "", "", "");
        feed.write(folder.resolve("blacklist.csv"));
    }

    private void repairs(Path folder) throws IOException {
        RandomFeed feed = new RandomFeed(random, "credit_code,applied_on,disclosed_on,penalty_settled,rectified,commitment_published_on,trained_on,"
                + "consented_on,publicity_from,objection,refused_or_absent,other_bar,repaired_on");
        for (String code : codes) {
            LocalDate applied = dayBetween(year - 3, year);
            for (int i = random.nextInt(6); i > 0 && applied.getYear() <= year + 1; i--) {
                LocalDate repaired = oneIn(2) ? null : applied.plusDays(1 + random.nextInt(90));
                feed.row(code, written(applied), written(often(applied.minusDays(80 + random.nextInt(60)))), mostly("yes"), mostly("yes"),
                        written(often(applied)), written(often(applied.plusDays(5))), written(often(applied.plusDays(9))), written(maybe(applied.plusDays(20))),
                        mostly("no"), mostly("no"), oneIn(12) ? "其他情形" : "", written(repaired));
                applied = applied.plusDays(100 + random.nextInt(500));
            }
        }
        feed.write(folder.resolve("repairs.csv"));
    }

    private LocalDate often(LocalDate date) {
        return oneIn(12) ? null : date;
    }

    private String mostly(String word) {
        boolean yes = word.equals("yes") != oneIn(12);
        return yes ? any(List.of("yes", "是")) : any(List.of("no", "否"));
    }
}
