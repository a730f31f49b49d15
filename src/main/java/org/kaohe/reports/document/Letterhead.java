package org.kaohe.reports.document;

import java.util.List;
import org.kaohe.rules.Circular;

/**
 * What the office says of itself, as it is printed. What is not set stands as a placeholder in 【】, to be filled in by
 * hand; nothing is invented.
 *
 * @param issuer     发文机关
 * @param date       成文日期, {@code 2018年3月5日}
 * @param number     发文字号
 * @param recipients 主送机关, joined by 、
 * @param objections who takes objections, and how; null where it is not set
 */
public record Letterhead(String issuer, String date, String number, String recipients, String objections) {

    public static Letterhead of(Circular circular) {
        return new Letterhead(set(circular.issuer(), "发文机关"), circular.date() == null ? "【成文日期】" : date(circular.date()),
                set(circular.document(), "发文字号"), circular.recipients().isEmpty() ? "【主送机关】" : recipients(circular.recipients()), circular.objections());
    }

    private static String set(String value, String what) {
        return value == null ? "【" + what + "】" : value;
    }

    private static String recipients(List<String> recipients) {
        return String.join("，", recipients);
    }

    /** @param iso {@code 2018-03-05} @return {@code 2018年3月5日} */
    public static String date(String iso) {
        String[] parts = iso.split("-");
        return parts[0] + "年" + Integer.parseInt(parts[1]) + "月" + Integer.parseInt(parts[2]) + "日";
    }
}
