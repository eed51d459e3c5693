package uk.safersheets.metrics;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.measure.Level;
import uk.safersheets.measure.Measures;
import uk.safersheets.store.db.DiskSpace;

/** What stands at some level in the services of a store. */
final class ServiceLevels {
    private ServiceLevels() {}

    static void watch(Services services, Measures measures) {
        var health = services.health();
        measures.level(Level.READY, one(() -> health.readiness().obstacle().isEmpty()));
        measures.level(Level.RECORD_BEHIND, one(services.database()::isRecordBehind));
        measures.level(Level.TRACES_WAITING, () -> services.history().worker().waiting());
        measures.level(Level.IMPORTS_WAITING, () -> services.imports().jobs().waiting());
        cache(services, measures);
        disk(services.database().folder(), measures);
    }

    private static void cache(Services services, Measures measures) {
        var read = services.workbooks().read();
        measures.level(Level.CACHE_HITS, () -> read.statistics().hits());
        measures.level(Level.CACHE_MISSES, () -> read.statistics().misses());
        measures.level(Level.CACHE_EVICTIONS, () -> read.statistics().evictions());
        measures.level(Level.CACHE_ENTRIES, () -> read.statistics().held());
    }

    private static void disk(Path folder, Measures measures) {
        measures.level(Level.DISK_FREE, () -> DiskSpace.of(folder).free());
        measures.level(Level.DISK_TOTAL, () -> DiskSpace.of(folder).total());
    }

    private static DoubleSupplier one(BooleanSupplier whether) {
        return () -> whether.getAsBoolean() ? 1 : 0;
    }
}
