package org.kaohe.store;

/**
 * The database cannot be used. The message is one Chinese line for the user: what is wrong, where, what to do.
 * Nothing of the server's data has been changed, and the same call may be tried again.
 */
public final class ServerUnavailable extends RuntimeException {

    ServerUnavailable(String message) {
        this(message, null);
    }

    ServerUnavailable(String message, Throwable cause) {
        super(message.strip().replaceAll("\\s*\\R\\s*", " "), cause);
    }
}
