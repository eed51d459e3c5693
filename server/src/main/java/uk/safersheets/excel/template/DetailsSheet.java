package uk.safersheets.excel.template;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Entry;
import uk.safersheets.contract.Field;
import uk.safersheets.contract.TemplateText;
import uk.safersheets.formula.Formula;

/** Builds the sheet of the named cells: what it is called, the entry, what it is for. */
final class DetailsSheet {
    private static final double LABEL_WIDTH = 30;
    private static final double ENTRY_WIDTH = 42;
    private static final double HELP_WIDTH = 70;

    private final TemplateSheet sheet;
    private final CellStyles looks;
    private final FilledTemplate template;

    DetailsSheet(TemplateSheet sheet, CellStyles looks, FilledTemplate template) {
        this.sheet = sheet;
        this.looks = looks;
        this.template = template;
    }

    /** Gives every field its name, which the formulas of other sheets use. */
    static void name(XSSFWorkbook workbook, List<Field> fields) {
        for (var field : fields) {
            Name name = workbook.createName();
            name.setNameName(field.name());
            var at = field.at();
            name.setRefersToFormula(at.sheet() + "!$" + CellRef.letters(at.col()) + "$" + (at.row() + 1));
        }
    }

    void build(MarkingLine marking) {
        sheet.top(TemplateText.DETAILS, marking, "Fill in the blue cells of the middle column first.");
        sheet.headings(List.of(
                ColumnHeading.plain("Item", LABEL_WIDTH),
                new ColumnHeading("Your entry", CellRole.TYPED, HorizontalAlignment.LEFT, ENTRY_WIDTH),
                ColumnHeading.plain("Help", HELP_WIDTH)));
        template.contract().fields().forEach(this::row);
        int last = TemplateText.HEADINGS_ROW + template.contract().fields().size();
        ExcelTable.add(
                sheet.sheet(),
                TemplateText.DETAILS,
                List.of("Item", "Your entry", "Help"),
                last,
                column -> Optional.empty(),
                false);
        sheet.repeatTop();
        sheet.page().oneUpright();
        sheet.freeze(0);
        sheet.protect();
    }

    /** Adds lists, prompts and marks. */
    void guard(Validations validations, ValidationFormula allowed) {
        var marks = new ConditionalFormats(sheet.sheet(), allowed);
        for (var field : template.contract().fields()) {
            var at = field.at();
            var cell = new CellRangeAddress(at.row(), at.row(), at.col(), at.col());
            var list = new CellRangeAddressList(at.row(), at.row(), at.col(), at.col());
            var role = CellRole.of(field.content().entry(), true);
            validations.add(sheet.sheet(), list, field.label(), field.content(), role);
            if (role == CellRole.TYPED) {
                mark(marks, cell, at, field.content());
            }
        }
    }

    private static void mark(ConditionalFormats marks, CellRangeAddress cell, CellRef at, Content content) {
        marks.markBroken(cell, at.a1(), content);
        if (content.required()) {
            marks.markMissing(cell, at.a1(), List.of());
        }
    }

    private void row(Field field) {
        int row = field.at().row();
        sheet.write(row, 0, Value.of(label(field)), looks.words(CellRole.PLAIN, NumberFormats.GENERAL));
        entry(field, row);
        sheet.write(row, 2, Value.of(field.content().help()), looks.words(CellRole.PLAIN, NumberFormats.GENERAL));
        int words = Math.max(
                sheet.lines(0, label(field)), sheet.lines(2, field.content().help()));
        sheet.fit(
                row, Math.max(words, sheet.lines(1, template.field(field.name()).toString())));
    }

    private void entry(Field field, int row) {
        var content = field.content();
        var style = looks.cell(content, CellRole.of(content.entry(), true), HorizontalAlignment.LEFT);
        var value = template.field(field.name());
        if (content.entry() == Entry.FORMULA) {
            String formula = Objects.requireNonNull(content.formula(), "formula");
            sheet.formula(row, 1, Formula.parse(formula).stored("", template::isTable), value, style);
        } else {
            sheet.write(row, 1, value, style);
        }
    }

    private static String label(Field field) {
        return field.content().required() ? field.label() + " (required)" : field.label();
    }
}
