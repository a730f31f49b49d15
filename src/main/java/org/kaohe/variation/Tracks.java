package org.kaohe.variation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kaohe.scoring.Place;

/** Follows every unit's rank through the trials of one variation. */
final class Tracks {

    private final Variation variation;
    private final Map<String, Track> tracks = new LinkedHashMap<>();
    private int trials;

    /** @param published the order in which the units are told */
    Tracks(Variation variation, List<Place> published) {
        this.variation = variation;
        published.stream().filter(place -> place.rank() != null).forEach(place -> tracks.put(place.subject().code(), new Track(place)));
    }

    /** @param by what was left out; null where nothing was */
    void add(List<Place> places, String by) {
        trials++;
        places.stream().filter(place -> place.rank() != null && tracks.containsKey(place.subject().code()))
                .forEach(place -> tracks.get(place.subject().code()).add(place, by));
    }

    List<RankRange> ranges() {
        return tracks.values().stream().map(track -> track.range(variation, trials)).toList();
    }

    private static final class Track {

        private final Place published;
        private final SortedSet<String> grades = new TreeSet<>();
        private final List<String> bestBy = new ArrayList<>();
        private final List<String> worstBy = new ArrayList<>();
        private int best;
        private int worst;
        private int same;

        Track(Place published) {
            this.published = published;
            this.best = published.rank();
            this.worst = published.rank();
        }

        void add(Place place, String by) {
            int rank = place.rank();
            same += rank == published.rank() ? 1 : 0;
            best = keep(rank, best, rank < best, bestBy, by);
            worst = keep(rank, worst, rank > worst, worstBy, by);
            if (!place.grade().isEmpty()) {
                grades.add(place.grade());
            }
        }

        private int keep(int rank, int record, boolean broken, List<String> who, String by) {
            if (broken) {
                who.clear();
            }
            if (by != null && rank != published.rank() && (broken || rank == record)) {
                who.add(by);
            }
            return broken ? rank : record;
        }

        RankRange range(Variation variation, int trials) {
            return new RankRange(published, variation, trials, best, worst, same, grades, List.copyOf(bestBy), List.copyOf(worstBy));
        }
    }
}
