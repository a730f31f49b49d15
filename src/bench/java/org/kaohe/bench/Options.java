package org.kaohe.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What is asked for by system properties.
 *
 * @param findings sizes, `-Dfindings=100000,1000000`
 * @param rivals   words, `-Drivals=sql,loading,batch,duckdb`; empty: the program alone
 * @param program  the packaged program, `-Dprogram=target/kaohe.jar`; `none`: the rivals alone
 * @param options  more words of the program's command line, `-Doptions=--kaohe.workers=1`
 * @param folder   where feeds and data lie meanwhile, `-Dfolder=target/bench`
 * @param keep     leaves feeds and results there, `-Dkeep=true`
 */
record Options(List<Integer> findings, List<String> rivals, Path program, List<String> options, Path jobs, Path folder, boolean keep) {

    static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final List<String> RIVALS = List.of("sql", "loading", "batch", "duckdb");

    Options {
        if (!RIVALS.containsAll(rivals)) {
            throw new IllegalArgumentException("-Drivals= takes some of " + RIVALS + ", not " + rivals);
        }
    }

    static Options read() {
        return new Options(words("findings", "100000,1000000,10000000").stream().map(Integer::valueOf).toList(),
                words("rivals", String.join(",", RIVALS)), path("program", "target/kaohe.jar"), words("options", ""),
                path("jobs", "jobs"), path("folder", "target/bench"), Boolean.getBoolean("keep"));
    }

    boolean withProgram() {
        return !program.endsWith("none");
    }

    boolean wants(Contestant contestant) {
        return contestant instanceof Program ? withProgram() : rivals.contains(contestant.word());
    }

    private static Path path(String name, String otherwise) {
        return Path.of(System.getProperty(name, otherwise)).toAbsolutePath();
    }

    private static List<String> words(String name, String otherwise) {
        return Arrays.stream(System.getProperty(name, otherwise).split("[, ]+")).filter(word -> !word.isEmpty()).toList();
    }
}
