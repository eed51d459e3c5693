package uk.safersheets.api.collection;

import java.math.BigDecimal;
import java.util.List;
import uk.safersheets.collection.Total;

/**
 * A sum over partnerships.
 *
 * @param table the sheet of the table
 * @param row the label whose rows are added; empty for every row
 * @param type {@code whole} or {@code money}
 * @param amount exact
 * @param shown as it is printed
 * @param from the partnerships in it
 * @param missing those that are not, each with why
 */
public record CollectionTotalJson(
        String table,
        String row,
        String column,
        String type,
        BigDecimal amount,
        String shown,
        List<String> from,
        List<MissingReturnJson> missing,
        String note) {
    public static CollectionTotalJson of(Total total) {
        return new CollectionTotalJson(
                total.table(),
                total.row(),
                total.column(),
                total.type().word(),
                total.amount(),
                total.shown(),
                total.from(),
                total.missing().stream().map(MissingReturnJson::of).toList(),
                total.note());
    }
}
