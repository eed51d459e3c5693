package uk.safersheets.excel.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.calculate.PreparedContract;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Value;
import uk.safersheets.check.Check;
import uk.safersheets.contract.Choices;
import uk.safersheets.contract.Column;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Rule;
import uk.safersheets.excel.ChangedWorkbook;
import uk.safersheets.excel.TestTemplates;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.validator.BookCells;
import uk.safersheets.excel.validator.ContractReader;
import uk.safersheets.excel.validator.TemplateValidator;

/** A template changed by hand in a spreadsheet program gets what a template built from text gets. */
class ChangedByHandTest {
    private static final byte[] GRANT_LOG = TestTemplates.built(TestTemplates.grantLog());
    private static final String CONFIDENCE = "Confidence";

    static List<Arguments> harmless() {
        return List.of(
                change("columns of a contract table in another order", book -> {
                    book.reorder("ContractRules", backwards(ContractPart.RULES));
                    book.reorder("ContractColumns", backwards(ContractPart.COLUMNS));
                }),
                change("rows of the contract in another order", book -> {
                    book.typeRow("Contract columns!A6", "Grants", "Ward", "input", "choice", "Yes");
                    book.typeRow("Contract columns!H6", "Wards[Ward]", "", "V017", "Where the money is spent.");
                    book.typeRow("Contract columns!A7", "Grants", "Group", "key", "text", "Yes");
                    book.typeRow("Contract columns!H7", "", "", "", "The group as it signs its agreement.");
                }),
                change("spaces and capitals", book -> {
                    book.type("Contract columns!A6", " grants ");
                    book.type("Contract columns!C6", "Key ");
                    book.type("Contract columns!E6", "yes");
                    book.type("Contract rules!B6", "\u00a0Error");
                    book.type("Contract tables!D6", "Growing ");
                }),
                change("curly quotation marks and a leading equals sign", book -> {
                    book.type(
                            "Contract columns!I17",
                            "=IF([@Group]=\u201c\u201d,\u201c\u201d,RANK([@Granted],[Granted]))");
                    book.type("Contract rules!E7", "[@Group]<>\u201d\u201d");
                }),
                change("days typed as words", book -> {
                    book.type("Contract rules!O7", "1 April 2026");
                    book.type("Contract fields!F8", "01/04/2015");
                }),
                change("sheets in another order", book -> {
                    book.workbook().setSheetOrder("Contract rules", 1);
                    book.workbook().setSheetOrder("Grants", 6);
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void readsTheSameContractFrom(String name, Consumer<ChangedWorkbook> change) {
        assertEquals(ContractReader.read(GRANT_LOG), ContractReader.read(ChangedWorkbook.of(GRANT_LOG, change)));
    }

    @Test
    void findsSheetsAndCellsWhereverTheyWereMoved() {
        var contract = ContractReader.read(ChangedWorkbook.of(GRANT_LOG, book -> {
            book.workbook().setSheetName(book.workbook().getSheetIndex("Grants"), "Grants 2026");
            book.workbook().getName("Unspent").setRefersToFormula("'Grants 2026'!$N$2");
        }));

        assertEquals(
                new CellRef("Grants 2026", 4, 0),
                contract.table("Grants").orElseThrow().topLeft());
        assertEquals(
                new CellRef("Grants 2026", 1, 13),
                contract.field("Unspent").orElseThrow().at());
    }

    @Test
    void readsNewChoicesAndNewRules() {
        var contract = ContractReader.read(ChangedWorkbook.of(GRANT_LOG, book -> {
            book.type("Contract fields!H11", "OFFICIAL ; OFFICIAL-SENSITIVE;SECRET");
            book.typeRow(
                    "Contract rules!A9",
                    "V901",
                    "query",
                    "Grants[Ward]",
                    "row",
                    "",
                    "[@Ward]<>\"Wolds\"",
                    "",
                    "",
                    "",
                    "{Group} is in the Wolds.",
                    "",
                    "Check the ward.");
        }));

        assertEquals(
                new Choices.Listed(List.of("OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET")),
                contract.field("Marking").orElseThrow().content().choices());
        assertEquals(4, contract.rules().size());
        assertEquals(
                new Rule.About("Grants", List.of("Ward"), null),
                contract.rules().get(3).about());
    }

    @Test
    void treatsACriterionAddedInExcelAsOneOfItsOwn() {
        var text = TestTemplates.text(TestTemplates.ROOT.resolve("workbooks/risk-matrix"));
        int place = headings(text.contract()).indexOf("CSP Knowledge");
        var changed = ChangedWorkbook.of(TestTemplates.built(text), book -> addCriterion(book, place));

        assertEquals(List.of(), new TemplateValidator(TestTemplates.FUNCTIONS).check(changed));
        var contract = ContractReader.read(changed);
        assertEquals(CONFIDENCE, headings(contract).get(place));
        assertEquals(
                criterion(contract, "Likelihood").content(),
                criterion(contract, CONFIDENCE).content());
    }

    @Test
    void addsAndChecksACriterionAddedInExcel() {
        var text = TestTemplates.text(TestTemplates.ROOT.resolve("workbooks/risk-matrix"));
        int place = headings(text.contract()).indexOf("CSP Knowledge");
        var changed = ChangedWorkbook.of(TestTemplates.built(text), book -> addCriterion(book, place));
        var contract = new PreparedContract(ContractReader.read(changed), TestTemplates.FUNCTIONS);

        var filled = ChangedWorkbook.of(changed, book -> {
            book.type("Risk matrix!A6", "Hate crime");
            IntStream.rangeClosed(1, place + 1)
                    .forEach(column -> book.cell(at(column)).setCellValue(3));
            book.cell(at(place)).setCellValue(4);
        });

        var submission = new WorkbookReader(UploadLimits.STANDARD)
                .open(filled, "matrix.xlsx")
                .submission();
        assertEquals(Value.of(3 * place + 4), new Calculation(contract, submission).value("RiskMatrix", 0, "Total"));
        var offScale = Check.run(contract, submission, LocalDate.of(2026, 11, 21)).findings().stream()
                .filter(finding -> finding.ruleId().equals("V100"))
                .toList();
        assertEquals(1, offScale.size());
        assertEquals(
                List.of(CellRef.of("Risk matrix", CellRef.letters(place) + "6")),
                offScale.get(0).cells());
        assertTrue(offScale.get(0).label().contains(CONFIDENCE), offScale.get(0).label());
    }

    private static void addCriterion(ChangedWorkbook book, int place) {
        book.insertColumn("RiskMatrix", place, CONFIDENCE);
        book.copyValidation("Risk matrix", place - 1);
        var sheet = book.workbook().getSheet("Contract columns");
        int row = sheet.getLastRowNum() + 1;
        var likelihood = IntStream.range(0, row)
                .filter(line -> sheet.getRow(line) != null && sheet.getRow(line).getCell(1) != null)
                .filter(line -> BookCells.text(sheet.getRow(line).getCell(1)).equals("Likelihood"))
                .boxed()
                .min(Comparator.naturalOrder())
                .orElseThrow();
        for (int column = 0; column < ContractPart.COLUMNS.parts.size(); column++) {
            book.type(
                    "Contract columns!" + CellRef.letters(column) + (row + 1),
                    BookCells.text(sheet.getRow(likelihood).getCell(column)));
        }
        book.type("Contract columns!B" + (row + 1), CONFIDENCE);
        book.typeRow("Criteria!A17", CONFIDENCE, "How sure is the partnership of these scores?", "More risk");
    }

    private static String at(int column) {
        return "Risk matrix!" + CellRef.letters(column) + "6";
    }

    private static List<String> headings(Contract contract) {
        return contract.table("RiskMatrix").orElseThrow().columns().stream()
                .map(Column::name)
                .toList();
    }

    private static Column criterion(Contract contract, String heading) {
        return contract.table("RiskMatrix").orElseThrow().column(heading).orElseThrow();
    }

    private static List<Integer> backwards(ContractPart part) {
        int last = part.parts.size() - 1;
        return IntStream.rangeClosed(0, last).mapToObj(at -> last - at).toList();
    }

    private static Arguments change(String name, Consumer<ChangedWorkbook> change) {
        return Arguments.of(name, change);
    }
}
