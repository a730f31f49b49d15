package org.kaohe.rules;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.reader.StreamReader;

/** The text of a rules file: UTF-8, no control characters; what is neither is refused with its line. */
final class RulesText {

    private RulesText() {
    }

    static String read(Path path) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            throw RulesException.of(path, "无法读取：" + e.getMessage());
        }
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        boolean sound = !StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true).isError();
        String read = text.flip().toString();
        if (!sound) {
            throw fault(path, read, "此行不是 UTF-8：请把文件另存为 UTF-8");
        }
        for (int i = 0; i < read.length(); i += Character.charCount(read.codePointAt(i))) {
            if (!StreamReader.isPrintable(read.codePointAt(i))) {
                throw fault(path, read.substring(0, i), "此行有看不见的控制字符，请删去");
            }
        }
        return read;
    }

    /** @param before the text before the fault */
    private static RulesException fault(Path path, String before, String reason) {
        return new RulesException(path.getFileName().toString(), 1 + (int) before.chars().filter(c -> c == '\n').count(), reason);
    }
}
