package uk.safersheets.ledger.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.SheetRow;
import uk.safersheets.cell.TextEncoding;
import uk.safersheets.cell.Value;
import uk.safersheets.ledger.BadLedgerException;
import uk.safersheets.ledger.text.CsvText.Line;

/** The filled rows of a text file whose values are kept apart by commas, semicolons, tabs or bars. */
public final class CsvRows {
    /** As Excel is told that digits are a text: {@code ="0020014"}. */
    private static final Pattern TEXT_FORMULA = Pattern.compile("=\"([^\"]*)\"");

    /** Most cells of a wide export are blank, and one blank is like another. */
    private static final int BLANKS_A_CELL = 4;

    private final List<SheetRow> rows = new ArrayList<>();

    private CsvRows() {}

    /**
     * Reads a file, whatever its encoding.
     *
     * @param chosen what keeps its values apart; null to be found out
     * @throws BadLedgerException naming every row whose quote marks do not pair
     */
    public static List<SheetRow> read(byte[] bytes, String fileName, @Nullable Separator chosen) {
        String text = TextEncoding.text(bytes);
        var separator = chosen == null ? Separator.in(text) : chosen;
        var csv = new CsvRows();
        var quotes = new QuoteFaults(separator.mark());
        CsvText.read(withoutLineForExcel(text), separator.mark(), line -> {
            quotes.look(line);
            if (quotes.all().isEmpty()) {
                csv.add(line);
            }
        });
        if (quotes.areLinesWrapped()) {
            throw new BadLedgerException(
                    '"' + fileName + "\" has each line as one text in quote marks, so that it has one"
                            + " column. Open it in Excel, select column A, choose Data, Text to Columns, Delimited, Next, tick"
                            + " the separator, choose Finish, and save it as \"Excel Workbook (.xlsx)\".");
        }
        if (!quotes.all().isEmpty()) {
            throw new BadLedgerException(quotes.all().stream()
                    .map(fault -> '"' + fileName + "\", " + fault)
                    .toList());
        }
        return csv.rows;
    }

    private static String withoutLineForExcel(String text) {
        int end = text.indexOf('\n');
        return end >= 0
                        && Separator.LINE_FOR_EXCEL
                                .matcher(text.substring(0, end).strip())
                                .matches()
                ? text.substring(end + 1)
                : text;
    }

    private void add(Line line) {
        WorkBudget.count(Work.CELLS, 1 + line.fields().size() / BLANKS_A_CELL);
        var values = line.fields().stream().map(field -> value(field.text())).toList();
        var row = new SheetRow(line.number(), values);
        if (!row.isBlank()) {
            rows.add(row);
        }
    }

    private static Value value(String text) {
        if (text.isEmpty()) {
            return Value.BLANK;
        }
        WorkBudget.count(Work.TEXT, text.length());
        if (text.charAt(0) != '=') {
            return Value.of(text);
        }
        var formula = TEXT_FORMULA.matcher(text);
        return Value.of(formula.matches() ? formula.group(1) : text);
    }
}
