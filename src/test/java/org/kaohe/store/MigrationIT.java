package org.kaohe.store;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaohe.runs.Bench;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database of an earlier version loses nothing that a later year asks for. */
class MigrationIT {

    private final JdbcTemplate database = Bench.bean(JdbcTemplate.class);

    private static Flyway flyway(String target) {
        FluentConfiguration configuration = Flyway.configure().dataSource(Bench.bean(DataSource.class)).schemas("older").javaMigrations(new V1__Batch())
                .locations("classpath:db/migration");
        return configuration.target(target).load();
    }

    @AfterEach
    void gone() {
        database.execute("drop schema older cascade");
    }

    @Test
    void ratings_keep_their_listing_and_what_did_not_count() {
        flyway("4").migrate();
        database.execute("""
                insert into older.run (assessment, year, kind, identity, state, input, output, program, requested_by, host, started_at, changed_at)
                values ('environmental-credit', 2018, 'final', 'x', 'done', '', '', '', '', '', now(), now());
                insert into older.enterprise_rating (run, code, county, name, industry, score, grade, findings, flags, dishonest, rank) select id, 'A', '410105', '甲', 'C22', 55.00, 'D', 2, 'black', true, 2 from older.run;
                insert into older.enterprise_rating (run, code, county, name, industry, score, grade, findings, flags, dishonest, rank) select id, 'B', '410105', '乙', 'C22', 100, 'A', 0, '', false, 1 from older.run;
                insert into older.credit_row select id, 'lists', 'A', 0, array['black', 'A', '甲', '2018-03-01', '', '低于 60 分'] from older.run;
                insert into older.credit_row select id, 'lists', 'B', 0, array['red', 'B', '乙', '2018-12-31', '2019-12-31', '满分'] from older.run;
                insert into older.credit_row select id, 'not-counted', 'A', n, array['A', 'F' || n, '2017-01-01', 'A01', case when n < 3 then 'other-year' else 'unconfirmed' end] from older.run, generate_series(0, 3) n""");

        database.execute("""
                insert into older.run (assessment, year, kind, identity, state, input, output, program, requested_by, host, started_at, changed_at)
                values ('environmental-credit', 2019, 'final', 'y', 'running', '', '', '', '', '', now(), now());
                insert into older.enterprise_rating (run, code, county, name, industry, score, grade, findings, flags, dishonest) select id, 'C', '410105', '丙', 'C22', 100, 'A', 0, '', false
                from older.run where state = 'running'""");

        flyway("latest").migrate();

        assertThat(database.queryForList("select code || ' ' || rank || ' ' || other_year || ' ' || unconfirmed || ' ' || coalesce(black_since::text, '-') || ' ' || coalesce(black_until::text, '-') || ' '"
                + " || coalesce(black_reason, '-') from older.enterprise_ranked where code < 'C' order by code", String.class)).containsExactly("A 2 3 1 2018-03-01 - 低于 60 分", "B 1 0 0 - - -");
        // the one that is still being rated may have more to come
        assertThat(database.queryForList("select county || ' ' || grade || ' ' || enterprises || ' ' || score || ' ' || other_year || ' ' || unconfirmed from older.rating_total order by grade",
                String.class)).containsExactly("410105 A 1 100 0 0", "410105 D 1 55.00 3 1");
    }
}
