package org.kaohe.variation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.kaohe.scoring.ExactScore;
import org.kaohe.scoring.MadeCases;
import org.kaohe.scoring.Place;
import org.kaohe.scoring.Subject;

/** The search against plain trying, the whole group computed anew for every value tried. */
class ReachPropertiesTest {

    private static final int TRIES = 3;
    private static final int SAMPLES = 8;

    @Property(tries = TRIES)
    void no_smaller_change_of_the_figure_reaches_the_rank(@ForAll Random random) {
        check(MadeCases.industry(random), random);
    }

    @Property(tries = TRIES)
    void nor_the_grade(@ForAll Random random) {
        check(MadeCases.grain(random), random);
    }

    @Property(tries = TRIES)
    void a_moved_figure_gives_everybody_the_points_that_computing_all_anew_gives(@ForAll Random random) {
        for (MadeCases.Case made : List.of(MadeCases.industry(random), MadeCases.grain(random))) {
            PointsCase one = new PointsCase(made.scheme(), made.subjects(), made.figures(), UnaryOperator.identity());
            Map<String, ExactScore> before = scores(one);
            Subject subject = one.subjects().get(random.nextInt(one.subjects().size()));
            for (Lever lever : new Levers(one).of(subject.code(), before.get(subject.code()).points().keySet())) {
                Moved moved = new Moved(one, subject, one.scoring(), before, lever);
                BigDecimal step = BigDecimal.ONE.movePointLeft(lever.scale());
                long steps = lever.high().subtract(lever.low()).divide(step, 0, RoundingMode.DOWN).longValueExact();
                for (BigDecimal value : List.of(lever.low(), lever.high(), lever.low().add(step.multiply(BigDecimal.valueOf((long) (random.nextDouble() * steps)))))) {
                    Map<String, ExactScore> anew = scores(one.with(lever.at(value)));
                    moved.group().forEach(member -> assertThat(moved.at(value).get(member.code()).points()).as("%s %s", lever.to(value), member)
                            .isEqualTo(anew.get(member.code()).points()));
                }
            }
        }
    }

    private static Map<String, ExactScore> scores(PointsCase one) {
        return one.exact().stream().collect(Collectors.toMap(score -> score.subject().code(), Function.identity()));
    }

    private static void check(MadeCases.Case made, Random random) {
        PointsCase one = new PointsCase(made.scheme(), made.subjects(), made.figures(), UnaryOperator.identity());
        PointsReach reach = new PointsReach(one);
        Subject subject = one.subjects().get(random.nextInt(one.subjects().size()));
        Map<String, ExactScore> before = scores(one);
        List<Goal> goals = new ArrayList<>();
        reach.nextRank(subject.code()).ifPresent(goals::add);
        reach.nextGrade(subject.code()).ifPresent(goals::add);
        for (Goal goal : goals) {
            Answer answer = reach.to(subject.code(), goal);
            if (answer.remark() == null) {
                List<Lever> levers = new Levers(one).of(subject.code(), before.get(subject.code()).points().keySet());
                assertThat(answer.tried()).isEqualTo(levers.size());
                assertThat(answer.open()).isEmpty();
                levers.forEach(lever -> check(one, subject, goal, answer, lever, random));
            }
        }
    }

    private static void check(PointsCase one, Subject subject, Goal goal, Answer answer, Lever lever, Random random) {
        Change named = lever.to(lever.from());
        BigDecimal found = answer.ways().stream().map(Way::change)
                .filter(change -> change.feed().equals(named.feed()) && change.column().equals(named.column()) && change.what().equals(named.what()))
                .map(Change::to).findFirst().orElse(null);
        BigDecimal step = BigDecimal.ONE.movePointLeft(lever.scale());
        if (found != null) {
            assertThat(found).isBetween(lever.low(), lever.high());
            assertThat(reached(one, subject, goal, lever, found)).as("%s %s", named, found).isTrue();
        }
        // every value nearer than the one found; all of them where they are few, else the neighbours and some between
        BigDecimal reachable = found == null ? lever.high().subtract(lever.from()).max(lever.from().subtract(lever.low()))
                : found.subtract(lever.from()).abs().subtract(step);
        long nearer = reachable.divide(step, 0, RoundingMode.DOWN).longValueExact();
        for (int i = 0; i < Math.min(SAMPLES, nearer); i++) {
            long steps = nearer <= SAMPLES ? i + 1 : i < 5 ? nearer - i : 1 + (long) (random.nextDouble() * nearer);
            for (BigDecimal value : List.of(lever.from().add(step.multiply(BigDecimal.valueOf(steps))), lever.from().subtract(step.multiply(BigDecimal.valueOf(steps))))) {
                if (value.compareTo(lever.low()) >= 0 && value.compareTo(lever.high()) <= 0) {
                    assertThat(reached(one, subject, goal, lever, value)).as("%s %s, found %s", named, value, found).isFalse();
                }
            }
        }
    }

    private static boolean reached(PointsCase one, Subject subject, Goal goal, Lever lever, BigDecimal value) {
        Place place = one.with(lever.at(value)).places().stream().filter(p -> p.subject().equals(subject)).findFirst().orElseThrow();
        if (goal instanceof Goal.AtRank rank) {
            return place.rank() <= rank.rank();
        }
        return List.of("优秀", "良好", "合格", "不合格").indexOf(place.grade()) <= List.of("优秀", "良好", "合格", "不合格").indexOf(((Goal.AtGrade) goal).grade());
    }
}
