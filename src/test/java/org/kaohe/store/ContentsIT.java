package org.kaohe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.runs.Bench;
import org.kaohe.store.Contents.Digest;
import org.kaohe.store.Contents.Part;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Tables that are put together from parts, from their beginning to their name. */
class ContentsIT {

    private final Contents contents = Bench.bean(Contents.class);
    private final RunStore runs = Bench.bean(RunStore.class);
    private final JdbcTemplate database = Bench.bean(JdbcTemplate.class);

    private static <T> T committed(Supplier<T> act) {
        return Bench.bean(TransactionTemplate.class).execute(status -> act.get());
    }

    private static void commit(Runnable act) {
        committed(() -> {
            act.run();
            return 0;
        });
    }

    /** @param year of a run that nobody else has */
    private long run(String identity) {
        return run(1999, identity);
    }

    private long run(int year, String identity) {
        return runs.create(new RunStore.NewRun("environmental-credit", year, RunKind.DRY, null, identity, "", "", "", "", "")).id();
    }

    private static Part part(String table, int number, String text) {
        byte[] bytes = (text + "left of a part before").getBytes(StandardCharsets.UTF_8);
        return new Part(table, number, bytes, text.getBytes(StandardCharsets.UTF_8).length);
    }

    private String made(long run, String table) {
        try {
            return new String(contents.made(run, table).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Digest digest(String text) throws IOException {
        return Digest.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private long kept(String like) {
        return database.queryForObject("select (select count(*) from content where sha256 like ?) + (select count(*) from content_part where sha256 like ?)", Long.class, like, like);
    }

    @Test
    void parts_that_come_in_any_order_are_one_table_and_are_kept_by_its_digest() throws IOException {
        long run = run("contents one");
        commit(() -> contents.begin(run, "lists", "头\n".getBytes(StandardCharsets.UTF_8)));
        commit(() -> contents.add(run, List.of(part("lists", 1 << 24, "red\n"), part("lists", 7, "black seven\n"))));
        // a restart begins again, and finds it begun
        commit(() -> contents.begin(run, "lists", "头\n".getBytes(StandardCharsets.UTF_8)));
        commit(() -> contents.add(run, List.of(part("lists", 0, "black naught\n"))));
        String text = "头\nblack naught\nblack seven\nred\n";
        assertThat(made(run, "lists")).isEqualTo(text);
        assertThat(made(run, "measures")).isEmpty();

        commit(() -> contents.finish(run, "lists", digested(text)));
        assertThat(made(run, "lists")).isEmpty();
        assertThat(contents.open(digest(text).sha256()).readAllBytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        assertThat(kept("run " + run + " %")).isZero();

        // another run with the same table: it is kept once
        long other = run("contents other");
        commit(() -> contents.begin(other, "lists", text.getBytes(StandardCharsets.UTF_8)));
        commit(() -> contents.finish(other, "lists", digested(text)));
        assertThat(kept("run " + other + " %")).isZero();
        assertThat(kept(digest(text).sha256())).isEqualTo(1 + 4);
        runs.delete(run);
        runs.delete(other);
    }

    private static Digest digested(String text) {
        try {
            return digest(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void long_bytes_that_do_not_pack_come_back_as_they_were(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("long.bin");
        byte[] bytes = new byte[(9 << 20) + 77];
        new Random(9).nextBytes(bytes);
        Files.write(file, bytes);
        PartSums sums = PartSums.of(file);
        committed(() -> {
            try {
                contents.keep(List.of(new Contents.Kept(sums, () -> Files.newInputStream(file))));
                return 0;
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(contents.open(sums.digest().sha256()).readAllBytes()).isEqualTo(bytes);
        assertThat(kept(sums.digest().sha256())).isEqualTo(1 + 10);
    }

    @Test
    void what_is_forgotten_is_gone_and_nothing_else() {
        long run = run("contents forgotten");
        long longer = run("contents longer");
        for (long each : new long[] {run, longer, run * 10 + 1}) {
            commit(() -> contents.begin(each, "deductions", new byte[] {'h', '\n'}));
        }
        commit(() -> contents.forget(run));
        assertThat(made(run, "deductions")).isEmpty();
        assertThat(made(longer, "deductions")).isEqualTo("h\n");
        assertThat(made(run * 10 + 1, "deductions")).isEqualTo("h\n");
        commit(() -> contents.forget(longer));
        commit(() -> contents.forget(run * 10 + 1));
        runs.delete(run);
        runs.delete(longer);
    }

    @Test
    void pruning_counts_the_tables_that_a_run_it_removes_never_finished() {
        Pruning pruning = Bench.bean(Pruning.class);
        Pruning.Amount before = pruning.amount(1985);
        long failed = run(1980, "contents failed");
        commit(() -> contents.begin(failed, "deductions", new byte[] {'h', '\n'}));
        commit(() -> contents.add(failed, List.of(part("deductions", 0, "row\n"))));
        assertThat(pruning.amount(1985)).as("a run under way stays").isEqualTo(before);

        runs.state(failed, RunState.FAILED, "");
        Pruning.Amount after = pruning.amount(1985);
        assertThat(after.runs()).isEqualTo(before.runs() + 1);
        assertThat(after.contents()).isEqualTo(before.contents() + 1);
        assertThat(after.bytes()).isEqualTo(before.bytes() + 2 + 4);
        commit(() -> pruning.remove(1985));
        assertThat(kept("run " + failed + " %")).isZero();
        assertThat(pruning.amount(1985)).isEqualTo(new Pruning.Amount(0, 0, 0, 0, 0, 0));
    }

    @Test
    void pruning_takes_what_a_run_that_is_gone_has_left_and_leaves_what_one_is_computing() {
        long gone = run("contents gone");
        long under = run("contents under way");
        commit(() -> contents.begin(gone, "deductions", new byte[] {'h', '\n'}));
        commit(() -> contents.begin(under, "deductions", new byte[] {'h', '\n'}));
        database.update("insert into feed_keys (run, feed, band, rows, keys) values (?, 'findings', 0, 0, '')", gone);
        runs.delete(gone);
        assertThat(database.queryForObject("select count(*) from feed_keys where run = ?", Long.class, gone)).isZero();
        commit(() -> Bench.bean(Pruning.class).remove(1990));
        assertThat(kept("run " + gone + " %")).isZero();
        assertThat(made(under, "deductions")).isEqualTo("h\n");
        commit(() -> contents.forget(under));
        runs.delete(under);
    }
}
