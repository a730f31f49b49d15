package org.kaohe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The long-lived process, once as it is: its doors, a calendar changed while it runs, the letter, and its end. */
class ServeIT {

    private static final String RUN = "run: {kind: final, each: year, day: 02-10, of: ended, at: \"02:00\"}";

    private final HttpClient http = HttpClient.newHttpClient();
    private int port;

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void answers_on_the_loopback_fires_writes_a_letter_and_ends(@TempDir Path folder) throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path rules = folder.resolve("jobs/grain-security/2017.yaml");
        Files.createDirectories(rules.getParent().resolve("feeds"));
        Files.copy(Path.of("jobs/units.csv"), folder.resolve("jobs/units.csv"));
        Files.copy(Path.of("jobs/circular.docx"), folder.resolve("jobs/circular.docx"));
        try (var feeds = Files.list(Path.of("jobs/grain-security/feeds"))) {
            for (Path feed : feeds.toList()) {
                Files.copy(feed, rules.getParent().resolve("feeds").resolve(feed.getFileName()));
            }
        }
        String text = Files.readString(Path.of("jobs/grain-security/2017.yaml"));
        Files.writeString(rules, text);
        Program serve = Program.start(folder.resolve("data"), "serve", "--input", folder.resolve("in").toString(), "--output", folder.resolve("out").toString(),
                "--kaohe.jobs=" + folder.resolve("jobs"), "--server.port=" + port, "--kaohe.schedule.reread=500ms", "--kaohe.mail.round=200ms",
                "--kaohe.mail.to=office@example.org", "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + mail.getSmtp().getPort());
        try {
            assertThat(serve.says("已就绪")).isTrue();
            doors();
            assertThat(text).contains(RUN);
            LocalTime soon = LocalTime.now(ZoneId.of("Asia/Shanghai")).plusSeconds(6).truncatedTo(ChronoUnit.SECONDS);
            Files.writeString(rules, text.replace(RUN, "run: {kind: final, each: day, of: current, at: \"" + soon.format(java.time.format.DateTimeFormatter.ISO_LOCAL_TIME) + "\"}"));
            assertThat(mail.waitForIncomingEmail(30_000, 1)).as("the run of this year has no feeds").isTrue();
            assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo("【考核】grain-security " + Year.now(ZoneId.of("Asia/Shanghai")) + " 年年度运行失败");
            assertThat((String) mail.getReceivedMessages()[0].getContent()).contains("郑州市粮食安全责任制考核办法", "没有文件夹", "run grain-security ");
            assertThat(get("/actuator/prometheus").body()).contains("kaohe_queue 0.0");
            serve.terminate();
            Ending ending = serve.ended().is(Status.DONE);
            assertThat(ending.out()).contains("已停止");
        } finally {
            serve.kill();
            mail.stop();
        }
    }

    private void doors() throws Exception {
        HttpResponse<String> health = get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"UP\"", "\"db\":", "\"overdueTriggers\":0", "\"stuckRuns\":0", "\"freeBytes\":").doesNotContain(Path.of("").toAbsolutePath().toString(), "/tmp");
        String metrics = get("/actuator/prometheus").body();
        assertThat(metrics).contains("kaohe_rows_read_total", "kaohe_rows_written_total", "kaohe_rows_rejected_total", "kaohe_points_computed_total", "kaohe_queue",
                "kaohe_triggers_overdue", "kaohe_disk_free_bytes", "jvm_memory_used_bytes").doesNotContain("path=\"/");
        for (String closed : new String[] {"/actuator", "/actuator/env", "/actuator/metrics", "/actuator/quartz", "/actuator/beans", "/actuator/heapdump", "/actuator/shutdown", "/"}) {
            assertThat(get(closed).statusCode()).as(closed).isEqualTo(404);
        }
        Optional<InetAddress> outside = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses).filter(address -> !address.isLoopbackAddress()).findFirst();
        if (outside.isPresent()) {
            try (Socket socket = new Socket()) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> socket.connect(new InetSocketAddress(outside.get(), port), 2000)).isInstanceOf(ConnectException.class);
            }
        }
    }
}
