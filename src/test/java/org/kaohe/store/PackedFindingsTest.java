package org.kaohe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.kaohe.credit.Finding;

class PackedFindingsTest {

    private static final PackedColumns COLUMNS = new PackedColumns(List.of("t:finding_no", "t:credit_code", "d:found_on", "d:confirmed_on", "t:item",
            "t:authority", "t:document"));
    private static final int ENTERPRISES = 7;

    private static String text(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    @Property(tries = 200)
    void each_enterprise_has_its_own_by_line(@ForAll long seed, @ForAll boolean papers) {
        Random random = new Random(seed);
        PackedFindings findings = new PackedFindings(COLUMNS, ENTERPRISES, papers);
        List<List<Finding>> expected = new ArrayList<>();
        for (int i = 0; i < ENTERPRISES; i++) {
            expected.add(new ArrayList<>());
        }
        Set<Integer> out = new HashSet<>();
        int line = 2;
        for (int packs = random.nextInt(4); packs > 0; packs--) {
            RowPack pack = new RowPack();
            for (int rows = random.nextInt(900); rows > 0; rows--) {
                line += 1 + random.nextInt(3);
                int place = random.nextInt(ENTERPRISES - 1);
                LocalDate found = LocalDate.of(random.nextInt(9) == 0 ? 1 + random.nextInt(9999) : 2018, 1 + random.nextInt(12), 1 + random.nextInt(28));
                LocalDate confirmed = random.nextInt(5) == 0 ? null : found.plusDays(random.nextInt(40) - 20L);
                Finding finding = new Finding("号" + random.nextInt(), found, confirmed != null && confirmed.getYear() > 9999 ? null : confirmed, "A0" + random.nextInt(9),
                        papers ? "机关" + random.nextInt(9) : "", papers ? "文" + random.nextInt(9) : "", line);
                pack.row(line, place);
                for (String cell : Arrays.asList(finding.number(), "", text(finding.foundOn()), text(finding.confirmedOn()), finding.item(), papers ? finding.authority() : "局",
                        papers ? finding.document() : "文")) {
                    pack.cell(cell);
                }
                if (random.nextInt(20) == 0) {
                    out.add(line);
                } else {
                    expected.get(place).add(finding);
                }
            }
            findings.add(new PackedRows(Arrays.copyOf(pack.bytes(), pack.size()), COLUMNS.size()), out);
        }
        for (int place = ENTERPRISES - 1; place >= 0; place--) {
            assertThat(findings.of(place)).isEqualTo(expected.get(place));
        }
    }
}
