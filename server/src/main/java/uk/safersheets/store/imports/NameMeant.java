package uk.safersheets.store.imports;

import java.time.Instant;
import java.time.LocalDate;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.signoff.Actor;

/**
 * What a name in files of one kind means, as somebody said it.
 *
 * @param event its place in the record of every act
 * @param what is named: {@code area} or {@code type}
 * @param name as the files have it
 * @param means the name that is counted under; empty where it stands for itself again
 * @param validFrom for periods that begin on this day or later
 */
public record NameMeant(
        long event,
        String partnership,
        ImportKind kind,
        String what,
        String name,
        String means,
        LocalDate validFrom,
        Instant at,
        Actor by) {}
