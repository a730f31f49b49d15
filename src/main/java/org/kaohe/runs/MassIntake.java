package org.kaohe.runs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.kaohe.feeds.FeedFile;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Outcome;
import org.kaohe.feeds.RawRecord;
import org.kaohe.feeds.Records;
import org.kaohe.feeds.RowReader;
import org.kaohe.feeds.Section;
import org.kaohe.feeds.Stretch;
import org.kaohe.feeds.StretchReader;
import org.kaohe.store.PackStore;
import org.kaohe.store.RowStore;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * The intake of a feed that may have millions of rows: in sections of the file, several at a time, each stretch of rows
 * checked as every feed's rows are and committed with how far the section has come.
 */
final class MassIntake {

    private static final int BATCH = 500;

    private final Assignment assignment;
    private final RowStore rows;
    private final PackStore packs;
    private final Inspection inspection;

    MassIntake(Assignment assignment, RowStore rows, PackStore packs, Inspection inspection) {
        this.assignment = assignment;
        this.rows = rows;
        this.packs = packs;
        this.inspection = inspection;
    }

    private long run() {
        return assignment.run().id();
    }

    /** @param mass what the strategy says of the feed */
    Step step(Steps steps, FeedSchema schema, Mass mass, RowReader reader) {
        FeedFile file = inspection.file(schema);
        UnaryOperator<RawRecord> altered = assignment.altered().touches(schema.name()) ? record -> assignment.altered().of(schema, file, record) : null;
        return steps.<Stretch, CheckedStretch>parts("intake-" + schema.name(), "读取 " + schema.file(), () -> sections(file), context -> {
            StretchCheck check = new StretchCheck(schema, mass, new StretchReader(file, schema, reader, mass.examined(), altered));
            return new Steps.Part<>(new StretchItems(file, section(context)), check::check, chunk -> {
                for (CheckedStretch checked : chunk.getItems()) {
                    rows.write(run(), schema, checked.others());
                    packs.add(run(), schema.name(), checked.stretch());
                }
            });
        }, checked -> checked.stretch().records());
    }

    private static Map<String, ExecutionContext> sections(FeedFile file) {
        Map<String, ExecutionContext> parts = new LinkedHashMap<>();
        if (file.refusal().isEmpty()) {
            for (Section section : file.sections()) {
                ExecutionContext context = new ExecutionContext();
                context.putInt("section", section.number());
                context.putLong("from", section.from());
                context.putLong("to", section.to());
                context.putInt("line", section.line());
                parts.put("%05d".formatted(section.number()), context);
            }
        }
        return parts;
    }

    private static Section section(ExecutionContext context) {
        return new Section(context.getInt("section"), context.getLong("from"), context.getLong("to"), context.getInt("line"));
    }

    /** Settles the rows whose key stands more than once: those that may be such are read again, and looked at as every feed's rows are. */
    void settleRepeated(FeedSchema schema, RowReader reader) throws IOException {
        BitSet doubtful = new BitSet();
        for (int line : packs.doubtful(run(), schema.name())) {
            doubtful.set(line);
        }
        if (!doubtful.isEmpty()) {
            doubtful.andNot(rows.out(run(), schema.name()));
            FeedFile file = inspection.file(schema);
            List<Section> sections = file.sections();
            for (int i = 0; i < sections.size(); i++) {
                int next = doubtful.nextSetBit(sections.get(i).line());
                if (next >= 0 && (i + 1 == sections.size() || next < sections.get(i + 1).line())) {
                    readAgain(file, sections.get(i), schema, reader, doubtful);
                }
            }
            new Duplicates(rows, run(), assignment.names()).settle(schema);
            rows.good(run(), schema.name());
        }
        packs.looked(run(), schema.name());
    }

    private void readAgain(FeedFile file, Section section, FeedSchema schema, RowReader reader, BitSet lines) throws IOException {
        List<Outcome> batch = new ArrayList<>();
        try (Records records = file.records(section)) {
            while (records.hasNext()) {
                RawRecord record = records.next();
                if (lines.get(record.line())) {
                    batch.add(reader.read(assignment.altered().of(schema, file, record)));
                }
                if (batch.size() == BATCH || !records.hasNext()) {
                    rows.write(run(), schema, batch);
                    batch.clear();
                }
            }
        }
    }
}
