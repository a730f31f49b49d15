package org.kaohe.reports.circular;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kaohe.reports.document.Body;
import org.kaohe.reports.document.Docx;
import org.kaohe.reports.document.Paper;
import org.kaohe.reports.document.Style;

/** Writes the templates that come with the program: run it, then look at them in Word. From then on they are edited there. */
final class MakeTemplates {

    private MakeTemplates() {
    }

    public static void main(String[] arguments) throws IOException {
        write(Path.of("jobs/circular.docx"), all());
        write(Path.of("jobs/environmental-credit/circular.docx"), credit());
    }

    private static void write(Path file, Docx docx) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            docx.write(out);
        }
    }

    private static Body head() {
        return new Body().paragraph(Style.MASTHEAD, "{{发文机关}}文件").paragraph(Style.NUMBER, "{{发文字号}}").paragraph(Style.TITLE, "{{标题}}")
                .paragraph(Style.PLAIN, "{{主送机关}}：").paragraph(Style.TEXT, "{{导语}}");
    }

    private static Body list(Body body, String section) {
        return body.paragraph(Style.TEXT, "{{?" + section + "}}").paragraph(Style.TEXT, "{{句}}").paragraph(Style.TEXT, "{{/" + section + "}}");
    }

    private static Body foot(Body body, Map<String, String> lists) {
        body.paragraph(Style.TEXT, "{{?有附件}}").paragraph(Style.APPENDED, "").paragraph(Style.TEXT, "{{/有附件}}");
        lists.forEach((list, title) -> body.paragraph(Style.TEXT, "{{?有" + list + "}}").paragraph(Style.APPENDED, "{{" + list + "附件序}}" + title)
                .paragraph(Style.TEXT, "{{/有" + list + "}}"));
        body.paragraph(Style.TEXT, "{{?附件}}").paragraph(Style.APPENDED, "{{附件序}}").paragraph(Style.TEXT, "{{/附件}}")
                .paragraph(Style.SIGNATURE, "{{发文机关}}").paragraph(Style.DATE, "{{成文日期}}");
        lists.forEach((list, title) -> body.paragraph(Style.TEXT, "{{?有" + list + "}}").paragraph(Style.APPENDIX, "附件{{" + list + "附件}}")
                .paragraph(Style.CAPTION, title).paragraph(Style.PLAIN, "{{#" + list + "表}}").paragraph(Style.TEXT, "{{/有" + list + "}}"));
        return body.paragraph(Style.TEXT, "{{?附件}}").paragraph(Style.APPENDIX, "附件{{序号}}").paragraph(Style.CAPTION, "{{附件名}}").paragraph(Style.PLAIN, "{{#附件表}}")
                .paragraph(Style.TEXT, "{{/附件}}");
    }

    private static Body remarks(Body body) {
        body.paragraph(Style.TEXT, "{{?有说明}}").paragraph(Style.HEADING1, "有关说明");
        list(body, "说明").paragraph(Style.TEXT, "{{/有说明}}");
        return body.paragraph(Style.TEXT, "{{?有异议受理}}").paragraph(Style.HEADING1, "异议受理").paragraph(Style.TEXT, "{{异议受理}}").paragraph(Style.TEXT, "{{/有异议受理}}");
    }

    private static Docx all() {
        Body body = head().paragraph(Style.HEADING1, "总体情况");
        list(body, "总体情况").paragraph(Style.HEADING1, "考核结果");
        body.paragraph(Style.TEXT, "{{?各组}}").paragraph(Style.HEADING2, "{{组名}}").paragraph(Style.TEXT, "{{概述}}").paragraph(Style.CAPTION, "{{表题}}")
                .paragraph(Style.PLAIN, "{{#排名表}}").paragraph(Style.GAP, "").paragraph(Style.TEXT, "{{/各组}}");
        body.paragraph(Style.TEXT, "{{?有等次}}").paragraph(Style.HEADING1, "{{等次标题}}");
        list(body, "等次").paragraph(Style.TEXT, "{{/有等次}}");
        body.paragraph(Style.TEXT, "{{?有问题}}").paragraph(Style.HEADING1, "存在的问题");
        list(body, "问题").paragraph(Style.TEXT, "{{/有问题}}");
        body.paragraph(Style.TEXT, "{{?有后续要求}}").paragraph(Style.HEADING1, "有关要求");
        list(body, "后续要求").paragraph(Style.TEXT, "{{/有后续要求}}");
        return Paper.docx("通报模板", foot(remarks(body), Map.of()));
    }

    private static Docx credit() {
        Body body = head().paragraph(Style.HEADING1, "总体情况");
        list(body, "总体情况");
        body.paragraph(Style.CAPTION, "表1　{{年度}}年各县（市、区）企业等次分布（单位：家、分）").paragraph(Style.PLAIN, "{{#等次分布表}}").paragraph(Style.GAP, "");
        body.paragraph(Style.HEADING1, "分级管理措施").paragraph(Style.TEXT, "{{年度}}年得分扣减到相应分数线的企业，按照办法第十条采取下列措施：");
        list(body, "措施");
        body.paragraph(Style.HEADING1, "“红名单”单位").paragraph(Style.TEXT, "{{?有红名单}}")
                .paragraph(Style.TEXT, "连续两年评分为100分以上，且年度内没有失信记录的企业 {{红名单数}} 家，列为“红名单”单位（名单见附件{{红名单附件}}），按照办法第九条实施联合激励措施：在行政许可申请事项上予以积极支持，优先安排环保专项资金或者其他资金补助，"
                        + "新建项目需要新增重点污染物排放总量控制指标时纳入调剂顺序并予以优先安排，建议银行业金融机构予以积极的信贷支持，建议保险机构予以优惠的环境污染责任保险费率。")
                .paragraph(Style.TEXT, "{{/有红名单}}");
        body.paragraph(Style.HEADING1, "“黑名单”企业").paragraph(Style.TEXT, "{{?有黑名单}}")
                .paragraph(Style.TEXT, "被列入环保信用“黑名单”的失信企业 {{黑名单数}} 家（名单见附件{{黑名单附件}}），依据办法第十条，通过政府网站或相关媒体进行公示，推送至“信用郑州”网站，并由各相关部门实施下列惩戒措施。")
                .paragraph(Style.HEADING2, "对失信企业（办法第十一条）")
                .paragraph(Style.TEXT, "1.企业“黑名单”信息在市环保局网站进行公示不少于三个月，公示期内责令其向社会公布改善环境行为的计划或者承诺，按季度书面报告企业环境信用评价中发现问题的整改情况；期限内未整改完成的公示期向后顺延，直至信用修复为止。")
                .paragraph(Style.TEXT, "2.加大执法监察频次；暂停各类环保专项资金补助。")
                .paragraph(Style.TEXT, "3.组织有关评优评奖活动中，不得授予其有关荣誉称号。")
                .paragraph(Style.TEXT, "4.建议银行业金融机构对其审慎授信，在其环境信用等级提升之前，不予新增贷款，并视情况逐步压缩贷款，直至退出贷款。")
                .paragraph(Style.TEXT, "5.建议保险机构提高环境污染责任保险费率。")
                .paragraph(Style.HEADING2, "对法定代表人、主要负责人和负有直接责任的人员（办法第十二条）")
                .paragraph(Style.TEXT, "1.失信生产经营单位相关负责人属于国有企业的，视情节轻重，报有关部门给予纪律处分或者对企业负责人进行调整。")
                .paragraph(Style.TEXT, "2.失信生产经营单位相关负责人，不应推荐其为人大代表候选人、政协委员人选。")
                .paragraph(Style.TEXT, "3.失信生产经营单位法定代表人、主要负责人和直接责任人，不得参与选道德模范、五一劳动奖章等荣誉称号的评选，在各类评先表彰中实施“一票否决”。")
                .paragraph(Style.TEXT, "上述人员名单由企业所在县（市、区）核实后填入附件{{黑名单附件}}，报送数据中没有人员信息。")
                .paragraph(Style.TEXT, "{{/有黑名单}}");
        body.paragraph(Style.HEADING1, "结果公开和信用修复").paragraph(Style.TEXT, "评级结果在市环保局网站公开，同步推送至郑州市大气环境信用评级管理平台，在“信用郑州”网站予以公示（办法第八条）。失信主体主动纠正失信行为、符合办法第十六条规定条件的，可按照办法第十七条规定的程序申请信用修复。");
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("红名单", "{{年度}}年“红名单”单位");
        lists.put("黑名单", "{{年度}}年“黑名单”企业");
        foot(remarks(body), lists);
        return Paper.docx("通报模板", body);
    }
}
