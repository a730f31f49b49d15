package org.kaohe.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The black list of one enterprise: who comes on it, and what takes it off. */
final class Listings {

    /** @param until null: stays until repaired */
    record Listing(LocalDate since, LocalDate until, String reason) {
    }

    private final List<Listing> listings = new ArrayList<>();
    private final List<LocalDate> removals = new ArrayList<>();
    private final LocalDate day;

    /** @param day the end of the year or the as-of date */
    Listings(LocalDate day) {
        this.day = day;
    }

    void add(Listing listing) {
        if (!listing.since().isAfter(day)) {
            listings.add(listing);
        }
    }

    void remove(LocalDate on) {
        if (on != null && !on.isAfter(day)) {
            removals.add(on);
        }
    }

    private boolean standsOn(Listing listing, LocalDate date) {
        boolean stands = !listing.since().isAfter(date);
        for (LocalDate removal : removals) {
            stands &= removal.isBefore(listing.since()) || removal.isAfter(date);
        }
        return stands;
    }

    /** The earliest that stands; null if none. */
    Listing standing() {
        Listing earliest = null;
        for (Listing listing : listings) {
            if (standsOn(listing, day) && (earliest == null || listing.since().isBefore(earliest.since()))) {
                earliest = listing;
            }
        }
        return earliest;
    }

    /** Day by day, as the text says it. */
    boolean onAnyDaySince(LocalDate from) {
        for (LocalDate date = from; !date.isAfter(day); date = date.plusDays(1)) {
            for (Listing listing : listings) {
                if (standsOn(listing, date)) {
                    return true;
                }
            }
        }
        // taken off again on the very day: it was on the list that day
        return listings.stream().anyMatch(listing -> !listing.since().isBefore(from));
    }

    boolean everBy(LocalDate date) {
        return listings.stream().anyMatch(listing -> !listing.since().isAfter(date));
    }
}
