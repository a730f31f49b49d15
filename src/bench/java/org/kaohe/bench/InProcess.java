package org.kaohe.bench;

import java.nio.file.Path;

/** A rival without a server. */
record InProcess(String word, String name, Class<?> main, Path jobs) implements Contestant {

    @Override
    public Measured run(Feeds feeds, Path folder, Path ratings) throws Exception {
        return Measured.run(Contestant.java(main, Script.arguments(feeds, jobs, ratings)), folder, folder, ratings.resolveSibling(word + ".log"));
    }
}
