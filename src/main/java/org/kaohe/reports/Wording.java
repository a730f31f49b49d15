package org.kaohe.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables' tokens in the words that people read. A token that is not known stands as it is. */
public final class Wording {

    private static final Pattern COUNTED = Pattern.compile("(.+?)-([0-9]+)");

    private static final Map<String, String> FLAGS = words("""
            tie 并列
            provisional 非最终
            veto 一票否决
            downgraded 降低等次
            award-barred 取消评先资格
            rectification 整改未完成
            no-quota 无等次名额
            not-inspected 未经实地检查
            no-target 有指标未下达目标
            not-applicable-items 有指标不适用
            no-news 无信息报送
            not-judged #项目标未判定
            below 低于#分
            red 红名单
            black 黑名单
            unconfirmed #条记录未确认
            rejected-findings 有记录未通过核对
            prior-unknown 上年结果未知""");

    private static final Map<String, String> TABLES = words("""
            ranking 排名
            scores 得分由来
            rejects 问题行
            targets 目标逐项
            implied-base 推算基数
            cards 红黄牌
            self-check 年度自查
            self-check-scores 年度自查得分由来
            earlier-results 规划期内以前各次结果
            consequences 未完成整改的后果
            bands 分数段
            news 信息报送
            self-assessment-gap 自评与得分
            ratings 企业评级
            deductions 扣分明细
            not-counted 未计分记录
            measures 惩戒措施
            lists 红黑名单
            repair-decisions 信用修复
            readings 换一种口径
            robustness 稳健性""");

    private static final Map<String, String> COLUMNS = words("""
            group 分组
            rank 名次
            unit_code 代码
            unit 单位
            score 得分
            grade 等次
            flags 说明
            item 指标代码
            item_name 指标
            max_points 满分
            points 分值
            explanation 由来
            clause 条款
            feed 报送表
            line 行
            column 列
            value 内容
            code 问题
            message 说明
            category 类别
            number 序号
            indicator 指标代码
            indicator_name 指标
            object 对象
            target 目标
            growth_target 增长目标
            implied_base 推算上年数
            actual 实际
            target_unit 计量单位
            status 结果
            gap 差距
            attainment 完成率（%）
            band 分数段
            units 单位数
            share 占比（%）
            pool 报送体系
            submitted 报送量
            adopted 采用量
            adoption_rate 采用率（%）
            self 自评分
            county_code 县（市、区）
            credit_code 统一社会信用代码
            name 企业名称
            industry 行业
            findings 记录数
            finding_no 记录编号
            found_on 发现日期
            score_after 扣后得分
            reason 原因
            measure 措施
            crossed_on 触线日期
            list 名单
            since 列入日期
            cards.since 挂牌日期
            consequences.since 整改期间起
            until 移出日期
            applied_on 申请日期
            card 牌
            due_on 到期日
            ended_on 结束日
            state 状态
            cause 事由
            reports_due 应报进展次数
            problem 问题
            consequence 后果
            year 年度
            check 检查代码
            check_name 检查
            decision 结论
            reasons 未满足的条款
            publicity_ends_on 公示截止
            update_due_on 更新期限
            reading 口径
            question 问题
            chosen 采用
            answer 改为
            rank_from 原名次
            rank_to 新名次
            grade_from 原等次
            grade_to 新等次
            score_from 原得分
            score_to 新得分
            note 备注
            variation 变动
            trials 次数
            best_rank 最好名次
            worst_rank 最差名次
            same_rank_share 名次不变（%）
            grades 出现的等次
            best_without 去掉后名次最好
            worst_without 去掉后名次最差""");

    private static final Map<String, String> VALUES = words(Tokens.WORDS);
    /** Tokens inside a sentence: those with a hyphen, and the flag of a tie. */
    private static final Pattern TOKEN = Pattern.compile("(?<![\\w-])([a-z]+(?:-[a-z]+)+|tie)(?![\\w.-])");

    private static final Pattern FALLEN = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) (-?\\d+\\.\\d+) (\\S+)");
    private static final Pattern SCORED = Pattern.compile("\\d{4} 年 -?\\d+\\.\\d+(?! 分)");

    private Wording() {
    }

    private static Map<String, String> words(String lines) {
        Map<String, String> words = new HashMap<>();
        lines.lines().forEach(line -> words.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)));
        return words;
    }

    /** @return a flag of the ranking, e.g. {@code 2项目标未判定} of {@code not-judged-2} */
    public static String flag(String token) {
        Matcher counted = COUNTED.matcher(token);
        if (!FLAGS.containsKey(token) && counted.matches() && FLAGS.containsKey(counted.group(1))) {
            return FLAGS.get(counted.group(1)).replace("#", counted.group(2));
        }
        return FLAGS.getOrDefault(token, token);
    }

    /** @return the flags of a unit, joined by 、 */
    public static String flags(List<String> tokens) {
        return String.join("、", tokens.stream().map(Wording::flag).toList());
    }

    /** @return the title of a table, e.g. of {@code targets.csv} */
    public static String table(String file) {
        String name = file.replaceFirst("\\.csv$", "");
        return TABLES.getOrDefault(name, name);
    }

    /** @return the title of a column of a result table */
    public static String column(String name) {
        return COLUMNS.getOrDefault(name, name);
    }

    /** @return the title of a column of this table: a list's, a card's and a consequence's begin are not called alike */
    public static String column(String file, String name) {
        return COLUMNS.getOrDefault(file.replaceFirst("\\.csv$", "") + "." + name, column(name));
    }

    /** @return a sentence of the rules with the tokens in it in words, or the words of a single token */
    public static String sentence(String text) {
        if (VALUES.containsKey(text)) {
            return VALUES.get(text);
        }
        return TOKEN.matcher(text).replaceAll(found -> {
            String token = found.group(1);
            return FLAGS.containsKey(token) ? "“" + FLAGS.get(token) + "”" : VALUES.getOrDefault(token, token);
        });
    }

    /** @return a cell of a result table in words: flags, statuses, measures, decisions; other cells as they stand */
    public static String cell(String column, String cell) {
        return switch (column) {
            case "flags" -> cell.isEmpty() ? "" : flags(List.of(cell.split(";")));
            case "status", "pool", "list", "measure", "decision", "code", "state", "variation" -> value(cell);
            case "reason" -> reason(cell);
            case "question", "chosen", "answer" -> sentence(cell);
            case "card" -> cell.equals("red") ? "红牌" : value(cell);
            default -> cell;
        };
    }

    /** @return why an enterprise stands on a list: {@code 2018-08-26 59.00 HJ003961} and {@code 2017 年 100.00；2018 年 103.00} with the words that belong there */
    private static String reason(String cell) {
        Matcher fallen = FALLEN.matcher(cell);
        return fallen.matches() ? fallen.replaceFirst("$1 记录 $3 计入后得 $2 分") : SCORED.matcher(value(cell)).replaceAll("$0 分");
    }

    /** @return a token that stands in a cell: a status, a code, a measure, the answer of a reading */
    public static String value(String token) {
        return VALUES.getOrDefault(token, token);
    }
}
