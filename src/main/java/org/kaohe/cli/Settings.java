package org.kaohe.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kaohe.runs.NotPossible;
import org.kaohe.runs.Reporter;
import org.springframework.boot.convert.DurationStyle;

/**
 * The program's own settings, looked at before anything begins: as Spring will find them among the words typed, the virtual
 * machine's properties ({@code -D}) and the environment ({@code KAOHE_DATA}).
 */
record Settings(List<String> springs) {

    private Optional<String> get(String name) {
        List<String> typed = springs.stream().filter(argument -> argument.startsWith("--" + name + "=")).map(argument -> argument.substring(name.length() + 3)).toList();
        if (typed.size() > 1) {
            throw new NotPossible("--" + name + " 写了 " + typed.size() + " 次，只能写一次：" + String.join("、", typed));
        }
        return typed.stream().findFirst().or(() -> Optional.ofNullable(System.getProperty(name)))
                .or(() -> Optional.ofNullable(System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_'))));
    }

    /** @throws NotPossible where it is empty: that would be the folder one stands in */
    String folder(String name, String otherwise) {
        String folder = get(name).orElse(otherwise);
        if (folder.isBlank()) {
            throw new NotPossible(name + " 是空的：请写文件夹，或不设置");
        }
        return folder;
    }

    /** @throws NotPossible naming a setting that cannot be, what it should be and what it is */
    void check() {
        get("kaohe.workers").filter(workers -> !workers.matches("[1-8]")).ifPresent(workers -> {
            throw new NotPossible("kaohe.workers 应为 1 至 8 的整数（同时处理的部分数），现为“" + workers + "”");
        });
        for (String form : get("kaohe.reports").orElse("").split(",")) {
            if (!form.isBlank() && !Reporter.forms().contains(form.strip())) {
                throw new NotPossible("kaohe.reports 中没有“" + form.strip() + "”这种报告，可用：" + String.join("、", Reporter.forms()) + "，或留空不写报告");
            }
        }
        get("kaohe.lease").ifPresent(lease -> {
            try {
                DurationStyle.detectAndParse(lease);
            } catch (IllegalArgumentException e) {
                throw new NotPossible("kaohe.lease 应为时长，如 15s，现为“" + lease + "”");
            }
        });
    }
}
