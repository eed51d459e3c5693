package uk.safersheets.check.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import uk.safersheets.cell.Value;
import uk.safersheets.cell.WrittenDate;
import uk.safersheets.check.DisplayText;
import uk.safersheets.contract.Type;

/** What is no date where a date belongs: words, a date kept as text, a day the calendar lacks, a bare year. */
final class DateEntry implements EntryRule {
    private static final BigDecimal EARLIEST = DisplayText.serial(LocalDate.of(1950, 1, 1));
    private static final BigDecimal LATEST = DisplayText.serial(LocalDate.of(2100, 12, 31));
    private static final String NOT_REAL = "V011";

    @Override
    public Optional<EntryFault> of(EntryCell entry) {
        if (entry.wanted().type() != Type.DATE) {
            return Optional.empty();
        }
        if (entry.value() instanceof Value.Number number) {
            return unlikely(entry, number.amount());
        }
        String text = entry.value().toString();
        return Optional.of(WrittenDate.in(text)
                .map(day -> stored(entry, text, day))
                .orElseGet(() -> WrittenDate.isWrittenLikeOne(text) ? unreal(entry, text) : words(entry, text)));
    }

    private static Optional<EntryFault> unlikely(EntryCell entry, BigDecimal serial) {
        if (serial.compareTo(EARLIEST) >= 0 && serial.compareTo(LATEST) <= 0) {
            return Optional.empty();
        }
        String number = serial.stripTrailingZeros().toPlainString();
        String said = DisplayText.isDay(serial)
                ? "You entered " + number + ", which Excel reads as " + DisplayText.date(serial) + "."
                : "You entered " + number + ", which is not a real date.";
        return Optional.of(EntryFault.error(NOT_REAL, said)
                .many("are not real dates")
                .fix("Enter the full date, for example 14/06/2026.")
                .example(entry.wanted().example())
                .unusable());
    }

    private static EntryFault stored(EntryCell entry, String text, LocalDate day) {
        var serial = Value.of(DisplayText.serial(day));
        return EntryFault.query(
                        "V008",
                        entry.a1() + " looks like a date but is stored as text (" + DisplayText.quoted(text) + ").")
                .many("look like dates but are stored as text")
                .fix("Select Convert to make it " + DisplayText.as(Type.DATE, serial) + ", or type it again.")
                .fixMany("Select Convert.")
                .repair(serial)
                .unusable();
    }

    private static EntryFault unreal(EntryCell entry, String text) {
        return EntryFault.error(NOT_REAL, "You entered " + DisplayText.quoted(text) + ", which is not a real date.")
                .many("are not real dates")
                .fix("Enter a date that the calendar has, for example 14/06/2026.")
                .example(entry.wanted().example())
                .unusable();
    }

    private static EntryFault words(EntryCell entry, String text) {
        String entered = entry.value() instanceof Value.Text
                ? "text (" + DisplayText.quoted(text) + ")"
                : entry.value().toString();
        return EntryFault.error("V007", "You entered " + entered + " instead of a date.")
                .many("are text instead of dates")
                .fix("Enter a date, for example 14/06/2026.")
                .example(entry.wanted().example())
                .unusable();
    }
}
