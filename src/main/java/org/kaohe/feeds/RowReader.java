package org.kaohe.feeds;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.kaohe.feeds.Outcome.Loaded;
import org.kaohe.feeds.Outcome.PassedOver;
import org.kaohe.feeds.Outcome.Rejected;
import org.kaohe.units.Folding;
import org.kaohe.units.UnitRegister;

/** Turns the records of one feed into rows, with every reason where one is not good. Thread-safe if its steps are. */
public final class RowReader {

    private final FeedSchema schema;
    private final Header header;
    private final Ignored ignored;
    private final RowCells cells;
    private final List<RowStep> steps;

    /**
     * @param file         where the records come from; not refused
     * @param subjectCodes codes of the subjects of the assessment; null (or a schema whose subjects are
     *                     {@code register}): any unit of the register
     * @param year         the assessment year
     * @param steps        applied in this order to rows that are good so far; one sees what the one before it changed
     */
    public RowReader(FeedFile file, FeedSchema schema, UnitRegister register, Set<String> subjectCodes, int year,
                     List<RowStep> steps) {
        this.schema = schema;
        this.header = file.header();
        this.ignored = new Ignored(schema, register, year);
        this.cells = new RowCells(schema, header, new CellReader(schema, register, subjectCodes, year));
        this.steps = List.copyOf(steps);
    }

    /** @return what became of it; reasons and missing figures are sorted */
    public Outcome read(RawRecord record) {
        if (record.fault() != null) {
            return new Rejected(record.line(), null, "", List.of(record.fault()));
        }
        if (!header.fits(record.cells())) {
            return new Rejected(record.line(), null, Fingerprint.of(record.cells()), List.of(cellCount(record)),
                    cells.unit(record));
        }
        String raw = Fingerprint.of(record.cells().subList(0, header.names().size()));
        String unit = schema.unitField().map(field -> record.cells().get(header.position(field.name()))).orElse(null);
        if (unit != null && ignored.contains(unit)) {
            return new PassedOver(record.line(), Folding.trim(unit));
        }
        RowCells.Result result = cells.read(record);
        String key = RowKey.of(schema.primaryKey(), result.values());
        if (!result.reasons().isEmpty()) {
            return rejected(record.line(), key, raw, result.reasons(), result.missing(), result.values());
        }
        return stepped(new Row(record.line(), key, raw, result.values(), List.copyOf(result.missing())));
    }

    private Outcome stepped(Row read) {
        Row row = read;
        TreeSet<Reject> reasons = new TreeSet<>();
        for (RowStep step : steps) {
            Outcome outcome = step.apply(row);
            if (outcome instanceof Loaded loaded) {
                row = loaded.row();
            } else if (outcome instanceof Rejected rejected) {
                reasons.addAll(rejected.reasons());
            } else {
                return outcome;
            }
        }
        return reasons.isEmpty() ? new Loaded(row)
                : rejected(row.line(), row.key(), row.raw(), reasons, row.missing(), row.values());
    }

    /** A rejected row is listed with every reason, its missing figures too: all can be mended at once. */
    private static Rejected rejected(int line, String key, String raw, Set<Reject> reasons, Iterable<Reject> missing,
                                     SortedMap<String, Value> values) {
        TreeSet<Reject> all = new TreeSet<>(reasons);
        missing.forEach(all::add);
        return new Rejected(line, key, raw, List.copyOf(all), values);
    }

    private Reject cellCount(RawRecord record) {
        return new Reject(schema.file(), record.line(), "", String.join(",", record.cells()), RejectCode.CELL_COUNT,
                "本行有 " + record.cells().size() + " 格，表头有 " + header.names().size()
                        + " 列：请检查逗号是否多或少；含逗号的文字应放在双引号中，数的千分位逗号也一样");
    }
}
