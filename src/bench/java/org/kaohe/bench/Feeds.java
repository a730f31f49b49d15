package org.kaohe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One size of the feeds of environmental-credit: the same bytes for the same size, seed, register and items.
 *
 * @param input   what the program reads, bad rows included, as `--input` wants it
 * @param clean   findings.csv without the bad rows, for those whose loading would break off at them
 */
record Feeds(int findings, Path input, Path clean) {

    static final String ASSESSMENT = "environmental-credit";
    static final int YEAR = 2018;

    private static final long SEED = 20180915;
    private static final int FINDINGS_AN_ENTERPRISE = 10;

    Path folder() {
        return input.resolve(ASSESSMENT).resolve(String.valueOf(YEAR));
    }

    Path enterprises() {
        return folder().resolve("enterprises.csv");
    }

    /** Writes them; the good rows of both files are the same. */
    static Feeds make(Path folder, Path jobs, int findings) throws IOException {
        Feeds feeds = new Feeds(findings, folder.resolve("input"), folder.resolve("clean.csv"));
        Files.createDirectories(feeds.folder());
        Dice dice = new Dice(SEED);
        Enterprises enterprises = Enterprises.write(feeds.folder(), jobs.resolve("units.csv"), YEAR,
                Math.max(1, findings / FINDINGS_AN_ENTERPRISE), dice);
        Path items = jobs.resolve(ASSESSMENT).resolve("deduction-items-" + YEAR + ".csv");
        new Findings(enterprises, items, YEAR, dice).write(feeds.folder().resolve("findings.csv"), feeds.clean(), findings);
        return feeds;
    }

    /** FOLDER JOBS FINDINGS */
    public static void main(String[] arguments) throws IOException {
        make(Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]));
    }
}
