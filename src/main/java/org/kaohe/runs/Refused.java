package org.kaohe.runs;

import java.util.List;
import org.kaohe.feeds.Reject;

/** The feeds, or a value set for a trial, were refused (status 3). The message says which; the findings say why. */
public final class Refused extends RuntimeException {

    private final transient List<Reject> rejects;

    Refused(String message, List<Reject> rejects) {
        super(message);
        this.rejects = List.copyOf(rejects);
    }

    /** @return sorted as in {@code rejects.csv} */
    public List<Reject> rejects() {
        return rejects;
    }
}
