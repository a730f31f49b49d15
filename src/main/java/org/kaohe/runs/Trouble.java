package org.kaohe.runs;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import org.flywaydb.core.api.FlywayException;
import org.kaohe.store.ReadingLost;
import org.kaohe.store.ServerUnavailable;
import org.springframework.batch.core.job.JobInterruptedException;

/** What a technical failure means to whoever reads the screen: one line, what is wrong and what to do. */
public final class Trouble {

    private static final String INTERNAL = "程序内部错误";

    private Trouble() {
    }

    /** @return one line in Chinese; never null */
    public static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String line = known(cause);
            if (line != null) {
                return line.replaceAll("\\s*\\R\\s*", " ");
            }
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? "" : "：" + root.getMessage().replaceAll("\\s*\\R\\s*", " ");
        return INTERNAL + "（" + root.getClass().getSimpleName() + message + "），详见日志 kaohe.log";
    }

    /** Spring Batch lists what failed in no order, consequences too. @return the one that says most; null where there is none */
    static Throwable cause(Collection<Throwable> failures) {
        return failures.stream().min(Comparator.comparingInt(failure -> away(failure) ? 0 : !of(failure).startsWith(INTERNAL) ? 1
                : failure instanceof JobInterruptedException ? 3 : 2)).orElse(null);
    }

    /** @return whether the database could not be reached, or went away */
    static boolean away(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && away(sql)) {
                return true;
            }
        }
        return false;
    }

    /** The pool closes a broken connection at once; whatever is asked of it then fails without a state. */
    private static boolean away(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? "Connection is closed".equals(failure.getMessage()) : state.startsWith("08") || state.startsWith("57P");
    }

    private static String known(Throwable cause) {
        if (cause instanceof ServerUnavailable || cause instanceof ReadingLost) {
            return cause.getMessage();
        }
        if (cause instanceof BatchUpdateException batch && batch.getNextException() != null) {
            // its own message is the statement, row by row
            return database(batch.getNextException());
        }
        if (cause instanceof SQLException sql) {
            return database(sql);
        }
        if (cause instanceof FlywayException) {
            if (String.valueOf(cause.getMessage()).startsWith("No Flyway database plugin")) {
                return "不认识数据库地址：请检查 spring.datasource.url，应如 jdbc:postgresql://主机:5432/库名";
            }
            return cause.getCause() == null ? "数据库结构与本程序版本不符：" + cause.getMessage() + "；请用同一版本的程序，或换一个空数据库" : null;
        }
        if (cause instanceof AccessDeniedException denied) {
            return "没有权限读写 " + denied.getFile() + "：请检查该文件或文件夹的权限";
        }
        if (cause instanceof FileSystemException file && (cause instanceof NotDirectoryException || cause instanceof FileAlreadyExistsException
                || "Not a directory".equals(file.getReason()))) {
            return "应为文件夹而实为文件：" + inTheWay(file.getFile()) + "；请移走该文件或换一个 --output";
        }
        if (cause instanceof IOException && String.valueOf(cause.getMessage()).contains("No space left")) {
            return "磁盘已满（" + cause.getMessage() + "）：请腾出空间";
        }
        if (cause instanceof FileSystemException file) {
            return "无法读写 " + file.getFile() + (file.getReason() == null ? "" : "：" + file.getReason());
        }
        return cause instanceof IOException ? "读写文件失败：" + cause.getMessage() : null;
    }

    /** The system names what it could not make, not the file above it that is in the way. */
    private static Path inTheWay(String file) {
        Path path = Path.of(file);
        while (path.getParent() != null && !Files.exists(path)) {
            path = path.getParent();
        }
        return path;
    }

    private static String database(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.startsWith("28")) {
            return "数据库拒绝登录（用户名或密码不对）：请检查 spring.datasource.username 和 spring.datasource.password";
        }
        if (state.equals("3D000")) {
            return "数据库不存在：" + failure.getMessage() + "；请先建库，或改正 spring.datasource.url";
        }
        if (away(failure)) {
            return "连不上数据库或连接中断：" + failure.getMessage() + "；请确认数据库已启动";
        }
        if (state.equals("53100")) {
            return "数据库所在磁盘已满：请腾出空间";
        }
        if (state.equals("55P03")) {
            return "等不到数据库锁（另一个会话长时间占着）：请在 pg_stat_activity 中找到并结束它，然后接着算";
        }
        if (state.equals("57014")) {
            return "数据库语句被中断：" + failure.getMessage() + "；请查看数据库的 statement_timeout，或问数据库管理员";
        }
        if (state.equals("25P03") || state.equals("25P04")) {
            return "数据库因事务超时断开了连接：" + failure.getMessage() + "；请检查本机负载和数据库的超时设置";
        }
        if (state.equals("53300")) {
            return "数据库连接数已满：请稍后再试，或加大 max_connections";
        }
        if (state.equals("42501")) {
            return "数据库用户没有建表或写入权限：" + failure.getMessage();
        }
        return failure.getCause() == null ? "数据库出错：" + failure.getMessage() : null;
    }
}
