package uk.safersheets.app.reconciliation;

import java.util.List;
import java.util.Objects;
import uk.safersheets.app.check.CompleteStructure;
import uk.safersheets.cell.Texts;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.reconcile.Funding;
import uk.safersheets.reconcile.FundingLine;

/** What a funding workbook comes to, by its template's formulas over what was entered. */
public final class FundingSheet {
    private static final String TABLE = "Funding";
    private static final List<String> NEEDED = List.of("Line", "Initiative", "Allocated", "Counted", "Spent");

    private final FundingEntries entries;

    private FundingSheet(FundingEntries entries) {
        this.entries = entries;
    }

    /** @throws RefusedFileException when it has no table of funding lines, or an amount of it is none */
    public static Funding read(CompleteStructure workbook, String fileName) {
        var table = workbook.submission().table(TABLE);
        if (table.isEmpty()
                || !table.get()
                        .columns()
                        .keySet()
                        .containsAll(NEEDED.stream().map(Texts::key).toList())) {
            throw new RefusedFileException(
                    "no-funding",
                    '"' + fileName + "\" is a " + workbook.prepared().contract().title()
                            + ", which has no table of funding lines.",
                    "Choose the funding allocation workbook.");
        }
        return new FundingSheet(new FundingEntries(workbook, fileName)).funding();
    }

    private Funding funding() {
        return new Funding(
                entries.pence("AwardAmount", "the award"),
                entries.day("FundingStart", "the first day of spending"),
                entries.day("FundingEnd", "the last day of spending"),
                recoversVat(),
                entries.rows(TABLE).mapToObj(this::line).toList());
    }

    /** Null where nobody says. */
    private Boolean recoversVat() {
        String said = entries.words("VatRecoverable");
        return said.equals("Yes") ? Boolean.TRUE : said.equals("No") ? Boolean.FALSE : null;
    }

    private FundingLine line(int row) {
        String line = entries.words(TABLE, row, "Line");
        return new FundingLine(
                line,
                entries.words(TABLE, row, "Initiative"),
                money(row, "Counted", line),
                money(row, "Allocated", line),
                entries.pence(TABLE, row, "Spent", line),
                standing(entries, row));
    }

    /** Whether a line counts, in the words of its template. */
    public static String standing(FundingEntries entries, int row) {
        String standing = entries.words(TABLE, row, "In total");
        return standing.isEmpty() ? entries.words(TABLE, row, "Status") : standing;
    }

    private long money(int row, String column, String line) {
        return Objects.requireNonNullElse(entries.pence(TABLE, row, column, line), 0L);
    }
}
