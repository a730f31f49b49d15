package org.kaohe.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.kaohe.feeds.SchemaException;
import org.kaohe.rules.RulesException;
import org.kaohe.rules.Schemes;
import org.kaohe.runs.Busy;
import org.kaohe.runs.NotPossible;
import org.kaohe.runs.Refused;
import org.kaohe.runs.RunFailed;
import org.kaohe.runs.Runner;
import org.kaohe.runs.Trouble;
import org.kaohe.store.Database;
import org.kaohe.store.SumsAhead;
import org.kaohe.units.RegisterException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Opens the context for a command, and turns whatever goes wrong into one line and a status. */
record Door(Screen screen, List<String> springs) {

    int open(Command command) {
        SumsAhead sums;
        try {
            Settings settings = new Settings(springs);
            settings.check();
            Schemes schemes = new Schemes(Path.of(settings.folder("kaohe.jobs", "jobs")));
            command.check(schemes);
            OptionalInt done = command.alone(schemes, screen);
            if (done.isPresent()) {
                return done.getAsInt();
            }
            List<Path> feeds = command.feeds(schemes);
            if (!command.brief(feeds)) {
                Machine.forMinutes(schemes.folder().resolve("long-feeds.options"));
            }
            sums = new SumsAhead(Feeds.longOnes(feeds));
        } catch (RuntimeException e) {
            return answer(e);
        }
        SpringApplication application = command.application();
        Database.of(application);
        application.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) context -> context.registerBean(SumsAhead.class, () -> sums));
        // Spring's own hook would close the database under the work that is just being put down
        application.setRegisterShutdownHook(false);
        Signals signals = new Signals(screen);
        int status;
        try (ConfigurableApplicationContext context = application.run(arguments())) {
            signals.watch(context);
            status = execute(command, context);
        } catch (RuntimeException e) {
            status = answer(e);
        }
        signals.done(status);
        return status;
    }

    /** What is wrong is said before the context closes, which may take its time. */
    private int execute(Command command, ConfigurableApplicationContext context) {
        try {
            return command.execute(context, screen);
        } catch (RuntimeException e) {
            return answer(e);
        }
    }

    /** Says what went wrong. @return the status */
    int answer(RuntimeException e) {
        if (e instanceof NotPossible) {
            screen.error(e.getMessage());
            return Status.COMMAND_LINE;
        }
        if (e instanceof RulesException || e instanceof SchemaException || e instanceof RegisterException || e instanceof Runner.Changed) {
            screen.error(e.getMessage());
            return Status.REFUSED;
        }
        if (e instanceof Refused refused) {
            screen.error(refused.getMessage());
            Summary.rejects(refused.rejects(), refused.rejects().size(), screen);
            return Status.REFUSED;
        }
        if (e instanceof Busy) {
            screen.error(e.getMessage());
            return Status.BUSY;
        }
        screen.failed("", e instanceof RunFailed failed ? failed : new RunFailed(null, portInUse(e).orElseGet(() -> Trouble.of(e)), e));
        return Status.FAILED;
    }

    private static Optional<String> portInUse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return Optional.of("端口 " + taken.getPort() + " 已被占用（已有一个 serve？），请停掉占用的程序，或换一个：--server.port=8081");
            }
        }
        return Optional.empty();
    }

    /** Where no log can be written, there is none: the logging would print a stack trace before anybody could say what is wrong. */
    private String[] arguments() {
        Path folder = Path.of(new Settings(springs).folder("kaohe.data", ".kaohe")).toAbsolutePath();
        while (!Files.exists(folder)) {
            folder = folder.getParent();
        }
        boolean log = Files.isDirectory(folder) && Files.isWritable(folder);
        return (log ? springs.stream() : Stream.concat(springs.stream(), Stream.of("--logging.file.name="))).toArray(String[]::new);
    }
}
