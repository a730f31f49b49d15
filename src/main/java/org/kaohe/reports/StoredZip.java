package org.kaohe.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * An office package written again so that the same content gives the same bytes on every machine: entries by name, all of
 * one date, stored as they are (what a deflater makes of them depends on the system's zlib).
 */
public final class StoredZip {

    private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private StoredZip() {
    }

    /** @param out is not closed */
    public static void copy(Path zip, OutputStream out) throws IOException {
        try (ZipFile in = new ZipFile(zip.toFile())) {
            List<? extends ZipEntry> entries = in.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList();
            ZipOutputStream copy = new ZipOutputStream(out);
            for (ZipEntry entry : entries) {
                ZipEntry stored = new ZipEntry(entry.getName());
                stored.setMethod(ZipEntry.STORED);
                stored.setTimeLocal(DATE);
                stored.setSize(entry.getSize());
                stored.setCompressedSize(entry.getSize());
                stored.setCrc(entry.getCrc());
                copy.putNextEntry(stored);
                try (InputStream content = in.getInputStream(entry)) {
                    content.transferTo(copy);
                }
                copy.closeEntry();
            }
            copy.finish();
        }
    }
}
