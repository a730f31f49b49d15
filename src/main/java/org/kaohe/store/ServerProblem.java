package org.kaohe.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Turns what the system and PostgreSQL say into the one line that helps the user. */
final class ServerProblem {

    /** Below this PostgreSQL can neither start (one WAL segment is 16 MiB) nor write why. */
    private static final long NO_SPACE_BYTES = 16L << 20;

    /** As the system says it, and PostgreSQL's hint where a file could be extended by a part only. */
    private static final List<String> FULL =
            List.of("No space left on device", "Disk quota exceeded", "Check free disk space");

    private ServerProblem() {
    }

    static ServerUnavailable of(Path folder, IOException failure) {
        String reason = String.valueOf(failure.getMessage());
        if (failure instanceof AccessDeniedException) {
            return new ServerUnavailable("数据文件夹 " + folder + " 不能使用：没有权限读写 " + reason
                    + "。请改正权限，或用 --kaohe.data 指定别的文件夹", failure);
        }
        return of(folder, failure instanceof NoSuchFileException ? "缺少文件 " + reason : reason, failure);
    }

    /** @param output what initdb or the server printed, or the system's reason */
    static ServerUnavailable of(Path folder, String output, Exception cause) {
        if (output.contains("unshare: ") || output.contains("\"unshare\"")) {
            return new ServerUnavailable("以 root 身份不能启动内嵌数据库：系统不允许 unshare -U。"
                    + "请用普通用户运行，或用 --spring.datasource.url 指定数据库", cause);
        }
        if (FULL.stream().anyMatch(output::contains) || isFull(folder)) {
            return new ServerUnavailable("磁盘已满：数据文件夹 " + folder
                    + " 所在的磁盘没有空间了。请腾出至少 200 MB 后重新运行，或用 --kaohe.data 指定别处的文件夹", cause);
        }
        if (output.contains("Read-only file system")) {
            return new ServerUnavailable("数据文件夹 " + folder
                    + " 所在的磁盘是只读的。请用 --kaohe.data 指定可写的文件夹", cause);
        }
        return new ServerUnavailable("内嵌数据库不能启动：" + lastComplaint(output) + "。详情见 "
                + folder.resolve("server.log") + "；也可用 --spring.datasource.url 指定数据库", cause);
    }

    private static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < NO_SPACE_BYTES;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static String lastComplaint(String output) {
        List<String> lines = output.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        String last = lines.isEmpty() ? "没有说明原因" : lines.get(lines.size() - 1);
        String complaint = lines.stream()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                .reduce((first, second) -> second).orElse(last);
        return complaint.length() > 300 ? complaint.substring(0, 300) + "…" : complaint;
    }
}
