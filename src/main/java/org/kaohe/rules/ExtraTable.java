package org.kaohe.rules;

import java.math.BigDecimal;
import java.util.List;

/** A result table beside the common ones. */
public sealed interface ExtraTable {

    /** @return the file's name */
    String file();

    /** How many units lie in each band of scores. @param bounds lower bounds, highest first, included */
    record ScoreBands(String file, List<String> groups, List<BigDecimal> bounds) implements ExtraTable {
    }

    /** A feed's rows with the rate part ÷ whole in %. @param by the column that the rows are grouped by */
    record Rates(String file, String feed, String by, String part, String whole, String rate) implements ExtraTable {
    }

    /** The units' own assessment beside their score. */
    record SelfAssessment(String file, String feed, String marks) implements ExtraTable {
    }
}
