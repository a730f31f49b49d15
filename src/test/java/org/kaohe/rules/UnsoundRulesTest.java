package org.kaohe.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Takes a shipped rules file and changes one thing: it must be refused with file, line and reason. */
class UnsoundRulesTest {

    private static final String INDUSTRY = "industrial-economy/2017.yaml";
    private static final String GRAIN = "grain-security/2017.yaml";
    private static final String WEBSITE = "website-performance/2016.yaml";

    /** @param line what stands on the line to be named, after the change */
    @ParameterizedTest(name = "{0}")
    @MethodSource({"points", "checksAndCards", "grades", "columns", "items", "units", "words", "readings", "flags", "events", "others"})
    void is_refused_with_file_line_and_reason(String what, String file, String from, String to, String line, String reason, @TempDir Path folder) {
        RulesFolder rules = RulesFolder.copy(folder);
        String changed = rules.change(file, from, to);
        String[] names = file.split("[/.]");
        assertThatThrownBy(() -> rules.read(names[0], Integer.parseInt(names[1])))
                .hasMessageStartingWith(names[1] + ".yaml 第 ").hasMessageContaining(reason)
                .asInstanceOf(InstanceOfAssertFactories.type(RulesException.class)).satisfies(fault -> {
                    assertThat(fault.file()).isEqualTo(names[1] + ".yaml");
                    assertThat(fault.line()).as(fault.getMessage()).isEqualTo(RulesFolder.line(changed, line));
                });
    }

    static Stream<Arguments> checksAndCards() {
        String land = "cultivated-land/2018.yaml";
        String cards = "construction-safety/2022.yaml";
        return Stream.of(
                arguments("a check held in a year that no term has", land, "held: year-3", "held: third", "held: third", "year-3（规划期第三年）"),
                arguments("a check of years nobody knows", land, "examines: first-2-years", "examines: two-years", "examines: two-years", "year-before"),
                arguments("weights of a check that do not make up its total", land, "clause: 十三, points: 12.5", "clause: 十三, points: 12", "points: 100", "合计 99.5 分"),
                arguments("an indicator that the feed does not have", land, "land.actual[area_kept]", "land.actual[area]", "id: area_kept", "没有“area”"),
                arguments("a flag that is not declared", land, "flags: [not-applicable-items, ", "flags: [", "rule: over-years", "not-applicable-items"),
                arguments("a class of accidents that the feed does not have", cards, "classes: [一般], count: 3", "classes: [轻微], count: 3", "[轻微]", "没有“轻微”"),
                arguments("a standard of an unknown card", cards, "{card: yellow, clause", "{card: green, clause", "card: green", "没有“green”"),
                arguments("a card without term", cards, "months: 6", "months: 0", "months: 0", "应大于 0"),
                arguments("reports at no known interval", cards, "reports: monthly", "reports: weekly", "reports: weekly", "half-monthly"));
    }

    static Stream<Arguments> points() {
        return Stream.of(
                arguments("items that do not make up their section", INDUSTRY, "points: 55", "points: 54", "points: 54", "合计 55 分"),
                arguments("sections that do not make up the total", INDUSTRY, "total: 100", "total: 101", "total: 101", "合计 100 分"),
                arguments("an item of no points", GRAIN, "points: 30", "points: 0", "points: 0", "应大于 0"),
                arguments("weights that do not make up the points", GRAIN, "weight: 0.7", "weight: 0.6", "- {weight: 0.3", "按权重最多 27 分"),
                arguments("a weight that does not fit the points", "food-safety/2017.yaml", "weight: 0.3", "weight: 0.25", "weight: 0.25", "按权重最多 25 分"),
                arguments("points that are no number", GRAIN, "points: 30", "points: 3O", "points: 3O", "不是数"),
                arguments("points missing", GRAIN, "        points: 30\n", "", "- id: production_capacity", "缺少“points”"),
                arguments("a rescaling from the wrong sum", WEBSITE, "of: 55", "of: 56", "of: 56", "合计 55 分"),
                arguments("a rescaling to something else than the total", WEBSITE, "to: 100", "to: 90", "to: 90", "总分 100"),
                arguments("an event that is worth less than nothing", INDUSTRY, "{each: 2}", "{each: -2}", "{each: -2}", "应大于 0"),
                arguments("a bonus each of nothing", INDUSTRY, "each: 6", "each: 0", "each: 0", "应大于 0"));
    }

