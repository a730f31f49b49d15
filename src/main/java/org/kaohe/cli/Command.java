package org.kaohe.cli;

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

    /** The parts of the program that it needs. */
    default SpringApplication application() {
        return new SpringApplication(Application.class);
    }

    /** @return the exit status */
    int execute(ApplicationContext context, Screen screen);
}
