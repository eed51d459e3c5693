package uk.safersheets.app.access;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import uk.safersheets.access.UserName;
import uk.safersheets.store.access.SignInFailures;

/**
 * How many sign-ins may fail. After a few, each closes the door a while longer, by account and by address; the door opens
 * by itself. An address may be a whole council's, so it has more of them.
 */
final class Throttle {
    private static final int FREE_BY_ACCOUNT = 5;
    private static final int FREE_BY_ADDRESS = 40;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;
    private static final int WORDS_OF_A_NETWORK = 4;

    private Throttle() {}

    /** Whatever was typed as a name, whether it is somebody's or not. */
    static SignInFailures.Subject ofAccount(String name) {
        return new SignInFailures.Subject(
                Secret.hash("account " + UserName.key(name)), count -> pause(count - FREE_BY_ACCOUNT));
    }

    /** An IPv6 address counts with all of its network, which one person has to themselves. */
    static SignInFailures.Subject ofAddress(String address) {
        String network = address.contains(":")
                ? Arrays.stream(address.split(":")).limit(WORDS_OF_A_NETWORK).collect(Collectors.joining(":"))
                : address;
        return new SignInFailures.Subject(Secret.hash("address " + network), count -> pause(count - FREE_BY_ADDRESS));
    }

    private static Duration pause(int beyond) {
        if (beyond < 0) {
            return Duration.ZERO;
        }
        var pause = FIRST.multipliedBy(1L << Math.min(beyond, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
