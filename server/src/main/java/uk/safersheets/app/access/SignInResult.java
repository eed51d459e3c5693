package uk.safersheets.app.access;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import uk.safersheets.access.User;
import uk.safersheets.store.access.Session;

/** Every way an attempt to sign in can end. */
public sealed interface SignInResult {

    /** They are who they say. */
    record Known(User user, Session.Way way) implements SignInResult {
        @Override
        public <T> T fold(Function<Known, T> known, Supplier<T> wrong, Function<Duration, T> closed) {
            return known.apply(this);
        }
    }

    /** They are not, or nobody knows; which of the two is not said. */
    record Wrong() implements SignInResult {
        @Override
        public <T> T fold(Function<Known, T> known, Supplier<T> wrong, Function<Duration, T> closed) {
            return wrong.get();
        }
    }

    /** Nobody may try for a while. */
    record Closed(Duration pause) implements SignInResult {
        @Override
        public <T> T fold(Function<Known, T> known, Supplier<T> wrong, Function<Duration, T> closed) {
            return closed.apply(pause);
        }
    }

    <T> T fold(Function<Known, T> known, Supplier<T> wrong, Function<Duration, T> closed);
}
