package org.kaohe.targets;

import java.util.List;

/**
 * A figure that a final run cannot do without.
 *
 * @param feed    the feed that should hold it: {@code actuals.csv} or {@code references.csv}
 * @param key     of the row that should hold it: {@link TargetKey} as text, or the indicator's id
 * @param targets the targets that cannot be judged for want of it; one for an actual, several for a reference
 * @param message in Chinese, for rejects.csv
 */
public record Missing(String feed, String key, List<Target> targets, String message) {

    public Missing {
        targets = List.copyOf(targets);
    }
}
