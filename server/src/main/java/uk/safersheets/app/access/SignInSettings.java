package uk.safersheets.app.access;

import java.time.Duration;
import java.util.ArrayList;

/**
 * How long people stay signed in.
 *
 * @param idle a session that is not used for so long ends
 * @param longest a session ends after so long in any case
 */
public record SignInSettings(Duration idle, Duration longest) {
    public static final int DEFAULT_IDLE_MINUTES = 30;
    public static final int DEFAULT_LONGEST_HOURS = 12;
    private static final Duration SHORTEST = Duration.ofMinutes(2);
    private static final Duration A_MONTH = Duration.ofDays(31);

    /** What holds where nobody said otherwise. */
    public static final SignInSettings USUAL =
            new SignInSettings(Duration.ofMinutes(DEFAULT_IDLE_MINUTES), Duration.ofHours(DEFAULT_LONGEST_HOURS));

    /** @throws IllegalArgumentException naming every setting that cannot be used */
    public SignInSettings {
        var faults = new ArrayList<String>();
        if (idle.compareTo(SHORTEST) < 0) {
            faults.add("a session has to outlast two idle minutes at least");
        }
        if (longest.compareTo(idle) < 0 || longest.compareTo(A_MONTH) > 0) {
            faults.add("a session has to end between its idle time and 31 days");
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }
}
