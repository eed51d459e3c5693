package uk.safersheets.reconcile;

import java.util.Arrays;
import java.util.Optional;

/** What sort of thing does not tie. */
public enum BreakKind {
    UNMATCHED("unmatched"),
    UNDECIDED("undecided"),
    REJECTED("rejected"),
    DECISION_OUT_OF_DATE("decision-out-of-date"),
    /** A row with an amount, or a tab of the ledger, that was left unread without a person's reason. */
    NOT_READ("not-read"),
    FILE_TOTAL("file-total"),
    CONTROL_TOTAL("control-total"),
    DUPLICATE("duplicate"),
    CHANGED_AMOUNT("changed-amount"),
    REWORDED("reworded"),
    OPTION_NOT_CHOSEN("option-not-chosen"),
    OVERSPENT("overspent"),
    SPENT_DIFFERS("spent-differs"),
    OUTSIDE_PERIOD("outside-period"),
    ACCRUAL_OPEN("accrual-open"),
    SUPPLIER_HIDDEN("supplier-hidden"),
    VAT_INCLUDED("vat-included"),
    VAT_LEFT_OUT("vat-left-out"),
    AWARD("award"),
    OVER_AWARD("over-award"),
    RECEIVED("received"),
    CLOSING_BALANCE("closing-balance");

    private final String word;

    BreakKind(String word) {
        this.word = word;
    }

    /** Stable, for machines. */
    public String word() {
        return word;
    }

    /** For people. */
    public String title() {
        return word.replace('-', ' ');
    }

    /** Whether it is about transactions that are on no line, set aside or anything else. */
    public boolean isUnplaced() {
        return this == UNMATCHED || this == UNDECIDED || this == REJECTED;
    }

    public static Optional<BreakKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
