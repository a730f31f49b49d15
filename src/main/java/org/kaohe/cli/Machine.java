package org.kaohe.cli;

import com.sun.jna.Library;
import com.sun.jna.Native;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kaohe.rules.RulesException;

/**
 * The Java machine that fits the work. {@code java -jar kaohe.jar} knows neither of the archive of classes that the build lays beside
 * the jar, nor that a command of seconds is over before an optimizing compiler pays. A jar cannot say so, and together they are a third
 * of all processor time. So the process becomes another machine that was told (execve): its number, its descriptors, its
 * environment and its words stay. Where that cannot be done it goes on as it is, only slower.
 */
final class Machine {

    /** Says which machine this is; whoever gives it himself keeps the machine that he started. */
    private static final String PROPERTY = "kaohe.machine";
    private static final String SECONDS = "seconds";
    /** Empty: the C library is there already, no other process need be asked where libraries lie. */
    private static final String LIBRARIES = "jna.platform.library.path";
    /** The end of a whole archive. */
    static final byte[] WHOLE = "kaohe: whole\n".getBytes(StandardCharsets.US_ASCII);
    /** Where others may have put options that do not go with ours. */
    private static final List<String> OPTIONS_OF_OTHERS = List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

    private interface LibC extends Library {
        int execv(String program, String[] words);
    }

    private Machine() {
    }

    /** For a command of seconds, as most are: each method compiled once and simply, and a heap that asks for little memory. */
    static void forSeconds() {
        if (System.getProperty(PROPERTY) == null && OPTIONS_OF_OTHERS.stream().allMatch(name -> System.getenv(name) == null)) {
            become(SECONDS, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        }
    }

    /**
     * For minutes, where a command turns out to be none of seconds.
     *
     * @param options a file of Java's options; may be missing
     * @throws RulesException where something else stands in it
     */
    static void forMinutes(Path options) {
        if (SECONDS.equals(System.getProperty(PROPERTY))) {
            become("minutes", Files.isReadable(options) ? checked(options) : List.of());
        }
    }

    /** Once it is another machine there is nobody to say what is wrong. */
    private static List<String> checked(Path options) {
        try {
            List<String> lines = Files.readAllLines(options);
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).matches("\\s*|#.*|-X\\S+")) {
                    throw new RulesException(options.getFileName().toString(), i + 1, "这里只能写以 -X 开头的 Java 选项，一行一个，或以 # 开头的说明；不需要时可删去此文件");
                }
            }
            return List.of("@" + options);
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Comes back where it cannot be done: not Linux, not started by {@code -jar} or with options of one's own, no native call allowed. */
    private static void become(String name, List<String> options) {
        try {
            // byte by byte, whatever the locale says they mean
            List<String> words = List.of(Files.readString(Path.of("/proc/self/cmdline"), StandardCharsets.ISO_8859_1).split("\0", -1));
            int jar = words.indexOf("-jar");
            List<String> given = words.subList(1, Math.max(jar, 1)).stream().filter(word -> word.startsWith("-D") && !word.startsWith("-D" + PROPERTY) && !word.startsWith("-D" + LIBRARIES)).toList();
            boolean ours = System.getProperty(PROPERTY) != null;
            if (jar > 0 && (ours || given.size() == jar - 1)) {
                List<String> all = new ArrayList<>(List.of(words.get(0), "-D" + PROPERTY + "=" + name, "-D" + LIBRARIES + "=",
                        "-XX:+IgnoreUnrecognizedVMOptions"));
                Stream.concat(archived(), options.stream()).map(Machine::bytes).forEach(all::add);
                all.addAll(given);
                all.addAll(words.subList(jar, words.size() - 1));
                System.setProperty(LIBRARIES, "");
                Native.load(LibC.class, Map.of(Library.OPTION_STRING_ENCODING, "ISO-8859-1")).execv("/proc/self/exe", all.toArray(String[]::new));
            }
        } catch (IOException | LinkageError e) {
            // as it is
        }
    }

    /** @return where the build puts the archive of a jar's classes */
    static Path archive(Path jar) {
        return jar.resolveSibling("kaohe.jsa");
    }

    /**
     * The machine itself sees whether an archive belongs to this jar and this Java, and does without it otherwise; but one that was cut off, by a full disk
     * or a copy still going on, would bring it down.
     */
    private static Stream<String> archived() throws IOException {
        Path archive = archive(Path.of(System.getProperty("java.class.path")));
        if (!Files.isReadable(archive)) {
            return Stream.empty();
        }
        try (FileChannel channel = FileChannel.open(archive)) {
            ByteBuffer end = ByteBuffer.allocate(WHOLE.length);
            channel.read(end, Math.max(0, channel.size() - WHOLE.length));
            return Arrays.equals(end.array(), WHOLE) ? Stream.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off") : Stream.empty();
        }
    }

    private static String bytes(String text) {
        return new String(text.getBytes(Charset.forName(System.getProperty("sun.jnu.encoding"))), StandardCharsets.ISO_8859_1);
    }
}
