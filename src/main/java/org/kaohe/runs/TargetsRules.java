package org.kaohe.runs;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kaohe.rules.Schemes;
import org.kaohe.rules.Settings;
import org.kaohe.rules.Targets;
import org.kaohe.targets.Readings;
import org.kaohe.targets.TargetKey;
import org.kaohe.targets.TargetTable;
import org.kaohe.targets.Weights;
import org.kaohe.units.Unit;

/** The targets of a year with readings and weights, from the rules found. */
record TargetsRules(TargetTable table, Readings readings, Weights weights) {

    /** @throws org.kaohe.targets.UnsoundTargetsException where the targets file is unsound */
    static TargetsRules of(Schemes.Found found, int year) {
        Targets method = (Targets) found.scheme().method();
        TargetTable table = TargetTable.read(method.file(), method.text(), name -> code(found, year, name));
        Readings readings = new Readings(Readings.InStep.of(found.scheme().reading(Settings.IN_STEP)),
                Readings.Misprint.of(found.scheme().reading(Settings.MISPRINT)));
        return new TargetsRules(table, readings, weights(method, table, found, year));
    }

    private static Optional<String> code(Schemes.Found found, int year, String name) {
        return found.register().find(name, year).map(Unit::code);
    }

    private static Weights weights(Targets method, TargetTable table, Schemes.Found found, int year) {
        Map<TargetKey, BigDecimal> weights = new HashMap<>();
        if (method.weight().compareTo(BigDecimal.ONE) != 0) {
            table.targets().forEach(target -> weights.put(target.key(), method.weight()));
        }
        method.special().forEach(special -> weights.put(new TargetKey(code(found, year, special.unit()).orElse(special.unit()),
                special.indicator(), special.object()), special.weight()));
        return new Weights(weights);
    }
}
