package org.kaohe.runs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.kaohe.feeds.FeedSchema;
import org.kaohe.feeds.Field;
import org.kaohe.feeds.Outcome;
import org.kaohe.feeds.PlainRow;
import org.kaohe.feeds.Row;
import org.kaohe.feeds.RowSink;
import org.kaohe.feeds.Stretch;
import org.kaohe.feeds.StretchReader;
import org.kaohe.feeds.Value;
import org.kaohe.store.KeyHashes;
import org.kaohe.store.PackStore;
import org.kaohe.store.PackStore.Pack;
import org.kaohe.store.Roll;
import org.kaohe.store.RowPack;

/** Checks the rows of a stretch and packs the good ones by the bucket of their enterprise. For one thread. */
final class StretchCheck {

    private static final int ALL = 0;

    private final FeedSchema schema;
    private final Mass mass;
    private final StretchReader reader;
    private final List<String> columns;
    private final int key;
    private final int subject;
    private final Roll roll;
    private final RowPack[] byBucket;

    StretchCheck(FeedSchema schema, Mass mass, StretchReader reader) {
        this.schema = schema;
        this.mass = mass;
        this.reader = reader;
        columns = schema.fields().stream().map(Field::name).toList();
        key = columns.indexOf(schema.primaryKey().get(0));
        subject = columns.indexOf(mass.subject());
        roll = mass.roll().get();
        byBucket = new RowPack[roll == null || roll.size() == 0 ? 1 : roll.bucket(roll.size() - 1) + 1];
    }

    /** @return what became of its records; the packs are good until the next one is checked */
    CheckedStretch check(Stretch stretch) {
        for (RowPack pack : byBucket) {
            if (pack != null) {
                pack.clear();
            }
        }
        Sink sink = new Sink();
        reader.read(stretch, sink);
        List<Pack> packs = new ArrayList<>();
        for (int bucket = 0; bucket < byBucket.length; bucket++) {
            if (byBucket[bucket] != null && byBucket[bucket].rows() > 0) {
                packs.add(new Pack(roll == null ? PackStore.NOWHERE : bucket, byBucket[bucket]));
            }
        }
        return new CheckedStretch(new PackStore.Stretch(stretch.line(), sink.records, packs, sink.keys), sink.others);
    }

    private final class Sink implements RowSink {

        private final KeyHashes keys = new KeyHashes();
        private final List<Outcome> others = new ArrayList<>();
        private int records;
        private int[] places = new int[0];
        private int next;
        /** Nobody wants it, but what nobody wants is not asked for. */
        private int asked;

        @Override
        public void coming(PlainRow[] rows, int count) {
            if (places.length < count) {
                places = new int[count];
            }
            next = 0;
            for (int i = 0; i < count; i++) {
                places[i] = roll == null ? ALL : roll.find(rows[i].array(subject), rows[i].from(subject), rows[i].to(subject));
            }
            for (int i = 0; i < count; i++) {
                asked += places[i] == Roll.NONE ? 0 : pack(places[i]).ahead();
            }
        }

        @Override
        public boolean plain(PlainRow row) {
            int place = places[next++];
            if (place == Roll.NONE) {
                return false;
            }
            records++;
            keys.add(row.array(key), row.from(key), row.to(key), row.line());
            RowPack pack = pack(place);
            pack.row(row.line(), roll == null ? 0 : roll.within(place));
            for (int i = 0; i < columns.size(); i++) {
                if (roll != null && i == subject) {
                    pack.cell(row.array(i), 0, 0);
                } else {
                    pack.cell(row.array(i), row.from(i), row.to(i));
                }
            }
            return true;
        }

        @Override
        public void outcome(Outcome outcome) {
            records++;
            if (outcome instanceof Outcome.Loaded loaded) {
                loaded(loaded.row());
            } else if (outcome instanceof Outcome.Rejected rejected) {
                key(rejected.key(), rejected.line());
                others.add(outcome);
            } else {
                others.add(outcome);
            }
        }

        private void loaded(Row row) {
            key(row.key(), row.line());
            byte[] code = roll == null ? new byte[0] : text(row.values().get(columns.get(subject))).getBytes(StandardCharsets.UTF_8);
            int place = roll == null ? ALL : roll.find(code, 0, code.length);
            if (place == Roll.NONE) {
                others.add(new Outcome.Rejected(row.line(), row.key(), row.raw(), List.of(mass.unknown().apply(row)), row.values()));
                return;
            }
            RowPack pack = pack(place);
            pack.row(row.line(), roll == null ? 0 : roll.within(place));
            for (int i = 0; i < columns.size(); i++) {
                pack.cell(roll != null && i == subject ? "" : text(row.values().get(columns.get(i))));
            }
        }

        private void key(String text, int line) {
            if (text != null) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                keys.add(bytes, 0, bytes.length, line);
            }
        }

        private RowPack pack(int place) {
            int bucket = roll == null ? 0 : roll.bucket(place);
            if (byBucket[bucket] == null) {
                byBucket[bucket] = new RowPack();
            }
            return byBucket[bucket];
        }
    }

    /** The canonical text, without the mark of its kind. */
    private static String text(Value value) {
        String encoded = value == null ? "" : value.encoded();
        return encoded.length() < 2 ? encoded : encoded.substring(2);
    }
}
