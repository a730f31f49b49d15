package org.kaohe.rules;

import java.nio.file.Path;

/** A rules file that cannot be used: names file, line and reason, in Chinese. The program ends with status 3. */
public final class RulesException extends RuntimeException {

    private final String file;
    private final int line;

    /** @param line 0 where the file as a whole is meant */
    public RulesException(String file, int line, String reason) {
        super(file + (line > 0 ? " 第 " + line + " 行：" : "：") + reason);
        this.file = file;
        this.line = line;
    }

    static RulesException of(Path file, String reason) {
        return new RulesException(file.getFileName().toString(), 0, reason);
    }

    /** @return the file's name, without folder */
    public String file() {
        return file;
    }

    /** @return the line, from 1; 0 where the file as a whole is meant */
    public int line() {
        return line;
    }
}
