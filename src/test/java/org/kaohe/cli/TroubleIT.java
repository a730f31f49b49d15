package org.kaohe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kaohe.store.EmbeddedServer;
import org.springframework.util.FileSystemUtils;

/** What the program is not to blame for: one clear line, how to go on, status 4, and never half a result. */
@Timeout(120)
class TroubleIT {

    private static final String EARLIER = "an earlier result";

    private static Scratch scratch;
    /** Somebody's own PostgreSQL, as far as the program can tell. */
    private static EmbeddedServer external;

    @BeforeAll
    static void open() throws Exception {
        scratch = Scratch.of(TroubleIT.class);
        external = EmbeddedServer.join(scratch.home().resolve("external"));
    }

    @AfterAll
    static void close() throws Exception {
        external.close();
        scratch.close();
    }

    private static Desk desk() throws IOException {
        Desk desk = Desk.of(BadFeed.GRAIN);
        Files.createDirectories(desk.place());
        Files.writeString(desk.place().resolve("ranking.csv"), EARLIER);
        return desk;
    }

    private static void untouched(Desk desk) {
        assertThat(Desk.files(desk.place())).isEqualTo(Map.of("ranking.csv", EARLIER));
        assertThat(desk.refused()).doesNotExist();
    }

    private static String database(String name) throws Exception {
        try (Connection connection = DriverManager.getConnection(external.url(), external.user(), external.password());
             Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return external.url().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
    }

    private static List<String> at(String url, String password) {
        return List.of("--kaohe.data=" + scratch.data(), "--spring.datasource.url=" + url, "--spring.datasource.username=" + external.user(),
                "--spring.datasource.password=" + password);
    }

    @Test
    void noDatabase() throws Exception {
        Desk desk = desk();
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Program.run(scratch.data(), desk.words("run", "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + port + "/kaohe"))
                .failed("连不上数据库.*请", "没有开始");
        untouched(desk);
    }

    @Test
    void aWrongPasswordOrAnUnknownDatabase() throws Exception {
        Desk desk = desk();
        Office.alone(at(external.url(), "wrong"), desk.words("run")).failed("拒绝登录.*spring.datasource.password", "没有开始");
        Office.alone(at(external.url().replaceFirst("/[^/?]+(\\?|$)", "/nowhere$1"), external.password()), desk.words("run"))
                .failed("数据库不存在.*spring.datasource.url", "没有开始");
        Office.alone(at("jdbc:nonsense:x", ""), desk.words("run")).failed("spring.datasource.url", "没有开始");
        untouched(desk);
    }

    @Test
    void aDatabaseOfANewerProgramAndAForeignOne() throws Exception {
        Desk desk = desk();
        String url = database("newer");
        Office.alone(at(url, external.password()), desk.words("run")).is(Status.DONE).counted();
        assertThat(Desk.files(desk.place())).containsKey("manifest.json");
        Files.writeString(desk.feed("vetoes.csv"), "unit,fact,document,date\n");
        Map<String, String> result = Desk.files(desk.place());
        sql(url, "update flyway_schema_history set checksum = 1 where installed_rank = (select max(installed_rank) from flyway_schema_history)");
        Office.alone(at(url, external.password()), desk.words("run")).failed("版本不符.*请", "没有开始");
        sql(url, "delete from flyway_schema_history where installed_rank = (select max(installed_rank) from flyway_schema_history); insert into flyway_schema_history"
                + " (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)"
                + " values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'x', 1, true)");
        Office.alone(at(url, external.password()), desk.words("run")).failed("版本不符.*请", "没有开始");
        String foreign = database("foreign_one");
        sql(foreign, "create table run (id int)");
        Office.alone(at(foreign, external.password()), desk.words("run")).failed("版本不符.*请", "没有开始");
        assertThat(Desk.files(desk.place())).isEqualTo(result);
    }

    private static void sql(String url, String statement) throws Exception {
        try (Connection connection = DriverManager.getConnection(url, external.user(), external.password()); Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    @Test
    void aUserOfTheDatabaseWhoMayCreateNothing() throws Exception {
        Desk desk = desk();
        String url = database("closed");
        sql(url, "create role visitor login password 'visitor'");
        List<String> springs = List.of("--kaohe.data=" + scratch.data(), "--spring.datasource.url=" + url, "--spring.datasource.username=visitor",
                "--spring.datasource.password=visitor");
        Office.alone(springs, desk.words("run")).failed("没有建表或写入权限", "没有开始");
        untouched(desk);
    }

    @Test
    void theDataFolderIsAFile() throws Exception {
        Desk desk = desk();
        Path file = Files.writeString(scratch.home().resolve("file"), "x");
        Program.run(file, desk.words("run")).failed("是一个文件.*--kaohe.data", "没有开始");
        assertThat(file).hasContent("x");
        untouched(desk);
    }

    @Test
    void theOutputFolderIsAFile() throws Exception {
        Desk desk = desk();
        Path file = Files.writeString(scratch.home().resolve("output"), "x");
        String[] words = desk.words("run");
        words[words.length - 1] = file.toString();
        long run = restart(Office.shared().command(words).failed("应为文件夹而实为文件.*" + file, "restart \\d+"));
        assertThat(file).hasContent("x");
        Files.delete(file);
        Office.shared().command("restart", String.valueOf(run)).is(Status.DONE).counted();
        assertThat(file.resolve(desk.assessment()).resolve(String.valueOf(desk.year())).resolve("ranking.csv")).exists();
        untouched(desk);
    }

    private static long restart(Ending failed) {
        return Long.parseLong(failed.err().strip().replaceFirst("(?s).*restart (\\d+)$", "$1"));
    }

    @Test
    void theYearsFolderIsAFile() throws Exception {
        Desk desk = Desk.of(BadFeed.GRAIN);
        Files.createDirectories(desk.folder());
        Files.writeString(desk.place(), "x");
        Office.shared().command(desk.words("run")).failed(desk.place().toString(), "restart \\d+");
        assertThat(desk.place()).hasContent("x");
    }

    @Test
    void anOutputFolderAndFeedsThatTheUserMayNotUse() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "只有 root 能换用户");
        Path home = Files.createTempDirectory("kaohe-it");
        try {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
            Desk desk = Desk.of(home, BadFeed.GRAIN, 2018);
            Files.createDirectories(desk.place());
            Files.writeString(desk.place().resolve("ranking.csv"), EARLIER);
            Files.copy(Program.JAR, home.resolve("kaohe.jar"));
            new ProcessBuilder("cp", "-r", "jobs", home.resolve("jobs").toString()).start().waitFor();
            new ProcessBuilder("chmod", "-R", "a+rX", home.toString()).start().waitFor();
            nobody(home, desk).failed("没有权限读写 .*" + desk.folder() + ".*请", "restart 1");
            untouched(desk);
            Files.setPosixFilePermissions(desk.feed("vetoes.csv"), PosixFilePermissions.fromString("rw-------"));
            nobody(home, desk).failed("没有权限读写 .*vetoes.csv.*请", "没有开始");
            untouched(desk);
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private static Ending nobody(Path home, Desk desk) throws IOException {
        return Program.start(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"), Map.of("LC_ALL", "C.UTF-8", "HOME", home.toString()),
                home.resolve("kaohe.jar"), home.resolve("data"), desk.words("run", "--kaohe.jobs=" + home.resolve("jobs"))).ended();
    }

    @Test
    void theDiskOfTheOutputIsFull() throws Exception {
        Desk desk = desk();
        withDisk("64k", disk -> {
            String[] words = desk.words("run");
            words[words.length - 1] = disk.resolve("output").toString();
            Path filler = disk.resolve("filler");
            Files.write(filler, new byte[52 * 1024]);
            long run = restart(Office.shared().command(words).failed("磁盘已满.*请", "restart \\d+"));
            assertThat(disk.resolve("output/grain-security/" + desk.year())).doesNotExist();
            Files.delete(filler);
            Office.shared().command("restart", String.valueOf(run)).is(Status.DONE).counted();
            assertThat(disk.resolve("output/grain-security/" + desk.year() + "/manifest.json")).exists();
        });
    }

    @Test
    void theDiskOfTheDatabaseIsFull() throws Exception {
        Desk desk = desk();
        withDisk("40m", disk -> {
            Program.run(disk.resolve("data"), desk.words("run")).failed("磁盘已满.*请", "没有开始");
            untouched(desk);
        });
    }

    private interface OnDisk {
        void act(Path disk) throws Exception;
    }

    private static void withDisk(String size, OnDisk act) throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "只有 root 能挂载");
        Path disk = Files.createDirectories(scratch.home().resolve("disk"));
        assumeTrue(new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString()).start().waitFor() == 0, "不能挂载");
        try {
            act.act(disk);
        } finally {
            new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor();
        }
    }
}
