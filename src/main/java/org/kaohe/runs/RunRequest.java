package org.kaohe.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.kaohe.reports.circular.Template;
import org.kaohe.rules.Schemes;
import org.kaohe.rules.Targets;
import org.kaohe.store.Request;
import org.kaohe.store.Run;
import org.kaohe.store.RunKind;
import org.kaohe.store.Work;

/**
 * What somebody asks for.
 *
 * @param asOf   nothing dated later counts; null: no date cuts
 * @param input  the folder that holds {@code ASSESSMENT/YEAR/FEED.csv}
 * @param output the folder that receives {@code ASSESSMENT/YEAR/…}
 */
public record RunRequest(String assessment, int year, RunKind kind, LocalDate asOf, Path input, Path output) {

    /** @return what the run was asked for with */
    static RunRequest of(Run run) {
        return new RunRequest(run.assessment(), run.year(), run.kind(), run.asOf(), Path.of(run.input()), Path.of(run.output()));
    }

    /** @return what was asked for */
    static RunRequest of(Request request) {
        return new RunRequest(request.assessment(), request.year(), request.kind(), request.asOf(), Path.of(request.input()), Path.of(request.output()));
    }

    /** @return what only one process may be at */
    Work work() {
        return new Work(assessment, year, kind);
    }

    /** @return the folder of this year's feeds */
    public Path feeds() {
        return input.resolve(assessment).resolve(String.valueOf(year));
    }

    /**
     * Looks whether there are rules and a folder of feeds for the year, without reading any feed.
     *
     * @return the rules
     * @throws NotPossible where there are none
     */
    public Schemes.Found check(Schemes schemes) {
        Schemes.Found found = rules(schemes);
        if (!Files.isDirectory(feeds())) {
            throw new NotPossible("没有文件夹 " + feeds() + "：请把 " + year + " 年的报送表放在那里，或用 --input 指定");
        }
        return found;
    }

    /**
     * @return the rules for the year; they and the office's settings are sound
     * @throws NotPossible where there are none
     */
    public Schemes.Found rules(Schemes schemes) {
        Schemes.Found found = schemes.find(assessment, year).orElseThrow(() -> new NotPossible(noRules(schemes)));
        Strategies.check(found, year);
        schemes.circular(assessment);
        Template.check(schemes.template(assessment), schemes.folder().resolve(schemes.template(assessment)));
        return found;
    }

    private String noRules(Schemes schemes) {
        var years = schemes.ownYears(assessment);
        return years.isEmpty() ? "没有“" + assessment + "”这项考核，可用：" + String.join("、", schemes.assessments())
                : "没有 " + year + " " + subject(schemes, years.first()) + "（" + assessment + " 有：" + String.join("、", years.stream().map(String::valueOf).toList()) + "）";
    }

    /** Targets are stated year by year; rules hold until others come. */
    private String subject(Schemes schemes, int ownYear) {
        return schemes.find(assessment, ownYear).filter(found -> found.scheme().method() instanceof Targets).isPresent() ? "年目标" : "年的规则";
    }
}
