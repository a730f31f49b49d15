package org.kaohe.feeds;

import java.nio.file.Path;

/** A feed schema cannot be used. The message, in Chinese, begins with the file. */
public final class SchemaException extends RuntimeException {

    SchemaException(Path file, String reason) {
        super(file + ": " + reason);
    }
}
