package org.kaohe.targets;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was reported for a year. What is not in here was not reported; nothing is ever taken for zero.
 *
 * @param actuals    the units' own figures
 * @param references indicator → the figure that the city or the province set, in %;
 *                   under {@link TargetTable#GDP_GROWTH} the city's own growth
 * @param verdicts   on the targets of kind verdict
 */
public record Reported(Map<TargetKey, Figure> actuals, Map<String, Figure> references,
                       Map<TargetKey, Verdict> verdicts) {

    public Reported {
        actuals = Map.copyOf(actuals);
        references = Map.copyOf(references);
        verdicts = Map.copyOf(verdicts);
    }

    /** @return what was reported of one unit, and what it is compared with */
    public Reported of(String unitCode) {
        return new Reported(own(actuals, unitCode), references, own(verdicts, unitCode));
    }

    private static <V> Map<TargetKey, V> own(Map<TargetKey, V> all, String unitCode) {
        return all.entrySet().stream().filter(one -> one.getKey().unitCode().equals(unitCode)).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
