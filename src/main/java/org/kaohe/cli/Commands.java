package org.kaohe.cli;

import picocli.CommandLine.Command;

/** The program's commands. */
@Command(name = "kaohe", subcommands = {RunCommand.class, CheckCommand.class, ExplainCommand.class, RunsCommand.class,
        CompareCommand.class, LintCommand.class, RestartCommand.class, PublishCommand.class})
final class Commands {
}
