package uk.safersheets.cycle;

import java.time.LocalDate;
import java.util.List;

/** How often something is due. {@link #toString()} is how people write it, and {@link Rules#read} reads it again. */
public sealed interface Rule permits YearlyOn, EveryPeriod, EveryWeeks {
    /** The times whose day lies between two days, both included, in order. */
    List<Occasion> between(LocalDate first, LocalDate last);
}
