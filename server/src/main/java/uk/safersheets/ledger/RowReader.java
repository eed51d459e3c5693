package uk.safersheets.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.cell.WrittenDate;

/** Makes a transaction of a row, or says why it cannot. */
final class RowReader {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern TIME = Pattern.compile("[ T]\\d{1,2}:\\d{2}.*$");
    /** As Oracle writes a day: 05-APR-2019. */
    private static final Pattern HYPHENS = Pattern.compile("(\\d{1,2})-(\\p{L}{3,9})-(\\d{2,4})");

    private static final Pattern PLAIN_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private final Layout layout;
    private final Headings headings;
    private final List<String> faults;

    RowReader(Layout layout, Headings headings, List<String> faults) {
        this.layout = layout;
        this.headings = headings;
        this.faults = faults;
    }

    /** Empty, with a fault noted for each thing wrong, when it cannot be read. */
    Optional<Transaction> transaction(SheetRow row) {
        int before = faults.size();
        String number = headings.text(row, Meaning.NUMBER);
        if (number.isEmpty()) {
            fault(row, Meaning.NUMBER, "is blank", "Enter the document's number, or remove the row.");
        }
        LocalDate date = date(row);
        long pence = pence(row);
        if (faults.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Transaction(
                new TransactionId(layout.source(), number, headings.text(row, Meaning.LINE)),
                date,
                pence,
                new Code(text(row, Meaning.COST_CENTRE), text(row, Meaning.SUBJECTIVE), text(row, Meaning.PROJECT)),
                text(row, Meaning.REFERENCE),
                text(row, Meaning.SUPPLIER),
                text(row, Meaning.DESCRIPTION)));
    }

    private String text(SheetRow row, Meaning meaning) {
        return headings.text(row, meaning);
    }

    private LocalDate date(SheetRow row) {
        if (!layout.has(Meaning.DATE)) {
            return endOfPeriod(row);
        }
        Value value = headings.at(row, Meaning.DATE);
        var date = value instanceof Value.Number serial ? day(serial.amount()) : day(value.toString());
        if (date.isEmpty()) {
            String found = value.isBlank() ? "is blank" : "reads '" + value + "', which is no date";
            fault(row, Meaning.DATE, found, "Enter the day, for example 30/06/2019.");
        }
        return date.orElse(DAY_ZERO);
    }

    private LocalDate endOfPeriod(SheetRow row) {
        String period = text(row, Meaning.PERIOD);
        if (layout.periods() == null && FiscalPeriods.isPeriod(period)) {
            fault(
                    row,
                    Meaning.PERIOD,
                    "reads '" + period + "', and nobody has confirmed which month that is",
                    "Add 'periods: {" + period + ": 2023-04}' to the map, with the month it is.");
            return DAY_ZERO;
        }
        var date = layout.periods() == null
                ? Optional.<LocalDate>empty()
                : layout.periods().lastDay(period);
        if (date.isEmpty()) {
            fault(row, Meaning.PERIOD, "reads '" + period + "', which is no period", "Enter it as 202401.");
        }
        return date.orElse(DAY_ZERO);
    }

    private static Optional<LocalDate> day(String text) {
        String tidy =
                HYPHENS.matcher(TIME.matcher(Texts.tidy(text)).replaceFirst("")).replaceFirst("$1 $2 $3");
        var plain = PLAIN_DATE.matcher(tidy);
        return WrittenDate.in(plain.matches() ? plain.replaceFirst("$1-$2-$3") : tidy);
    }

    private static Optional<LocalDate> day(BigDecimal serial) {
        boolean isDay = serial.signum() > 0 && serial.compareTo(BigDecimal.valueOf(100_000)) < 0;
        return isDay ? Optional.of(DAY_ZERO.plusDays(serial.longValue())) : Optional.empty();
    }

    /** What a row of totals says; empty where it says nothing that can be read. */
    Optional<Long> total(SheetRow row) {
        int before = faults.size();
        long pence = pence(row);
        boolean readable = faults.size() == before;
        faults.subList(before, faults.size()).clear();
        return readable ? Optional.of(pence) : Optional.empty();
    }

    /** The amount, with VAT as the partnership's rule has it. */
    private long pence(SheetRow row) {
        long vat = layout.vat() == Layout.Vat.LEFT_OUT ? 0 : pence(row, Meaning.VAT, false);
        return layout.vat() == Layout.Vat.TAKEN_OFF ? posted(row) - vat : posted(row) + vat;
    }

    /** Debit less credit, or the one amount. */
    private long posted(SheetRow row) {
        if (headings.columns().containsKey(Meaning.AMOUNT)) {
            return pence(row, Meaning.AMOUNT, true);
        }
        boolean isCredit = headings.at(row, Meaning.DEBIT).isBlank();
        return pence(
                        row,
                        Meaning.DEBIT,
                        !isCredit || headings.at(row, Meaning.CREDIT).isBlank())
                - pence(row, Meaning.CREDIT, false);
    }

    private long pence(SheetRow row, Meaning meaning, boolean needed) {
        Value value = headings.at(row, meaning);
        if (value.isBlank()) {
            if (needed) {
                fault(row, meaning, "is blank", "Enter the amount, 0.00 for none.");
            }
            return 0;
        }
        var pounds = Pence.pounds(value);
        if (pounds.isEmpty()) {
            fault(
                    row,
                    meaning,
                    "reads '" + value + "', which is no amount",
                    "Enter numbers only, for example 5000.00.");
            return 0;
        }
        var pence = Pence.whole(pounds.get());
        if (pence.isEmpty()) {
            fault(row, meaning, "reads '" + value + "', which is not in whole pence", "Enter pounds and pence.");
        }
        return pence.orElse(0);
    }

    private void fault(SheetRow row, Meaning meaning, String found, String fix) {
        faults.add(headings.place(row, meaning) + " " + found + ". " + fix);
    }
}
