package org.kaohe.serve;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.kaohe.feeds.Reject;
import org.kaohe.store.Request;
import org.kaohe.store.RunKind;

/** What the office is told of a scheduled run that did not end well: what, why, and which command to type. */
record Letter(String subject, String body) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /**
     * @param title   the scheme's title; the assessment's name where it has no rules
     * @param rejects the first things found wrong, of how many
     * @param restart whether the run can go on where it failed
     */
    static Letter of(Request request, String title, List<Reject> rejects, long found, boolean restart) {
        boolean refused = request.state() == Request.State.REFUSED;
        String what = request.assessment() + " " + request.year() + " 年" + request.kind().label() + "运行" + (refused ? "被拒绝" : "失败");
        StringBuilder body = new StringBuilder(title).append("\n\n")
                .append(what).append("，原有结果不变。\n应于 ").append(TIME.format(request.scheduledFor())).append(" 自动运行（请求 ").append(request.id())
                .append(request.run() == null ? "" : "，运行 " + request.run()).append("，主机 ").append(request.host()).append("）。\n\n原因：")
                .append(request.message() == null ? "没有说明，详见日志 kaohe.log" : request.message()).append('\n');
        rejects.forEach(reject -> body.append("  ").append(reject.feed()).append(reject.line() > 0 ? " 第 " + reject.line() + " 行" : "")
                .append(reject.column().isEmpty() ? "" : " " + reject.column()).append("：").append(reject.message()).append('\n'));
        if (found > rejects.size()) {
            body.append("  ……共 ").append(found).append(" 处\n");
        }
        body.append("\n请改正后在 ").append(request.host()).append(" 上执行：\n");
        if (restart && !refused) {
            body.append("  java -jar kaohe.jar restart ").append(request.run()).append('\n');
        } else {
            body.append("  java -jar kaohe.jar check ").append(folders(request, "")).append('\n')
                    .append("  java -jar kaohe.jar run ").append(folders(request, request.kind() == RunKind.PROGRESS ? " --progress" : "")).append('\n');
        }
        return new Letter("【考核】" + what, body.toString());
    }

    private static String folders(Request request, String more) {
        return request.assessment() + " " + request.year() + more + " --input " + Path.of(request.input()) + " --output " + Path.of(request.output());
    }
}
