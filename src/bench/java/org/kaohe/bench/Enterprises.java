package org.kaohe.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kaohe.feeds.CreditCode;

/** Made enterprises in the register's counties and zones, most under its name, some under an alias. */
final class Enterprises {

    static final int CODE = 18;

    private static final List<String> TRADES = List.of("造纸", "金属制品", "有色金属", "水泥", "化工", "食品", "纺织", "铸造");
    private static final List<String> INDUSTRIES = List.of("C22", "C33", "C321", "C3011", "C26", "C13", "C17", "C3391");

    private final byte[] codes;
    private final int count;

    private Enterprises(int count) {
        this.count = count;
        this.codes = new byte[count * CODE];
    }

    /** Writes enterprises.csv and the ratings of the year before of one enterprise in a hundred. */
    static Enterprises write(Path folder, Path units, int year, int count, Dice dice) throws IOException {
        Enterprises made = new Enterprises(count);
        List<byte[][]> counties = counties(units);
        try (ByteLines out = new ByteLines(folder.resolve("enterprises.csv"));
                ByteLines prior = new ByteLines(folder.resolve("prior-ratings.csv"))) {
            out.put(ByteLines.utf8("credit_code,name,county,industry")).end();
            prior.put(ByteLines.utf8("credit_code,year,score,dishonest")).end();
            for (int i = 0; i < count; i++) {
                int county = dice.below(counties.size());
                made.code(i, county);
                made.line(out, i, counties.get(county), dice);
                if (i % 100 == 0) {
                    prior.put(made.codes, i * CODE, CODE).put(',').put(year - 1, 4)
                            .put(ByteLines.utf8(i % 300 == 0 ? ",100.00,no" : ",84.50,no")).end();
                }
            }
        }
        return made;
    }

    int count() {
        return count;
    }

    void putCode(ByteLines out, int enterprise) {
        out.put(codes, enterprise * CODE, CODE);
    }

    /** A code whose check digit is wrong. */
    void putWrongCode(ByteLines out, int enterprise) {
        byte last = codes[enterprise * CODE + CODE - 1];
        out.put(codes, enterprise * CODE, CODE - 1).put(last == '7' ? '8' : '7');
    }

    private void code(int number, int county) {
        String code = code("914101" + padded(county + 2, 2) + "MA" + padded(number + 1, 7));
        System.arraycopy(code.getBytes(StandardCharsets.US_ASCII), 0, codes, number * CODE, CODE);
    }

    static String code(String first17) {
        return first17 + CreditCode.checkCharacter(first17 + "0");
    }

    private static String padded(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(width - digits.length()) + digits;
    }

    private void line(ByteLines out, int number, byte[][] county, Dice dice) throws IOException {
        int trade = dice.below(TRADES.size());
        putCode(out, number);
        out.put(',');
        String name = "示例" + padded(number + 1, 7) + "号" + TRADES.get(trade);
        String text = switch (dice.below(1000)) {
            case 0 -> "\"" + name + "（\"\"龙\"\"牌）有限公司\"";
            case 1 -> "\"" + name + ",有限公司\"";
            case 2 -> "\"" + name + "\n有限公司\"";
            default -> name + "有限公司";
        };
        out.put(ByteLines.utf8(text)).put(',')
                .put(county[dice.oneIn(10) ? dice.below(county.length) : 0]).put(',')
                .put(ByteLines.utf8(INDUSTRIES.get(trade))).end();
    }

    /** Name and aliases of each county, district and zone. */
    private static List<byte[][]> counties(Path units) throws IOException {
        List<byte[][]> counties = new ArrayList<>();
        for (String line : Files.readAllLines(units)) {
            String[] cells = line.split(",");
            if (List.of("county", "district", "zone").contains(cells[2])) {
                List<byte[]> names = new ArrayList<>(List.of(ByteLines.utf8(cells[1])));
                for (String alias : cells[3].split(";")) {
                    names.add(ByteLines.utf8(alias));
                }
                counties.add(names.toArray(byte[][]::new));
            }
        }
        return counties;
    }
}
