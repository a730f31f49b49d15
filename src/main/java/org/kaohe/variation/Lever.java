package org.kaohe.variation;

import java.math.BigDecimal;
import java.util.Set;
import org.kaohe.scoring.Figures;

/** One figure of one unit that may be moved on its grid. */
interface Lever {

    BigDecimal from();

    /** The least and the greatest value allowed or searched. */
    BigDecimal low();

    BigDecimal high();

    /** The grid: one unit of this decimal place. */
    int scale();

    /** The items that it decides. */
    Set<String> items();

    Figures at(BigDecimal value);

    Change to(BigDecimal value);
}
