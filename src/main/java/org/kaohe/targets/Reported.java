package org.kaohe.targets;

import java.util.Map;

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
}
