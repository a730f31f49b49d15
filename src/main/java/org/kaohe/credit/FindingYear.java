package org.kaohe.credit;

/** R3: the date that says for which year a finding counts. */
public enum FindingYear implements Reading.Answer {
    /** The day on which it was found (chosen). */
    FOUND_ON("found-on"),
    /** The day on which it was confirmed; an unconfirmed one stands under the year in which it was found. */
    CONFIRMED_ON("confirmed-on"),
    /**
     * The year in the number of the document, 〔2018〕: the feed has no other date of it. A finding whose document
     * names no year stands under the year in which it was found.
     */
    DOCUMENT_YEAR("document-year");

    private final String token;

    FindingYear(String token) {
        this.token = token;
    }

    @Override
    public String token() {
        return token;
    }
}
