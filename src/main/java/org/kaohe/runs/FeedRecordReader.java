package org.kaohe.runs;

import org.kaohe.feeds.FeedFile;
import org.kaohe.feeds.RawRecord;
import org.kaohe.feeds.Records;
import org.springframework.batch.infrastructure.item.support.AbstractItemCountingItemStreamItemReader;

/** Reads the records of one feed; after a restart it passes over those already dealt with. */
final class FeedRecordReader extends AbstractItemCountingItemStreamItemReader<RawRecord> {

    private final FeedFile file;
    private Records records;

    FeedRecordReader(FeedFile file) {
        this.file = file;
        setName("records");
    }

    @Override
    protected void doOpen() throws Exception {
        records = file.refusal().isEmpty() ? file.records() : null;
    }

    @Override
    protected RawRecord doRead() {
        return records != null && records.hasNext() ? records.next() : null;
    }

    @Override
    protected void doClose() throws Exception {
        if (records != null) {
            records.close();
        }
    }
}
