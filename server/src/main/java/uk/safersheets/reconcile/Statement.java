package uk.safersheets.reconcile;

import java.util.List;

/**
 * What ties the fund to its ledger, in pence: opening + received - spent + items = closing, but for the difference.
 *
 * @param items what the ledger holds that is no spending of this fund, each explained; signed as it is added
 * @param closing what the ledger closes with
 * @param difference what is left to explain: above zero when the ledger has spent more than the lines show
 */
public record Statement(long opening, long received, long spent, List<Item> items, long closing, long difference) {

    /** One reconciling item. */
    public record Item(String kind, String label, long pence) {}

    public Statement {
        items = List.copyOf(items);
    }

    /** Works the difference out. */
    static Statement of(long opening, long received, long spent, List<Item> items, long closing) {
        long worked = Math.subtractExact(Math.addExact(opening, received), spent);
        for (var item : items) {
            worked = Math.addExact(worked, item.pence());
        }
        return new Statement(opening, received, spent, items, closing, Math.subtractExact(worked, closing));
    }

    /** Whether not a penny is left to explain. */
    public boolean balances() {
        return difference == 0;
    }
}
