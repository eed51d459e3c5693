package uk.safersheets.collection;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Plural;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.collection.JoinedTable.JoinedRow;
import uk.safersheets.contract.TableColumnRole;

/**
 * What of each partnership goes into a total.
 *
 * @param standing where the column stands that says whether a row counts; -1 for none, and every row counts
 * @param word what it reads for a row that counts; null where there is no such column
 */
record CountingRows(int standing, @Nullable String word) {

    /**
     * What one partnership adds.
     *
     * @param obstacle why nothing of it can be added; empty where it can
     * @param blanks how many cells hold nothing
     */
    record Part(BigDecimal sum, String obstacle, int blanks) {
        private static Part not(String why) {
            return new Part(BigDecimal.ZERO, why, 0);
        }
    }

    static CountingRows of(JoinedTable table) {
        int place = table.place(TableColumnRole.STANDING);
        if (place < 0) {
            return new CountingRows(place, null);
        }
        var purpose = Objects.requireNonNull(table.columns().get(place).purposeOrNull(), "purpose");
        return new CountingRows(place, purpose.countsWhenOrNull());
    }

    /**
     * @param rows of every partnership
     * @param place where the column stands that is added
     * @param isOneRow whether there may be only one row of a partnership, because all are of one label
     */
    Part part(List<JoinedRow> rows, String partnership, int place, boolean isOneRow) {
        var own = rows.stream()
                .filter(row -> row.partnership().equals(partnership) && counts(row))
                .map(row -> row.values().get(place))
                .toList();
        if (own.isEmpty()) {
            return Part.not(word == null ? "no such row" : "no row that is '" + word + "'");
        }
        if (isOneRow && own.size() > 1) {
            return Part.not(Plural.number(own.size()) + " rows of this name");
        }
        var sum = BigDecimal.ZERO;
        int blanks = 0;
        for (var value : own) {
            if (value instanceof Value.Number number) {
                sum = sum.add(number.amount());
            } else if (value.isBlank()) {
                blanks++;
            } else {
                return Part.not("a cell reads '" + Texts.tidy(value.toString()) + "'");
            }
        }
        return blanks == own.size() ? Part.not("blank") : new Part(sum, "", blanks);
    }

    /** What has to be known of a total in which so many cells were blank. */
    String note(int blanks) {
        String counted = word == null ? "" : "Only rows that are '" + word + "' are added. ";
        String empty = blanks == 0
                ? ""
                : Plural.of(blanks, "One blank cell adds", Plural.number(blanks) + " blank cells add") + " nothing.";
        return (counted + empty).strip();
    }

    private boolean counts(JoinedRow row) {
        return word == null || Texts.key(row.values().get(standing).toString()).equals(Texts.key(word));
    }
}
