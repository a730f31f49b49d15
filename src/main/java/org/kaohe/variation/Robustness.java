package org.kaohe.variation;

import java.util.List;

/**
 * How far ranks hold when weights, items and figures vary. Random draws come from {@link java.util.SplittableRandom} with
 * a stated seed, so that the same seed gives the same result everywhere; weights and figures are drawn as exact decimals
 * on a grid of thousandths.
 */
public interface Robustness {

    /** Least and greatest factor of a weight, in thousandths. */
    int LEAST = 800;
    int GREATEST = 1200;

    /** @return by group in the scheme's order, published rank and code, then by variation; units without score are left out */
    List<RankRange> ranges();
}
