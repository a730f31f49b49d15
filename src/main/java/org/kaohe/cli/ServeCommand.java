package org.kaohe.cli;

import org.kaohe.runs.Dispatcher;
import org.kaohe.runs.Watcher;
import org.kaohe.store.Request;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The long-lived process: works on what is asked for, and goes on with what dead processes left, until it is told to end. */
@CommandLine.Command(name = "serve", description = "常驻：执行各项计算请求，接手中断的运行；用 Ctrl-C 或 SIGTERM 结束")
final class ServeCommand implements Command {

    @Option(names = "--quiet", description = "只显示错误")
    boolean quiet;

    @Override
    public boolean quiet() {
        return quiet;
    }

    @Override
    public int execute(ApplicationContext context, Screen screen) {
        screen.say("已就绪，等待计算请求");
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
