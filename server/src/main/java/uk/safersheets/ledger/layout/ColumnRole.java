package uk.safersheets.ledger.layout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import uk.safersheets.cell.Texts;

/** What a column of a ledger can mean. */
public enum ColumnRole {
    NUMBER,
    LINE,
    DATE,
    PERIOD,
    AMOUNT,
    DEBIT,
    CREDIT,
    DEBIT_OR_CREDIT,
    VAT,
    COST_CENTRE,
    SUBJECTIVE,
    PROJECT,
    REFERENCE,
    SUPPLIER,
    DESCRIPTION;

    /** As a map file calls it, such as {@code cost centre}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The meaning with this word. */
    public static Optional<ColumnRole> of(String word) {
        return Arrays.stream(values())
                .filter(meaning -> meaning.word().equals(Texts.key(word)))
                .findFirst();
    }

    /** Whether it is money. */
    public boolean isMoney() {
        return this == AMOUNT || this == DEBIT || this == CREDIT || this == VAT;
    }
}
