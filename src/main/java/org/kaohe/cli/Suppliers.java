package org.kaohe.cli;

import java.util.ArrayList;
import java.util.List;

/** Who reports, short enough for a table. */
final class Suppliers {

    private static final int MOST = 2;

    private Suppliers() {
    }

    /** @return up to two names as they stand, of more the first and how many there are */
    static String brief(String suppliers) {
        List<String> names = new ArrayList<>();
        int depth = 0;
        StringBuilder name = new StringBuilder();
        for (char c : suppliers.toCharArray()) {
            depth += c == '（' ? 1 : c == '）' ? -1 : 0;
            if (c == '、' && depth == 0) {
                names.add(name.toString());
                name.setLength(0);
            } else {
                name.append(c);
            }
        }
        return names.size() < MOST ? suppliers : names.get(0) + "等 " + (names.size() + 1) + " 家";
    }
}
