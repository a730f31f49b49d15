package org.kaohe.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitRegisterTest {

    private static final UnitRegister SHIPPED = UnitRegister.read(Path.of("jobs/units.csv"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "惠济区, 410108", "410108, 410108", "４１０１０８, 410108", "惠济, 410108", "惠 济　区, 410108",
        "' 惠济区\u00A0', 410108", "\uFEFF惠济区, 410108", "Ｚ４, Z4", "高新区, Z4", "410172, Z4",
        "郑州航空港经济综合实验区(新郑综合保税区)管理委员会, Z1",
        "郑州航空港经济综合实验区〔新郑综合保税区〕管理委员会, Z1",
        "郑州航空港经济综合实验区［新郑综合保税区］管理委员会, Z1"})
    void a_unit_is_found_by_code_name_or_alias_whatever_the_width_brackets_and_blanks(String written, String code) {
        assertThat(SHIPPED.find(written, 2017)).map(Unit::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"惠齐区", "''", "z4", "区"})
    void what_the_register_does_not_have_is_not_found(String written) {
        assertThat(SHIPPED.find(written, 2017)).isEmpty();
    }

    @Test
    void the_shipped_register_keeps_the_order_of_its_file() {
        assertThat(SHIPPED.all()).hasSize(12 + 4 + 2 + 59);
        assertThat(SHIPPED.all().get(0)).isEqualTo(SHIPPED.byCode("410102").orElseThrow());
        assertThat(SHIPPED.byCode("D98")).map(Unit::kind).contains(UnitKind.DEPARTMENT);
        assertThat(SHIPPED.byCode("惠济区")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"惠齐区, 惠济区", "郑东区, 郑东新区", "惠 济 曲, 惠济区", "市环保厅, 市环保局"})
    void the_nearest_names_come_first_and_are_three_at_most(String written, String name) {
        assertThat(SHIPPED.nearest(written, 2017)).first().isEqualTo(name);
        assertThat(SHIPPED.nearest(written, 2017)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void a_text_that_is_no_name_has_no_nearest_name() {
        assertThat(SHIPPED.nearest("上海市浦东新区", 2017)).isEmpty();
        assertThat(SHIPPED.nearest("惠".repeat(32_767), 2017)).isEmpty();
        assertThat(SHIPPED.nearest("", 2017)).isEmpty();
    }

    @Test
    void a_name_belongs_to_different_units_in_different_years() throws IOException {
        UnitRegister register = UnitRegister.read(file("code,name,kind,aliases,from,until\n"
                + "1,甲县,county,老名,,2016\n2,甲区,district,老名;甲县,2017,\n"));

        assertThat(register.find("甲县", 2016)).map(Unit::code).contains("1");
        assertThat(register.find("甲县", 2017)).map(Unit::code).contains("2");
        assertThat(register.find("甲区", 2016)).isEmpty();
        assertThat(register.byCode("1")).isPresent();
    }

    @Test
    void columns_may_stand_in_any_order_after_a_byte_order_mark() throws IOException {
        Path file = file("\uFEFFname,kind,code,aliases\r\n\"甲,县\",county,1,\r\n\r\n");

        assertThat(UnitRegister.read(file).all()).containsExactly(new Unit("1", "甲,县", UnitKind.COUNTY, java.util.List.of(), null, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "code,name,kind\\n1,甲,county | :1: 表头缺少列“aliases”",
        "code,name,kind,aliases,group\\n | :1: 表头有不认识的列“group”",
        "code,name,kind,aliases,code\\n | :1: 表头的列“code”重复",
        "code,name,kind,aliases\\n1,甲,county,\\n1,乙,county, | :3: 单位代码“1”重复：已用于甲",
        "code,name,kind,aliases\\n1,甲,county,丙\\n2,乙,county,丁;丙 | :3: 名称“丙”同一年既指“甲”（1）又指“乙”（2）",
        "code,name,kind,aliases\\n1,甲,county,2\\n2,乙,county, | :3: 名称“2”同一年既指",
        "code,name,kind,aliases,from,until\\n1,甲,county,,,2017\\n2,甲,county,,2017, | :3: 名称“甲”同一年既指",
        "code,name,kind,aliases\\n1,甲,town, | :2: 单位类别“town”不认识：应为 county、district、zone、agency、department",
        "code,name,kind,aliases\\n1,甲,county | :2: 有 3 格，表头有 4 列",
        "code,name,kind,aliases\\n,甲,county, | :2: 列“code”不能为空",
        "code,name,kind,aliases\\n1,\"甲,county, | :2: CSV 格式有误",
        "code,name,kind,aliases,from,until\\n1,甲,county,,2018,2017 | :2: from 2018 晚于 until 2017",
        "code,name,kind,aliases,from,until\\n1,甲,county,,17, | :2: 列“from”的“17”不是年份",
        "code,name,kind,aliases\\n | : 没有任何单位"})
    void an_unsound_register_is_refused_with_file_line_and_reason(String content, String reason) throws IOException {
        Path file = file(content.replace("\\n", "\n"));

        assertThatThrownBy(() -> UnitRegister.read(file)).isInstanceOf(RegisterException.class).hasMessageStartingWith(file + reason);
    }

    @Test
    void a_register_that_is_not_there_or_not_utf_8_is_refused() throws IOException {
        Path absent = folder.resolve("absent.csv");
        Path gbk = Files.write(folder.resolve("gbk.csv"), "code,name,kind,aliases\n1,甲县,county,".getBytes(Charset.forName("GBK")));

        assertThatThrownBy(() -> UnitRegister.read(absent)).isInstanceOf(RegisterException.class).hasMessageContaining("读不了");
        assertThatThrownBy(() -> UnitRegister.read(gbk)).isInstanceOf(RegisterException.class).hasMessageContaining("不是 UTF-8");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("units.csv"), content);
    }
}
