package org.kaohe.cli;

import java.util.List;
import picocli.CommandLine;

/** Reads the command line. */
final class CommandLines {

    private CommandLines() {
    }

    /** A command line that cannot be followed; the message says what is wrong and shows the usage. */
    static final class Wrong extends Exception {
        Wrong(String message) {
            super(message);
        }
    }

    static Command parse(List<String> arguments) throws Wrong {
        CommandLine line = Commands.of(arguments.isEmpty() ? "" : arguments.get(0));
        try {
            CommandLine.ParseResult parsed = line.parseArgs(arguments.toArray(String[]::new));
            if (!parsed.hasSubcommand()) {
                throw new Wrong(usage());
            }
            return (Command) parsed.subcommand().commandSpec().userObject();
        } catch (CommandLine.ParameterException e) {
            String name = e.getCommandLine().getCommandName();
            throw new Wrong(message(e) + "\n" + (name.equals("kaohe") ? usage()
                    : "用法：" + e.getCommandLine().getHelp().synopsis(0).strip()));
        }
    }

    private static String message(CommandLine.ParameterException e) {
        if (e instanceof CommandLine.MissingParameterException missing) {
            return "缺少参数：" + String.join("、", missing.getMissing().stream().map(CommandLine.Model.ArgSpec::paramLabel).toList());
        }
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return "不认识：" + String.join(" ", unmatched.getUnmatched());
        }
        return "“" + (e.getValue() == null ? "" : e.getValue()) + "”不对" + (e.getArgSpec() == null ? "：" + e.getMessage()
                : "：" + e.getArgSpec().paramLabel() + " 应为" + String.join("", e.getArgSpec().description()));
    }

    static String usage() {
        StringBuilder text = new StringBuilder("用法：java -jar kaohe.jar 命令 …\n");
        Commands.all().getSubcommands().values().forEach(command -> text.append("  ")
                .append(command.getHelp().synopsis(0).strip().replaceFirst("^kaohe ", "")).append("\n      ")
                .append(String.join("", command.getCommandSpec().usageMessage().description())).append('\n'));
        return text.append("  --a.b=c 形式的参数交给 Spring，如 --spring.datasource.url=…、--kaohe.data=文件夹").toString();
    }
}
