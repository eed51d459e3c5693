package uk.safersheets.reconcile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Texts;

/**
 * A fund as its workbook has it, in pence.
 *
 * @param award null where it is not entered
 * @param start the first day on which money may be spent; null where it is not entered
 * @param end the last day, likewise
 * @param recoversVat whether the partnership gets VAT back, so that it is no cost; null where it is not entered
 * @param lines in the order of the workbook
 */
public record Funding(
        @Nullable Long award,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Boolean recoversVat,
        List<FundingLine> lines) {
    public Funding {
        lines = List.copyOf(lines);
    }

    /** A line by its reference, as people write it; empty where it is null. */
    public Optional<FundingLine> line(@Nullable String reference) {
        if (reference == null) {
            return Optional.empty();
        }
        String key = Texts.key(reference);
        return lines.stream().filter(line -> Texts.key(line.line()).equals(key)).findFirst();
    }

    /** What all lines count for. */
    public long allocated() {
        return lines.stream().mapToLong(FundingLine::allocated).reduce(0, Math::addExact);
    }

    /** Whether the funder allows spending on a day, as far as the dates are entered. */
    public boolean allows(LocalDate day) {
        return (start == null || !day.isBefore(start)) && (end == null || !day.isAfter(end));
    }
}
