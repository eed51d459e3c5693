package uk.safersheets.ledger;

import java.util.List;
import java.util.Optional;
import uk.safersheets.cell.Plural;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.ledger.layout.ColumnRole;
import uk.safersheets.ledger.layout.LedgerHeadings;

/** Numbers of documents that a spreadsheet program has cut short: several documents would become one. */
final class CutNumbers {
    private static final String WAY_OUT = " Export the ledger again. To open it in Excel, select Data, From Text/CSV,"
            + " Transform Data, and choose Text as the data type of this column. In a workbook, format the column"
            + " as Text (Format Cells, Number) before the numbers are pasted.";

    private CutNumbers() {}

    /** Said once for the whole column; empty where every number is whole. */
    static Optional<String> in(List<SheetRow> transactions, LedgerHeadings headings) {
        var cut = transactions.stream()
                .filter(row -> DocumentNumber.isCut(headings.at(row, ColumnRole.NUMBER)))
                .toList();
        return cut.stream().findFirst().map(row -> {
            int others = cut.size() - 1;
            return headings.place(row, ColumnRole.NUMBER) + " reads '" + headings.text(row, ColumnRole.NUMBER) + "'"
                    + (others == 0
                            ? ""
                            : ", and such numbers stand in " + Plural.count(others, "other row", "other rows"))
                    + ". Excel has cut digits off, so that we cannot tell one document from another." + WAY_OUT;
        });
    }
}
