package org.kaohe.cli;

import static org.kaohe.cli.BadFeed.GRAIN;
import static org.kaohe.cli.BadFeed.INDUSTRY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** Files that cannot be read as they are, should not be there, or are not there. */
final class BadFiles {

    private static final String STATISTICS = "statistics.csv";

    private BadFiles() {
    }

    static List<BadFeed> all() {
        return List.of(
                edited("a missing column", text -> text.replaceAll("(?m),[^,]*$", ""),
                        "high_tech_value_added", "1,high_tech_value_added,,header"),
                edited("an unknown column", text -> text.replaceAll("(?m)$(?<=.)", ",x").replaceFirst(",x", ",remark"), "remark", "1,remark,remark,header"),
                edited("a repeated column", text -> text.replaceAll("(?m)$(?<=.)", ",1").replaceFirst(",1", ",investment"), "investment", "1,investment,investment,header"),
                edited("an empty file", text -> "", "空", "0,,,header"),
                edited("a file of blank lines", text -> "\n\n\n", "空", "0,,,header"),
                edited("a quote that is never closed", text -> text.replaceFirst("\n合计,.*", "\n\"合计,1"), "引号", "19,unit,\"合计,1␊,syntax"),
                edited("text after a closing quote", text -> text.replaceFirst("合计,", "\"合\"计,"), "引号", "19,unit,\"合\"计,syntax"),
                edited("a cell too many", text -> text.replaceFirst("合计,.*", "合计,1,2,3"), "4 格", "19,,合计,1,2,3,cell-count"),
                edited("a NUL byte", text -> text.replaceFirst("合计,", "合\u0000计,"), "U+0000", "19,unit,合␀,syntax"),
                edited("a control character", text -> text.replaceFirst("合计,", "合\u0007计,"), "控制字符", "19,unit,合␇,syntax"),
                bytes("neither UTF-8 nor GB18030", new byte[] {'u', 'n', 'i', 't', (byte) 0xFF, ','}, "4"),
                bytes("UTF-16", "\uFEFFunit,value_added\n中牟县,1\n".getBytes(StandardCharsets.UTF_16LE), "UTF-16"),
                bytes("UTF-16 without its mark", "unit,value_added\n".getBytes(StandardCharsets.UTF_16LE), "UTF-16"),
                bytes("a renamed .xlsx", "PK\u0003\u0004\u0014\u0000\u0006\u0000rest".getBytes(StandardCharsets.ISO_8859_1), "CSV UTF-8"),
                bytes("a renamed .xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0}, "CSV UTF-8"),
                new BadFeed("a missing feed", INDUSTRY, "市统计局", desk -> {
                    desk.delete(STATISTICS);
                    return List.of(STATISTICS + ",0,,,missing-feed");
                }),
                new BadFeed("a folder in the place of a feed", INDUSTRY, "市统计局", desk -> {
                    desk.delete(STATISTICS);
                    folder(desk);
                    return List.of(STATISTICS + ",0,,,missing-feed");
                }),
                stray("veto.csv", "vetoes.csv"), stray("joint-inspection (2).csv", "joint-inspection.csv"), stray("self-assessment.xls", "self-assessment.csv"),
                stray("Vetoes.XLSX", "vetoes.csv"), stray("department-review.et", "department-review.csv"), stray("否决.csv", "vetoes.csv"));
    }

    private static void folder(Desk desk) {
        try {
            Files.createDirectory(desk.feed(STATISTICS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Edit {
        String of(String text);
    }

    private static BadFeed edited(String name, Edit edit, String says, String reject) {
        return new BadFeed(name, INDUSTRY, says, desk -> {
            desk.text(STATISTICS, edit.of(desk.text(STATISTICS)));
            return List.of(STATISTICS + "," + reject);
        });
    }

    private static BadFeed bytes(String name, byte[] bytes, String says) {
        return new BadFeed(name, INDUSTRY, says, desk -> {
            desk.bytes(STATISTICS, bytes);
            return List.of(STATISTICS + ",0,,,encoding");
        });
    }

    private static BadFeed stray(String name, String nearest) {
        return new BadFeed(name, GRAIN, nearest, desk -> {
            desk.text(name, "unit\n");
            return List.of(name + ",0,,,missing-feed");
        });
    }
}
