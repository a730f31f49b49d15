package org.kaohe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kaohe.Room;
import org.kaohe.rules.Schemes;
import org.kaohe.store.Database;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The commands in this process, one after the other in one context on one embedded server: the same doors, but quicker. */
final class Office implements AutoCloseable {

    private static final Pattern INTERRUPTED = Pattern.compile("已中断.*restart (\\d+)");

    private static Office shared;

    private final ConfigurableApplicationContext context;

    /** One for all test classes of this process; Spring's shutdown hook closes it. Tests keep apart by their years. */
    static synchronized Office shared() throws IOException {
        if (shared == null) {
            Path data = Room.HOME.resolve("office");
            FileSystemUtils.deleteRecursively(data);
            shared = new Office(data);
        }
        return shared;
    }

    Office(Path data, String... springs) {
        SpringApplication application = new SpringApplication(Application.class);
        Database.of(application);
        context = application.run(Stream.concat(Stream.of("--kaohe.data=" + data, "--kaohe.reports="), Stream.of(springs)).toArray(String[]::new));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Ending command(String... arguments) {
        return answered(List.of(), (screen, door) -> {
            Command command = CommandLines.parse(List.of(arguments));
            command.check(new Schemes(Path.of("jobs")));
            return command.execute(context, screen.quiet(command.quiet()));
        });
    }

    /**
     * Waits until the process that works is seen to be dead: what it had asked the server for may go on for a moment, and
     * with it its session.
     *
     * @return the run that it leaves
     */
    String interrupted() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (true) {
            String runs = command("runs").is(Status.DONE).out();
            Matcher left = INTERRUPTED.matcher(runs);
            if (left.find()) {
                return left.group(1);
            }
            assertThat(System.nanoTime()).as(runs).isLessThan(deadline);
            Ground.pause(50);
        }
    }

    /** A command with a context of its own, or without one where it is answered before. */
    static Ending alone(List<String> springs, String... arguments) {
        return answered(springs, (screen, door) -> {
            Command command = CommandLines.parse(List.of(arguments));
            return new Door(screen.quiet(command.quiet()), springs).open(command);
        });
    }

    private interface Act {
        int in(Screen screen, Door door) throws CommandLines.Wrong;
    }

    private static Ending answered(List<String> springs, Act act) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Screen screen = new Screen(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), false);
        Door door = new Door(screen, springs);
        int status;
        try {
            status = act.in(screen, door);
        } catch (CommandLines.Wrong wrong) {
            screen.error(wrong.getMessage());
            status = Status.COMMAND_LINE;
        } catch (RuntimeException e) {
            status = door.answer(e);
        }
        return new Ending(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        context.close();
    }
}
