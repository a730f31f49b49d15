package org.kaohe.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The password of the one database user: random, kept in a file that only its owner reads. */
final class ServerPassword {

    private static final int BYTES = 32;

    private ServerPassword() {
    }

    /** Writes a new one, complete or not at all; 43 letters, digits, `-` and `_`. */
    static void create(ServerFolder folder) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path unfinished = folder.root().resolve("password.new");
        Files.deleteIfExists(unfinished);
        try (FileChannel channel = FileChannel.open(unfinished,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap((password + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(unfinished, folder.password(), StandardCopyOption.ATOMIC_MOVE);
    }

    static String read(ServerFolder folder) throws IOException {
        try {
            return Files.readString(folder.password(), StandardCharsets.US_ASCII).strip();
        } catch (NoSuchFileException missing) {
            throw new ServerUnavailable("数据库的密码文件 " + folder.password() + " 不见了。请恢复该文件；"
                    + "若不再需要以往的数据，请移走 " + folder.data() + " 后重新运行", missing);
        }
    }
}
