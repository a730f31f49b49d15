package org.kaohe.reference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A feed as it was delivered: its rows by column, whatever the order of the columns and the encoding. */
final class Feed {

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})|/(\\d{1,2})/(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)");

    final List<String> header;
    final List<Row> rows = new ArrayList<>();

    private Feed(List<String> header) {
        this.header = header;
    }

    /** One row as written. */
    final class Row {

        final int line;
        final List<String> cells;
        final boolean broken;

        private Row(Csv.Line line) {
            this.line = line.line();
            this.cells = line.cells();
            this.broken = line.broken();
        }

        boolean fits() {
            return cells.size() == header.size();
        }

        /** Trimmed. */
        String text(String column) {
            return cells.get(header.indexOf(column)).strip();
        }

        String code(String column) {
            return half(text(column));
        }

        /** Null if empty. @throws DateTimeException if it is no date */
        LocalDate date(String column) {
            String text = half(text(column));
            if (text.isEmpty()) {
                return null;
            }
            Matcher parts = DATE.matcher(text);
            if (!parts.matches()) {
                throw new DateTimeException(text);
            }
            int form = parts.group(2) != null ? 2 : parts.group(4) != null ? 4 : 6;
            return LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(form)), Integer.parseInt(parts.group(form + 1)));
        }

        boolean yes(String column) {
            return text(column).equals("yes") || text(column).equals("是");
        }
    }

    /** An absent feed has no rows. */
    static Feed read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Feed(List.of());
        }
        List<Csv.Line> lines = Csv.parse(decoded(Files.readAllBytes(file)));
        Feed feed = new Feed(lines.get(0).cells());
        lines.stream().skip(1).filter(line -> line.broken() || line.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .forEach(line -> feed.rows.add(feed.new Row(line)));
        return feed;
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return Charset.forName("GB18030").newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        }
    }

    static String half(String text) {
        StringBuilder half = new StringBuilder();
        text.chars().forEach(c -> half.append((char) (c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c == 0x3000 ? ' ' : c == 0x2212 ? '-' : c)));
        return half.toString();
    }
}
