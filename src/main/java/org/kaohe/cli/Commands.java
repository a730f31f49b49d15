package org.kaohe.cli;

import java.util.List;
import picocli.CommandLine;

/** The program's commands. */
@CommandLine.Command(name = "kaohe")
final class Commands {

    private static final List<Class<? extends Command>> ALL = List.of(RunCommand.class, CheckCommand.class, ExplainCommand.class, RunsCommand.class,
            CompareCommand.class, RestartCommand.class, PublishCommand.class, ReportCommand.class, ServeCommand.class,
            FormsCommand.class, LintCommand.class, WhatIfCommand.class, ReadingsCommand.class, RobustnessCommand.class,
            ScheduleCommand.class, PruneCommand.class);

    private Commands() {
    }

    /** @return what reads every command */
    static CommandLine all() {
        return line(ALL);
    }

    /** @return what reads the command of this name alone, which is quicker to make; of no such name, every command */
    static CommandLine of(String name) {
        List<Class<? extends Command>> named = ALL.stream().filter(type -> type.getAnnotation(CommandLine.Command.class).name().equals(name)).toList();
        return named.isEmpty() ? all() : line(named);
    }

    private static CommandLine line(List<Class<? extends Command>> commands) {
        // a word that begins with @ is no file of words
        CommandLine line = new CommandLine(new Commands()).setExpandAtFiles(false);
        commands.forEach(line::addSubcommand);
        return line;
    }
}
