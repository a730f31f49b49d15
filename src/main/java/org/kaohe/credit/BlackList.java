package org.kaohe.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The times of one enterprise on the black list, as known on the list day: those that the feed tells, the one that the
 * year before left behind, the one that this year's score brings (十). The new year's score takes nobody off; only a
 * removal does, and any removal ends every listing that is not later than itself: there is one list.
 */
final class BlackList {

    /** Months after which a published listing of a rectified enterprise ends (十一(一)). */
    private static final int PUBLIC_MONTHS = 3;

    private final List<ListEntry> listings = new ArrayList<>();
    private final List<LocalDate> removals;
    private final LocalDate listDay;

    BlackList(Dossier dossier, List<MeasureTaken> measures, AsOf asOf) {
        listDay = asOf.listDay();
        removals = dossier.listings().isEmpty() ? List.of() : dossier.listings().stream().map(Listing::removedOn)
                .filter(Objects::nonNull).filter(day -> !day.isAfter(listDay)).toList();
        // of two on one day the feed's row stands first: it knows of the publication
        dossier.listings().forEach(row -> add(new ListEntry(row.listedOn(), until(row, asOf), row.listedOn() + " 列入")));
        PublishedListing before = dossier.history().blackList();
        if (before != null) {
            add(new ListEntry(before.since(), before.until(), before.reason()));
        }
        for (MeasureTaken taken : measures) {
            if (taken.measure() == Measure.BLACKLIST) {
                add(new ListEntry(taken.crossedOn(), null, taken.crossedOn() + " " + taken.scoreAfter().toPlainString() + " " + taken.findingNumber()));
            }
        }
    }

    /** The earliest listing that stands on the list day. */
    Optional<ListEntry> standing() {
        return listings.isEmpty() ? Optional.empty()
                : listings.stream().filter(listing -> !removedBy(listing, listDay)).min(Comparator.comparing(ListEntry::since));
    }

    /** Whether the enterprise was on the list on any day from that one to the list day. */
    boolean onAnyDaySince(LocalDate from) {
        return !listings.isEmpty() && listings.stream().anyMatch(listing -> !listing.since().isBefore(from) || !removedBy(listing, from));
    }

    /** Whether it was ever put on the list, up to and including that day. */
    boolean listedBy(LocalDate day) {
        return listings.stream().anyMatch(listing -> !listing.since().isAfter(day));
    }

    private void add(ListEntry listing) {
        if (!listing.since().isAfter(listDay)) {
            listings.add(listing);
        }
    }

    private boolean removedBy(ListEntry listing, LocalDate day) {
        return removals.stream().anyMatch(removal -> !removal.isBefore(listing.since()) && !removal.isAfter(day));
    }

    private static LocalDate until(Listing row, AsOf asOf) {
        if (!asOf.knows(row.publishedOn()) || !asOf.knows(row.rectifiedOn())) {
            return null;
        }
        LocalDate end = row.publishedOn().plusMonths(PUBLIC_MONTHS);
        return row.rectifiedOn().isAfter(end) ? null : end;
    }
}