    static Stream<Arguments> grades() {
        return Stream.of(
                arguments("a band above the one before it", GRAIN, "良好, from: 75", "良好, from: 95", "良好, from: 95", "重叠"),
                arguments("a band that begins where the one before it does", GRAIN, "良好, from: 75", "良好, from: 90", "良好, from: 90", "重叠"),
                arguments("a band without lower bound in the middle", GRAIN, "{grade: 合格, from: 60}", "{grade: 合格}", "{grade: 合格}", "缺少下限"),
                arguments("no band at the bottom", GRAIN, "{grade: 不合格}", "{grade: 不合格, from: 10}", "{grade: 不合格, from: 10}", "低于 10 分没有等次"),
                arguments("a gap between stated bounds", GRAIN, "良好, from: 75", "良好, from: 75, below: 89", "below: 89", "空档或重叠"),
                arguments("an overlap of stated bounds", GRAIN, "良好, from: 75", "良好, from: 75, below: 91", "below: 91", "空档或重叠"),
                arguments("a veto that gives an unknown grade", GRAIN, "grade: 不合格, flag", "grade: 不及格, flag", "不及格", "没有等次"),
                arguments("quotas that do not rise", WEBSITE, "[{grade: 优秀网站, up-to: 5}]", "[{grade: 优秀网站, up-to: 5}, {grade: 良好网站, up-to: 5}]",
                        "良好网站", "名次应递增"),
                arguments("a quota of no place", WEBSITE, "up-to: 15", "up-to: 0", "up-to: 0", "名次应递增"),
                arguments("a quota for half a place", WEBSITE, "up-to: 15", "up-to: 1.5", "up-to: 1.5", "不是整数"),
                arguments("a quota for an unknown group", WEBSITE, "{group: 开发区, places", "{group: 开发, places", "{group: 开发, places", "没有分组“开发”"),
                arguments("two quotas for one group", WEBSITE, "{group: 开发区, places", "{group: 县（市、区）, places",
                        "places: [{grade: 优秀网站, up-to: 1}]", "重复"));
    }

