package org.kaohe.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.credit.EnterpriseResult;
import org.kaohe.credit.Finding;
import org.kaohe.credit.LedgerLine;
import org.kaohe.credit.ListEntry;
import org.kaohe.credit.MeasureTaken;
import org.kaohe.credit.RepairDecision;
import org.kaohe.reports.JsonText;
import org.kaohe.rules.Scheme;
import org.kaohe.store.Run;

/** One enterprise's rating as JSON; decimals as text, dates ISO; what there is none of is empty text. */
final class CreditJson {

    private CreditJson() {
    }

    /** @param to sentences; null: no goal was asked for */
    static String of(Run run, Scheme scheme, EnterpriseResult result, List<String> to) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("assessment", run.assessment());
        json.put("year", run.year());
        json.put("kind", run.kind().word());
        json.put("as_of", text(run.asOf()));
        json.put("run", run.id());
        json.put("title", scheme.title());
        json.put("document", scheme.document());
        json.put("credit_code", result.enterprise().code().text());
        json.put("name", result.enterprise().name());
        json.put("county", result.enterprise().county());
        json.put("industry", result.enterprise().industry());
        json.put("score", result.score().toPlainString());
        json.put("grade", result.grade());
        json.put("flags", result.flags());
        json.put("ledger", result.ledger().stream().map(CreditJson::line).toList());
        json.put("not_counted", result.notCounted().stream().map(row -> {
            Map<String, Object> entry = finding(row.finding());
            entry.put("reason", row.reason().words());
            return entry;
        }).toList());
        json.put("measures", result.measures().stream().map(CreditJson::measure).toList());
        json.put("red_list", list(result.red()));
        json.put("black_list", list(result.black()));
        json.put("repair_decisions", result.decisions().stream().map(CreditJson::decision).toList());
        json.put("readings", scheme.readings().stream().map(reading -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", reading.id());
            entry.put("clause", reading.clause());
            entry.put("question", reading.question());
            entry.put("setting", text(reading.setting()));
            entry.put("chosen", reading.chosen());
            entry.put("others", reading.others());
            entry.put("why", text(reading.why()));
            return entry;
        }).toList());
        if (to != null) {
            json.put("to", Map.of("sentences", to));
        }
        return JsonText.of(json);
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("finding_no", finding.number());
        json.put("found_on", text(finding.foundOn()));
        json.put("confirmed_on", text(finding.confirmedOn()));
        json.put("item", finding.item());
        json.put("document", finding.document());
        json.put("feed", "findings.csv");
        json.put("line", finding.feedLine());
        return json;
    }

    private static Map<String, Object> line(LedgerLine line) {
        Map<String, Object> json = finding(line.finding());
        json.put("name", line.item().name());
        json.put("points", line.item().points().negate().toPlainString());
        json.put("score_after", line.scoreAfter().toPlainString());
        return json;
    }

    private static Map<String, Object> measure(MeasureTaken measure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("measure", measure.measure().token());
        json.put("name", measure.line().name());
        json.put("clause", measure.line().clause());
        json.put("crossed_on", text(measure.crossedOn()));
        json.put("finding_no", measure.findingNumber());
        json.put("score_after", measure.scoreAfter().toPlainString());
        return json;
    }

    private static Map<String, Object> list(ListEntry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (entry == null) {
            return json;
        }
        json.put("since", text(entry.since()));
        json.put("until", text(entry.until()));
        json.put("reason", entry.reason());
        return json;
    }

    private static Map<String, Object> decision(RepairDecision decision) {
        boolean barred = decision.decision() == RepairDecision.Decision.BARRED;
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("applied_on", text(decision.appliedOn()));
        json.put("decision", decision.decision().token());
        json.put("reasons", decision.reasons());
        json.put("publicity_ends_on", barred ? "" : text(decision.publicityEndsOn()));
        json.put("update_due_on", barred ? "" : text(decision.updateDueOn()));
        return json;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
