package org.kaohe.cli;

import java.util.List;

/**
 * One way to break a feed.
 *
 * @param says   a part of the message
 * @param change breaks it; returns the rows expected in the table of the refusal, without their messages
 */
record BadFeed(String name, String assessment, String says, Change change) {

    static final String GRAIN = "grain-security";
    static final String INDUSTRY = "industrial-economy";

    /** Breaks a feed. */
    interface Change {
        /** @return {@code feed,line,column,value,code} of each reject */
        List<String> on(Desk desk);
    }

    @Override
    public String toString() {
        return name;
    }
}
