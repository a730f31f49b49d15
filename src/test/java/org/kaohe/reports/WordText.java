package org.kaohe.reports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What stands in a Word document, paragraph by paragraph; every part must be sound XML. */
public final class WordText {

    private WordText() {
    }

    public static List<String> of(byte[] docx) {
        List<String> paragraphs = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
                    if (entry.getName().equals("word/document.xml")) {
                        NodeList all = xml.getElementsByTagName("w:p");
                        for (int i = 0; i < all.getLength(); i++) {
                            paragraphs.add(text((Element) all.item(i)));
                        }
                    }
                }
            }
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
        return paragraphs;
    }

    private static String text(Element paragraph) {
        StringBuilder text = new StringBuilder();
        NodeList parts = paragraph.getElementsByTagName("w:t");
        for (int i = 0; i < parts.getLength(); i++) {
            text.append(parts.item(i).getTextContent());
        }
        return text.toString();
    }

    /** @return the files of a form by name */
    public static SortedMap<String, byte[]> files(Form form, Result result) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            form.write(result, file -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                file.content().write(out);
                files.put(file.name(), out.toByteArray());
            });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return files;
    }
}
