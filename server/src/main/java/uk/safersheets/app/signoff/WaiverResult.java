package uk.safersheets.app.signoff;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.store.signoff.Waiver;

/** Every way giving a waiver can end. */
public sealed interface WaiverResult {

    /** It is kept. */
    record Given(Waiver waiver) implements WaiverResult {
        @Override
        public <T> T fold(Function<Given, T> given, Function<Faulty, T> faulty) {
            return given.apply(this);
        }
    }

    /** It cannot be given so. */
    record Faulty(Fault fault) implements WaiverResult {
        @Override
        public <T> T fold(Function<Given, T> given, Function<Faulty, T> faulty) {
            return faulty.apply(this);
        }
    }

    /** What is wrong, and one imperative sentence. */
    record Fault(String message, String fix) {}

    <T> T fold(Function<Given, T> given, Function<Faulty, T> faulty);

    /** What is wrong with a waiver; empty when it can be given. */
    static Optional<Fault> fault(Waiver waiver, LocalDate today) {
        if (waiver.rule().isBlank()
                || waiver.why().isBlank()
                || waiver.askedBy().isBlank()) {
            return Optional.of(
                    new Fault("A waiver needs its rule, who asked for it and why.", "Enter rule, askedBy and why."));
        }
        return today.isAfter(waiver.until())
                ? Optional.of(new Fault(
                        "Its last day, " + DayFormat.day(waiver.until()) + ", has passed.", "Enter a later day."))
                : Optional.empty();
    }
}
