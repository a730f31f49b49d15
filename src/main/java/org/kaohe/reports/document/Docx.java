package org.kaohe.reports.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A Word document as its parts by name. Written entry by entry, by name, at one date, uncompressed: same parts, same bytes. */
public final class Docx {

    /** The part with the text. */
    public static final String DOCUMENT = "word/document.xml";

    private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final SortedMap<String, byte[]> parts;

    public Docx(Map<String, byte[]> parts) {
        this.parts = new TreeMap<>(parts);
    }

    /** @throws IOException the stream holds no readable zip; nothing was read where it is no zip at all */
    public static Docx read(InputStream in) throws IOException {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), zip.readAllBytes());
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        return new Docx(parts);
    }

    public Map<String, byte[]> parts() {
        return parts;
    }

    /** @return the same document with another content of one part */
    public Docx with(String part, String xml) {
        return with(part, xml.getBytes(StandardCharsets.UTF_8));
    }

    Docx with(String part, byte[] content) {
        Docx other = new Docx(parts);
        other.parts.put(part, content);
        return other;
    }

    /** @param out is not closed */
    public void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            CRC32 crc = new CRC32();
            crc.update(part.getValue());
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setMethod(ZipEntry.STORED);
            entry.setTimeLocal(DATE);
            entry.setSize(part.getValue().length);
            entry.setCompressedSize(part.getValue().length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(part.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }
}
