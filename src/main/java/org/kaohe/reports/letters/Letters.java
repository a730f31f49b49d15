package org.kaohe.reports.letters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.kaohe.reports.Form;
import org.kaohe.reports.Group;
import org.kaohe.reports.Result;
import org.kaohe.reports.ResultFile;
import org.kaohe.reports.Standing;
import org.kaohe.rules.ClauseWords;
import org.kaohe.rules.Credit;
import org.kaohe.variation.Reach;

/** {@code letters/CODE.docx}: why a unit stands where it stands; of environmental-credit an enterprise with a measure or on the black list. */
public final class Letters implements Form {

    private final Supplier<Reach> reach;
    private final Ratings ratings;
    private final ClauseWords words;

    /**
     * @param reach   what separates a unit from the next rank; asked for once, never of environmental-credit
     * @param ratings the ledgers; asked only of environmental-credit
     * @param words   of the regulation, which letters quote
     */
    public Letters(Supplier<Reach> reach, Ratings ratings, ClauseWords words) {
        this.reach = reach;
        this.ratings = ratings;
        this.words = words;
    }

    @Override
    public Map<String, Path> paper() {
        return words.file() == null ? Map.of() : Map.of(words.name(), words.file());
    }

    @Override
    public String word() {
        return "letters";
    }

    @Override
    public void write(Result result, Sheaf sheaf) throws IOException {
        if (result.scheme().method() instanceof Credit) {
            new EnterpriseLetters(result, ratings, words).write(sheaf);
            return;
        }
        UnitLetter letter = new UnitLetter(result, reach.get(), words);
        for (Group group : result.groups()) {
            for (Standing unit : group.units()) {
                sheaf.add(new ResultFile(name(unit.place().unitCode()), out -> letter.of(group, unit).write(out)));
            }
        }
    }

    /** @return the file of a unit; bytes of the code that are no letter, digit, - or _ as {@code %2F} */
    static String name(String code) {
        StringBuilder name = new StringBuilder();
        for (byte b : code.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '_')) {
                name.append(c);
            } else {
                name.append(String.format("%%%02X", b & 0xFF));
            }
        }
        return "letters/" + name + ".docx";
    }
}
