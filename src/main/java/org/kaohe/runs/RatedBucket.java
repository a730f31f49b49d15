package org.kaohe.runs;

import java.util.List;
import org.kaohe.store.Contents.Part;
import org.kaohe.store.CreditStore.Rating;

/** A bucket's enterprises, rated. @param parts their rows in the long tables */
record RatedBucket(List<Rating> ratings, List<Part> parts) {
}
