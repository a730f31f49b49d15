package org.kaohe.units;

import java.nio.file.Path;

/** The register of units cannot be used. The message, in Chinese, begins with {@code file:line:} (without a line: {@code file:}). */
public final class RegisterException extends RuntimeException {

    RegisterException(Path file, String reason) {
        super(file + ": " + reason);
    }

    RegisterException(Path file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
    }
}
