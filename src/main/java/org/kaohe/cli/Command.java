package org.kaohe.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.kaohe.rules.Schemes;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/** A command, parsed. */
interface Command {

    /** Whether only errors are to be printed. */
    default boolean quiet() {
        return false;
    }

    /**
     * What can be said without a database.
     *
     * @throws org.kaohe.runs.NotPossible        unknown assessment, no rules or no feeds for that year
     * @throws org.kaohe.rules.RulesException    unsound rules
     */
    default void check(Schemes schemes) {
    }

    /** Whether it is over in seconds. */
    default boolean brief(Schemes schemes) {
        return true;
    }

    /** Feeds that it will take long to read. */
    default List<Path> longFeeds(Schemes schemes) {
        return List.of();
    }

    /** The parts of the program that it needs. */
    default SpringApplication application() {
        return new SpringApplication(Application.class);
    }

    /**
     * Does the command where it needs no database.
     *
     * @return the exit status; empty where it is to be executed with one
     */
    default OptionalInt alone(Schemes schemes, Screen screen) {
        return OptionalInt.empty();
    }

    /** @return the exit status */
    int execute(ApplicationContext context, Screen screen);
}
