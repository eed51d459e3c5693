package uk.safersheets.excel.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Entry;
import uk.safersheets.contract.TemplateText;
import uk.safersheets.contract.TemplateText.ColumnText;
import uk.safersheets.contract.Type;
import uk.safersheets.formula.Formula;

/**
 * Builds the sheet of one table. What belongs to a column reaches down to the end of the sheet where rows may be added,
 * so that a new row is never without its list, prompt and marks.
 */
final class TableSheet {
    private static final int FIRST_ROW = TemplateText.HEADINGS_ROW + 1;

    /** A narrower key is a code that says little by itself. */
    private static final double CODE = 16;

    /** Characters that may stay in view; on a small screen more would leave no room to move in. */
    private static final double IN_VIEW = 52;

    private final TemplateSheet sheet;
    private final CellStyles looks;
    private final FilledTable table;
    private final FilledTemplate template;
    private final Alignments alignments;

    TableSheet(TemplateSheet sheet, CellStyles looks, FilledTable table, FilledTemplate template) {
        this.sheet = sheet;
        this.looks = looks;
        this.table = table;
        this.template = template;
        this.alignments = new Alignments(template.text());
    }

    /** Writes everything but what looks at other sheets. */
    void build(MarkingLine marking) {
        var text = table.text();
        sheet.top(text.title(), marking, text.intro());
        sheet.headings(text.columns().stream()
                .map(column -> ColumnHeading.of(column, text.growing(), alignments))
                .toList());
        for (int row = 0; row < table.rows().size(); row++) {
            row(row);
        }
        if (!text.totals().isEmpty()) {
            totals();
        }
        ExcelTable.add(sheet.sheet(), text.name(), headings(), table.lastRow(), this::stored, true);
        sheet.repeatTop();
        sheet.freeze(columnsInView());
        if (!text.growing()) {
            sheet.protect();
        }
    }

    /** Adds lists, prompts and marks, once every table they may look at is there. */
    void guard(Validations validations, ValidationFormula allowed) {
        var marks = new ConditionalFormats(sheet.sheet(), allowed);
        for (int at = 0; at < table.text().columns().size(); at++) {
            var column = table.text().columns().get(at);
            var cells = below(at);
            validations.add(sheet.sheet(), list(cells), column.name(), column.content(), role(column));
            if (role(column) == CellRole.TYPED) {
                mark(marks, cells, at, column.content());
            }
            ignoreErrors(cells, column.content());
        }
    }

    /** The key, and what names the row where the key is a short code. */
    private int columnsInView() {
        int key = headings().indexOf(table.text().key()) + 1;
        double width = sheet.width(0, key);
        boolean isCode = key < headings().size() && width < CODE;
        return isCode && width + sheet.width(key, key + 1) <= IN_VIEW ? key + 1 : key;
    }

    private void mark(ConditionalFormats marks, CellRangeAddress cells, int at, Content content) {
        var first = ValidationFormula.firstRow(at, FIRST_ROW);
        marks.markBroken(cells, first, content);
        var scores = content.choices();
        if (scores != null && alignments.isScore(scores)) {
            marks.markScores(cells, scores);
        }
        if (content.required()) {
            marks.markMissing(cells, first, table.text().growing() ? typedCells() : List.of());
        }
    }

    /** Above the headings: in view with them, where a table that grows never meets it and nothing takes it for a row. */
    private void totals() {
        int row = TemplateText.HEADINGS_ROW - 1;
        sheet.write(row, 0, Value.of("Total of the rows shown"), looks.total(NumberFormats.GENERAL, false));
        for (var heading : table.text().totals()) {
            int at = headings().indexOf(heading);
            var style =
                    looks.total(NumberFormats.of(table.text().columns().get(at).content()), true);
            sheet.formula(row, at, "SUBTOTAL(109," + table.text().name() + "[" + heading + "])", total(at), style);
        }
        sheet.fit(row, 1);
    }

    private Value total(int column) {
        var sum = IntStream.range(0, table.rows().size())
                .mapToObj(row -> template.cell(table, row, column))
                .filter(Value.Number.class::isInstance)
                .map(value -> ((Value.Number) value).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Value.of(sum);
    }

    private void row(int row) {
        int lines = 1;
        for (int column = 0; column < table.text().columns().size(); column++) {
            cell(row, column);
            if (table.text().columns().get(column).content().type() == Type.TEXT) {
                lines = Math.max(
                        lines,
                        sheet.lines(column, template.cell(table, row, column).toString()));
            }
        }
        sheet.fit(table.sheetRow(row), lines);
    }

    private void cell(int row, int at) {
        var column = table.text().columns().get(at);
        var style = looks.cell(column.content(), role(column), alignments.of(column.content()));
        var value = template.cell(table, row, at);
        if (column.content().entry() == Entry.FORMULA) {
            sheet.formula(table.sheetRow(row), at, stored(at).orElseThrow(), value, style);
        } else {
            sheet.write(table.sheetRow(row), at, value, style);
        }
    }

    private Optional<String> stored(int at) {
        var content = table.text().columns().get(at).content();
        return content.entry() == Entry.FORMULA
                ? Optional.of(Formula.parse(Objects.requireNonNull(content.formula(), "formula"))
                        .stored(table.text().name(), template::isTable))
                : Optional.empty();
    }

    /** Calculated cells hold no error of theirs, and a beat called 61 is meant to be a text. */
    private void ignoreErrors(CellRangeAddress cells, Content content) {
        if (content.entry().isCalculated()) {
            sheet.sheet().addIgnoredErrors(cells, IgnoredErrorType.LIST_DATA_VALIDATION);
        } else if (content.type() == Type.TEXT) {
            sheet.sheet().addIgnoredErrors(cells, IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        }
    }

    private List<String> headings() {
        return table.text().columns().stream().map(ColumnText::name).toList();
    }

    private List<String> typedCells() {
        var columns = table.text().columns();
        return columns.stream()
                .filter(column -> role(column) == CellRole.TYPED)
                .map(column -> ValidationFormula.firstRow(columns.indexOf(column), FIRST_ROW))
                .toList();
    }

    private CellRangeAddress below(int column) {
        int last = table.text().growing() ? SpreadsheetVersion.EXCEL2007.getLastRowIndex() : table.lastRow();
        return new CellRangeAddress(FIRST_ROW, last, column, column);
    }

    private static CellRangeAddressList list(CellRangeAddress cells) {
        var list = new CellRangeAddressList();
        list.addCellRangeAddress(cells);
        return list;
    }

    private CellRole role(ColumnText column) {
        return CellRole.of(column.content().entry(), table.text().growing());
    }
}
