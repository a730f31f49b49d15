package org.kaohe.cli;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The parts of the program, found below {@code org.kaohe}. */
@SpringBootApplication(scanBasePackages = "org.kaohe")
class Application {
}
