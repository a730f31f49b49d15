package org.kaohe.reports.circular;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.kaohe.reports.Shown;
import org.kaohe.reports.document.Docx;
import org.kaohe.reports.document.Grid;
import org.kaohe.reports.document.Paper;
import org.kaohe.rules.RulesException;

/** A circular's template: a Word document with tags, which poi-tl fills in. */
public final class Template {

    private static final XMLInputFactory XML = factory();
    /** The parts that may hold tags. */
    private static final String TAGGED = "word/(document|header[0-9]*|footer[0-9]*)\\.xml";
    private static final String STYLES = "word/styles.xml";
    /** A template is some pages; what is larger is not one. */
    private static final long LARGEST = 20L << 20;

    private Template() {
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /**
     * Whether the template can be filled in: it is a Word document, and every tag is known.
     *
     * @param name as messages name it
     * @throws RulesException where not, with what is wrong and what was expected
     */
    public static void check(String name, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new RulesException(name, 0, "缺少通报模板：请从程序所附的 jobs 文件夹复制一份，或在考核的文件夹中另放一份 circular.docx");
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new RulesException(name, 0, "模板大于 20 MB，不像通报模板");
            }
            Docx docx;
            try (InputStream in = Files.newInputStream(file)) {
                docx = Docx.read(in);
            }
            for (String needed : List.of("[Content_Types].xml", Docx.DOCUMENT, STYLES)) {
                if (!docx.parts().containsKey(needed)) {
                    throw broken(name, "其中没有 " + needed);
                }
            }
            for (Map.Entry<String, byte[]> part : docx.parts().entrySet()) {
                if (part.getKey().endsWith(".xml") || part.getKey().endsWith(".rels")) {
                    part(name, part.getKey(), part.getValue());
                }
            }
            if (!text(docx, STYLES).contains("</")) {
                throw broken(name, STYLES + " 中没有样式");
            }
        } catch (IOException e) {
            throw broken(name, e.getMessage());
        }
    }

    private static RulesException broken(String name, String why) {
        return new RulesException(name, 0, "不是完好的 Word 文档（.docx）：" + why + "；.doc、.wps 请先另存为 .docx");
    }

    private static void part(String name, String part, byte[] xml) {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(xml));
            if (part.matches(TAGGED)) {
                TagCheck check = new TagCheck(name);
                paragraphs(reader, check);
                check.end();
            } else {
                while (reader.hasNext()) {
                    reader.next();
                }
            }
        } catch (XMLStreamException e) {
            throw broken(name, part + " 第 " + e.getLocation().getLineNumber() + " 行不是合法的 XML");
        }
    }

    private static void paragraphs(XMLStreamReader reader, TagCheck check) throws XMLStreamException {
        Deque<StringBuilder> paragraphs = new ArrayDeque<>();
        boolean text = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    text = reader.getLocalName().equals("t");
                    if (reader.getLocalName().equals("p")) {
                        paragraphs.push(new StringBuilder());
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (text && !paragraphs.isEmpty()) {
                        paragraphs.peek().append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    text = false;
                    if (reader.getLocalName().equals("p")) {
                        check.paragraph(paragraphs.pop().toString());
                    }
                }
                default -> {
                }
            }
        }
    }

    /**
     * @param tags  what stands for each tag
     * @param title for the document's properties
     * @return the template filled in, the same bytes for the same tags
     */
    static Docx fill(Path file, Map<String, Object> tags, String title) throws IOException {
        GridPolicy grids = new GridPolicy();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFTemplate template = XWPFTemplate.compile(file.toFile(), Configure.builder().addPlugin('#', grids).build()).render(shown(tags))) {
            template.write(out);
        }
        Docx filled = Docx.read(new ByteArrayInputStream(out.toByteArray())).with("docProps/core.xml", Paper.core(title));
        for (String part : List.copyOf(filled.parts().keySet())) {
            if (part.matches(TAGGED)) {
                filled = filled.with(part, grids.tables(text(filled, part)));
            }
        }
        return filled.with(STYLES, Grid.styled(text(filled, STYLES)));
    }

    private static String text(Docx docx, String part) {
        return new String(docx.parts().get(part), StandardCharsets.UTF_8);
    }

    /** Every text as a document may show it: with marks that would turn its direction, or stand for a table, made visible. */
    private static Object shown(Object value) {
        if (value instanceof String text) {
            return Shown.text(text);
        } else if (value instanceof List<?> list) {
            return list.stream().map(Template::shown).toList();
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> shown = new HashMap<>();
            map.forEach((name, inside) -> shown.put(name, shown(inside)));
            return shown;
        }
        return value;
    }
}
