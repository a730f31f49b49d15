package org.kaohe.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that say where feeds come from, beside that of results. */
final class Folders extends Output {

    @Option(names = "--input", paramLabel = "文件夹", defaultValue = "input-samples", description = "存放报送表的文件夹")
    Path input;
}
