package org.kaohe.runs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.RejectCode;
import org.kaohe.store.RowStore.Count;
import org.kaohe.store.RunKind;

/** Whether what was found wrong refuses the run. */
final class Verdict {

    private static final List<RejectCode> ABSENT = List.of(RejectCode.MISSING_FEED, RejectCode.MISSING_UNIT, RejectCode.MISSING_FIGURE);

    private final RunKind kind;
    private final Set<String> unreadable;
    private boolean beyondTolerance;

    /** @param unreadable feeds that could not be read and stray files, by file name */
    Verdict(RunKind kind, Set<String> unreadable) {
        this.kind = kind;
        this.unreadable = unreadable;
    }

    /**
     * Repeated equal rows count against no tolerance; rows that contradict each other are never tolerated.
     *
     * @param repeated       of the rejected rows those like an earlier one
     * @param contradictions rows that differ under one key
     */
    void feed(FeedSchema schema, Count count, long repeated, long contradictions) {
        BigDecimal share = schema.toleratedShare();
        BigDecimal allowed = share.multiply(BigDecimal.valueOf(count.read()));
        if (contradictions > 0 || share.signum() == 0 && count.rejected() > 0
                || BigDecimal.valueOf(count.rejected() - repeated).compareTo(allowed) > 0) {
            beyondTolerance = true;
        }
    }

    boolean refuses(Map<RejectCode, Long> found) {
        return switch (kind) {
            case CHECK -> !found.isEmpty();
            case PROGRESS -> !unreadable.isEmpty();
            case FINAL, DRY -> !unreadable.isEmpty() || beyondTolerance || ABSENT.stream().anyMatch(found::containsKey);
        };
    }

    String reason(Map<RejectCode, Long> found) {
        long absent = ABSENT.stream().mapToLong(code -> found.getOrDefault(code, 0L)).sum();
        return "发现 " + found.values().stream().mapToLong(Long::longValue).sum() + " 处问题" + (absent > 0 ? "，其中缺失 " + absent + " 处" : "");
    }
}
