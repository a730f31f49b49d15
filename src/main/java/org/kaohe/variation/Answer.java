package org.kaohe.variation;

import java.util.ArrayList;
import java.util.List;
import org.kaohe.scoring.Place;

/**
 * Which single figures would bring a unit to its goal, all else equal.
 *
 * @param now    where it stands
 * @param ways   one for each figure that can do it alone, in the order of the scheme's items
 * @param tried  how many figures were tried
 * @param open   figures whose search was given up, in the regulation's words
 * @param remark why there was nothing to search for (already there, a veto, no such rank …); null otherwise
 */
public record Answer(Place now, Goal goal, List<Way> ways, int tried, List<String> open, String remark) {

    static Answer none(Place now, Goal goal, String remark) {
        return new Answer(now, goal, List.of(), 0, List.of(), remark);
    }

    /** @return for print: a sentence a way; or that no single figure does it, or why */
    public List<String> sentences() {
        if (remark != null) {
            return List.of(remark);
        }
        List<String> lines = new ArrayList<>(ways.stream().map(way -> way.sentence(goal)).toList());
        if (ways.isEmpty()) {
            lines.add("其他不变，任何单项数据的改善都不能达到" + goal.shown() + "（已逐一试算 " + tried + " 项数据）");
        }
        open.forEach(what -> lines.add(what + "：未能查尽，不作结论"));
        return lines;
    }
}
