package uk.safersheets.app.health;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.BooleanSupplier;

/** What tells how a service is. */
public record ServiceHealth(DataDisk disk, Readiness readiness) {

    /**
     * That of a service on this folder.
     *
     * @param store asks the store something small
     */
    public static ServiceHealth of(Path folder, BooleanSupplier isRecordBehind, Runnable store, Clock clock) {
        var disk = new DataDisk(folder, isRecordBehind, clock);
        return new ServiceHealth(disk, new Readiness(store, disk::state));
    }
}
