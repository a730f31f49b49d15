package org.kaohe.feeds;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A feed of the schema {@code plain} made at random: mostly good rows, and everything that was ever seen to go wrong. */
record Table(byte[] bytes, Cuts.Sizes sizes) {

    private static final String VALID = Feed.VALID_CODE;
    private static final List<List<String>> GOOD = List.of(
            List.of("H1", "记录2号", "a b", "“三”", "（四）", "x,", "-"),
            List.of(VALID, VALID, ""),
            List.of("2017-03-05", "2017-02-28", "2016-02-29", ""),
            List.of("2017-03-05", "2018-01-01", "", "无"),
            List.of("2017-12-31", "2017-06-30", ""),
            List.of("A01", "A02", "", "改"),
            List.of("甲", "乙", ""),
            List.of("惠济区", "410108", "中原", ""),
            List.of("1", "12.50", "１２", "", "不适用", "0"),
            List.of("是", "no", "yes", ""),
            List.of("", "说明", "无", "𠮷𠮷", "a", "éß", "…", "不适用"));
    private static final List<String> ODD = List.of("", " ", "　", "\t", " A01", "A01　", "\uFEFFx", "x\u200B", "\u00A0", "A99", "坏", "全市", "某区",
            "2017-02-29", "2017-13-01", "0999-01-01", "2017/3/5", "2017-3-5", "２０１７-03-05", "2017-03-05 ", "1900-02-29", "2000-02-29",
            VALID.toLowerCase(), VALID.substring(0, 17) + "0", VALID + "X", VALID.replace('Y', 'I'), "-1", "1e3", "8%", "无", "丙",
            "\u0000", "\u0007", "\u007F", "\u0085", "\u2028", "\uE000", "\uFFFE", "a\"b", "\"", "\"\"", "\"x\" y", "\"open", "\"a\"\"b\"", "\"a,b\"", "\"a\nb\"",
            "\"a\r\nb\"", "\"a\rb\"", "\"A01\"", "\" A01\"", "\"\u0001\n\"", "字".repeat(11), "x".repeat(200), ",", ",,", "\n", "\r", "\n\n", "\r\n\r\n", "\n\r");

    static final List<String> COLUMNS = List.of("no", "code", "found", "confirmed", "closed", "item", "kind", "county", "amount", "settled", "note");

    static Table of(long seed) {
        Random random = new Random(seed);
        int oddity = random.nextBoolean() ? 40 : 4 + random.nextInt(200); // one cell in so many is odd
        List<Integer> order = new ArrayList<>(IntStream.range(0, COLUMNS.size()).boxed().toList());
        if (random.nextBoolean()) {
            Collections.shuffle(order, random);
        }
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
        text.append(pick(random, "", "", "", "\n", ",,\r\n"));
        text.append(String.join(",", order.stream().map(COLUMNS::get).toList())).append(pick(random, "", "", "", "", ",", ",,", random.nextInt(40) == 0 ? "x" : ""));
        String end = pick(random, "\n", "\r\n", "\r");
        text.append(end);
        for (int rows = random.nextInt(40); rows > 0; rows--) {
            row(text, order, oddity, random);
            text.append(random.nextInt(oddity) > 0 ? end : pick(random, "\n", "\r\n", "\r", "\n\n", "\r\n\n", "\n\r\n", "\r\r\n"));
        }
        if (random.nextBoolean() && rowsEnd(text)) {
            text.setLength(text.length() - 1);
        }
        return new Table(broken(text.toString().getBytes(charset(random)), random), new Cuts.Sizes(1 + random.nextInt(900), 1 + random.nextInt(300)));
    }

    private static void row(StringBuilder text, List<Integer> order, int oddity, Random random) {
        for (int i = 0; i < order.size(); i++) {
            List<String> good = GOOD.get(order.get(i));
            text.append(i == 0 ? "" : ",").append(random.nextInt(oddity) == 0 ? ODD.get(random.nextInt(ODD.size()))
                    : good.get(random.nextInt(random.nextInt(3) == 0 ? good.size() : 2)));
        }
        text.append(random.nextInt(oddity) == 0 ? pick(random, ",", ",,", ",,,", ", ", ",x") : "");
    }

    private static boolean rowsEnd(StringBuilder text) {
        return text.length() > 0 && text.charAt(text.length() - 1) < ' ';
    }

    private static Charset charset(Random random) {
        return random.nextInt(8) == 0 ? Opening.GB18030 : StandardCharsets.UTF_8;
    }

    /** One time in twelve a few bytes are overwritten. */
    private static byte[] broken(byte[] bytes, Random random) {
        for (int i = random.nextInt(12) == 0 ? 1 + random.nextInt(3) : 0; i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static String pick(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
