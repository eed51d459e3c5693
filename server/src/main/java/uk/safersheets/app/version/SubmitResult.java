package uk.safersheets.app.version;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.safersheets.store.version.Version;

/** Every way submitting a version can end. All are normal, so none of them is an exception. */
public sealed interface SubmitResult {

    /** Why a submission was not kept. */
    enum Reason {
        /** The newest version already is this workbook. */
        SAME_VERSION,
        /** It is of another template, partnership or period than the book. */
        WRONG_WORKBOOK,
        /** Another request had the same idempotency key. */
        KEY_REUSED,
        /** An approved version is locked. */
        LOCKED;

        /** For programs: {@code same-version}. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** It is kept, now or when the same request came before. */
    record Kept(Version version) implements SubmitResult {
        @Override
        public <T> T fold(Function<Kept, T> kept, Function<Stale, T> stale, Function<Refused, T> refused) {
            return kept.apply(this);
        }
    }

    /**
     * The work did not start from the newest version.
     *
     * @param headOrNull the newest; null while there is none
     * @param message who submitted it and when
     * @param fix one imperative sentence
     */
    record Stale(int base, @Nullable Version headOrNull, String message, String fix) implements SubmitResult {
        public Optional<Version> head() {
            return Optional.ofNullable(headOrNull);
        }

        @Override
        public <T> T fold(Function<Kept, T> kept, Function<Stale, T> stale, Function<Refused, T> refused) {
            return stale.apply(this);
        }
    }

    /** It cannot be kept as it is. */
    record Refused(Reason reason, String message, String fix) implements SubmitResult {
        @Override
        public <T> T fold(Function<Kept, T> kept, Function<Stale, T> stale, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }

    /** Java 17 cannot switch over sealed types; this makes the compiler find every caller of a new case. */
    <T> T fold(Function<Kept, T> kept, Function<Stale, T> stale, Function<Refused, T> refused);
}
