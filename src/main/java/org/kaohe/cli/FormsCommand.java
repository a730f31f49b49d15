package org.kaohe.cli;

import java.io.IOException;
import java.util.OptionalInt;
import org.kaohe.rules.Schemes;
import org.kaohe.runs.BlankForms;
import org.kaohe.runs.RunFailed;
import org.kaohe.runs.RunRequest;
import org.kaohe.runs.Trouble;
import org.kaohe.store.RunKind;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes blank forms for the departments to fill in. */
@CommandLine.Command(name = "forms", description = "写出空白报送表（.csv 和 .xlsx），供各部门填报")
final class FormsCommand implements Command {

    @Parameters(index = "0", paramLabel = "考核", description = "考核名")
    String assessment;

    @Parameters(index = "1", paramLabel = "年度", description = "四位年份")
    int year;

    @Mixin
    Output folder;

    @Override
    public OptionalInt alone(Schemes schemes, Screen screen) {
        Schemes.Found found = new RunRequest(assessment, year, RunKind.CHECK, null, folder.output, folder.output).rules(schemes);
        try {
            screen.say("空白报送表在 " + BlankForms.write(found, year, folder.output));
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
