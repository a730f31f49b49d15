package org.kaohe.targets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which figures are missing. Targets of kind verdict need none: without verdict they are not judged. */
public final class Completeness {

    private Completeness() {
    }

    /**
     * @return the references missing, each once, then the actuals missing; both in the order of the targets file.
     * The city's own growth counts as missing only where the reading of 同步 asks for it.
     */
    public static List<Missing> missing(TargetTable table, Readings readings, Reported reported) {
        List<Missing> missing = new ArrayList<>();
        Map<String, List<Target>> references = new LinkedHashMap<>();
        for (Target t : table.targets()) {
            String reference = reference(t, readings);
            if (reference != null && !reported.references().containsKey(reference)) {
                references.computeIfAbsent(reference, r -> new ArrayList<>()).add(t);
            }
        }
        references.forEach((id, targets) -> missing.add(new Missing("references.csv", id, targets,
                "缺少" + name(table, id) + "（" + id + "）的" + whose(targets.get(0)) + "数值，"
                        + targets.size() + " 个目标无法判定")));
        for (Target t : table.targets()) {
            if (t.kind() != Kind.VERDICT && !reported.actuals().containsKey(t.key())) {
                missing.add(new Missing("actuals.csv", t.key().toString(), List.of(t), t.unit() + "缺少" + t.label() + "（" + t.indicator()
                        + (t.object().isEmpty() ? "" : "，" + t.object()) + "）的实际值"));
            }
        }
        return List.copyOf(missing);
    }

    private static String reference(Target t, Readings readings) {
        if (t.kind().setElsewhere()) {
            return t.indicator();
        }
        boolean city = t.kind() == Kind.IN_STEP && readings.inStep() == Readings.InStep.CITY_GROWTH;
        return city ? TargetTable.GDP_GROWTH : null;
    }

    private static String name(TargetTable table, String indicator) {
        return table.targets().stream().filter(t -> t.indicator().equals(indicator)).findFirst().orElseThrow().name();
    }

    private static String whose(Target t) {
        return t.kind() == Kind.PROVINCE_SET ? "省定" : "全市";
    }
}
