package uk.safersheets.app.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with several settings, so that all of it is told at once. */
public final class Faults {
    private final List<String> found = new ArrayList<>();

    /** What a setting comes to; null where it cannot be used, which {@link #refuse} then tells. */
    public <T> @Nullable T tried(Supplier<T> setting) {
        try {
            return setting.get();
        } catch (IllegalArgumentException e) {
            found.add(String.valueOf(e.getMessage()));
            return null;
        }
    }

    void add(String fault) {
        found.add(fault);
    }

    /** @throws IllegalArgumentException naming everything found so far, unless nothing was */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", found));
        }
    }
}
