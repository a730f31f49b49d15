package org.kaohe.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;

/** What the virtual machine may spend on compiling the program while it runs. */
final class Compilers {

    /** Digests are made by the other one's instructions for them. */
    private static final String QUICK = "[{match: [\"sun/security/provider/*.*\"], c2: {Exclude: false}}, {match: [\"*.*\"], c2: {Exclude: true}}]";

    private Compilers() {
    }

    /**
     * From now on only the quick one of the two compilers. The other pays back after minutes; in work that is over in
     * seconds it takes half of all processor time and is still behind when the program ends. On a thread of its own; where
     * the virtual machine takes no directives nothing changes.
     */
    static void quick() {
        Thread thread = new Thread(Compilers::exclude, "compilers");
        thread.setDaemon(true);
        thread.start();
    }

    /** The same as {@code jcmd PID Compiler.directives_add FILE}, upon ourselves. */
    private static void exclude() {
        try {
            Path directives = Files.createTempFile("kaohe", ".json");
            try {
                Files.writeString(directives, QUICK);
                ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "compilerDirectivesAdd",
                        new Object[]{new String[]{directives.toString()}}, new String[]{String[].class.getName()});
            } finally {
                Files.delete(directives);
            }
        } catch (IOException | JMException | RuntimeException e) {
            // another virtual machine, or no room for the file: it compiles as it likes
        }
    }
}
