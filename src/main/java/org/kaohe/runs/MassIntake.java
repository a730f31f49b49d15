package org.kaohe.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.kaohe.feeds.FeedFile;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Outcome;
import org.kaohe.feeds.PlainRow;
import org.kaohe.feeds.RawRecord;
import org.kaohe.feeds.RowReader;
import org.kaohe.feeds.RowSink;
import org.kaohe.feeds.Section;
import org.kaohe.feeds.Stretch;
import org.kaohe.feeds.StretchReader;
import org.kaohe.feeds.Stretches;
import org.kaohe.store.KeyStore;
import org.kaohe.store.PackStore;
import org.kaohe.store.RowStore;
import org.springframework.batch.core.step.Step;

/**
 * The intake of a feed that may have millions of rows: in sections of the file, several at a time, each stretch of rows
 * checked as every feed's rows are and committed with how far the section has come.
 */
final class MassIntake {

    /** Sections that are read again at a time. */
    private static final int TOGETHER = 2;

    private final Assignment assignment;
    private final RowStore rows;
    private final PackStore packs;
    private final KeyStore keys;
    private final Inspection inspection;

    MassIntake(Assignment assignment, RowStore rows, PackStore packs, KeyStore keys, Inspection inspection) {
        this.assignment = assignment;
        this.rows = rows;
        this.packs = packs;
        this.keys = keys;
        this.inspection = inspection;
    }

    private long run() {
        return assignment.run().id();
    }

    /** @param mass what the strategy says of the feed */
    Step step(Steps steps, FeedSchema schema, Mass mass, RowReader reader) {
        FeedFile file = inspection.file(schema);
        UnaryOperator<RawRecord> altered = assignment.altered().touches(schema.name()) ? record -> assignment.altered().of(schema, file, record) : null;
        return steps.<Section, Stretch, CheckedStretch>parts("intake-" + schema.name(), "读取 " + schema.file(), () -> {
            // asked for once, here, and not by each part: what fails here fails alone
            mass.roll().get();
            return sections(file);
        }, section -> {
            StretchCheck check = new StretchCheck(schema, mass, new StretchReader(file, schema, reader, mass.examined(), altered));
            return new Steps.Part<>(new StretchItems(file, section), check::check, chunk -> {
                for (CheckedStretch checked : chunk.getItems()) {
                    rows.write(run(), schema, checked.others());
                    packs.add(run(), schema.name(), checked.stretch());
                }
            });
        }, checked -> checked.stretch().records());
    }

    private static Map<String, Section> sections(FeedFile file) {
        Map<String, Section> parts = new LinkedHashMap<>();
        if (file.refusal().isEmpty()) {
            file.sections().forEach(section -> parts.put("%05d".formatted(section.number()), section));
        }
        return parts;
    }

    /** Settles the rows whose key stands more than once: those that may be such are read again, and looked at as every feed's rows are. */
    void settleRepeated(FeedSchema schema, RowReader reader) {
        BitSet doubtful = keys.doubtful(run(), schema.name());
        if (!doubtful.isEmpty()) {
            doubtful.andNot(rows.out(run(), schema.name()));
            readAgain(schema, reader, doubtful);
            new Duplicates(rows, run(), assignment.names()).settle(schema);
            rows.good(run(), schema.name());
        }
        keys.looked(run(), schema.name());
    }

    private void readAgain(FeedSchema schema, RowReader reader, BitSet lines) {
        FeedFile file = inspection.file(schema);
        List<Section> sections = file.sections();
        for (int from = 0; from < sections.size(); from += TOGETHER) {
            List<Again> some = new ArrayList<>();
            try {
                for (Section section : sections.subList(from, Math.min(sections.size(), from + TOGETHER))) {
                    some.add(new Again(file.stretches(section, section.from(), section.line()),
                            new StretchReader(file, schema, reader, null, record -> assignment.altered().of(schema, file, record))));
                }
                while (some.stream().anyMatch(again -> again.stretches.hasNext())) {
                    some.parallelStream().map(again -> again.next(lines)).toList().forEach(outcomes -> rows.write(run(), schema, outcomes));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                some.forEach(Again::close);
            }
        }
    }

    /** A section that is read again, a stretch at a time: all of its rows may be doubtful, and too many to be held at once. */
    private record Again(Stretches stretches, StretchReader reader) {

        List<Outcome> next(BitSet lines) {
            List<Outcome> found = new ArrayList<>();
            while (found.isEmpty() && stretches.hasNext()) {
                reader.read(stretches.next(), lines, new Outcomes(found::add));
            }
            return found;
        }

        void close() {
            try {
                stretches.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Takes outcomes only. */
    private record Outcomes(Consumer<Outcome> consumer) implements RowSink {

        @Override
        public boolean plain(PlainRow row) {
            return false;
        }

        @Override
        public void outcome(Outcome outcome) {
            consumer.accept(outcome);
        }
    }
}
