package org.kaohe.runs;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Reject;
import org.kaohe.feeds.RejectCode;
import org.kaohe.store.RowStore.Count;
import org.kaohe.store.RunKind;

/** Whether what was found wrong refuses the run. */
final class Verdict {

    private static final Set<RejectCode> ABSENT = EnumSet.of(RejectCode.MISSING_FEED, RejectCode.MISSING_UNIT, RejectCode.MISSING_FIGURE);

    private final RunKind kind;
    private final Set<String> unreadable;
    private boolean beyondTolerance;

    /** @param unreadable feeds that could not be read and stray files, by file name */
    Verdict(RunKind kind, Set<String> unreadable) {
        this.kind = kind;
        this.unreadable = unreadable;
    }

    /** Repeated equal rows count against no tolerance; rows that contradict each other are never tolerated. */
    void feed(FeedSchema schema, Count count, Duplicates.Found duplicates) {
        BigDecimal share = schema.toleratedShare();
        boolean tolerant = share.signum() > 0;
        BigDecimal allowed = share.multiply(BigDecimal.valueOf(count.read()));
        if (duplicates.contradictions() > 0 || !tolerant && count.rejected() > 0
                || BigDecimal.valueOf(count.rejected() - duplicates.repeats()).compareTo(allowed) > 0) {
            beyondTolerance = true;
        }
    }

    boolean refuses(List<Reject> all) {
        return switch (kind) {
            case CHECK -> !all.isEmpty();
            case PROGRESS -> !unreadable.isEmpty();
            case FINAL -> !unreadable.isEmpty() || beyondTolerance || all.stream().anyMatch(reject -> ABSENT.contains(reject.code()));
        };
    }

    String reason(List<Reject> all) {
        long absent = all.stream().filter(reject -> ABSENT.contains(reject.code())).count();
        return "发现 " + all.size() + " 处问题" + (absent > 0 ? "，其中缺失 " + absent + " 处" : "");
    }
}
