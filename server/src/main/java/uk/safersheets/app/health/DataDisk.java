package uk.safersheets.app.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * How the disk of the data folder is: a small file is written and taken away, and what is free is asked. Nobody can wear
 * it out by asking: it is looked at every ten seconds at most. The log tells when it changes, and how much is free.
 */
public final class DataDisk {
    private static final Logger LOG = LogManager.getLogger(DataDisk.class);
    private static final long MEGABYTE = 1024 * 1024;
    private static final long ENOUGH = 512 * MEGABYTE;
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Path folder;
    private final BooleanSupplier isRecordBehind;
    private final Clock clock;
    private final long enough;
    private State last = new State(Health.OK, 0);
    private Instant looked = Instant.EPOCH;

    public DataDisk(Path folder, BooleanSupplier isRecordBehind, Clock clock) {
        this(folder, isRecordBehind, clock, ENOUGH);
    }

    /** @param enough below so many bytes free it is nearly full */
    DataDisk(Path folder, BooleanSupplier isRecordBehind, Clock clock, long enough) {
        this.folder = folder;
        this.isRecordBehind = isRecordBehind;
        this.clock = clock;
        this.enough = enough;
    }

    /** The worst that there is to say, as a word for programs. */
    public enum Health {
        OK("ok"),
        RECORD_BEHIND("record-behind"),
        NEARLY_FULL("disk-nearly-full"),
        CANNOT_WRITE("cannot-write");

        private final String word;

        Health(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** @param freeMegabytes that the service may still write */
    public record State(Health health, long freeMegabytes) {}

    /** How it is now, or was a few seconds ago. */
    public synchronized State state() {
        var now = clock.instant();
        if (now.isAfter(looked.plus(FRESH))) {
            tell(look());
            looked = now;
        }
        return last;
    }

    private void tell(State state) {
        if (state.health() != last.health()) {
            LOG.warn("Health is {}: {} MB are free in {}", state.health().word(), state.freeMegabytes(), folder);
        }
        last = state;
    }

    private State look() {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            var probe = Files.createTempFile(folder, "health-", "");
            try {
                Files.write(probe, new byte[1024]);
            } finally {
                Files.delete(probe);
            }
            return new State(health(free), free / MEGABYTE);
        } catch (IOException e) {
            return new State(Health.CANNOT_WRITE, 0);
        }
    }

    private Health health(long free) {
        if (free < enough) {
            return Health.NEARLY_FULL;
        }
        return isRecordBehind.getAsBoolean() ? Health.RECORD_BEHIND : Health.OK;
    }
}
