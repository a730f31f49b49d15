package org.kaohe.runs;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.kaohe.credit.CreditRules;
import org.kaohe.credit.DeductionItem;
import org.kaohe.credit.GradeBand;
import org.kaohe.credit.Measure;
import org.kaohe.credit.MeasureLine;
import org.kaohe.credit.Reading;
import org.kaohe.credit.Readings;
import org.kaohe.rules.Credit;
import org.kaohe.rules.Scheme;
import org.kaohe.rules.Settings;

/** The rules of the credit rating as the rating asks for them, from the rules found. */
final class CreditRulesOf {

    private CreditRulesOf() {
    }

    /** @throws IllegalArgumentException with a Chinese message, where the rules are unsound */
    static CreditRules scheme(Scheme scheme) {
        Credit credit = (Credit) scheme.method();
        Map<String, DeductionItem> items = new HashMap<>();
        credit.items().forEach(item -> items.put(item.item(), new DeductionItem(item.item(), item.name(), item.points())));
        Map<Reading, String> answers = new EnumMap<>(Reading.class);
        answers.put(Reading.R3, scheme.reading(Settings.FINDING_YEAR));
        answers.put(Reading.R7, scheme.reading(Settings.FIRST_YEAR));
        answers.put(Reading.R8, scheme.reading(Settings.BLACK_LIST));
        answers.put(Reading.R9, scheme.reading(Settings.KEY_SUPERVISION));
        return new CreditRules(credit.base(), credit.bands().stream().map(band -> new GradeBand(band.grade(), band.from())).toList(),
                credit.measures().stream().map(line -> new MeasureLine(Measure.of(line.measure()), line.name(), line.line(), line.at(), line.clause())).toList(),
                credit.redLine(), credit.inForceOn(), items, credit.itemsNote(), credit.workingDays(), Readings.of(answers));
    }
}
