package org.kaohe.variation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaohe.rules.Grading;
import org.kaohe.rules.Settings;
import org.kaohe.scoring.ExactScore;
import org.kaohe.scoring.Place;
import org.kaohe.scoring.Ranking;
import org.kaohe.scoring.Scoring;
import org.kaohe.scoring.Subject;

/** {@link Reach} for points over figures. The result as it stands is computed once, whatever is asked of it. */
public final class PointsReach implements Reach {

    private final PointsCase one;
    private final Map<String, ExactScore> before = new HashMap<>();
    private final Map<String, BigDecimal> standing = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Ranking ranking;
    private final Levers levers;
    private final Scoring scoring;
    private Subject asked;
    private List<Moved> figures;

    public PointsReach(PointsCase one) {
        this.one = one;
        this.ranking = one.ranking();
        this.levers = new Levers(one);
        this.scoring = one.scoring();
        one.subjects().forEach(subject -> before.put(subject.code(), scoring.exact(subject)));
        before.forEach((code, score) -> standing.put(code, Search.bound(one.rules(), score, score, false)));
        ranking.places(before.values().stream().map(ExactScore::bare).toList()).forEach(place -> places.put(place.subject().code(), place));
    }

    /** @return the grades of a group, best first; the last may be none, written empty */
    private List<String> grades(String group) {
        if (one.rules().grading() instanceof Grading.Bands bands) {
            return bands.bands().stream().map(Grading.Band::grade).toList();
        }
        List<String> grades = new ArrayList<>();
        if (one.rules().grading() instanceof Grading.Quotas quotas && quotas.byGroup().containsKey(group)) {
            quotas.byGroup().get(group).forEach(quota -> grades.add(quota.grade()));
            grades.add("");
        }
        return grades;
    }

    private Place now(String unit) {
        return places.get(one.subject(unit).code());
    }

    @Override
    public Optional<Goal> nextRank(String unit) {
        return Optional.ofNullable(now(unit).rank()).filter(rank -> rank > 1).map(rank -> new Goal.AtRank(rank - 1));
    }

    @Override
    public Optional<Goal> nextGrade(String unit) {
        Place now = now(unit);
        List<String> grades = grades(now.subject().group());
        int at = grades.indexOf(now.grade());
        // a veto may set a grade that stands in no list
        int next = at < 0 ? grades.size() - 1 : at - 1;
        return now.rank() == null || next < 0 || grades.get(next).isEmpty() ? Optional.empty() : Optional.of(new Goal.AtGrade(grades.get(next)));
    }

    @Override
    public synchronized Answer to(String unit, Goal goal) {
        Place now = now(unit);
        Subject subject = now.subject();
        if (now.rank() == null) {
            return Answer.none(now, goal, now.score() != null ? "本次只通报得分，不排名" : subject.name() + "尚未计分，缺：" + String.join("；", before.get(unit).printed().lacking()));
        }
        return goal instanceof Goal.AtRank rank ? toRank(now, rank) : toGrade(now, (Goal.AtGrade) goal);
    }

    private Answer toRank(Place now, Goal.AtRank goal) {
        long members = one.subjects().stream().filter(other -> other.group().equals(now.subject().group())).count();
        String pointless = goal.pointless(now, members);
        if (pointless != null) {
            return Answer.none(now, goal, pointless);
        }
        return search(now, goal, new Search.Aim() {
            @Override
            public boolean reached(Place place) {
                return place.rank() <= goal.rank();
            }

            @Override
            public boolean possible(BigDecimal score, long better) {
                return better < goal.rank();
            }
        });
    }

    private Answer toGrade(Place now, Goal.AtGrade goal) {
        Subject subject = now.subject();
        List<String> grades = grades(subject.group());
        int wanted = grades.indexOf(goal.grade());
        if (wanted < 0) {
            return Answer.none(now, goal, grades.isEmpty() ? subject.group() + "不评等次"
                    : "没有等次" + goal.shown() + "，有：" + String.join("、", grades.stream().filter(grade -> !grade.isEmpty()).toList()));
        }
        int at = grades.indexOf(now.grade());
        if (at >= 0 && at <= wanted) {
            return Answer.none(now, goal, "现为“" + now.grade() + "”，已达到" + goal.shown());
        }
        // vetoes and decisions that lower a grade stay: which grade by score or rank is then asked for?
        int needed = -1;
        for (int i = 0; i < grades.size(); i++) {
            int left = grades.indexOf(ranking.graded(subject.code(), grades.get(i)));
            needed = left >= 0 && left <= wanted ? i : needed;
        }
        if (needed < 0) {
            return Answer.none(now, goal, "有一票否决或降等情形，任何数据的变化都不能达到" + goal.shown());
        }
        return search(now, goal, aim(subject.group(), grades, wanted, needed));
    }

    private Search.Aim aim(String group, List<String> grades, int wanted, int needed) {
        long vacated = one.scheme().reads(Settings.VACATED_PLACES, "left-empty") ? 0 : one.subjects().stream()
                .filter(other -> other.group().equals(group) && !ranking.graded(other.code(), grades.get(0)).equals(grades.get(0))).count();
        return new Search.Aim() {
            @Override
            public boolean reached(Place place) {
                int at = grades.indexOf(place.grade());
                return at >= 0 && at <= wanted;
            }

            @Override
            public boolean possible(BigDecimal score, long better) {
                if (one.rules().grading() instanceof Grading.Bands bands) {
                    BigDecimal from = bands.bands().get(needed).from();
                    return from == null || score.compareTo(from) >= 0;
                }
                List<Grading.Quota> quotas = ((Grading.Quotas) one.rules().grading()).byGroup().get(group);
                return needed >= quotas.size() || better - vacated < quotas.get(needed).upTo();
            }
        };
    }

    private Answer search(Place now, Goal goal, Search.Aim aim) {
        List<Way> ways = new ArrayList<>();
        List<String> open = new ArrayList<>();
        List<Moved> own = own(now.subject());
        for (Moved moved : own) {
            try {
                new Search(one.rules(), moved, before, standing, aim).nearest().ifPresent(value -> ways.add(new Way(moved.lever().to(value), moved.place(value))));
            } catch (Search.GivenUp e) {
                open.add(moved.lever().to(moved.lever().from()).what());
            }
        }
        return new Answer(now, goal, List.copyOf(ways), own.size(), List.copyOf(open), null);
    }

    /** Rank and grade are asked one after the other: what was computed for the one serves the other. */
    private List<Moved> own(Subject subject) {
        if (!subject.equals(asked)) {
            asked = subject;
            figures = levers.of(subject.code(), before.get(subject.code()).points().keySet()).stream().map(lever -> new Moved(one, subject, scoring, before, lever)).toList();
        }
        return figures;
    }
}
