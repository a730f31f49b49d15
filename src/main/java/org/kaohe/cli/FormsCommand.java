package org.kaohe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.kaohe.rules.Schemes;
import org.kaohe.runs.BlankForms;
import org.kaohe.runs.RunFailed;
import org.kaohe.runs.RunRequest;
import org.kaohe.runs.Trouble;
import org.kaohe.store.RunKind;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes blank forms for the departments to fill in. */
@CommandLine.Command(name = "forms", description = "写出空白报送表（.csv 和 .xlsx），供各部门填报")
final class FormsCommand implements Command {

    @Parameters(index = "0", paramLabel = "考核", description = "考核名")
    String assessment;

    @Parameters(index = "1", paramLabel = "年度", description = "四位年份")
    int year;

    @Option(names = "--output", paramLabel = "文件夹", defaultValue = "output", description = "写出的文件夹")
    Path output;

    @Override
    public OptionalInt alone(Schemes schemes, Screen screen) {
        Schemes.Found found = new RunRequest(assessment, year, RunKind.CHECK, null, output, output).rules(schemes);
        try {
            screen.say("空白报送表在 " + BlankForms.write(found, year, output));
            return OptionalInt.of(Status.DONE);
        } catch (IOException e) {
            throw new RunFailed(null, Trouble.of(e), e);
        }
    }

    @Override
    public int execute(ApplicationContext context, Screen screen) {
        throw new IllegalStateException("done without a database");
    }
}
