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

    /** The files that lie where its feeds do; none where it reads none, or which it reads only the database knows. */
    default List<Path> feeds(Schemes schemes) {
        return List.of();
    }

    /** Whether it is over in seconds. @param feeds as {@link #feeds} gave them */
    default boolean brief(List<Path> feeds) {
        return Feeds.brief(feeds);
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
