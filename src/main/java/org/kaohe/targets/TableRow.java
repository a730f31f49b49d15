package org.kaohe.targets;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One row of the targets file on its way to a target. */
final class TableRow {

    private final String file;
    private final int line;
    private final List<String> cells;
    private final Function<String, Optional<String>> unitCodes;

    TableRow(String file, int line, List<String> cells, Function<String, Optional<String>> unitCodes) {
        this.file = file;
        this.line = line;
        this.cells = cells;
        this.unitCodes = unitCodes;
    }

    Target target() {
        require(cells.size() == TableReader.COLUMNS.size(),
                "应有 " + TableReader.COLUMNS.size() + " 格，实有 " + cells.size() + " 格");
        for (String cell : cells) {
            require(cell.equals(cell.strip()), "“" + cell + "”首尾有空白");
        }
        String unit = filled("unit");
        String code = unitCodes.apply(unit).orElseThrow(() -> unsound("名录中没有“" + unit + "”"));
        Kind kind = Kind.of(cell("kind")).orElseThrow(() -> unsound("kind 不认识“" + cell("kind") + "”"));
        Target target = new Target(code, unit, filled("category"), number(), matching("indicator", "[a-z][a-z0-9_]*"),
                filled("indicator_name"), cell("object"), kind, strict(), decimal("target"), cell("target_unit"),
                decimal("corrected_target"), filled("text"), cell("note"), line);
        checkAgreement(target);
        return target;
    }

    private void checkAgreement(Target t) {
        Kind kind = t.kind();
        require(kind == Kind.VERDICT || cell("direction").equals(kind.direction()),
                "direction 应为 " + kind.direction() + "，实为“" + cell("direction") + "”");
        require(!t.strict() || kind == Kind.CEILING, "只有 ceiling 可以 strict");
        require(!kind.stated() || t.figure() != null, kind.word() + " 必须有 target");
        require(kind.stated() || kind == Kind.VERDICT || t.figure() == null, kind.word() + " 不应有 target");
        require(t.corrected() == null || kind.stated(), "只有写明数值的目标可以有 corrected_target");
        require(kind != Kind.GROWTH || t.measure().equals(Target.PERCENT), "growth 的 target_unit 应为 %");
        require(kind != Kind.GROWTH || t.figure().compareTo(new BigDecimal("-100")) > 0, "增长目标必须大于 -100%");
        require(kind == Kind.GROWTH || t.figure() == null || t.figure().signum() >= 0, "target 不应为负");
        require(t.corrected() == null || t.corrected().signum() >= 0, "corrected_target 不应为负");
        require(!t.waterClass() || t.figure() == null || WaterClass.known(t.figure()), "水质类别应为 1–6");
    }

    private int number() {
        return Integer.parseInt(matching("number", "[1-9][0-9]{0,2}"));
    }

    private boolean strict() {
        return matching("strict", "(yes)?").equals("yes");
    }

    private BigDecimal decimal(String column) {
        String text = matching(column, "(-?[0-9]+(\\.[0-9]+)?)?");
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private String filled(String column) {
        require(!cell(column).isEmpty(), column + " 不应为空");
        return cell(column);
    }

    private String matching(String column, String pattern) {
        require(cell(column).matches(pattern), column + " 的“" + cell(column) + "”写法不对");
        return cell(column);
    }

    private String cell(String column) {
        return cells.get(TableReader.COLUMNS.indexOf(column));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw unsound(otherwise);
        }
    }

    private UnsoundTargetsException unsound(String reason) {
        return new UnsoundTargetsException(file, line, reason);
    }
}
