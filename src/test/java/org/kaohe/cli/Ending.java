package org.kaohe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a command ended and what it said. */
record Ending(int status, String out, String err) {

    private static final Pattern COUNTS = Pattern.compile("(?m)\\s(\\S+\\.csv)\\s+(\\d+)\\s+(\\d+)\\s+(\\d+)\\s+(\\d+)$");

    /** Whatever it says is for the office: no stack trace, no name of a class. */
    Ending {
        for (String text : List.of(out, err)) {
            assertThat(text).doesNotContain("\tat ", "Exception", "Caused by", "org.springframework", "null");
        }
    }

    Ending is(int expected) {
        assertThat(status).as("%s%n%s", out, err).isEqualTo(expected);
        return this;
    }

    /** One line says what is wrong, the last one how to go on. */
    Ending failed(String problem, String last) {
        is(Status.FAILED);
        List<String> lines = err.lines().toList();
        assertThat(lines).as(err).hasSize(2);
        assertThat(lines.get(0)).containsPattern(problem);
        assertThat(lines.get(1)).matches(last);
        return this;
    }

    /** Rows read = loaded + rejected + passed over, for each feed of the summary. */
    Ending counted() {
        Matcher line = COUNTS.matcher(out);
        int lines = 0;
        for (; line.find(); lines++) {
            assertThat(count(line, 2)).as(line.group()).isEqualTo(count(line, 3) + count(line, 4) + count(line, 5));
        }
        assertThat(lines).as(out).isPositive();
        return this;
    }

    /** @return read, loaded, rejected, passed over */
    List<Integer> counts(String feed) {
        Matcher line = COUNTS.matcher(out);
        while (line.find()) {
            if (line.group(1).equals(feed)) {
                return List.of(count(line, 2), count(line, 3), count(line, 4), count(line, 5));
            }
        }
        throw new AssertionError(feed + " is not in the summary:\n" + out);
    }

    private static int count(Matcher line, int group) {
        return Integer.parseInt(line.group(group));
    }

    /** @return the number of the run that the summary names */
    long run() {
        Matcher run = Pattern.compile("运行 (\\d+)）：").matcher(out + err);
        assertThat(run.find()).as(out + err).isTrue();
        return Long.parseLong(run.group(1));
    }
}
