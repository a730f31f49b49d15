package org.kaohe.rules;

import java.util.List;

/** The flags that a scheme declares; one that a rule gives and {@code flags:} does not name would never be printed. */
record Flags(List<String> declared) {

    /** @return the flag named here @throws RulesException if it is not declared */
    String declared(Yaml where) {
        declared(where, where.text());
        return where.text();
    }

    void declared(Yaml where, String flag) {
        if (!declared.contains(flag)) {
            throw where.fault("标记“" + flag + "”没有列入 flags");
        }
    }
}
