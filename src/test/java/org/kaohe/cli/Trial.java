package org.kaohe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.kaohe.runs.Requests;
import org.kaohe.runs.RunRequest;
import org.kaohe.store.Request.Source;
import org.kaohe.store.RunKind;
import org.springframework.util.FileSystemUtils;

/**
 * One assessment that is computed again and again, from nothing each time, and whose result is known from an
 * undisturbed run.
 */
final class Trial {

    private static final String EARLIER = "an earlier result";

    private final Office office;
    private final Ground ground;
    private final RunRequest request;
    private final Path place;
    private final Map<String, String> rows;
    private final SortedMap<String, String> files;
    private final List<Step> steps;

    /** A step of the undisturbed run, and how long it took; one that is done in parts stands once more for each of them. */
    record Step(String name, long millis) {
    }

    /** Asks for it, undisturbed: some node computes. */
    Trial(Office office, Ground ground, Path input, Path output, String assessment, int year) throws Exception {
        this.office = office;
        this.ground = ground;
        this.request = new RunRequest(assessment, year, RunKind.FINAL, null, input, output);
        this.place = output.resolve(assessment).resolve(String.valueOf(year));
        begin();
        String run = finished();
        rows = ground.contents(run);
        files = Desk.files(place);
        steps = ground.all("select split_part(step_name, ':', 1) || ' ' || max((extract(epoch from end_time - start_time) * 1000)::bigint) over (partition by split_part(step_name, ':', 1))"
                + " from batch_step_execution s"
                + " join batch_job_execution_params p using (job_execution_id) where parameter_name = 'run' and parameter_value = '" + run + "' order by step_execution_id")
                .stream().map(line -> new Step(line.split(" ")[0], Long.parseLong(line.split(" ")[1]))).toList();
    }

    private long asked;

    /** Forgets the run before, so that the same is computed anew, and asks for it. */
    void begin() throws Exception {
        ground.run("delete from run where assessment = '" + request.assessment() + "'");
        FileSystemUtils.deleteRecursively(place);
        Files.createDirectories(place);
        Files.writeString(place.resolve("ranking.csv"), EARLIER);
        asked = office.bean(Requests.class).ask(request, Source.SCHEDULED, null);
    }

    List<Step> steps() {
        return steps;
    }

    /** Waits until the step begins. @return whether it was seen before the end */
    boolean at(String step) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (true) {
            assertThat(System.nanoTime()).as("request %d never begins %s", asked, step).isLessThan(deadline);
            String now = ground.ask("select q.state, coalesce(r.step, '') from run_request q left join run r on r.id = q.run where q.id = " + asked);
            if (now.equals("claimed " + step)) {
                return true;
            }
            if (!now.startsWith("waiting") && !now.startsWith("claimed")) {
                return false;
            }
            Ground.pause(1);
        }
    }

    /** @return how many stretches of its feeds and buckets of its enterprises have been committed by now; what no part commits is not counted */
    String come() {
        String run = "(select run from run_request where id = " + asked + ")";
        return ground.ask("select count(*) from feed_stretch where run = " + run) + "+"
                + ground.ask("select count(*) from content_part where sha256 = 'run ' || " + run + " || ' deductions' and part >= 0");
    }

    /** @return who is at it now; empty where it has ended */
    String holder() {
        String holder = ground.ask("select coalesce(holder, '') from work_lease where request = " + asked);
        return holder == null ? "" : holder;
    }

    boolean ended() {
        return !List.of("waiting", "claimed").contains(ground.ask("select state from run_request where id = " + asked));
    }

    /** Until then, the result of before stands. @return the run */
    private String finished() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (!ended()) {
            assertThat(System.nanoTime()).as("request %d never ends", asked).isLessThan(deadline);
            assertThat(ranking()).as("half a result").matches(text -> EARLIER.equals(text) || text.startsWith("group,"));
            Ground.pause(20);
        }
        String end = ground.ask("select state, coalesce(message, '') from run_request where id = " + asked);
        assertThat(end.strip()).isEqualTo("done");
        return ground.ask("select run from run_request where id = " + asked);
    }

    /** Whoever found the old folder just before the exchange may find it emptied; asked again there is the new one. */
    private String ranking() {
        for (int again = 0; again < 3; again++) {
            try {
                return Files.readString(place.resolve("ranking.csv"));
            } catch (IOException e) {
                Ground.pause(1);
            }
        }
        return "missing";
    }

    /** It ends as the undisturbed one did: the same bytes, every row exactly once. */
    void endsTheSame() {
        String run = finished();
        assertThat(Desk.files(place)).isEqualTo(files);
        assertThat(ground.contents(run)).isEqualTo(rows);
        tidied();
        assertThat(ground.ask("select count(*) from run where assessment = '" + request.assessment() + "'")).as("runs").isEqualTo("1");
    }

    /** A process that was replaced may still find that out, and gives up what it wrote. */
    private void tidied() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!unfinished().isEmpty()) {
            assertThat(System.nanoTime()).as("nobody removes %s", unfinished()).isLessThan(deadline);
            Ground.pause(20);
        }
    }

    private List<String> unfinished() {
        return Stream.of(place.getParent().toFile().list()).filter(name -> name.startsWith(".")).toList();
    }
}
