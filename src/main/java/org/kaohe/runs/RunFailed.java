package org.kaohe.runs;

/** Database, disk or permission, or stopped (status 4). The message is one line for the user. */
public class RunFailed extends RuntimeException {

    private final Long run;

    public RunFailed(Long run, String message, Throwable cause) {
        super(message, cause);
        this.run = run;
    }

    /** @return the run that can go on with {@code restart}; null where none began */
    public Long run() {
        return run;
    }
}
