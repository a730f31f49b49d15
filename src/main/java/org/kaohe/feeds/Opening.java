package org.kaohe.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What the first bytes of a file give away.
 *
 * @param charset as a byte-order mark declares it, null: undeclared
 * @param skip    length of the mark
 * @param refusal why this is no text we read, in Chinese; null: it may be
 */
record Opening(Charset charset, int skip, String refusal) {

    static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LENGTH = 8;
    private static final String SAVE_AS = "：请用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”";

    static Opening of(Bytes bytes) throws IOException {
        try (InputStream in = bytes.open()) {
            return of(in.readNBytes(LENGTH));
        }
    }

    static Opening of(byte[] first) {
        String hex = HexFormat.of().formatHex(first);
        if (hex.startsWith("efbbbf")) {
            return new Opening(StandardCharsets.UTF_8, 3, null);
        }
        if (hex.startsWith("84319533")) {
            return new Opening(GB18030, 4, null);
        }
        if (hex.startsWith("504b0304") || hex.startsWith("504b0506") || hex.startsWith("504b0708")) {
            return refused("文件是压缩包或 .xlsx 工作簿，不是 CSV（改扩展名不改变内容）");
        }
        if (hex.startsWith("d0cf11e0a1b11ae1")) {
            return refused("文件是 .xls、.et 等旧式工作簿，不是 CSV（改扩展名不改变内容）");
        }
        if (hex.startsWith("fffe") || hex.startsWith("feff") || hex.startsWith("0000feff") || everySecondIsZero(first)) {
            return refused("文件是 UTF-16 或 UTF-32 编码（“Unicode 文本”）");
        }
        return new Opening(null, 0, null);
    }

    private static Opening refused(String reason) {
        return new Opening(null, 0, reason + SAVE_AS);
    }

    /** The Latin letters of a header in UTF-16 without a mark. */
    private static boolean everySecondIsZero(byte[] first) {
        int[] zeros = new int[2];
        for (int i = 0; i < first.length; i++) {
            zeros[i % 2] += first[i] == 0 ? 1 : 0;
        }
        Arrays.sort(zeros);
        return first.length >= 4 && zeros[0] == 0 && zeros[1] == first.length / 2;
    }
}
