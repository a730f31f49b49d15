package org.kaohe.feeds;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a feed must look like: Frictionless Table Schema v2 and a few properties of our own. Immutable.
 *
 * @param name           the feed's name
 * @param title          its name for people
 * @param supplier       who reports it, null where the text names nobody
 * @param dueDate        when it is due, in the schema's words; null where the text states none
 * @param optional       whether it may be absent
 * @param toleratedShare share of the rows (0 to 1) that may be rejected in a final run
 * @param subjects       which units may stand in the unit column
 * @param ignore         unit cells whose rows are passed over
 * @param coverage       the columns by which each subject must have its rows; empty: none is asked for
 * @param dated          the date column by which {@code --as-of} cuts, null: none
 * @param primaryKey     the columns by which rows are told apart, at least one
 * @param fields         the columns, in the schema's order
 * @param cases          null where no column decides about others
 */
public record FeedSchema(String name, String title, String supplier, String dueDate, boolean optional,
                         BigDecimal toleratedShare, Subjects subjects, List<String> ignore, List<String> coverage,
                         String dated, List<String> primaryKey, List<Field> fields, Cases cases) {

    /** Which units may stand in the unit column of a feed. */
    public enum Subjects {
        /** Only subjects of the assessment. */
        ASSESSED,
        /** Any unit of the register. */
        REGISTER
    }

    public FeedSchema {
        ignore = List.copyOf(ignore);
        coverage = List.copyOf(coverage);
        primaryKey = List.copyOf(primaryKey);
        fields = List.copyOf(fields);
    }

    /** @throws SchemaException the file cannot be read or the schema is unsound: which file, where in it, and why */
    public static FeedSchema read(Path json) {
        FeedSchema schema = SchemaReader.read(json);
        new SchemaCheck(json, schema).check();
        return schema;
    }

    /** @return the feed's file name, e.g. {@code statistics.csv} */
    public String file() {
        return name + ".csv";
    }

    /** @return the column with this name */
    public Optional<Field> field(String column) {
        return fields.stream().filter(field -> field.name().equals(column)).findFirst();
    }

    /** @return the column with the unit the row is about, empty where the feed has none */
    public Optional<Field> unitField() {
        return fields.stream().filter(field -> field.format() == FieldFormat.UNIT).findFirst();
    }

    /** @return the names of the columns, in the schema's order */
    public List<String> columns() {
        return fields.stream().map(Field::name).toList();
    }
}
