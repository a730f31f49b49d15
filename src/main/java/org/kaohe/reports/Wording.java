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
            note 说明""");

    private static final Map<String, String> VALUES = words("""
            ended 已结束
            standing 在挂
            overdue 到期未摘
            yellow 黄牌
            met 达标
            unmet 未达标
            not-reported 未报送
            not-judged 未判定
            counties 县（市、区）
            departments-and-zones 部门和开发区
            black 黑名单
            red 红名单
            warning 书面告诫
            key-supervision 重点监督检查
            interview 约谈
            blacklist 列入黑名单
            other-year 其他年度
            before-in-force 早于施行日期
            unconfirmed 尚未确认
            barred 不予修复
            incomplete 条件尚不具备
            objected 公示期有异议
            eligible 符合修复条件
            encoding 编码
            header 表头
            syntax 格式
            cell-count 单元格数
            type 不是数或日期
            constraint 不合要求
            unknown-value 不在可选值中
            unknown-unit 不认识的单位
            duplicate-key 重复
            missing-unit 缺单位
            missing-figure 缺数据
            missing-feed 缺报送表
            no-such-target 没有这项目标
            unknown-item 没有这个项目
            unknown-enterprise 没有这家企业
            check-digit 校验码不符
            platform 创新平台
            pilot_smart 智能制造类试点示范
            pilot_standard 贯标类试点示范
            honour 荣誉（称号）
            policy_fund 争取政策资金
            problem_solved 帮助企业解决重大问题
            other_bonus 其他加分
            criticism 通报批评
            constraint_missed 未完成硬性约束指标
            poor_execution 落实不力、组织不力
            other_deduction 其他扣分
            veto 一票否决
            national 国家级
            provincial 省级
            municipal 市级
            all-subjects 全部考核对象
            ranking-group 同一排名分组
            full-points 得满分
            no-points 不得分
            refuse 不予计算
            department-only 只用部门评分
            fill-in 按比例折合
            rescale 扣除后放大
            own-growth 本单位实际增速
            growth-target 增速目标
            city-growth 全市增速
            corrected 更正后的数
            as-printed 原文的数
            found-on 发现日期
            confirmed-on 确认日期
            document-year 文书年度
            whole-year 全年
            from-in-force 施行之日起
            running-score 年中得分
            year-end-score 年末得分
            all-below 凡低于80分者
            warning-grade-only 仅警示等级
            corresponding-day 期满之月的对应日
            day-before 对应日的前一日
            included 含本数
            excluded 不含本数
            tie-breaks 按上述次序
            same-rank 并列
            left-empty 不递补
            moved-up 依次递补""");
    /** Tokens inside a sentence: those with a hyphen, and the flag of a tie. */
    private static final Pattern TOKEN = Pattern.compile("(?<![\\w-])([a-z]+(?:-[a-z]+)+|tie)(?![\\w.-])");

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
            case "status", "pool", "list", "measure", "decision", "code", "reason", "state" -> value(cell);
            case "question", "chosen", "answer" -> sentence(cell);
            case "card" -> cell.equals("red") ? "红牌" : value(cell);
            default -> cell;
        };
    }

    /** @return a token that stands in a cell: a status, a code, a measure, the answer of a reading */
    public static String value(String token) {
        return VALUES.getOrDefault(token, token);
    }
}
