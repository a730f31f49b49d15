package org.kaohe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A single line of 200 MB is refused by a program that has 256 MB for everything. */
@Timeout(120)
class LongLineIT {

    private static final int MEGABYTES = 200;

    @Test
    void isRefusedWithoutBeingHeld() throws IOException {
        try (Scratch scratch = Scratch.of(LongLineIT.class)) {
            Desk desk = Desk.of(scratch.home(), BadFeed.GRAIN, 2018);
            byte[] megabyte = new byte[1 << 20];
            Arrays.fill(megabyte, (byte) '9');
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(desk.feed("vetoes.csv")))) {
                out.write("unit,fact,document,date\n新密市,".getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < MEGABYTES; i++) {
                    out.write(megabyte);
                }
            }
            Ending refused = Program.run(scratch.data(), desk.words("run")).is(Status.REFUSED).counted();
            assertThat(refused.counts("vetoes.csv")).containsExactly(1, 0, 1, 0);
            List<String> reject = desk.rejects().get(0);
            assertThat(reject.subList(0, 2)).containsExactly("vetoes.csv", "2");
            assertThat(reject.get(4)).isEqualTo("syntax");
            assertThat(reject.get(3).length()).isLessThanOrEqualTo(200);
        }
    }
}
