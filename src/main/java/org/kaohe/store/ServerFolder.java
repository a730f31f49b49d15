package org.kaohe.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** Where the things of one server lie: a folder that only its owner can enter. */
record ServerFolder(Path root) {

    /** The major version of the binaries on the class path; data of another one cannot be read. */
    static final String MAJOR = "18";

    /** Creates the folder if it is not there, and closes it to other users if it is open to them. */
    static ServerFolder open(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            refuseFileInTheWay(path);
            create(path);
            if (!uid(path).equals(ownUid())) {
                // PostgreSQL refuses data that belong to somebody else, root included
                throw new ServerUnavailable("数据文件夹 " + path + " 属于用户 "
                        + Files.getOwner(path) + "。请用该用户运行，或用 --kaohe.data 指定别的文件夹");
            }
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            return new ServerFolder(path.toRealPath());
        } catch (IOException failure) {
            throw ServerProblem.of(path, failure);
        }
    }

    private static void refuseFileInTheWay(Path folder) {
        Path there = folder;
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            throw new ServerUnavailable("数据文件夹 " + folder + " 不能建立：" + there
                    + " 是一个文件。请移走它，或用 --kaohe.data 指定别的文件夹");
        }
    }

    private static void create(Path path) throws IOException {
        if (path.getParent() != null) {
            Files.createDirectories(path.getParent());
        }
        try {
            Files.createDirectory(path,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (FileAlreadyExistsException there) {
            // by us earlier, or by another process just now
        }
    }

    static boolean ownedByRoot() {
        try {
            return ownUid().equals(0);
        } catch (IOException noProc) {
            return false;
        }
    }

    private static Object ownUid() throws IOException {
        return uid(Path.of("/proc/self"));
    }

    private static Object uid(Path path) throws IOException {
        return Files.getAttribute(path, "unix:uid");
    }

    Path data() {
        return root.resolve("pg" + MAJOR);
    }

    Path log() {
        return root.resolve("server.log");
    }

    Path password() {
        return root.resolve("password");
    }

    /** The port last in use, which a server that was shut down does not leave in its own file. */
    Path port() {
        return root.resolve("port");
    }

    Path programs() {
        return root.resolve("bin");
    }

    Stream<Path> children() throws IOException {
        return Files.list(root).sorted();
    }

    /** Makes renames in the folder survive a power failure. */
    void sync() throws IOException {
        try (FileChannel channel = FileChannel.open(root, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