    static Stream<Arguments> columns() {
        return Stream.of(
                arguments("an unknown column", INDUSTRY, "figure: statistics.profit_growth", "figure: statistics.profit", "figure: statistics.profit\n",
                        "statistics.csv 没有“profit”这一列"),
                arguments("an unknown column in a list", INDUSTRY, "target: targets.investment_growth}", "target: targets.growth}",
                        "target: targets.growth}", "没有“growth”"),
                arguments("an unknown feed", INDUSTRY, "target: targets.new_enterprises", "target: goals.new_enterprises", "goals.", "没有报送表“goals”"),
                arguments("no column at all", INDUSTRY, "figure: statistics.profit_growth", "figure: profit_growth", "figure: profit_growth", "报送表.列"),
                arguments("a column without numbers", INDUSTRY, "figure: statistics.profit_growth", "figure: statistics.unit", "statistics.unit", "不是数"),
                arguments("a column that may be not applicable where the rule has no answer", INDUSTRY, "actual: statistics.investment_growth",
                        "actual: statistics.profit_growth", "actual: statistics.profit_growth", "不适用"),
                arguments("an unknown row of a unit", GRAIN, "joint-inspection.marks[reserves]", "joint-inspection.marks[reserve]", "[reserve]", "没有“reserve”"),
                arguments("no row of a unit that has several", GRAIN, "joint-inspection.marks[reserves]", "joint-inspection.marks",
                        "\"joint-inspection.marks\"", "每单位有多行"),
                arguments("a row of a unit that has one", INDUSTRY, "figure: statistics.profit_growth", "figure: statistics.profit_growth[a]", "growth[a]", "只有一行"),
                arguments("an unknown pool", WEBSITE, "pool: pool", "pool: pools", "pool: pools", "没有“pools”"),
                arguments("an unknown feed of events", INDUSTRY, "feed: events", "feed: event", "feed: event\n", "没有报送表“event”"),
                arguments("an unknown feed that may be absent", GRAIN, "without: {feed: joint-inspection,", "without: {feed: joint,", "{feed: joint,", "没有报送表"),
                arguments("an unknown feed of vetoes", GRAIN, "{feed: vetoes, grade", "{feed: veto, grade", "{feed: veto,", "没有报送表“veto”"),
                arguments("an unknown column of full marks", GRAIN, "full: full_marks", "full: full", "full: full\n", "没有“full”"),
                arguments("an unknown feed of full marks", GRAIN, "feeds: [department-review, joint-inspection, self-assessment]\n  item",
                        "feeds: [department]\n  item", "feeds: [department]", "没有报送表“department”"),
                arguments("units from an unknown column", WEBSITE, "column: group", "column: groups", "column: groups", "没有“groups”"),
                arguments("a group that the feed does not know", WEBSITE, "name: 开发区,", "name: 开发,", "name: 开发,", "没有“开发”"),
                arguments("a table of an unknown column", WEBSITE, "part: adopted", "part: taken", "part: taken", "没有“taken”"),
                arguments("a table of an unknown group", WEBSITE, "[县（市、区）, 开发区, 部门（有网站）], bounds", "[县（市、区）, 开发], bounds",
                        "开发], bounds", "没有分组“开发”"),
                arguments("a table of an unknown kind", WEBSITE, "kind: rates", "kind: rate", "kind: rate,", "不认识的附表"));
    }

    static Stream<Arguments> items() {
        return Stream.of(
                arguments("an item without clause", INDUSTRY, "试点示范企业（项目）情况\n        clause: 四(四)\n", "试点示范企业（项目）情况\n", "- id: pilots", "没有条款"),
                arguments("an item twice", INDUSTRY, "- id: profit_growth", "- id: value_added", "- id: value_added\n        name: 规模以上工业利润增速", "重复"),
                arguments("an unknown way of counting", INDUSTRY, "rule: min-max", "rule: min-max-min", "min-max-min", "不认识的计分方式"),
                arguments("an unknown way where the target is missed", INDUSTRY, "otherwise: proportion", "otherwise: half", "otherwise: half", "应为 proportion"),
                arguments("an unknown item in a tie-break", WEBSITE, "{item: portal, first", "{item: portals, first", "{item: portals", "没有指标“portals”"),
                arguments("a tie-break in no direction", WEBSITE, "first: lower", "first: last", "first: last", "应为 higher 或 lower"),
                arguments("an unknown item in a rescaling", WEBSITE, "without: [interaction, portal]", "without: [interaction, gate]", "gate]", "没有指标“gate”"),
                arguments("an unknown group in a rescaling", WEBSITE, "{group: 部门（无网站）, without", "{group: 无网站, without", "{group: 无网站", "没有分组"),
                arguments("an unknown group in a flag by score", WEBSITE, "groups: [部门（有网站）]}", "groups: [部门]}", "groups: [部门]}", "没有分组“部门”"));
    }

