package org.kaohe.lint;

import java.util.Comparator;
import java.util.List;

/**
 * Something a drafter should know.
 *
 * @param clause where in the regulation; empty where no single clause is meant
 * @param text   what is so, with figures, in Chinese
 */
public record Finding(Severity severity, Topic topic, String clause, String text) {

    /** Graver ones first, then by topic, else as found. */
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity).thenComparing(Finding::topic);

    /** How grave it is. */
    public enum Severity {
        /** Cannot be met, or contradicts the text. */ FAULT("须改"),
        /** Acts otherwise than it reads. */ WARNING("留意"),
        /** Good to know. */ NOTE("说明");

        private final String word;

        Severity(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** What it is about. */
    public enum Topic {
        CLAUSES("条款对照"), GRADES("分档名额"), CAPS("上限"), SEPARATION("不分高低"), WEIGHTS("权重实效"), EDGES("等次边缘"), REVERSALS("去一反转");

        private final String word;

        Topic(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** @return in the order in which they are printed */
    public static List<Finding> sorted(List<Finding> findings) {
        return findings.stream().distinct().sorted(ORDER).toList();
    }

    /** @return the same, said of one of several checks */
    public Finding of(String check) {
        return new Finding(severity, topic, clause, check + "：" + text);
    }
}
