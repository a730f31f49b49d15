package org.kaohe.reports.workbook;

import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickLblPos;

/** Native bar charts over rows of a sheet: names in its first column, figures to the right of them. */
final class Charts {

    private static final String[] COLOURS = {"2F5D8C", "6FA8A3", "D9A441", "9C6B98", "7D8FA3", "B7C68B", "C4705A", "4F4F6B", "A8B8C8", "5B8C5A"};
    private static final double SMALL = 8;
    private static final int FEW = 2;
    private static final int MIDDLE = 6;
    private static final int RIGHT = 12;

    private final XSSFSheet sheet;
    private final XSSFDrawing drawing;
    private final int first;
    private final int last;

    /** @param first the first row with figures, from 0 */
    Charts(XSSFSheet sheet, int first, int last) {
        this.sheet = sheet;
        this.drawing = sheet.createDrawingPatriarch();
        this.first = first;
        this.last = last;
    }

    /** Bars of one column, the first row at the top, with the figures beside them. */
    void ranking(int top, int bottom, int column, String title) {
        XSSFChart chart = chart(0, MIDDLE - 1, top, bottom, title);
        XDDFBarChartData data = bars(chart, Stream.of(figures(column)).allMatch(figure -> figure >= 0));
        series(data, column, null, 0);
        plot(data);
        CTDLbls labels = chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0).addNewDLbls();
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    /** Bars stacked from columns 1 to {@code parts}; their names stand in the row {@code header}. */
    void stacked(int top, int bottom, int header, int parts, String title) {
        XSSFChart chart = chart(MIDDLE - 1, RIGHT, top, bottom, title);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFBarChartData data = bars(chart, false);
        data.setBarGrouping(BarGrouping.STACKED);
        for (int part = 1; part <= parts; part++) {
            series(data, part, sheet.getRow(header).getCell(part), part - 1);
        }
        plot(data);
        // the small set of schemas that the library brings has no type for the value
        try (XmlCursor overlap = chart.getCTChart().getPlotArea().getBarChartArray(0).addNewOverlap().newCursor()) {
            overlap.setAttributeText(new QName("val"), "100");
        }
    }

    private XSSFChart chart(int left, int right, int top, int bottom, String title) {
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, left, top, right, bottom));
        chart.setTitleText(title);
        // the library would take the language of whoever runs the program
        chart.getTitle().getBody().getParagraph(0).getTextRuns().forEach(run -> run.setLanguage(Locale.SIMPLIFIED_CHINESE));
        chart.setTitleOverlay(false);
        return chart;
    }

    /** @param fromZero bars that are all positive begin at zero, or their lengths would lie */
    private XDDFBarChartData bars(XSSFChart chart, boolean fromZero) {
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        names.getOrAddTextProperties().setFontSize(SMALL);
        chart.getCTChart().getPlotArea().getCatAxArray(0).getTickLblPos().setVal(STTickLblPos.LOW);
        // every name is written; again the library's schemas have no type
        try (XmlCursor end = chart.getCTChart().getPlotArea().getCatAxArray(0).newCursor()) {
            end.toEndToken();
            end.beginElement("tickLblSkip", "http://schemas.openxmlformats.org/drawingml/2006/chart");
            end.insertAttributeWithValue("val", "1");
        }
        XDDFValueAxis figures = chart.createValueAxis(AxisPosition.BOTTOM);
        figures.setCrosses(AxisCrosses.MAX);
        figures.setNumberFormat("0");
        if (fromZero) {
            figures.setMinimum(0);
        }
        figures.getOrAddMajorGridProperties().setLineProperties(
                new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.LIGHT_GRAY))));
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, figures);
        data.setBarDirection(BarDirection.BAR);
        // a bar that stands alone is no block
        data.setGapWidth(last - first < FEW ? 200 : 45);
        data.setVaryColors(false);
        return data;
    }

    private void series(XDDFBarChartData data, int column, XSSFCell name, int colour) {
        CellRangeAddress names = new CellRangeAddress(first, last, 0, 0);
        CellRangeAddress figures = new CellRangeAddress(first, last, column, column);
        XDDFCategoryDataSource categories = XDDFDataSourcesFactory.fromArray(texts(), names.formatAsString(sheet.getSheetName(), true));
        XDDFNumericalDataSource<Double> values = XDDFDataSourcesFactory.fromArray(figures(column), figures.formatAsString(sheet.getSheetName(), true));
        XDDFBarChartData.Series series = (XDDFBarChartData.Series) data.addSeries(categories, values);
        if (name != null) {
            series.setTitle(name.getStringCellValue(), new CellReference(name));
        } else {
            series.setTitle("总分", null);
        }
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(rgb(COLOURS[colour % COLOURS.length]))));
    }

    /** {@code chart.plot} would make a workbook of its own for figures that stand in the sheet already. */
    private static void plot(XDDFBarChartData data) {
        for (int i = 0; i < data.getSeriesCount(); i++) {
            data.getSeries(i).plot();
        }
    }

    private static byte[] rgb(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private String[] texts() {
        String[] texts = new String[last - first + 1];
        for (int row = first; row <= last; row++) {
            texts[row - first] = sheet.getRow(row).getCell(0).getStringCellValue();
        }
        return texts;
    }

    private Double[] figures(int column) {
        Double[] figures = new Double[last - first + 1];
        for (int row = first; row <= last; row++) {
            figures[row - first] = sheet.getRow(row).getCell(column).getNumericCellValue();
        }
        return figures;
    }
}
