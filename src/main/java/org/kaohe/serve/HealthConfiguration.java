package org.kaohe.serve;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.kaohe.schedule.TimetableKeeper;
import org.kaohe.store.Vitals;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** What must hold for the year-end run to begin and end by itself, beside the database. Figures only, no paths. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    @Bean
    HealthIndicator schedule(Vitals vitals, Clock clock, TimetableKeeper keeper, @Value("${kaohe.health.patience}") Duration patience) {
        return () -> {
            long overdue = vitals.overdueTriggers(clock.instant().minus(patience));
            return health(overdue == 0 && keeper.unsound().isEmpty()).withDetail("overdueTriggers", overdue).withDetail("unsoundRules", keeper.unsound().size()).build();
        };
    }

    @Bean
    HealthIndicator runs(Vitals vitals, @Value("${kaohe.health.patience}") Duration patience) {
        return () -> {
            long stuck = vitals.stuckRequests(patience);
            return health(stuck == 0).withDetail("stuckRuns", stuck).build();
        };
    }

    /** The free bytes where the data and the results lie, whichever has less. */
    @Bean
    MeterBinder freeDisk(@Value("${kaohe.data}") Path data, @Value("${kaohe.output}") Path output) {
        return registry -> Gauge.builder("kaohe.disk.free", () -> Math.min(free(data), free(output))).baseUnit("bytes").register(registry);
    }

    @Bean
    HealthIndicator disk(@Value("${kaohe.data}") Path data, @Value("${kaohe.output}") Path output, @Value("${kaohe.health.free-disk}") DataSize least) {
        return () -> {
            long free = Math.min(free(data), free(output));
            return health(free >= least.toBytes()).withDetail("freeBytes", free).withDetail("leastBytes", least.toBytes()).build();
        };
    }

    /** Of the nearest folder that is there; none where that cannot be said. */
    private static long free(Path folder) {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }

    private static Health.Builder health(boolean up) {
        return up ? Health.up() : Health.down();
    }
}
