package org.kaohe.targets;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the sample feeds for 2017: invented figures around the real targets, the same at every call.
 * {@code main} writes them below {@code input-samples}, or into the folder named.
 */
final class SampleActuals {

    static final Path FOLDER = Path.of("input-samples/county-targets/2017");

    /** The city's and the province's figures, and the city's own growth for the other reading of 同步. */
    private static final Map<String, String> REFERENCES = new LinkedHashMap<>();

    static {
        REFERENCES.put("rd_intensity", "1.75");
        REFERENCES.put("science_expenditure_share", "2.1");
        REFERENCES.put("science_expenditure_growth", "8");
        REFERENCES.put("energy_intensity_reduction", "3.5");
        REFERENCES.put(TargetTable.GDP_GROWTH, "8.2");
    }

    // one in eight misses, one in eight is exactly at the target
    private static final List<String> LEVELS = List.of("1", "1.03", "1.12", "0.96", "1.005", "1.08", "1.2", "1.01");
    private static final List<String> CEILINGS = List.of("1", "0.98", "0.91", "1.04", "0.99", "0.9", "0.85", "0.97");
    private static final List<String> RATES = List.of("0", "0.3", "1.1", "-0.4", "0.1", "0.6", "2.05", "0.2");

    private final TargetTable table;
    private final Map<String, BigDecimal> growth = new HashMap<>();

    SampleActuals(TargetTable table) {
        this.table = table;
    }

    public static void main(String[] args) throws IOException {
        Path folder = args.length == 0 ? FOLDER : Path.of(args[0]);
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : new SampleActuals(Tables.of2017()).files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** @return file name → content */
    Map<String, String> files() {
        return Map.of("actuals.csv", actuals(), "references.csv", references(), "verdicts.csv", verdicts());
    }

    private String actuals() {
        StringBuilder csv = new StringBuilder("unit,indicator,object,value\n");
        int n = 0;
        for (Target t : table.targets()) {
            if (t.kind() != Kind.VERDICT) {
                csv.append(key(t)).append(value(t, n++)).append("\n");
            }
        }
        return csv.toString();
    }

    private String references() {
        StringBuilder csv = new StringBuilder("indicator,value\n");
        REFERENCES.forEach((id, value) -> csv.append(id).append(",").append(value).append("\n"));
        return csv.toString();
    }

    /** Most are met, some are not, and some wait for their verdict. */
    private String verdicts() {
        StringBuilder csv = new StringBuilder("unit,indicator,object,met,evidence\n");
        int n = 0;
        for (Target t : table.targets()) {
            if (t.kind() == Kind.VERDICT && ++n % 11 != 0) {
                csv.append(key(t)).append(n % 13 == 0 ? "no" : "yes").append(",样例（非真实认定）\n");
            }
        }
        return csv.toString();
    }

    /** Counties name indicators in Chinese, the others by id: both are accepted. */
    private static String key(Target t) {
        boolean county = t.unit().endsWith("市") || t.unit().endsWith("县");
        return t.unit() + "," + (county ? t.name() : t.indicator()) + "," + t.object() + ",";
    }

    private String value(Target t, int n) {
        String edge = SampleEdges.VALUES.get(t.unit() + " " + t.indicator() + " " + t.object());
        if (edge != null) {
            return edge;
        }
        BigDecimal value = switch (t.kind()) {
            case LEVEL, FLOOR -> level(t, pick(LEVELS, n));
            case CEILING -> t.figure().multiply(pick(CEILINGS, n)).setScale(t.measure().equals("毫克/升") ? 3 : 0, RoundingMode.HALF_UP);
            case GROWTH -> t.figure().add(pick(RATES, n));
            case CITY_SET, PROVINCE_SET -> new BigDecimal(REFERENCES.get(t.indicator())).add(pick(RATES, n));
            case IN_STEP -> growth.get(t.unitCode()).add(pick(RATES, n));
            case VERDICT -> throw new IllegalArgumentException(t.toString());
        };
        if (t.indicator().equals(TargetTable.GDP_GROWTH)) {
            growth.put(t.unitCode(), value);
        }
        return Plain.text(value);
    }

    private static BigDecimal level(Target t, BigDecimal factor) {
        boolean counted = List.of("套", "人", "天", "个", "架", "亩", "万美元").contains(t.measure());
        BigDecimal value = t.figure().multiply(factor).setScale(counted ? 0 : 2, RoundingMode.HALF_UP);
        return t.measure().equals("%") ? value.min(new BigDecimal(100)) : value;
    }

    private static BigDecimal pick(List<String> from, int n) {
        return new BigDecimal(from.get(n * 5 % from.size()));
    }
}
