package org.kaohe.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says where results go to. */
class Output {

    @Option(names = "--output", paramLabel = "文件夹", defaultValue = "output", description = "写出结果的文件夹")
    Path output;
}
