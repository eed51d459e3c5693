package uk.safersheets.excel.template;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
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
        ExcelTable.add(sheet.sheet(), text.name(), headings(), table.lastRow(), this::stored, true);
        sheet.repeatTop();
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

    private void mark(ConditionalFormats marks, CellRangeAddress cells, int at, Content content) {
        var first = ValidationFormula.firstRow(at, FIRST_ROW);
        marks.markBroken(cells, first, content);
        if (content.required()) {
            marks.markMissing(cells, first, table.text().growing() ? typedCells() : List.of());
        }
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
