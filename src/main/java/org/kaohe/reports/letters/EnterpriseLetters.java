package org.kaohe.reports.letters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.kaohe.credit.EnterpriseResult;
import org.kaohe.reports.Form.Sheaf;
import org.kaohe.reports.Result;
import org.kaohe.reports.ResultFile;
import org.kaohe.rules.ClauseWords;

/** The letters to enterprises, some hundred at a time, never all in memory. */
final class EnterpriseLetters {

    private static final int AT_ONCE = 200;

    private final Result result;
    private final Ratings ratings;
    private final ClauseWords words;

    EnterpriseLetters(Result result, Ratings ratings, ClauseWords words) {
        this.result = result;
        this.ratings = ratings;
        this.words = words;
    }

    void write(Sheaf sheaf) throws IOException {
        CountyPlaces places = CountyPlaces.of(result.tables());
        EnterpriseLetter letter = new EnterpriseLetter(result, places, words);
        List<String> batch = new ArrayList<>();
        for (String code : places.codes()) {
            batch.add(code);
            if (batch.size() == AT_ONCE) {
                write(batch, letter, sheaf);
            }
        }
        write(batch, letter, sheaf);
    }

    private void write(List<String> batch, EnterpriseLetter letter, Sheaf sheaf) throws IOException {
        for (EnterpriseResult enterprise : batch.isEmpty() ? List.<EnterpriseResult>of() : ratings.of(List.copyOf(batch))) {
            sheaf.add(new ResultFile(Letters.name(enterprise.enterprise().code().text()), out -> letter.of(enterprise).write(out)));
        }
        batch.clear();
    }
}
