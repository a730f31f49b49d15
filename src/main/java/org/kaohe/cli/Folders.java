package org.kaohe.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that say where feeds come from and results go to. */
final class Folders {

    @Option(names = "--input", paramLabel = "文件夹", defaultValue = "input-samples", description = "存放报送表的文件夹")
    Path input;

    @Option(names = "--output", paramLabel = "文件夹", defaultValue = "output", description = "写出结果的文件夹")
    Path output;
}
