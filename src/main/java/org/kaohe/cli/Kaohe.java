package org.kaohe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/**
 * The program's entry. The command line is answered before Spring or a database starts. Words of the form
 * {@code --a.b=c} go to Spring, everything else is ours.
 */
public final class Kaohe {

    private Kaohe() {
    }

    public static void main(String[] arguments) {
        Machine.forSeconds();
        // numbers and words of libraries are the same wherever this runs
        Locale.setDefault(Locale.ENGLISH);
        // Spring Batch takes local times from the default zone
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        // Spring would warm up web server and converters beside every command
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
        System.exit(run(arguments, new Screen()));
    }

    private static int run(String[] arguments, Screen screen) {
        List<String> ours = new ArrayList<>();
        List<String> springs = new ArrayList<>();
        for (String argument : arguments) {
            (argument.matches("--[^=.]+\\.[^=]*=.*") ? springs : ours).add(argument);
        }
        if (ours.equals(List.of("--help"))) {
            screen.say(CommandLines.usage());
            return Status.DONE;
        }
        if (String.join("", arguments).indexOf('\uFFFD') >= 0) {
            screen.error("命令中的汉字在本机语言环境下无法识别，请先执行 export LC_ALL=C.UTF-8");
            return Status.COMMAND_LINE;
        }
        Command command;
        try {
            command = CommandLines.parse(ours);
        } catch (CommandLines.Wrong wrong) {
            screen.error(wrong.getMessage());
            return Status.COMMAND_LINE;
        }
        // what goes to Spring may hold a password and stays out of the journal
        System.setProperty("kaohe.command", String.join(" ", ours));
        return new Door(screen.quiet(command.quiet()), springs).open(command);
    }
}
