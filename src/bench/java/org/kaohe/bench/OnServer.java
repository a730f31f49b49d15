package org.kaohe.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A rival that works on a PostgreSQL of its own, which is up before the time begins. */
record OnServer(String word, String name, Start start, Class<?> main, Path jobs) implements Contestant {

    interface Start {
        Server in(Path folder) throws Exception;
    }

    @Override
    public Measured run(Feeds feeds, Path folder, Path ratings) throws Exception {
        Path data = folder.resolve(".kaohe");
        try (Server server = start.in(data)) {
            List<String> arguments = new ArrayList<>(List.of(server.url(), server.user(), server.password()));
            arguments.addAll(List.of(Script.arguments(feeds, jobs, ratings)));
            return Measured.run(Contestant.java(main, arguments.toArray(String[]::new)), folder, data,
                    ratings.resolveSibling(word + ".log"));
        }
    }
}
