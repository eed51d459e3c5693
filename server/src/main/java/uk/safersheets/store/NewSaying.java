package uk.safersheets.store;

import java.util.Optional;

/**
 * What is said of a reconciliation, unless something stands in the way.
 *
 * @param answer what it comes to now; null where nothing changes
 * @param obstacle what stands in the way; the others are null then
 */
public record NewSaying<T>(Act act, String said, byte[] answer, Optional<T> obstacle) {

    public static <T> NewSaying<T> of(Act act, String said, byte[] answer) {
        return new NewSaying<>(act, said, answer, Optional.empty());
    }

    public static <T> NewSaying<T> refused(T obstacle) {
        return new NewSaying<>(null, null, null, Optional.of(obstacle));
    }
}