    static Stream<Arguments> units() {
        return Stream.of(
                arguments("a unit in two groups", INDUSTRY, "管城回族区, 惠济区]", "管城回族区, 惠济区, 登封市]", "惠济区, 登封市]", "登封市已在分组“县（市）和上街区”中"),
                arguments("a unit in two groups under another name", INDUSTRY, "管城回族区, 惠济区]", "管城回族区, 惠济区, 高新区]", "惠济区, 高新区]", "郑州高新区已在分组"),
                arguments("a unit twice in a group", INDUSTRY, "管城回族区, 惠济区]", "管城回族区, 惠济区, 惠济]", "惠济区, 惠济]", "惠济区已在分组"),
                arguments("an unknown unit", INDUSTRY, "管城回族区, 惠济区]", "管城回族区, 邙山区]", "邙山区", "units.csv 中没有“邙山区”"),
                arguments("a group without units", INDUSTRY, "units: [中原区, 二七区, 金水区, 管城回族区, 惠济区]", "units: []", "- name: 市内五区", "没有单位"),
                arguments("a group twice", INDUSTRY, "name: 市内五区", "name: 开发区", "- name: 开发区\n      units: [中原区", "重复"),
                arguments("a group without kinds of units", WEBSITE, "kinds: [zone]", "kinds: []", "kinds: []", "没有单位类别"),
                arguments("an unknown kind of units", WEBSITE, "kinds: [zone]", "kinds: [zones]", "kinds: [zones]", "不认识的单位类别"));
    }

    static Stream<Arguments> words() {
        return Stream.of(
                arguments("a misspelt key that is needed", INDUSTRY, "otherwise: proportion", "otherwize: proportion", "- id: new_enterprises", "缺少“otherwise”"),
                arguments("a misspelt key that is not needed", WEBSITE, "pool: pool", "pol: pool", "pol: pool", "不认识“pol”"),
                arguments("a misspelt key of the file", WEBSITE, "tie-breaks:", "tie-break:", "tie-break:", "不认识“tie-break”"),
                arguments("a key twice in an item", INDUSTRY, "points: 10\n", "points: 10\n        points: 20\n", "points: 20", "“points”重复出现"),
                arguments("a key twice in the file", GRAIN, "total: 100", "total: 100\ntotal: 100.0", "total: 100.0", "“total”重复出现"),
                arguments("a merge, which would change what stands there", GRAIN, "- {weight: 0.3, figure", "- {<<: {}, weight: 0.3, figure", "<<", "不认识“<<”"),
                arguments("a mapping where a word is expected", GRAIN, "total: 100", "total: {points: 100}", "total: {", "一个词或一个数"),
                arguments("a word where a list is expected", GRAIN, "feeds: [department-review, joint-inspection, self-assessment, vetoes]",
                        "feeds: vetoes", "feeds: vetoes", "应为列表"),
                arguments("an empty word", GRAIN, "document: 郑政办〔2017〕33号", "document:", "document:", "不能为空"),
                arguments("a feed twice", GRAIN, "self-assessment, vetoes]\n\nsubjects", "self-assessment, vetoes, vetoes]\n\nsubjects", "vetoes, vetoes]", "两次"),
                arguments("neither yes nor no", WEBSITE, "only: yes", "only: maybe", "only: maybe", "yes 或 no"),
                arguments("an unknown method", GRAIN, "method: points", "method: point", "method: point\n", "不认识的考核方法"),
                arguments("an unknown place of rounding", GRAIN, "{at: score, decimals: 2}", "{at: end, decimals: 2}", "{at: end", "items 或 score"),
                arguments("an unknown category", INDUSTRY, "category: bonus", "category: extra", "category: extra", "base、bonus 或 deduction"));
    }

    static Stream<Arguments> readings() {
        return Stream.of(
                arguments("an unknown answer", INDUSTRY, "chosen: all-subjects", "chosen: all-subject", "chosen: all-subject\n", "all-subjects、ranking-group 之一"),
                arguments("an unknown other answer", INDUSTRY, "others: [ranking-group]", "others: [in-group]", "others: [in-group]", "all-subjects、ranking-group 之一"),
                arguments("an item that a reading is about and nothing defines", INDUSTRY, "setting: comparison", "items: [nothing]", "nothing", "没有名为“nothing”的指标"),
                arguments("an unknown setting", INDUSTRY, "setting: comparison", "setting: comparision", "setting: comparision", "没有名为“comparision”的口径设定"),
                arguments("a setting twice", INDUSTRY, "setting: equal-figures\n    chosen: full-points\n    others: [no-points]",
                        "setting: comparison\n    chosen: ranking-group", "- id: R2", "重复"));
    }

