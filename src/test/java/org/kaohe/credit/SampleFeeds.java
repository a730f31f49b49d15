package org.kaohe.credit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes the sample feeds of 2018: 2 000 enterprises, 6 000 findings, every one of them invented. The same program gives
 * the same bytes (java.util.Random's sequence is part of its specification). Run main from the project's root; with a
 * folder and two numbers it makes feeds of any size, such as 30 000 enterprises with 300 000 findings.
 */
final class SampleFeeds {

    static final int ENTERPRISES = 2_000;
    static final int FINDINGS = 6_000;

    /** Code in the credit code, official name, an alias that the register knows too. */
    private static final String[][] COUNTIES = {
        {"410102", "中原区", "中原区人民政府"}, {"410103", "二七区", "二七"}, {"410104", "管城回族区", "管城区"},
        {"410105", "金水区", "金水"}, {"410106", "上街区", "郑州市上街区"}, {"410108", "惠济区", "惠济区政府"},
        {"410122", "中牟县", "中牟"}, {"410181", "巩义市", "巩义"}, {"410182", "荥阳市", "荥阳"}, {"410183", "新密市", "410183"},
        {"410184", "新郑市", "新郑市人民政府"}, {"410185", "登封市", "登封"}, {"410173", "郑州航空港经济综合实验区", "航空港区"},
        {"410100", "郑东新区", "郑东新区管委会"}, {"410171", "郑州经济开发区", "经开区"}, {"410172", "郑州高新区", "高新区"}};
    private static final String[][] INDUSTRIES = {
        {"C26", "化工"}, {"C30", "建材"}, {"C3021", "水泥制品"}, {"C31", "钢铁"}, {"C321", "有色金属"}, {"C34", "机械"},
        {"C14", "食品"}, {"C22", "造纸"}, {"C36", "汽车零部件"}, {"B06", "煤业"}, {"D44", "热电"}, {"C33", "金属制品"}};
    /** Items by how often they are found: light ones often, heavy ones seldom. */
    private static final String[] ITEMS = {
        "A11", "A11", "A11", "A11", "A11", "A11", "A09", "A09", "A09", "A09", "A09", "A10", "A10", "A10", "A10", "A13", "A13",
        "A01", "A01", "A01", "A01", "A07", "A07", "A07", "A03", "A03", "A02", "A02", "A12", "A04", "A06", "B01", "B01", "B02"};

    private record Row(LocalDate found, String code, LocalDate confirmed, String item, String county) {
    }

    private final int enterprises;
    private final int findings;
    private final Random random = new Random(2018);
    private final List<String> codes = new ArrayList<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    private SampleFeeds(int enterprises, int findings) {
        this.enterprises = enterprises;
        this.findings = findings;
        files.put("enterprises.csv", enterprises());
        files.put("findings.csv", findings());
        SampleLists lists = new SampleLists(codes, random);
        files.put("prior-ratings.csv", lists.priorRatings());
        files.put("blacklist.csv", lists.blackList());
        files.put("repairs.csv", lists.repairs());
    }

    /** Text of the feeds by file name. */
    static Map<String, String> files() {
        return files(ENTERPRISES, FINDINGS);
    }

    /** Feeds of at least 2 000 enterprises, and as many findings as asked for. */
    static Map<String, String> files(int enterprises, int findings) {
        return new SampleFeeds(enterprises, findings).files;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "input-samples/environmental-credit/2018");
        Files.createDirectories(folder);
        Map<String, String> files = arguments.length > 2 ? files(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])) : files();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** A made code: right form and check digit, an organisation code that nobody has registered. */
    static String code(String area, int number) {
        String first17 = "91" + area + "MA0" + String.format("%06d", number);
        return first17 + CreditCode.checkDigit(first17);
    }

    private String enterprises() {
        StringBuilder text = new StringBuilder("credit_code,name,county,industry\n");
        for (int i = 0; i < enterprises; i++) {
            String[] county = COUNTIES[i < COUNTIES.length ? i : random.nextInt(COUNTIES.length)];
            String[] industry = INDUSTRIES[random.nextInt(INDUSTRIES.length)];
            String code = code(county[0], i + 1);
            codes.add(code);
            text.append(String.format("%s,示例%04d号%s有限公司,%s,%s\n",
                    code, i + 1, industry[1], i % 7 == 3 ? county[2] : county[1], industry[0]));
        }
        return text.toString();
    }

    private String findings() {
        List<Row> rows = new ArrayList<>();
        // three rows that the door turns away, within the tolerance of 1 %
        rows.add(new Row(LocalDate.of(2018, 4, 9), codes.get(100), LocalDate.of(2018, 4, 20), "A99", "市"));
        rows.add(new Row(LocalDate.of(2018, 6, 13), code("410105", 999_001), LocalDate.of(2018, 6, 20), "A02", "市"));
        rows.add(new Row(LocalDate.of(2018, 8, 21), codes.get(200), LocalDate.of(2018, 8, 12), "A01", "市"));
        while (rows.size() < findings) {
            rows.add(row());
        }
        rows.sort(Comparator.comparing(Row::found));
        StringBuilder text = new StringBuilder("finding_no,credit_code,found_on,confirmed_on,item,authority,document\n");
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            text.append(String.format("HJ%06d,%s,%s,%s,%s,%s环境监察支队,示例环监〔%d〕%d号\n", i + 1, row.code(), row.found(),
                    row.confirmed() == null ? "" : row.confirmed(), row.item(), row.county(), row.found().getYear(), i + 1));
        }
        return text.toString();
    }

    private Row row() {
        // a quarter is never found at fault; the others unequally often
        int most = enterprises / 4 * 3;
        int index = (int) ((long) random.nextInt(most) * (random.nextInt(most) + most / 5) / (most + most / 5));
        LocalDate found = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(365));
        if (random.nextInt(80) == 0) {
            found = random.nextBoolean() ? found.minusDays(365) : LocalDate.of(2019, 1, 1).plusDays(random.nextInt(20));
        }
        LocalDate confirmed = random.nextInt(40) == 0 ? null : found.plusDays(random.nextInt(30));
        String item = random.nextInt(400) == 0 ? "A05" : random.nextInt(120) == 0 ? "A08" : ITEMS[random.nextInt(ITEMS.length)];
        return new Row(found, codes.get(index), confirmed, item, "市");
    }
}
