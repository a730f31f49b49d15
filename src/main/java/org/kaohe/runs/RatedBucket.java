package org.kaohe.runs;

import java.util.List;
import org.kaohe.credit.EnterpriseResult;
import org.kaohe.store.Contents.Part;

/** A bucket's enterprises, rated. @param parts their rows in the long tables */
record RatedBucket(List<EnterpriseResult> results, List<Part> parts) {

    /** @param rows to be filled; those of the bucket before are done with */
    static RatedBucket of(int bucket, List<EnterpriseResult> results, CreditParts rows) {
        rows.clear();
        results.forEach(rows::add);
        return new RatedBucket(results, rows.of(bucket));
    }
}
