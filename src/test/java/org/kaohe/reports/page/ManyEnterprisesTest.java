package org.kaohe.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaohe.reports.MadeResult;
import org.kaohe.reports.Result;
import org.kaohe.reports.WordText;
import org.kaohe.store.RunKind;

/** However many enterprises there are, the page stays one that opens: the ends of each county, and where the rest is. */
class ManyEnterprisesTest {

    private static final String HEADER = "county_code,rank,credit_code,name,industry,score,grade,findings,flags\n";

    /** Makes the table as it is read: nobody holds it. */
    static final class Ratings extends InputStream {

        private final int counties;
        private final int each;
        private byte[] line = HEADER.getBytes(StandardCharsets.UTF_8);
        private int at;
        private int next;

        Ratings(int counties, int each) {
            this.counties = counties;
            this.each = each;
        }

        @Override
        public int read() {
            if (at == line.length) {
                if (next == counties * each) {
                    return -1;
                }
                int rank = next % each + 1;
                line = ("4101%02d,%d,91410100MA%08d,企业%d-%d,C26,90.00,环保诚信,1,\n".formatted(next / each + 1, rank, next, next / each + 1, rank)).getBytes(StandardCharsets.UTF_8);
                next++;
                at = 0;
            }
            return line[at++] & 0xFF;
        }

        @Override
        public int read(byte[] to, int from, int most) {
            int first = read();
            if (first < 0) {
                return -1;
            }
            to[from] = (byte) first;
            int more = Math.min(most - 1, line.length - at);
            System.arraycopy(line, at, to, from + 1, more);
            at += more;
            return more + 1;
        }
    }

    static String page(int counties, int each) {
        Result result = MadeResult.streamed("environmental-credit", 2018, RunKind.FINAL, Map.of(), List.of("ratings.csv"), name -> new Ratings(counties, each));
        return new String(WordText.files(new Page(), result).get("index.html"), StandardCharsets.UTF_8);
    }

    @Test
    void of_a_long_ranking_the_first_and_last_of_each_county_are_shown_and_the_rest_is_named() {
        String page = page(4, 5000);
        assertThat(page).contains("共 20000 行，此处只列各县（市、区）的前 250 行和后 250 行，全部见 ratings.csv", ">企业1-1<", ">企业1-250<", ">企业4-4751<", ">企业4-5000<", "纸面只印前 200 行")
                .doesNotContain(">企业1-251<", ">企业4-4750<");
        assertThat(page.length()).isLessThan(1_000_000);
    }

    @Test
    void a_short_one_is_shown_whole() {
        assertThat(page(2, 20)).contains("共 40 行，同 ratings.csv", ">企业2-20<").doesNotContain("纸面只印前");
    }
}
