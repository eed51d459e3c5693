package uk.safersheets.store.verification;

import java.util.Objects;

/** One thing wrong with what is kept, in words: where, and what about it. */
public record Damage(String where, String what) {
    public Damage {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(what, "what");
    }

    @Override
    public String toString() {
        return where + ": " + what;
    }
}
