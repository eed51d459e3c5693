package uk.safersheets.cycle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** On which day something is due that would be due on a weekend or a bank holiday. */
public enum Shift {
    /** On the working day before. */
    BEFORE,
    /** On the working day after. */
    AFTER,
    /** On that day all the same. */
    NONE;

    /** As it is given, stored and shown. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for no such word. */
    public static Optional<Shift> of(String word) {
        return Arrays.stream(values())
                .filter(shift -> shift.word().equals(word))
                .findFirst();
    }
}
