package org.kaohe.reports.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.kaohe.reports.Result;
import org.kaohe.reports.Shown;
import org.kaohe.reports.StoredZip;

/** A workbook being made: sheets with charts in memory, long tables streamed; the same content gives the same bytes. */
final class Book implements AutoCloseable {

    private static final int ROWS_IN_MEMORY = 200;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Styles styles = new Styles(workbook);
    private SXSSFWorkbook streaming;

    Book(Result result) {
        this(result.title(), result.circular().issuer(), result.run().year());
    }

    /** @param creator null: nobody */
    Book(String title, String creator, int year) {
        var properties = workbook.getProperties().getCoreProperties();
        Optional<Date> date = Optional.of(Date.from(LocalDate.of(year, 12, 31).atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.setCreated(date);
        properties.setModified(date);
        properties.setCreator(creator == null ? "" : Shown.text(creator));
        properties.setTitle(title);
    }

    Styles styles() {
        return styles;
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    /** @return a sheet held in memory; none after the first streamed one */
    XSSFSheet sheet(String name) {
        return (XSSFSheet) printed(workbook.createSheet(free(name)));
    }

    /** @return a sheet whose rows go to disk as they come */
    Sheet stream(String name) {
        if (streaming == null) {
            streaming = new Uncompressed(workbook);
        }
        return printed(streaming.createSheet(free(name)));
    }

    /** What it writes is read again at once, see {@link #write}. */
    private static final class Uncompressed extends SXSSFWorkbook {

        Uncompressed(XSSFWorkbook workbook) {
            super(workbook, ROWS_IN_MEMORY);
        }

        @Override
        protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
            ZipArchiveOutputStream zip = super.createArchiveOutputStream(out);
            zip.setLevel(Deflater.NO_COMPRESSION);
            return zip;
        }
    }

    private String free(String name) {
        String safe = WorkbookUtil.createSafeSheetName(Shown.text(name));
        String free = safe;
        for (int n = 2; workbook.getSheet(free) != null; n++) {
            free = safe.substring(0, Math.min(safe.length(), 27)) + " " + n;
        }
        return free;
    }

    /** A4 across, as wide as the page, page numbers at the foot. */
    private static Sheet printed(Sheet sheet) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, 0.5);
        sheet.setMargin(PageMargin.RIGHT, 0.5);
        sheet.setMargin(PageMargin.TOP, 0.6);
        sheet.setMargin(PageMargin.BOTTOM, 0.6);
        sheet.setHorizontallyCenter(true);
        Footer footer = sheet.getFooter();
        footer.setCenter("第 &P 页，共 &N 页");
        footer.setRight("&A");
        return sheet;
    }

    void write(OutputStream out) throws IOException {
        Path half = Files.createTempFile("kaohe", ".xlsx");
        try {
            try (OutputStream zip = Files.newOutputStream(half)) {
                if (streaming == null) {
                    workbook.write(zip);
                } else {
                    streaming.write(zip);
                }
            }
            StoredZip.copy(half, out);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** Removes the streamed rows. The workbook itself lies in memory: closing it would write it once more, to nowhere. */
    @Override
    public void close() {
        if (streaming != null) {
            streaming.dispose();
        }
    }
}
