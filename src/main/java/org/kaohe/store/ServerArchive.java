package org.kaohe.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs as the jar has them: zonky's archives, which are packed by xz, packed by gzip when the program is
 * built. A first start would spend seconds on xz. In its header an archive carries the checksum of zonky's.
 */
public final class ServerArchive {

    private ServerArchive() {
    }

    /** Called by the build. @param arguments the folder of the classes */
    public static void main(String[] arguments) throws IOException {
        for (String machine : List.of("x86_64", "arm_64")) {
            pack(ServerArchive.class.getResource("/postgres-linux-" + machine + ".txz"), Path.of(arguments[0], name(machine)));
        }
    }

    private static String name(String machine) {
        return "postgres-linux-" + machine + ".tgz";
    }

    private static void pack(URL from, Path to) throws IOException {
        JarURLConnection archive = (JarURLConnection) from.openConnection();
        GzipParameters header = new GzipParameters();
        header.setFileName(Long.toHexString(archive.getJarEntry().getCrc()));
        if (Files.exists(to) && version(to).equals(header.getFileName())) {
            return;
        }
        Path half = to.resolveSibling(to.getFileName() + ".new");
        try (InputStream tar = new XZInputStream(archive.getInputStream());
                OutputStream packed = new GzipCompressorOutputStream(Files.newOutputStream(half), header)) {
            tar.transferTo(packed);
        }
        Files.move(half, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String version(Path archive) throws IOException {
        try (GzipCompressorInputStream tar = new GzipCompressorInputStream(Files.newInputStream(archive))) {
            return version(tar);
        }
    }

    /** @return what tells an archive from another one */
    static String version(GzipCompressorInputStream tar) {
        return tar.getMetaData().getFileName();
    }

    /** @throws ServerUnavailable where there are no programs for this machine */
    static GzipCompressorInputStream open() throws IOException {
        String machine = System.getProperty("os.arch");
        InputStream archive = ServerArchive.class.getResourceAsStream("/" + name(switch (machine) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> machine;
        }));
        if (archive == null) {
            throw new ServerUnavailable("没有适合本机（" + System.getProperty("os.name") + " " + machine
                    + "）的内嵌数据库。请用 --spring.datasource.url 指定数据库");
        }
        return new GzipCompressorInputStream(archive);
    }
}
