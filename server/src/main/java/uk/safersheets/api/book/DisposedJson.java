package uk.safersheets.api.book;

import java.time.Instant;
import uk.safersheets.store.retention.Disposal;

/** When the workbooks of a book were let go, by whom and why. */
record DisposedJson(Instant at, String by, String reason) {
    static DisposedJson of(Disposal disposal) {
        return new DisposedJson(disposal.at(), disposal.by(), disposal.reason());
    }
}
