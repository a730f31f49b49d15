package org.kaohe.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kaohe.runs.Dispatcher;
import org.kaohe.runs.Watcher;
import org.kaohe.serve.Serving;
import org.kaohe.store.Request;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The long-lived process: asks for runs on the calendars' dates, works on what is asked for, goes on with what dead
 * processes left, and answers for its health, until it is told to end.
 */
@CommandLine.Command(name = "serve", description = "常驻：按日程自动运行，执行各项计算请求，接手中断的运行，提供健康检查和指标；用 Ctrl-C 或 SIGTERM 结束")
final class ServeCommand implements Command {

    @Mixin
    Folders folders;

    @Option(names = "--quiet", description = "只显示错误")
    boolean quiet;

    @Override
    public boolean quiet() {
        return quiet;
    }

    @Override
    public boolean brief(List<Path> feeds) {
        return false;
    }

    @Override
    public SpringApplication application() {
        SpringApplication application = new SpringApplication(Serving.class);
        application.setAdditionalProfiles("serve");
        application.setDefaultProperties(Map.of("kaohe.input", folders.input.toAbsolutePath().toString(), "kaohe.output", folders.output.toAbsolutePath().toString()));
        return application;
    }

    @Override
    public int execute(ApplicationContext context, Screen screen) {
        screen.say("已就绪：按日程运行（见 schedule），等待计算请求；健康检查 http://" + context.getEnvironment().getProperty("server.address") + ":"
                + context.getEnvironment().getProperty("local.server.port") + "/actuator/health");
        try {
            context.getBean(Dispatcher.class).workUntilStopped(new Told(screen));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        screen.say("已停止");
        return Status.DONE;
    }

    private record Told(Screen screen) implements Dispatcher.Watch {

        private static String name(Request request) {
            return request.assessment() + " " + request.year() + " " + request.kind().label() + "（请求 " + request.id() + "）";
        }

        @Override
        public Watcher begins(Request request) {
            screen.say(name(request) + "：开始");
            return screen.watcher(request.assessment() + " " + request.year());
        }

        @Override
        public void ended(Request request) {
            String line = name(request) + "：" + request.state().label() + (request.run() == null ? "" : "，运行 " + request.run())
                    + (request.message() == null ? "" : "，" + request.message());
            if (request.state() == Request.State.DONE || request.state().open()) {
                screen.say(line);
            } else {
                screen.error(line);
            }
        }

        @Override
        public void trouble(String problem) {
            screen.error(problem + "，稍后再试");
        }
    }
}
