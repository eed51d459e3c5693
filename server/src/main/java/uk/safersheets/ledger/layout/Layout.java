package uk.safersheets.ledger.layout;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Texts;
import uk.safersheets.ledger.ReadingChoices;

/**
 * Which heading of an export means what.
 *
 * @param source what the ledger is called; part of what a transaction is known by
 * @param headings for each meaning the headings it may stand under, the first that is there counts
 * @param vat what becomes of the amount under {@link ColumnRole#VAT}
 * @param periods what the ledger's months are; null where nobody has said
 * @param dates how its dates are written; null where the dates themselves decide
 * @param control what the ledger's own report says the file holds; null for nothing
 * @param notNeeded headings of which somebody has said that they mean nothing here
 * @param choices how its files are read
 */
public record Layout(
        String source,
        Map<ColumnRole, List<String>> headings,
        Vat vat,
        @Nullable FiscalPeriods periods,
        @Nullable DateOrder dates,
        @Nullable Control control,
        List<String> notNeeded,
        ReadingChoices choices) {

    /** The partnership's rule for VAT that stands in a column of its own. */
    public enum Vat {
        LEFT_OUT,
        ADDED,
        TAKEN_OFF
    }

    /** Rows and their sum as a ledger's report prints them; null for what it does not say. */
    public record Control(@Nullable Integer rows, @Nullable Long pence) {}

    public Layout {
        Objects.requireNonNull(source, "source");
        var byMeaning = new EnumMap<ColumnRole, List<String>>(ColumnRole.class);
        byMeaning.putAll(headings);
        headings = Collections.unmodifiableMap(byMeaning);
        Objects.requireNonNull(vat, "vat");
        notNeeded = List.copyOf(notNeeded);
        Objects.requireNonNull(choices, "choices");
    }

    /** One of which nobody has said how its files are read, or what it does not need. */
    public Layout(
            String source,
            Map<ColumnRole, List<String>> headings,
            Vat vat,
            @Nullable FiscalPeriods periods,
            @Nullable Control control) {
        this(source, headings, vat, periods, null, control, List.of(), ReadingChoices.NONE);
    }

    /** The same with more to know of how its files are read. */
    public Layout with(ReadingChoices more) {
        return new Layout(source, headings, vat, periods, dates, control, notNeeded, choices.and(more));
    }

    /** Whether somebody has said that a heading means nothing here. */
    boolean leavesOut(String heading) {
        return notNeeded.stream().anyMatch(one -> Texts.key(one).equals(Texts.key(heading)));
    }

    public boolean has(ColumnRole meaning) {
        return headings.containsKey(meaning);
    }

    public Optional<Control> stated() {
        return Optional.ofNullable(control);
    }
}
