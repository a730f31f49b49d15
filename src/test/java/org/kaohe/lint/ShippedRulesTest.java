package org.kaohe.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kaohe.rules.Scheme;
import org.kaohe.rules.Schemes;
import org.kaohe.rules.Targets;
import org.kaohe.targets.TargetTable;
import org.kaohe.units.Unit;

/** The rules that are shipped have every clause answered for and every item founded on a clause. */
class ShippedRulesTest {

    private static final Schemes SCHEMES = new Schemes(Path.of("jobs"));

    @TestFactory
    Stream<DynamicTest> every_clause_is_answered_for() {
        return SCHEMES.assessments().stream().flatMap(assessment -> SCHEMES.ownYears(assessment).stream().map(year -> DynamicTest.dynamicTest(assessment + " " + year, () -> {
            Schemes.Found found = SCHEMES.find(assessment, year).orElseThrow();
            Scheme scheme = found.scheme();
            TargetTable targets = scheme.method() instanceof Targets method
                    ? TargetTable.read(method.file(), method.text(), name -> found.register().find(name, year).map(Unit::code)) : null;
            List<Finding> findings = ClauseFindings.of(scheme.method(), SCHEMES.clauses(scheme), targets);
            assertThat(SCHEMES.clauses(scheme)).isPresent();
            assertThat(findings).noneMatch(finding -> finding.severity() != Finding.Severity.NOTE);
        })));
    }
}
