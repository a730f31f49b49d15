package org.kaohe.reports.workbook;

import java.io.IOException;
import org.kaohe.reports.Form;
import org.kaohe.reports.Result;
import org.kaohe.reports.ResultFile;
import org.kaohe.rules.Cards;
import org.kaohe.rules.Credit;

/** {@code assessment.xlsx}: a sheet a group, charts, the result's tables, the inputs, and how it all came about. */
public final class Workbook implements Form {

    @Override
    public String word() {
        return "workbook";
    }

    @Override
    public void write(Result result, Sheaf sheaf) throws IOException {
        sheaf.add(new ResultFile("assessment.xlsx", out -> {
            try (Book book = new Book(result)) {
                fill(book, result);
                book.write(out);
            }
        }));
    }

    private static void fill(Book book, Result result) throws IOException {
        ChartSheet charts = new ChartSheet(book);
        if (result.scheme().method() instanceof Credit) {
            new CountySheet(book, result).write(charts);
        } else {
            for (var group : result.groups()) {
                if (result.scheme().method() instanceof Cards) {
                    CardSheet.write(book, result, group);
                } else {
                    new GroupSheet(book, result, group).write(charts);
                }
            }
        }
        charts.finish();
        new TableSheets(book, result).write();
        new InputSheet(book, result).write();
        new NoteSheet(book, result).write();
    }
}
