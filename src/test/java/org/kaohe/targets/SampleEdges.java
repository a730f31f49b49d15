package org.kaohe.targets;

import java.util.Map;

/** Sample values chosen by hand: strict limits at the edge, the corrected misprint, classes of water, incidents. */
final class SampleEdges {

    /** Unit, indicator, object → value as it stands in the feed. */
    static final Map<String, String> VALUES = Map.ofEntries(
            // 低于20、0.5、0.1: at the limit is not below it
            Map.entry("登封市 river_section_cod 颍河白沙水库断面", "20"),
            Map.entry("登封市 river_section_nh3n 颍河白沙水库断面", "0.499"),
            Map.entry("登封市 river_section_tp 颍河白沙水库断面", "0.08"),
            // “40.2” read as 40 and 2: 40 would be below 40.2, but is not below 40
            Map.entry("新郑市 river_section_cod 双洎河新郑黄甫寨断面", "40"),
            Map.entry("新郑市 river_section_nh3n 双洎河新郑黄甫寨断面", "1.9"),
            Map.entry("新郑市 river_section_cod 十七里河入郑处", "40"),
            Map.entry("新郑市 river_section_nh3n 十七里河入郑处", "2.3"),
            Map.entry("郑州航空港经济综合实验区 river_section_tp 梅河老庄尚村断面", "0.5"),
            Map.entry("郑州航空港经济综合实验区 river_section_tp 丈八沟梁家桥断面", "0.5"),
            Map.entry("郑州航空港经济综合实验区 river_section_nh3n 丈八沟梁家桥断面", "2.49"),
            Map.entry("新密市 river_section_water_class 双洎河马鞍涧断面", "Ⅴ"),
            Map.entry("荥阳市 river_section_water_class 索河入须河处断面", "劣Ⅴ"),
            Map.entry("荥阳市 river_section_water_class 汜水河口子断面", "IV"),
            Map.entry("新郑市 river_section_water_class 双洎河新郑黄甫寨断面", "Ⅳ"),
            Map.entry("新郑市 river_section_water_class 十七里河入郑处", "6"),
            Map.entry("中原区 river_section_water_class 须河八仙桥断面", "5"),
            Map.entry("二七区 river_section_water_class 贾鲁河尖岗水库断面", "Ⅲ"),
            Map.entry("郑州高新区 river_section_water_class 须河高速公路桥断面", "III"),
            Map.entry("上街区 environmental_pollution_incidents ", "1"),
            Map.entry("郑州经济开发区 environmental_mass_petition_incidents ", "2"),
            // the two ways to write a rate
            Map.entry("金水区 livelihood_expenditure_share ", "72%"),
            Map.entry("金水区 drinking_water_source_compliance_rate ", "97.9％"));

    private SampleEdges() {
    }
}
