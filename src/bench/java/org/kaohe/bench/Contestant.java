package org.kaohe.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The program or one of its rivals: computes the ratings of the feeds in a fresh folder and says what it took. */
interface Contestant {

    /** Absolute: the processes work elsewhere. */
    String CLASSES = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(path -> Path.of(path).toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));

    /** In the table. */
    String name();

    /** In `-Drivals=`. */
    String word();

    /**
     * @param folder  fresh; goes afterwards
     * @param ratings where the result is to lie
     */
    Measured run(Feeds feeds, Path folder, Path ratings) throws Exception;

    /** A class of this folder in a process of its own, with the heap that the program has. */
    static List<String> java(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Options.JAVA, "-Xmx512m", "-cp", CLASSES, main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
