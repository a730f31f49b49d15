package org.kaohe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged program, as a user runs it: a new process, its own server in a fresh folder, tables only, every row checked. */
record Program(Options options) implements Contestant {

    static final String NAME = "kaohe run";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String word() {
        return "kaohe";
    }

    @Override
    public Measured run(Feeds feeds, Path folder, Path ratings) throws IOException, InterruptedException {
        List<String> command = command(folder, "run", Feeds.ASSESSMENT, String.valueOf(Feeds.YEAR),
                "--input", feeds.input().toString(), "--output", folder.resolve("output").toString());
        Measured measured = Measured.run(command, folder, folder.resolve(".kaohe"), ratings.resolveSibling("kaohe.log"));
        Files.move(folder.resolve("output").resolve(Feeds.ASSESSMENT).resolve(String.valueOf(Feeds.YEAR)).resolve("ratings.csv"), ratings);
        return measured;
    }

    /** The least that any command takes in a fresh folder: unpacking and making the server, starting and stopping it. */
    Measured nothing(Path folder) throws IOException, InterruptedException {
        return Measured.run(command(folder, "runs"), folder, folder.resolve(".kaohe"), folder.resolveSibling("nothing.log"));
    }

    private List<String> command(Path folder, String... words) {
        List<String> command = new ArrayList<>(List.of(Options.JAVA, "-jar", options.program().toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--kaohe.reports=", "--kaohe.data=" + folder.resolve(".kaohe"), "--kaohe.jobs=" + options.jobs()));
        command.addAll(options.options());
        return command;
    }
}
