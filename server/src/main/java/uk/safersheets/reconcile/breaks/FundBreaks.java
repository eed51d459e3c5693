package uk.safersheets.reconcile.breaks;

import static uk.safersheets.ledger.Pence.shown;

import java.util.ArrayList;
import java.util.List;
import uk.safersheets.ledger.Ledger;
import uk.safersheets.reconcile.Break;
import uk.safersheets.reconcile.BreakKind;
import uk.safersheets.reconcile.Funding;

/** What does not tie between the award, what was received and what is allocated, and whether VAT is a cost. */
public final class FundBreaks {
    private FundBreaks() {}

    public static List<Break> of(Funding funding, long received, Ledger ledger) {
        var breaks = new ArrayList<Break>();
        VatBreaks.of(funding, ledger).ifPresent(breaks::add);
        if (funding.award() == null) {
            breaks.add(
                    about(BreakKind.AWARD, 0, "The workbook has no award.", "Enter the award from the offer letter."));
            return breaks;
        }
        long award = funding.award();
        long over = Math.subtractExact(funding.allocated(), award);
        if (over > 0) {
            breaks.add(about(
                    BreakKind.OVER_AWARD,
                    over,
                    "The lines add to " + shown(funding.allocated()) + ", the award is " + shown(award) + ".",
                    "Reduce the lines by " + shown(over) + "."));
        }
        if (received != award) {
            breaks.add(received(award, received));
        }
        return breaks;
    }

    private static Break received(long award, long received) {
        long missing = Math.subtractExact(award, received);
        return about(
                BreakKind.RECEIVED,
                missing,
                shown(received) + " was received of an award of " + shown(award) + ", "
                        + (missing > 0 ? shown(missing) + " less." : shown(-missing) + " more."),
                missing > 0
                        ? "Ask the funder for the rest, or add the instalment under 'received' in the map."
                        : "Ask the funder what the rest is for, or correct the award.");
    }

    private static Break about(BreakKind kind, long pence, String message, String fix) {
        return new Break(kind, null, pence, List.of(), message, fix);
    }
}
