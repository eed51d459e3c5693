package uk.safersheets.app.imports;

import java.time.LocalDate;
import java.util.Set;
import uk.safersheets.imports.ImportKind;

/**
 * Which imported figures are asked for.
 *
 * @param geography what the areas are, one of {@link ImportedFigures#geographies}; figures of two are never joined
 * @param areas only these, as they are named there; empty for all
 * @param types only these, in the words of the newest files; empty for all
 * @param first day asked for
 * @param last day asked for; periods that are not wholly between the two are left out
 */
public record FiguresQuery(
        String partnership,
        ImportKind kind,
        String geography,
        Set<String> areas,
        Set<String> types,
        LocalDate first,
        LocalDate last) {
    public FiguresQuery {
        areas = Set.copyOf(areas);
        types = Set.copyOf(types);
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the last day is not before the first: " + first + " to " + last);
        }
    }
}
