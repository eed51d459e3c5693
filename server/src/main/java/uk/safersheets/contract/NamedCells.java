package uk.safersheets.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Cell;
import uk.safersheets.cell.ExcelDate;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;

/**
 * The named cells of a submission, by what they are for.
 *
 * @param contractOrNull what its template promises; null where nobody knows it, and only the names that mean the same in
 *     every template are known
 */
public record NamedCells(@Nullable Contract contractOrNull, Submission submission) {
    public NamedCells {
        Objects.requireNonNull(submission, "submission");
    }

    public Optional<Cell> cell(FieldRole role) {
        return name(role).flatMap(submission::field);
    }

    private Optional<String> name(FieldRole role) {
        return contractOrNull == null
                ? UsualNames.field(role)
                : contractOrNull.field(role).map(Field::name);
    }

    /** Blank where there is no such cell. */
    public Value value(FieldRole role) {
        return cell(role).map(Cell::value).orElse(Value.BLANK);
    }

    /** What it holds as text; empty for a blank. */
    public String text(FieldRole role) {
        return value(role).toString();
    }

    /** Empty where it holds no number. */
    public Optional<BigDecimal> number(FieldRole role) {
        return value(role) instanceof Value.Number number ? Optional.of(number.amount()) : Optional.empty();
    }

    /** Empty where it holds no day. */
    public Optional<LocalDate> day(FieldRole role) {
        return number(role).filter(ExcelDate::isDay).map(Dates::day);
    }
}
