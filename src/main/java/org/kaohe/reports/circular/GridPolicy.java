package org.kaohe.reports.circular;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.policy.RenderPolicy;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import com.deepoove.poi.xwpf.BodyContainer;
import com.deepoove.poi.xwpf.BodyContainerFactory;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.kaohe.reports.document.Grid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;

/** Puts a table in the place of a tag's paragraph, its XML ready made: cell by cell through the model takes seconds. */
final class GridPolicy implements RenderPolicy {

    @Override
    public void render(ElementTemplate element, Object data, XWPFTemplate template) {
        XWPFRun run = ((RunTemplate) element).getRun();
        BodyContainer container = BodyContainerFactory.getBodyContainer(run);
        if (data instanceof Grid grid) {
            XWPFTable table = container.insertNewTable(run, 1, 1);
            try {
                table.getCTTbl().set(CTTbl.Factory.parse(grid.fragment()));
            } catch (XmlException e) {
                throw new IllegalStateException("a table of our own is no XML", e);
            }
        }
        container.clearPlaceholder(run);
    }
}
