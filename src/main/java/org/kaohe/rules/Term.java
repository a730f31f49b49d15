package org.kaohe.rules;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Terms of several years, one after the other (规划期).
 *
 * @param first the first year of the first term
 * @param years how many years each has
 */
public record Term(int first, int years) {

    /** @return the first year of the term in which the year lies */
    int start(int year) {
        return first + Math.floorDiv(year - first, years) * years;
    }

    /** @return the year's number in its term, from 1 */
    int number(int year) {
        return year - start(year) + 1;
    }

    /** @return whether a term ended with the year before */
    boolean follows(int year) {
        return year > first && number(year) == 1;
    }

    static List<Integer> span(int from, int count) {
        return IntStream.range(from, from + count).boxed().toList();
    }
}
