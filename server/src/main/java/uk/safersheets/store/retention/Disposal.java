package uk.safersheets.store.retention;

import java.time.Instant;
import java.util.Objects;

/** That the workbooks of a book were let go after its period: when, by whom and why. */
public record Disposal(Instant at, String by, String reason) {
    public Disposal {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(reason, "reason");
    }
}
