package org.kaohe.reference;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What stands in jobs/ beside the rules: counties, deduction items, days that differ from the week's rule. */
final class Register {

    final Map<String, String> countyByName = new HashMap<>();
    final Map<String, String> nameByCounty = new HashMap<>();
    final Map<String, BigDecimal> points = new HashMap<>();
    private final Map<LocalDate, Boolean> days = new HashMap<>();

    Register(Path jobs) throws IOException {
        for (var row : Csv.table(Files.readString(jobs.resolve("units.csv")))) {
            if (row.get(2).equals("county") || row.get(2).equals("district") || row.get(2).equals("zone")) {
                nameByCounty.put(row.get(0), row.get(1));
                for (String name : (row.get(0) + ";" + row.get(1) + ";" + row.get(3)).split(";")) {
                    countyByName.put(name, row.get(0));
                }
            }
        }
        Path folder = jobs.resolve("environmental-credit");
        Csv.table(Files.readString(folder.resolve("deduction-items-2018.csv"))).stream().skip(1)
                .forEach(row -> points.put(row.get(0), new BigDecimal(row.get(2))));
        Csv.table(Files.readString(folder.resolve("working-days.csv"))).stream().skip(1)
                .forEach(row -> days.put(LocalDate.parse(row.get(0)), row.get(1).equals("work")));
    }

    boolean hasCalendar(int year) {
        return days.keySet().stream().anyMatch(day -> day.getYear() == year);
    }

    boolean isWorkingDay(LocalDate day) {
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return days.getOrDefault(day, weekday);
    }
}
