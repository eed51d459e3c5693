package uk.safersheets.store.version;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every way keeping a version can end. All are normal, so none of them is an exception. */
public sealed interface AppendResult {

    /** It is kept, now or when the same request came before. */
    record Appended(Version version) implements AppendResult {
        @Override
        public <T> T fold(
                Function<Appended, T> appended,
                Function<Unchanged, T> unchanged,
                Function<Stale, T> stale,
                Function<KeyReused, T> keyReused,
                Function<Locked, T> locked) {
            return appended.apply(this);
        }
    }

    /** The newest version already is this workbook. */
    record Unchanged(Version head) implements AppendResult {
        @Override
        public <T> T fold(
                Function<Appended, T> appended,
                Function<Unchanged, T> unchanged,
                Function<Stale, T> stale,
                Function<KeyReused, T> keyReused,
                Function<Locked, T> locked) {
            return unchanged.apply(this);
        }
    }

    /** The work did not start from the newest version, which is {@code headOrNull}; null while there is none. */
    record Stale(int base, @Nullable Version headOrNull) implements AppendResult {
        public Optional<Version> head() {
            return Optional.ofNullable(headOrNull);
        }

        @Override
        public <T> T fold(
                Function<Appended, T> appended,
                Function<Unchanged, T> unchanged,
                Function<Stale, T> stale,
                Function<KeyReused, T> keyReused,
                Function<Locked, T> locked) {
            return stale.apply(this);
        }
    }

    /** Another request, that made this version, had the same key. */
    record KeyReused(Version version) implements AppendResult {
        @Override
        public <T> T fold(
                Function<Appended, T> appended,
                Function<Unchanged, T> unchanged,
                Function<Stale, T> stale,
                Function<KeyReused, T> keyReused,
                Function<Locked, T> locked) {
            return keyReused.apply(this);
        }
    }

    /** This version is approved, and nothing may follow it until it is unlocked. */
    record Locked(int version) implements AppendResult {
        @Override
        public <T> T fold(
                Function<Appended, T> appended,
                Function<Unchanged, T> unchanged,
                Function<Stale, T> stale,
                Function<KeyReused, T> keyReused,
                Function<Locked, T> locked) {
            return locked.apply(this);
        }
    }

    /** Java 17 cannot switch over sealed types; this makes the compiler find every caller of a new case. */
    <T> T fold(
            Function<Appended, T> appended,
            Function<Unchanged, T> unchanged,
            Function<Stale, T> stale,
            Function<KeyReused, T> keyReused,
            Function<Locked, T> locked);
}
