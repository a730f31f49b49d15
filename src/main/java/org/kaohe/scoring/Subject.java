package org.kaohe.scoring;

/** A unit that is assessed, with its name as the tables print it and the group it is ranked in. */
public record Subject(String code, String name, String group) {
}
