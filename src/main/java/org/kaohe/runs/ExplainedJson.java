package org.kaohe.runs;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.reports.JsonText;
import org.kaohe.rules.Reading;
import org.kaohe.scoring.Exact;
import org.kaohe.variation.Answer;
import org.kaohe.variation.Way;

/**
 * {@code explain --json}: the same names for every assessment of units; decimals as text, exactly as published or reported. What
 * there is none of is empty text; a unit without score has a null rank.
 */
public final class ExplainedJson {

    private ExplainedJson() {
    }

    public static String of(Explained explained) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("assessment", explained.run().assessment());
        json.put("year", explained.run().year());
        json.put("kind", explained.run().kind().word());
        json.put("as_of", explained.run().asOf() == null ? "" : explained.run().asOf().toString());
        json.put("run", explained.run().id());
        json.put("title", explained.scheme().title());
        json.put("document", explained.scheme().document());
        json.put("unit_code", explained.place().unitCode());
        json.put("unit", explained.place().unit());
        json.put("group", explained.place().group());
        json.put("rank", explained.place().rank());
        json.put("score", explained.place().score() == null ? "" : explained.place().score().toPlainString());
        json.put("grade", explained.place().grade());
        json.put("flags", explained.place().flags());
        json.put("lacking", explained.place().lacking());
        json.put("rules_unchanged", explained.rules());
        json.put("items", explained.items().stream().map(ExplainedJson::item).toList());
        if (!explained.besides().isEmpty()) {
            json.put("other_checks", explained.besides().stream().map(ExplainedJson::beside).toList());
        }
        json.put("readings", explained.rules() ? explained.scheme().readings().stream().map(reading -> reading(explained, reading)).toList() : List.of());
        json.put("notes", explained.scheme().notes());
        if (explained.reach() != null) {
            json.put("to", reach(explained.reach()));
        }
        return JsonText.of(json);
    }

    private static Map<String, Object> beside(Explained.Beside beside) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", beside.title());
        json.put("place", beside.place());
        json.put("items", beside.items());
        return json;
    }

    private static Map<String, Object> item(Explained.Item item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("item", item.row().item());
        json.put("name", item.row().itemName());
        json.put("clause", item.row().clause());
        json.put("max_points", item.row().maxPoints().toPlainString());
        json.put("points", item.row().points().toPlainString());
        json.put("explanation", item.row().explanation());
        json.put("figures", item.figures().stream().map(ExplainedJson::figure).toList());
        json.put("readings", item.readings().stream().map(Reading::id).toList());
        return json;
    }

    private static Map<String, Object> figure(Explained.Figure figure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("feed", figure.feed());
        json.put("line", figure.line());
        json.put("column", figure.column());
        json.put("title", figure.title());
        json.put("value", figure.value());
        json.put("measure", figure.measure());
        json.put("detail", figure.detail());
        return json;
    }

    private static Map<String, Object> reading(Explained explained, Reading reading) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", reading.id());
        json.put("clause", reading.clause());
        json.put("question", reading.question());
        json.put("setting", text(reading.setting()));
        json.put("chosen", reading.chosen());
        json.put("others", reading.others());
        json.put("why", text(reading.why()));
        json.put("items", explained.items().stream().filter(item -> item.readings().contains(reading)).map(item -> item.row().item()).toList());
        return json;
    }

    private static Map<String, Object> reach(Answer answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("goal", answer.goal().shown());
        json.put("remark", text(answer.remark()));
        json.put("figures_tried", answer.tried());
        json.put("not_settled", answer.open());
        json.put("ways", answer.ways().stream().map(way -> way(answer, way)).toList());
        json.put("sentences", answer.sentences());
        return json;
    }

    private static Map<String, Object> way(Answer answer, Way way) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("feed", way.change().feed() + ".csv");
        json.put("line", way.change().line());
        json.put("column", way.change().column());
        json.put("what", way.change().what());
        json.put("measure", way.change().measure());
        json.put("from", plain(way.change().from()));
        json.put("to", plain(way.change().to()));
        json.put("by", plain(way.change().by()));
        json.put("rank", way.place().rank());
        json.put("grade", way.place().grade());
        json.put("score", way.place().score().toPlainString());
        json.put("sentence", way.sentence(answer.goal()));
        return json;
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : Exact.plain(number);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
