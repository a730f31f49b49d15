package org.kaohe.reports.circular;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.policy.RenderPolicy;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import com.deepoove.poi.xwpf.BodyContainerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.kaohe.reports.document.Grid;

/**
 * Puts a table in the place of a tag's paragraph. While the template is filled in only a mark stands there; the tables'
 * text is put in its place when the document is written: as objects of the office library, tables of some hundred cells
 * take longer than all the rest.
 */
final class GridPolicy implements RenderPolicy {

    /** Interlinear annotation marks: they stand in no text of an office. */
    private static final Pattern MARK = Pattern.compile("\uFFF9([0-9]+)\uFFFB");

    private final List<Grid> grids = new ArrayList<>();

    @Override
    public void render(ElementTemplate element, Object data, XWPFTemplate template) {
        XWPFRun run = ((RunTemplate) element).getRun();
        if (data instanceof Grid grid) {
            run.setText("\uFFF9" + grids.size() + "\uFFFB", 0);
            grids.add(grid);
        } else {
            BodyContainerFactory.getBodyContainer(run).clearPlaceholder(run);
        }
    }

    /** @param xml a part of the document as it was written @return with the tables, each in the place of its paragraph or, where that is needed still, before it */
    String tables(String xml) {
        Matcher mark = MARK.matcher(xml);
        StringBuilder with = new StringBuilder();
        int from = 0;
        while (mark.find()) {
            // <w:t>mark</w:t>: the prefix is the template's own affair
            String text = xml.substring(mark.end() + 2, xml.indexOf('>', mark.end()));
            String prefix = text.substring(0, text.length() - 1);
            int start = Math.max(xml.lastIndexOf("<" + prefix + "p>", mark.start()), xml.lastIndexOf("<" + prefix + "p ", mark.start()));
            String close = "</" + prefix + "p>";
            int end = xml.indexOf(close, mark.end()) + close.length();
            String rest = xml.substring(start, mark.start()) + xml.substring(mark.end(), end);
            with.append(xml, from, start).append(grids.get(Integer.parseInt(mark.group(1))).alone());
            // a cell may not end with a table, and a section ends with a paragraph
            if (!rest.replaceAll("<[^>]*>", "").isBlank() || rest.contains("<" + prefix + "sectPr") || xml.startsWith("</" + prefix + "tc>", end)) {
                with.append(rest);
            }
            from = end;
        }
        return with.append(xml, from, xml.length()).toString();
    }
}
