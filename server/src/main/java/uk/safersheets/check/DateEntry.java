package uk.safersheets.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import uk.safersheets.cell.Value;
import uk.safersheets.cell.WrittenDate;
import uk.safersheets.contract.Type;

/** What is no date where a date belongs: words, a date kept as text, a day the calendar lacks, a bare year. */
final class DateEntry implements Examiner {
    private static final BigDecimal EARLIEST = Shown.serial(LocalDate.of(1950, 1, 1));
    private static final BigDecimal LATEST = Shown.serial(LocalDate.of(2100, 12, 31));
    private static final String NOT_REAL = "V011";

    @Override
    public Optional<Complaint> of(Typed entry) {
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

    private static Optional<Complaint> unlikely(Typed entry, BigDecimal serial) {
        if (serial.compareTo(EARLIEST) >= 0 && serial.compareTo(LATEST) <= 0) {
            return Optional.empty();
        }
        String number = serial.stripTrailingZeros().toPlainString();
        String said = Shown.isDay(serial)
                ? "You entered " + number + ", which Excel reads as " + Shown.date(serial) + "."
                : "You entered " + number + ", which is not a real date.";
        return Optional.of(Complaint.error(NOT_REAL, said)
                .many("are not real dates")
                .fix("Enter the full date, for example 14/06/2026.")
                .example(entry.wanted().example())
                .unusable());
    }

    private static Complaint stored(Typed entry, String text, LocalDate day) {
        var serial = Value.of(Shown.serial(day));
        return Complaint.query(
                        "V008", entry.a1() + " looks like a date but is stored as text (" + Shown.quoted(text) + ").")
                .many("look like dates but are stored as text")
                .fix("Select Convert to make it " + Shown.as(Type.DATE, serial) + ", or type it again.")
                .fixMany("Select Convert.")
                .repair(serial)
                .unusable();
    }

    private static Complaint unreal(Typed entry, String text) {
        return Complaint.error(NOT_REAL, "You entered " + Shown.quoted(text) + ", which is not a real date.")
                .many("are not real dates")
                .fix("Enter a date that the calendar has, for example 14/06/2026.")
                .example(entry.wanted().example())
                .unusable();
    }

    private static Complaint words(Typed entry, String text) {
        String entered = entry.value() instanceof Value.Text
                ? "text (" + Shown.quoted(text) + ")"
                : entry.value().toString();
        return Complaint.error("V007", "You entered " + entered + " instead of a date.")
                .many("are text instead of dates")
                .fix("Enter a date, for example 14/06/2026.")
                .example(entry.wanted().example())
                .unusable();
    }
}
