package org.kaohe.cli;

import picocli.CommandLine.Command;

/** The program's commands. */
@Command(name = "kaohe", subcommands = {RunCommand.class, CheckCommand.class, ExplainCommand.class, RunsCommand.class,
        CompareCommand.class, RestartCommand.class, PublishCommand.class, ReportCommand.class, ServeCommand.class,
        FormsCommand.class, LintCommand.class, WhatIfCommand.class, ReadingsCommand.class, RobustnessCommand.class,
        ScheduleCommand.class, PruneCommand.class})
final class Commands {
}
