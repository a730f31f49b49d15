package org.kaohe.runs;

import java.util.List;
import org.kaohe.credit.EnterpriseResult;
import org.kaohe.store.Contents.Part;

/** A bucket's enterprises, rated. @param parts their rows in the long tables */
record RatedBucket(List<EnterpriseResult> results, List<Part> parts) {

    static RatedBucket of(int bucket, List<EnterpriseResult> results) {
        CreditParts rows = new CreditParts();
        results.forEach(rows::add);
        return new RatedBucket(results, rows.of(bucket));
    }
}
