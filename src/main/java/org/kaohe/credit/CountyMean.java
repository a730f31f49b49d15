package org.kaohe.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The mean score of a county's enterprises: exact sum by count. Statistics of this program, the text ranks nobody. Not thread-safe. */
public final class CountyMean {

    private BigDecimal sum = BigDecimal.ZERO;
    private long count;

    /** The mean of so many enterprises whose scores add up to {@code sum}. */
    public static CountyMean of(BigDecimal sum, long count) {
        CountyMean mean = new CountyMean();
        mean.sum = sum;
        mean.count = count;
        return mean;
    }

    /** Adds one enterprise's published score. */
    public void add(BigDecimal score) {
        sum = sum.add(score);
        count++;
    }

    /** Adds what another one has gathered, of another part of the same county. */
    public void add(CountyMean other) {
        sum = sum.add(other.sum);
        count += other.count;
    }

    public long count() {
        return count;
    }

    /**
     * The mean, rounded once to 2 decimals, HALF_UP.
     *
     * @throws IllegalStateException if there is no enterprise: such a county has no row
     */
    public BigDecimal mean() {
        if (count == 0) {
            throw new IllegalStateException("no enterprise, no mean");
        }
        return sum.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
    }
}
