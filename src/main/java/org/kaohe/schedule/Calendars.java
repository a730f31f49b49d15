package org.kaohe.schedule;

import java.util.ArrayList;
import java.util.List;
import org.kaohe.rules.CalendarEntry;
import org.kaohe.rules.Scheme;
import org.kaohe.rules.Schemes;

/** The calendars of the rules, each with the assessment years it holds for. */
public final class Calendars {

    private Calendars() {
    }

    /**
     * @return the entries of all rules files of an assessment, by year, then in the file's order
     * @throws org.kaohe.rules.RulesException where a file is unsound
     */
    public static List<Appointment> of(Schemes schemes, String assessment) {
        List<Appointment> appointments = new ArrayList<>();
        for (int year : schemes.ownYears(assessment)) {
            Scheme scheme = schemes.find(assessment, year).orElseThrow().scheme();
            Integer later = schemes.ownYears(assessment).higher(year);
            int until = scheme.only() ? year + 1 : later == null ? Appointment.OPEN : later;
            for (CalendarEntry entry : scheme.calendar()) {
                appointments.add(new Appointment(assessment, scheme.title(), year, until, entry));
            }
        }
        return appointments;
    }

    /** @return those of all assessments */
    public static List<Appointment> of(Schemes schemes) {
        return schemes.assessments().stream().flatMap(assessment -> of(schemes, assessment).stream()).toList();
    }
}
