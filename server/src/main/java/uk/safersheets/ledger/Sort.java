package uk.safersheets.ledger;

import java.util.regex.Pattern;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.cell.Texts;

/** What a row below the headings is. */
enum Sort {
    TRANSACTION,
    HEADINGS,
    TOTAL,
    REMARK;

    private static final Pattern TOTAL_WORDS =
            Pattern.compile("(grand |sub ?-? ?|report |page |sum )?totals?\\b.*|.* total"
                    + "|(opening |closing )?balance\\b.*|(brought|carried) forward\\b.*");

    private static final Pattern ALL_WORDS = Pattern.compile("(grand |report |sum )?totals?:?");

    static Sort of(SheetRow row, Headings headings) {
        if (headings.isRepeatedBy(row)) {
            return HEADINGS;
        }
        boolean numbered = !headings.at(row, Meaning.NUMBER).isBlank();
        boolean dated = !headings.at(row, Meaning.DATE).isBlank()
                || !headings.at(row, Meaning.PERIOD).isBlank();
        boolean amount = headings.columns().keySet().stream()
                .anyMatch(meaning ->
                        meaning.isMoney() && !headings.at(row, meaning).isBlank());
        if (!dated && amount && (!numbered || saysTotal(row)) || !numbered && saysTotal(row)) {
            return TOTAL;
        }
        return dated || numbered && amount ? TRANSACTION : REMARK;
    }

    /** Whether a row of totals is about the whole file, and not about a part of it or a balance. */
    static boolean isOfAll(SheetRow row) {
        return ALL_WORDS.matcher(firstText(row)).matches();
    }

    private static boolean saysTotal(SheetRow row) {
        return TOTAL_WORDS.matcher(firstText(row)).matches();
    }

    private static String firstText(SheetRow row) {
        return row.values().stream()
                .filter(value -> !value.isBlank())
                .findFirst()
                .map(value -> Texts.key(value.toString()))
                .orElse("");
    }
}
