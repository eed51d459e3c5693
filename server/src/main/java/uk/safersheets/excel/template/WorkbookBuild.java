package uk.safersheets.excel.template;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import uk.safersheets.excel.opc.WorkbookProperties;
import uk.safersheets.excel.read.ContractPart;

/** One workbook on its way from text to sheets. */
final class WorkbookBuild {
    private final XSSFWorkbook workbook;
    private final FilledTemplate template;
    private final CellStyles looks;
    private final MarkingLine marking;

    WorkbookBuild(XSSFWorkbook workbook, FilledTemplate template) {
        this.workbook = workbook;
        this.template = template;
        this.looks = new CellStyles(workbook);
        this.marking = new MarkingLine(template);
        workbook.setCellFormulaValidation(false);
    }

    void run() {
        var text = template.text();
        var readMe = sheet("Read me");
        var details = new DetailsSheet(sheet("Details"), looks, template);
        DetailsSheet.name(workbook, template.contract().fields());
        details.build(marking);
        var tables = tables();
        charts();
        contract();
        new ReadMeSheet(readMe, looks, text).build(marking);
        guard(details, tables);
        WorkbookProperties.set(workbook, text, marking.marking());
        workbook.setActiveSheet(0);
        workbook.setForceFormulaRecalculation(true);
    }

    private List<TableSheet> tables() {
        List<TableSheet> tables = new ArrayList<>();
        for (var table : template.tables()) {
            var built = new TableSheet(sheet(table.text().sheet()), looks, table, template);
            built.build(marking);
            tables.add(built);
        }
        return tables;
    }

    private void charts() {
        for (var chart : template.text().charts()) {
            new ChartSheet(sheet(chart.sheet()), looks, chart, template).build(marking);
        }
    }

    private void contract() {
        var rows = new ContractRows(template.text(), template.contract());
        for (var part : ContractPart.values()) {
            new ContractSheet(sheet(part.sheet), looks, part).build(marking, rows.of(part));
            workbook.setSheetVisibility(workbook.getNumberOfSheets() - 1, SheetVisibility.HIDDEN);
        }
    }

    private void guard(DetailsSheet details, List<TableSheet> tables) {
        var lists = new ChoiceLists(workbook);
        var validations = new Validations(lists, new Alignments(template.text()));
        var allowed = new ValidationFormula(lists);
        details.guard(validations, allowed);
        tables.forEach(table -> table.guard(validations, allowed));
    }

    private TemplateSheet sheet(String name) {
        var sheet = new TemplateSheet(workbook.createSheet(name), looks);
        sheet.page().foot(template.text().title());
        return sheet;
    }
}
