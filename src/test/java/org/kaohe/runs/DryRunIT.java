package org.kaohe.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.kaohe.runs.RunResult.Ending;
import org.kaohe.store.Run;
import org.kaohe.store.RunKind;
import org.kaohe.store.RunStore;

/** A dry run computes on new feeds and leaves the published result, in the folder and in the database, as it is. */
class DryRunIT {

    private final int year = Bench.years();
    private final CreditFeeds feeds = new CreditFeeds(Bench.fresh(), year);

    private Run published() {
        return Bench.bean(RunStore.class).published(CreditFeeds.ASSESSMENT, year, RunKind.FINAL).orElseThrow();
    }

    @Test
    void itPublishesNothingAndCanBeComparedWithWhatIs() {
        String code = feeds.enterprise(1, "中原区");
        RunResult before = feeds.run();
        SortedMap<String, String> files = feeds.bench.published();
        Run published = published();
        feeds.finding("F1", code, "03-01", "A05");
        RunResult tried = feeds.run(RunKind.DRY, null);
        assertThat(tried.ending()).isEqualTo(Ending.TRIED);
        assertThat(feeds.bench.published()).isEqualTo(files);
        assertThat(published()).isEqualTo(published);
        assertThat(Bench.bean(Comparing.class).compare(before.run().id(), tried.run().id()))
                .anyMatch(line -> line.startsWith("企业1（" + code + "）：得分 100.00 → 60.00"));
        // again: nothing is computed; then the same feeds in earnest are a run of their own
        RunResult again = feeds.run(RunKind.DRY, null);
        assertThat(again.run().id()).isEqualTo(tried.run().id());
        assertThat(again.ending()).isEqualTo(Ending.TRIED);
        RunResult real = feeds.run();
        assertThat(real.ending()).isEqualTo(Ending.PUBLISHED);
        assertThat(Bench.bean(Comparing.class).compare(tried.run().id(), real.run().id())).singleElement().asString().endsWith("结果相同");
    }

    @Test
    void refusedItListsItsRejectsAndTouchesNothingElse() {
        String code = feeds.enterprise(1, "中原区");
        feeds.run();
        SortedMap<String, String> files = feeds.bench.published();
        Run published = published();
        feeds.finding("F1", code, "03-01", "A99");
        RunResult refused = feeds.run(RunKind.DRY, null);
        assertThat(refused.ending()).isEqualTo(Ending.REFUSED);
        assertThat(feeds.bench.rejects(refused)).containsExactly("findings.csv,2,item,A99,unknown-item");
        SortedMap<String, String> after = feeds.bench.published();
        assertThat(after.remove("environmental-credit/" + year + ".refused.csv")).isNotNull();
        assertThat(after).isEqualTo(files);
        assertThat(published()).isEqualTo(published);
    }
}
