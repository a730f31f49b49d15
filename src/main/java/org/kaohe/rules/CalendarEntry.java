package org.kaohe.rules;

/** A date that the regulation sets, in its own words. */
public record CalendarEntry(String what, String when, String clause) {
}
