package uk.safersheets.reconcile;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What ties the fund to its ledger, in pence: opening + received - spent + items = closing, but for the difference.
 *
 * @param items what the ledger holds that is no spending of this fund, each explained; signed as it is added
 * @param closing what the ledger closes with
 * @param difference what is left to explain: above zero when the ledger has spent more than the lines show
 * @param open what stands in the way of a signature
 */
public record Statement(
        long opening, long received, long spent, List<Item> items, long closing, long difference, Open open) {

    /**
     * One reconciling item.
     *
     * @param kind {@code set-aside}, or that of a named item
     * @param named who answers for it and when it clears; null for what was set aside
     */
    public record Item(
            String kind, String label, long pence, @Nullable ReconcilingItem named) {}

    /**
     * What is not settled. Spending and income never make up for each other.
     *
     * @param income what came in and nobody has placed, in pence
     * @param spending what went out and nobody has placed
     * @param breaks how many breaks nobody has settled
     */
    public record Open(long income, long spending, int breaks) {
        static final Open NOTHING = new Open(0, 0, 0);
    }

    public Statement {
        items = List.copyOf(items);
        Objects.requireNonNull(open, "open");
    }

    /** Works the difference out. */
    static Statement of(long opening, long received, long spent, List<Item> items, long closing) {
        long worked = Math.subtractExact(Math.addExact(opening, received), spent);
        for (var item : items) {
            worked = Math.addExact(worked, item.pence());
        }
        return new Statement(
                opening, received, spent, items, closing, Math.subtractExact(worked, closing), Open.NOTHING);
    }

    Statement with(Open what) {
        return new Statement(opening, received, spent, items, closing, difference, what);
    }

    /** What of the ledger's own balance no transaction explains, signed as the difference is. */
    public long unexplainedBalance() {
        return Math.addExact(Math.subtractExact(difference, open.spending()), open.income());
    }

    /** Whether not a penny is left to explain on either side, and every break is settled. */
    public boolean balances() {
        return difference == 0 && open.equals(Open.NOTHING);
    }
}
