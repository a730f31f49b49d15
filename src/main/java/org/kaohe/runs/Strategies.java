package org.kaohe.runs;

import org.kaohe.store.ResultStore;
import org.kaohe.store.RowStore;
import org.springframework.stereotype.Component;

/** The strategy of each method of assessment. */
@Component
class Strategies {

    private final RowStore rows;
    private final ResultStore results;

    Strategies(RowStore rows, ResultStore results) {
        this.rows = rows;
        this.results = results;
    }

    Strategy of(Assignment assignment) {
        return new PointsStrategy(assignment, rows, results);
    }
}
