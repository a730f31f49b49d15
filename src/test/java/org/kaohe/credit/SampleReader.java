package org.kaohe.credit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the sample feeds as plainly as can be, for the tests of this package; the real door is elsewhere. */
final class SampleReader {

    static final Path FOLDER = Path.of("input-samples/environmental-credit/2018");

    private final Map<String, DeductionItem> items;
    private final Map<String, List<String[]>> findings = rows("findings.csv", 1);
    private final Map<String, List<String[]>> priors = rows("prior-ratings.csv", 0);
    private final Map<String, List<String[]>> listings = rows("blacklist.csv", 0);
    private final Map<String, List<String[]>> repairs = rows("repairs.csv", 0);

    SampleReader(Map<String, DeductionItem> items) {
        this.items = items;
    }

    List<Dossier> dossiers() {
        return rows("enterprises.csv", 0).values().stream().map(rows -> dossier(rows.get(0))).toList();
    }

    private Dossier dossier(String[] row) {
        List<Finding> good = new ArrayList<>();
        int rejected = 0;
        for (String[] cells : findings.getOrDefault(row[0], List.of())) {
            Finding finding = new Finding(cells[0], date(cells[2]), date(cells[3]), cells[4], cells[5], cells[6], 0);
            boolean bad = !items.containsKey(finding.item())
                    || finding.confirmedOn() != null && finding.confirmedOn().isBefore(finding.foundOn());
            if (bad) {
                rejected++;
            } else {
                good.add(finding);
            }
        }
        List<String[]> prior = priors.getOrDefault(row[0], List.of());
        return new Dossier(new Enterprise(new CreditCode(row[0]), row[1], row[2], row[3]), good, rejected,
                listings.getOrDefault(row[0], List.of()).stream()
                        .map(c -> new Listing(date(c[1]), date(c[2]), date(c[3]), date(c[4]))).toList(),
                repairs.getOrDefault(row[0], List.of()).stream().map(SampleReader::application).toList(),
                prior.isEmpty() ? History.UNKNOWN : new History(new PriorRating(Integer.parseInt(prior.get(0)[1]),
                        new BigDecimal(prior.get(0)[2]), prior.get(0)[3].equals("yes")), null));
    }

    private static RepairApplication application(String[] c) {
        return new RepairApplication(date(c[1]), date(c[2]), c[3].equals("yes"), c[4].equals("yes"), date(c[5]), date(c[6]),
                date(c[7]), date(c[8]), c[9].equals("yes"), c[10].equals("yes"), c[11], date(c[12]));
    }

    private static LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** The rows of a feed by the credit code in that column; the samples have no quotes. */
    static Map<String, List<String[]>> rows(String file, int codeColumn) {
        Map<String, List<String[]>> rows = new HashMap<>();
        try {
            List<String> lines = Files.readAllLines(FOLDER.resolve(file));
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                rows.computeIfAbsent(cells[codeColumn], code -> new ArrayList<>()).add(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
