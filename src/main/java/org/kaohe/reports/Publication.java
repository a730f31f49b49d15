package org.kaohe.reports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.kaohe.store.Contents.Digest;
import org.kaohe.store.Contents.Kept;
import org.kaohe.store.PartSums;
import org.kaohe.store.RunFile;
import org.springframework.util.FileSystemUtils;

/**
 * The outputs of one assessment and year: written beside, synced, and exchanged with what was there, all together or
 * not at all. A reader of the folder sees the earlier result or the new one, never half of one. Closed before it was
 * published, what it wrote beside goes.
 */
public final class Publication implements AutoCloseable {

    /** A file of so many bytes goes to the disk while others are still being made; shorter ones go together at the end. */
    private static final int LONG = 16 << 20;

    private final Path folder;
    private final String name;
    private final String attempt;
    private final Map<String, PartSums> written = new ConcurrentHashMap<>();

    /**
     * @param folder the assessment's output folder
     * @param name   {@code 2017} or {@code 2017.progress}
     */
    public Publication(Path folder, String name) {
        this(folder, name, "");
    }

    /** @param attempt keeps its files apart from those of a process that was replaced and still writes */
    public Publication(Path folder, String name, String attempt) {
        this.folder = folder;
        this.name = name;
        this.attempt = attempt;
    }

    /** @return the folder that receives the result */
    public Path place() {
        return folder.resolve(name);
    }

    private Path beside() {
        return folder.resolve("." + name + ".new");
    }

    private Path fresh() {
        return beside().resolve(attempt);
    }

    private Path aside() {
        return folder.resolve("." + name + ".old");
    }

    /** @return the one table of a refusal for the year, whatever kind of run was refused */
    public Path refused() {
        return folder.resolve(name.replace(".progress", "") + ".refused.csv");
    }

    /** Finishes what a killed process left: a result set aside comes back, unfinished files go. */
    public void tidy() throws IOException {
        comeBack();
        FileSystemUtils.deleteRecursively(aside());
        FileSystemUtils.deleteRecursively(beside());
    }

    private void comeBack() throws IOException {
        if (Files.exists(aside()) && !Files.exists(place())) {
            Files.move(aside(), place());
        }
    }

    /** Begins a new result beside the old one. */
    public void begin() throws IOException {
        Files.createDirectories(folder);
        comeBack();
        FileSystemUtils.deleteRecursively(fresh());
        if (Files.exists(place()) && !Files.isDirectory(place())) {
            // somebody's file is not ours to exchange
            throw new NotDirectoryException(place().toString());
        }
        Files.createDirectories(fresh());
    }

    /** Writes one file of the new result, synced before the result is put in place; several threads may write files at once. @return its name, digest and size */
    public RunFile write(ResultFile file) throws IOException {
        Path path = fresh().resolve(file.name());
        if (!path.getParent().equals(fresh())) {
            Files.createDirectories(path.getParent());
        }
        PartSums.Taking taking = new PartSums.Taking(Files.newOutputStream(path, StandardOpenOption.CREATE_NEW));
        try (OutputStream out = new BufferedOutputStream(taking, 1 << 16)) {
            file.content().write(out);
        }
        PartSums sums = taking.sums();
        if (sums.digest().bytes() >= LONG) {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                channel.force(false);
            }
        }
        written.put(file.name(), sums);
        return file(RunFile.Role.OUTPUT, file.name(), sums.digest());
    }

    static RunFile digest(RunFile.Role role, String name, Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return file(role, name, Digest.of(in));
        }
    }

    private static RunFile file(RunFile.Role role, String name, Digest digest) {
        return new RunFile(role, name, digest.sha256(), digest.bytes());
    }

    /** @return what is to be kept of a written file of the new result */
    public Kept kept(String file) {
        return new Kept(written.get(file), () -> written(file));
    }

    /** @return a written file of the new result, to be read again */
    public InputStream written(String file) throws IOException {
        return Files.newInputStream(fresh().resolve(file));
    }

    /** Puts the new result in place and removes the old one and the table of an earlier refusal. */
    public void publish() throws IOException {
        FileSystem.sync(fresh());
        Exchange.exchange(fresh(), place(), aside());
        SingleFile.syncFolder(folder);
        close();
        FileSystemUtils.deleteRecursively(aside());
        accepted();
    }

    /** Removes what this attempt still has beside: an unfinished result, or the old one after the exchange. */
    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(fresh());
        if (!fresh().equals(beside())) {
            // not empty where another attempt writes: that is not this one's to remove
            beside().toFile().delete();
        }
    }

    /** @return whether the folder holds exactly these files */
    public boolean holds(List<RunFile> files) throws IOException {
        if (!Files.isDirectory(place())) {
            return false;
        }
        Set<String> there = new HashSet<>();
        try (Stream<Path> paths = Files.walk(place())) {
            paths.filter(Files::isRegularFile).forEach(path -> there.add(place().relativize(path).toString().replace('\\', '/')));
        }
        Set<String> wanted = new HashSet<>();
        for (RunFile file : files) {
            wanted.add(file.name());
            Path path = place().resolve(file.name());
            if (!Files.isRegularFile(path) || !digest(path).equals(file.sha256())) {
                return false;
            }
        }
        return there.equals(wanted);
    }

    private static String digest(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Digest.of(in).sha256();
        }
    }

    /** Writes the table of a refused run or check; the year's folder stays as it is. @return the table's path */
    public Path refuse(ResultFile table) throws IOException {
        SingleFile.put(folder, table.as(refused().getFileName().toString()));
        return refused();
    }

    /** Removes the table of an earlier refusal. */
    public void accepted() throws IOException {
        Files.deleteIfExists(refused());
    }
}
