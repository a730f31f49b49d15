package org.kaohe.reports;

/** What stands in cells as a token, and how people call it: a line a token. */
final class Tokens {

    static final String WORDS = """
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
            weights 权重增减
            without-item 去掉一项
            rounding 数据取舍
            corresponding-day 期满之月的对应日
            day-before 对应日的前一日
            included 含本数
            excluded 不含本数
            tie-breaks 按上述次序
            same-rank 并列
            left-empty 不递补
            moved-up 依次递补""";

    private Tokens() {
    }
}
