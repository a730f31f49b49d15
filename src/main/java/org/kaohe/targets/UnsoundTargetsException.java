package org.kaohe.targets;

/** A targets file that cannot be used; the message names file, line and reason in Chinese. */
public final class UnsoundTargetsException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String file;
    private final int line;
    private final String reason;

    UnsoundTargetsException(String file, int line, String reason) {
        super(file + " 第" + line + "行：" + reason);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    /** @return the file's name as the caller gave it */
    public String file() {
        return file;
    }

    /** @return the record's first line, 1 = header; 0 = the whole file */
    public int line() {
        return line;
    }

    /** @return what is wrong and what was expected */
    public String reason() {
        return reason;
    }
}
