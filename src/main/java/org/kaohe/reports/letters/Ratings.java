package org.kaohe.reports.letters;

import java.io.IOException;
import java.util.List;
import org.kaohe.credit.EnterpriseResult;

/** The enterprises' ledgers, some at a time. */
public interface Ratings {

    /** @param codes in order @return their results, in that order */
    List<EnterpriseResult> of(List<String> codes) throws IOException;
}
