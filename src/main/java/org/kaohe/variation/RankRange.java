package org.kaohe.variation;

import java.util.List;
import java.util.SortedSet;
import org.kaohe.scoring.Place;

/**
 * How far one unit's rank moves under one kind of variation.
 *
 * @param published as published
 * @param trials    how many times the result was computed anew
 * @param best      the best rank reached
 * @param worst     the worst rank reached
 * @param same      in how many trials the rank was the published one
 * @param grades    every grade it had; none where the scheme has no grades
 * @param bestBy    what was left out where it reached its best rank, if that is better than the published one; else empty
 * @param worstBy   the same for its worst
 */
public record RankRange(Place published, Variation variation, int trials, int best, int worst, int same, SortedSet<String> grades,
                        List<String> bestBy, List<String> worstBy) {
}