    /** A flag that a rule gives and {@code flags:} does not name would be lost in silence. */
    static Stream<Arguments> flags() {
        String industry = "flags: [award-barred, no-target, not-applicable-items]";
        return Stream.of(
                arguments("an undeclared flag of an event", INDUSTRY, industry, "flags: [no-target, not-applicable-items]", "flag: award-barred", "标记“award-barred”没有列入 flags"),
                arguments("an undeclared flag of a missing target", INDUSTRY, industry, "flags: [award-barred, not-applicable-items]",
                        "rule: attainment", "标记“no-target”没有列入 flags"),
                arguments("an undeclared flag of a figure not applicable", INDUSTRY, industry, "flags: [award-barred, no-target]",
                        "rule: min-max\n        figure: statistics.profit_growth", "标记“not-applicable-items”没有列入 flags"),
                arguments("an undeclared flag of an absent row", WEBSITE, "flags: [no-news, below-50]", "flags: [below-50]", "absent: no-news", "“no-news”没有列入"),
                arguments("an undeclared flag by score", WEBSITE, "flags: [no-news, below-50]", "flags: [no-news]", "{flag: below-50", "“below-50”没有列入"),
                arguments("an undeclared flag of a veto", GRAIN, "flags: [veto, not-inspected]", "flags: [not-inspected]", "flag: veto", "“veto”没有列入"),
                arguments("an undeclared flag of the uninspected", GRAIN, "flags: [veto, not-inspected]", "flags: [veto]", "flag: not-inspected", "“not-inspected”没有列入"));
    }

    /** An event that no item counts would be lost in silence. */
    static Stream<Arguments> events() {
        return Stream.of(
                arguments("a misspelt event", INDUSTRY, "honour: {by-level", "honor: {by-level", "honor:", "“kind”没有“honor”"),
                arguments("an event that nobody counts", INDUSTRY, "          pilot_standard: {by-level: {national: 2}}\n", "", "  - name: 规模增速指标", "“pilot_standard”没有指标计分"),
                arguments("an event that counts twice", INDUSTRY, "problem_solved: {each: 2}", "honour: {each: 2}", "honour: {each: 2}", "已由另一指标计分"),
                arguments("a misspelt level", INDUSTRY, "pilot_smart: {by-level: {national:", "pilot_smart: {by-level: {nation:", "{nation:", "逐一写明各级别"),
                arguments("a level without points", INDUSTRY, "criticism: {by-level: {national: 10, provincial: 5, municipal: 3}}",
                        "criticism: {by-level: {national: 10, provincial: 5}}", "provincial: 5}}", "逐一写明各级别"),
                arguments("a step that is no number", INDUSTRY, "1000: 3,", "1e3: 3,", "1e3", "不是数"),
                arguments("an unknown worth", INDUSTRY, "other_bonus: decided", "other_bonus: free", "other_bonus: free", "应为 decided"));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                arguments("no YAML: a bracket not closed", GRAIN, "total: 100", "total: [100", "round:", "不是合法的 YAML"),
                arguments("no YAML: a tab", GRAIN, "  groups:", "\tgroups:", "\tgroups:", "不是合法的 YAML"),
                arguments("two documents", GRAIN, "total: 100", "---\ntotal: 100", "---", "不是合法的 YAML"),
                arguments("a control character", GRAIN, "total: 100", "total: 10\u00070", "total: 10\u0007", "控制字符"));
    }
}
