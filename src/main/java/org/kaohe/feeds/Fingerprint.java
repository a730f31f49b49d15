package org.kaohe.feeds;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether two rows are equal in every cell as written. */
final class Fingerprint {

    private static final int BYTES = 16;

    private Fingerprint() {
    }

    static String of(List<String> cells) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            // no cell can hold this separator
            digest.update(String.join("\u001F", cells).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
