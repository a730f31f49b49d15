package org.kaohe.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Java's optimizing compiler (C2). A command of seconds is over before what it compiles pays, and on two cores it takes
 * nearly one of them from the work: of the 40 seconds of processor time of {@code run all} on the samples, 17. No setting that a
 * jar could carry turns it off, but the virtual machine takes directives while it runs.
 */
final class OptimizingCompiler {

    /** All but the digests, for which it has instructions of the processor. */
    private static final String DIRECTIVES = "[{match: [\"sun/security/provider/*.*\"], c2: {Exclude: false}}, {match: [\"*.*\"], c2: {Exclude: true}}]";

    private OptimizingCompiler() {
    }

    /** For the rest of the process, from some tenths of a second on. Where the virtual machine takes no directives all stays as it was. */
    static void leaveOut() {
        Thread thread = new Thread(OptimizingCompiler::exclude, "compiler directives");
        thread.setDaemon(true);
        thread.start();
    }

    /** The same as {@code jcmd PID Compiler.directives_add FILE}, upon ourselves. */
    private static void exclude() {
        try {
            Path directives = Files.createTempFile("kaohe", ".json");
            try {
                Files.writeString(directives, DIRECTIVES);
                ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "compilerDirectivesAdd",
                        new Object[]{new String[]{directives.toString()}}, new String[]{String[].class.getName()});
            } finally {
                Files.delete(directives);
            }
        } catch (IOException | JMException | RuntimeException e) {
            // slower by some seconds
        }
    }
}
