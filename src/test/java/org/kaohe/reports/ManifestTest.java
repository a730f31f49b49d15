package org.kaohe.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaohe.store.RowStore.Count;
import org.kaohe.store.Run;
import org.kaohe.store.RunFile;
import org.kaohe.store.RunKind;
import org.kaohe.store.RunState;

class ManifestTest {

    private static final RunFile FEED = new RunFile(RunFile.Role.FEED, "vetoes.csv", "aa", 10);
    private static final RunFile RULES = new RunFile(RunFile.Role.RULES, "grain-security/2017.yaml", "bb", 20);
    private static final RunFile TABLE = new RunFile(RunFile.Role.OUTPUT, "ranking.csv", "cc", 30);

    private static String manifest(LocalDate asOf, long id, String host) throws IOException {
        Instant now = Instant.ofEpochSecond(id);
        Run run = new Run(id, "grain-security", 2017, RunKind.FINAL, asOf, "identity", RunState.RUNNING, null, null, "/home/" + host + "/input",
                "/home/" + host + "/output", "1.0", host, host, now, now, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Manifest.of(run, List.of(FEED, RULES), List.of(new Count("vetoes", 4, 1, 2, 1)), List.of("注"), List.of(TABLE)).file().content().write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void itHasTwoSpacesAFixedOrderAndNoPaths() throws IOException {
        assertThat(manifest(LocalDate.of(2018, 3, 5), 1, "甲")).isEqualTo("""
                {
                  "assessment" : "grain-security",
                  "year" : 2017,
                  "kind" : "final",
                  "as_of" : "2018-03-05",
                  "program_version" : "1.0",
                  "feeds" : [
                    {
                      "name" : "vetoes.csv",
                      "sha256" : "aa",
                      "rows_read" : 4,
                      "rows_loaded" : 1,
                      "rows_rejected" : 2,
                      "rows_passed_over" : 1
                    }
                  ],
                  "rules" : [
                    {
                      "name" : "grain-security/2017.yaml",
                      "sha256" : "bb"
                    }
                  ],
                  "earlier_results" : [ ],
                  "notes" : [
                    "注"
                  ],
                  "files" : [
                    {
                      "name" : "ranking.csv",
                      "sha256" : "cc"
                    }
                  ]
                }
                """);
    }

    @Test
    void numberTimeMachineAndUserOfTheRunDoNotMatter() throws IOException {
        assertThat(manifest(null, 1, "甲")).isEqualTo(manifest(null, 2, "乙")).contains("\"as_of\" : null");
    }
}
