package uk.safersheets.excel.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Dates;
import uk.safersheets.contract.TemplateText;
import uk.safersheets.excel.read.ContractPart;

/** Builds one of the sheets that tell the contract. */
final class ContractSheet {
    private static final int FIRST_ROW = TemplateText.HEADINGS_ROW + 1;
    private static final String DAY = "dd/mm/yyyy";

    private final TemplateSheet sheet;
    private final CellStyles looks;
    private final ContractPart part;

    ContractSheet(TemplateSheet sheet, CellStyles looks, ContractPart part) {
        this.sheet = sheet;
        this.looks = looks;
        this.part = part;
    }

    /** Writes the rows, each in the order of the headings. */
    void build(MarkingLine marking, List<List<@Nullable Object>> rows) {
        sheet.top(part.sheet, marking, part.intro);
        sheet.headings(part.parts.stream()
                .map(heading -> ColumnHeading.plain(heading.heading(), heading.width()))
                .toList());
        for (int row = 0; row < Math.max(1, rows.size()); row++) {
            row(FIRST_ROW + row, rows.isEmpty() ? null : rows.get(row));
        }
        int last = FIRST_ROW + Math.max(1, rows.size()) - 1;
        ExcelTable.add(sheet.sheet(), part.table, part.headings(), last, column -> Optional.empty(), true);
        words();
        sheet.repeatTop();
        sheet.freeze(0);
        sheet.protect();
    }

    private void row(int row, @Nullable List<@Nullable Object> cells) {
        int lines = 1;
        for (int column = 0; column < part.parts.size(); column++) {
            var content = cells == null ? null : cells.get(column);
            cell(row, column, content);
            lines = Math.max(lines, content == null ? 1 : sheet.lines(column, content.toString()));
        }
        sheet.fit(row, lines);
        sheet.sheet()
                .addIgnoredErrors(
                        new CellRangeAddress(row, row, 0, part.parts.size() - 1),
                        IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }

    private void cell(int row, int column, @Nullable Object content) {
        if (content instanceof BigDecimal number) {
            sheet.write(row, column, Value.of(number), looks.words(CellRole.PLAIN, NumberFormats.GENERAL));
        } else if (content instanceof LocalDate day) {
            sheet.write(row, column, Value.of(Dates.serial(day)), looks.words(CellRole.PLAIN, DAY));
        } else {
            var text = content == null ? "" : content.toString();
            var value = text.isEmpty() ? Value.BLANK : Value.of(text);
            sheet.write(row, column, value, looks.words(CellRole.PLAIN, NumberFormats.TEXT));
        }
    }

    /** Offers the words that count, for whoever changes the contract. */
    private void words() {
        for (int column = 0; column < part.parts.size(); column++) {
            var words = part.parts.get(column).words();
            if (words.length > 0) {
                int last = SpreadsheetVersion.EXCEL2007.getLastRowIndex();
                var cells = new CellRangeAddressList(FIRST_ROW, last, column, column);
                var constraint = new XSSFDataValidationConstraint(words);
                sheet.sheet()
                        .addValidationData(
                                new XSSFDataValidationHelper(sheet.sheet()).createValidation(constraint, cells));
            }
        }
    }
}
