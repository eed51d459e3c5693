package uk.safersheets.excel.validator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.officeDocument.x2006.customProperties.CTProperty;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.contract.TemplateFault;
import uk.safersheets.excel.ChangedWorkbook;
import uk.safersheets.excel.TestTemplates;

/** One broken template for each fault, each broken in one place. */
@SlowTest
class TemplateValidatorTest {
    private static final byte[] SOUND = TestTemplates.built(TestTemplates.grantLog());

    static List<Path> templates() {
        return ContractReaderTest.templates();
    }

    @SlowTest
    @ParameterizedTest
    @MethodSource("templates")
    void findsNothingWrongWithWhatTheBuilderBuilt(Path folder) {
        var faults =
                new TemplateValidator(TestTemplates.FUNCTIONS).check(TestTemplates.built(TestTemplates.text(folder)));

        assertEquals(List.of(), faults);
    }

    @ParameterizedTest(name = "{0} reads {1}")
    @CsvSource(delimiter = '¦', textBlock = """
        # cell changed        ¦ what it reads now  ¦ place of the fault   ¦ what is wrong ¦ the fix
        Contract columns!C7   ¦ inptu              ¦ Contract columns!C7  ¦ Entry reads 'inptu', which is no word of the contract. ¦ Use key, input, formula, service or label.
        Contract columns!D7   ¦ words              ¦ Contract columns!D7  ¦ Type reads 'words', which is no word of the contract. ¦ Use text, whole, decimal, money, percent, date, choice or yes-no.
        Contract columns!E7   ¦ perhaps            ¦ Contract columns!E7  ¦ Required reads 'perhaps', which is no word of the contract. ¦ Use Yes or No.
        Contract columns!F10  ¦ none               ¦ Contract columns!F10 ¦ Least reads 'none', which is no number. ¦ Write digits only, such as 100.
        Contract columns!F9   ¦ 31 February 2026   ¦ Contract columns!F9  ¦ Least reads '31 February 2026', which is no date. ¦ Write a date such as 2026-04-01.
        Contract columns!F10  ¦ 30000              ¦ Contract columns!G10 ¦ The most allowed is less than the least. ¦ Swap the two limits.
        Contract columns!A17  ¦                    ¦ Contract columns!A17 ¦ Table is blank. ¦ Name the table the column belongs to.
        Contract columns!B9   ¦ Agreed on          ¦ Contract columns!B9  ¦ The table Grants has no column 'Agreed on'. ¦ Add a column with that heading to the table, or delete this row.
        Contract columns!H7   ¦ Wards[Name]        ¦ Contract columns!H7  ¦ The choices point at Wards[Name], which this template does not have. ¦ Name a table and a column of this template, or list the choices with semicolons.
        Contract columns!H7   ¦ Areas[Ward]        ¦ Contract columns!H7  ¦ The choices point at Areas[Ward], which this template does not have. ¦ Name a table and a column of this template, or list the choices with semicolons.
        Contract columns!H7   ¦                    ¦ Contract columns!H7  ¦ The type is choice, but there are no choices. ¦ List them, or name Table[Column].
        Contract columns!H7   ¦ ;                  ¦ Contract columns!H7  ¦ Choices lists nothing. ¦ Write them with semicolons between, or as Table[Column].
        Contract columns!H7   ¦ Castle; Wolds, all ¦ Contract columns!H7  ¦ Excel takes no list of more than 255 characters, and no comma inside a choice. ¦ Put the choices in a table of their own and write Table[Column] here.
        Contract columns!I17  ¦                    ¦ Contract columns!I17 ¦ The entry is formula, but there is no formula. ¦ Write the formula, or change the entry to input.
        Contract columns!I11  ¦ 1+1                ¦ Contract columns!I11 ¦ There is a formula, but the entry is input. ¦ Change the entry to formula, or delete the formula.
        Contract columns!I17  ¦ RANK([@Granted]    ¦ Contract columns!I17 ¦ This is no formula: The bracket ( is never closed at character 5 of RANK([@Granted]. ¦ Correct the formula.
        Contract columns!I17  ¦ ROUND([@Granted])  ¦ Contract columns!I17 ¦ This is no formula: ROUND takes 2 arguments and was given 1 at character 1 of ROUND([@Granted]). ¦ Correct the formula.
        Contract columns!I17  ¦ 1+IF(TRUE,2,3,4)   ¦ Contract columns!I17 ¦ This is no formula: IF takes 2 to 3 arguments and was given 4 at character 3 of 1+IF(TRUE,2,3,4). ¦ Correct the formula.
        Contract columns!I17  ¦ Grants[[#Totals],[Granted]] ¦ Contract columns!I17 ¦ The formula refers to the totals row of Grants, and the service reads no totals rows. ¦ Work the total out in the formula, such as SUBTOTAL(109,Table[Heading]).
        Contract columns!I17  ¦ LET(x,[@Given],x)  ¦ Contract columns!I17 ¦ The formula refers to the column 'Given' of Grants, which this template does not have. ¦ Correct the reference, or add what is missing.
        Contract columns!I17  ¦ [@Given]           ¦ Contract columns!I17 ¦ The formula refers to the column 'Given' of Grants, which this template does not have. ¦ Correct the reference, or add what is missing.
        Contract columns!I17  ¦ SUM(Awards[Sum])   ¦ Contract columns!I17 ¦ The formula refers to the table Awards, which this template does not have. ¦ Correct the reference, or add what is missing.
        Contract columns!I17  ¦ Awarded*2          ¦ Contract columns!I17 ¦ The formula refers to the name Awarded, which this template does not have. ¦ Correct the reference, or add what is missing.
        Contract columns!I17  ¦ [@Granted]/$B$4    ¦ Contract columns!I17 ¦ The formula refers to $B$4, and an address breaks when a row is inserted. ¦ Refer to a column as Table[Heading] or to a cell by its name.
        Contract columns!I17  ¦ RAND()*[@Granted]  ¦ Contract columns!I17 ¦ The formula calls RAND, which we cannot calculate. ¦ Write it with other functions.
        Contract columns!I17  ¦ [@Rank]+1          ¦ Contract columns!I17 ¦ This cannot be worked out, because it rests on Grants[Rank], and that depends on itself. ¦ Break the circle.
        Contract fields!I13   ¦ [@Granted]         ¦ Contract fields!I13  ¦ The formula refers to this row of a table, but it stands in no row of one. ¦ Refer to the whole column as Table[Heading].
        Contract fields!A12   ¦ Award              ¦ Contract fields!A12  ¦ No single cell of this workbook is named Award. ¦ Name the cell under Formulas, Define Name, or delete this row.
        Contract tables!A6    ¦ Grant              ¦ Contract tables!A6   ¦ This workbook has no table named Grant. ¦ Give the table that name under Table Design, or delete this row.
        Contract tables!C6    ¦                    ¦ Contract tables!C6   ¦ The table Grants has no key. ¦ Name the column a row is known by.
        Contract tables!C6    ¦ Name               ¦ Contract tables!C6   ¦ The key of Grants is 'Name', which is none of its columns. ¦ Name one of its columns, or add that column to Contract columns.
        Contract tables!C6    ¦ Ward               ¦ Contract tables!C6   ¦ The key of Grants is 'Ward', whose entry is input. ¦ Change its Entry on Contract columns to key.
        Contract tables!D6    ¦ many               ¦ Contract tables!D6   ¦ Rows reads 'many', which is no word of the contract. ¦ Use growing or fixed.
        Contract rules!A6     ¦                    ¦ Contract rules!A6    ¦ Rule is blank. ¦ Give the rule its id, such as V101.
        Contract rules!B6     ¦ fatal              ¦ Contract rules!B6    ¦ Severity reads 'fatal', which is no word of the contract. ¦ Use error, query or note.
        Contract rules!C7     ¦ Grants[Sum]        ¦ Contract rules!C7    ¦ The table Grants has no column 'Sum'. ¦ Write a column as Table[Heading], a run of them as Table[[First]:[Last]], a table or a field by its name.
        Contract rules!C7     ¦ Grant[Granted]     ¦ Contract rules!C7    ¦ This template has no table 'Grant'. ¦ Write a column as Table[Heading], a run of them as Table[[First]:[Last]], a table or a field by its name.
        Contract rules!C7     ¦ Award              ¦ Contract rules!C7    ¦ 'Award' is neither a table nor a field of this template. ¦ Write a column as Table[Heading], a run of them as Table[[First]:[Last]], a table or a field by its name.
        Contract rules!C7     ¦                    ¦ Contract rules!C7    ¦ About is blank. ¦ Write a column as Table[Heading], a run of them as Table[[First]:[Last]], a table or a field by its name.
        Contract rules!D7     ¦ line               ¦ Contract rules!D7    ¦ Each reads 'line', which is no word of the contract. ¦ Use row, cell, column or once.
        Contract rules!F7     ¦ [@Granted]<=       ¦ Contract rules!F7    ¦ This is no formula: A value is missing at character 13 of [@Granted]<=. ¦ Correct the formula.
        Contract rules!F7     ¦                    ¦ Contract rules!F7    ¦ Test is blank. ¦ Write the formula that is TRUE where all is well.
        Contract rules!F7     ¦ Cell<100           ¦ Contract rules!F7    ¦ The formula refers to the name Cell, which this template does not have. ¦ Correct the reference, or add what is missing.
        Contract rules!J7     ¦                    ¦ Contract rules!J7    ¦ Message is blank. ¦ Say what is wrong, with the figures in {braces}.
        Contract rules!J7     ¦ {Grant} is large.  ¦ Contract rules!J7    ¦ {Grant} names nothing. ¦ Use a heading of the table, a field, Cell, Heading, found, expected, difference, count, rows, labels, or a formula as {=FORMULA|type}.
        Contract rules!J7     ¦ {=[@Sum]|money}    ¦ Contract rules!J7    ¦ The formula refers to the column 'Sum' of Grants, which this template does not have. ¦ Correct the reference, or add what is missing.
        Contract rules!L7     ¦ Take {difference}. ¦ Contract rules!L7    ¦ {difference} stands here, but the rule expects nothing. ¦ Write a formula under Expected, or leave {difference} out.
        Contract rules!L7     ¦                    ¦ Contract rules!L7    ¦ Fix is blank. ¦ Write one sentence that says what to do.
        Contract rules!O7     ¦ soon               ¦ Contract rules!O7    ¦ From reads 'soon', which is no date. ¦ Write a date such as 2026-04-01.
        """)
    void findsAWrongWordInTheContract(String cell, String text, String place, String message, String fix) {
        var faults = check(book -> book.type(cell, text));

        assertEquals(new TemplateFault(place, message, fix), faults.get(0), faults::toString);
    }

    static List<Arguments> changes() {
        return List.of(
                change(
                        "a column that the contract lacks",
                        book -> {
                            book.table("Grants").createColumn("Confidence");
                            book.type("Grants!M5", "Confidence");
                        },
                        "Grants!M5",
                        "The column 'Confidence' of Grants is not in the contract.",
                        "Add a row for it to Contract columns, or delete the column."),
                change(
                        "a heading that stands twice",
                        book -> {
                            book.table("Grants").createColumn("More");
                            book.type("Grants!M5", "notes");
                        },
                        "Grants!M5",
                        "The heading 'notes' stands in Grants a second time.",
                        "Give each column its own heading."),
                change(
                        "a column listed twice",
                        book -> book.typeRow("Contract columns!A25", "Scale", "Meaning", "label", "text"),
                        "Contract columns!B25",
                        "The column 'Meaning' of Scale is listed a second time.",
                        "Delete one of the two rows."),
                change(
                        "a table listed twice",
                        book -> book.typeRow("Contract tables!A9", "Scale", "Scale", "Score", "fixed"),
                        "Contract tables!A9",
                        "The name Scale is given a second time; Contract tables!A8 has it.",
                        "Delete one."),
                change(
                        "a column of an unknown table",
                        book -> book.typeRow("Contract columns!A25", "Awards", "Amount", "input", "money"),
                        "Contract columns!A25",
                        "Contract tables has no table named Awards.",
                        "Add it there, or correct the name here."),
                change(
                        "a contract heading that stands twice",
                        book -> {
                            book.table("ContractRules").createColumn("More");
                            book.type("Contract rules!P5", "Fix");
                        },
                        "Contract rules!P5",
                        "The heading 'Fix' stands here a second time.",
                        "Delete one of the two columns."),
                change(
                        "a contract heading that is missing",
                        book -> book.type("Contract rules!N5", "Reason"),
                        "Contract rules!A5",
                        "The heading 'Why' is missing from this table.",
                        "Put it back as it was, even if nothing stands under it."),
                change(
                        "a contract table that is missing",
                        book -> book.table("ContractRules").setDisplayName("Rules"),
                        "Contract rules",
                        "The table ContractRules is missing.",
                        "Put the sheet back from a workbook of this template."),
                change(
                        "a calculated cell that is not locked",
                        book -> book.cell("Grants!L7")
                                .setCellStyle(book.cell("Grants!E7").getCellStyle()),
                        "Grants!L7",
                        "This is calculated, but the cell is not locked.",
                        "Lock it under Format Cells, Protection."),
                change(
                        "a formula typed over",
                        book -> book.cell("Grants!L8")
                                .setCellFormula("RANK(Grants[[#This Row],[Sessions]],Grants[Sessions])"),
                        "Grants!L8",
                        "This cell does not hold the formula that the contract gives it.",
                        "Enter =IF([@Group]=\"\",\"\",RANK([@Granted],[Granted])) here, or change the formula of the contract."),
                change(
                        "a calculated field typed over",
                        book -> {
                            book.cell("Details!B13").setBlank();
                            book.cell("Details!B13").setCellValue(12);
                        },
                        "Details!B13",
                        "This cell does not hold the formula that the contract gives it.",
                        "Enter =SUM(Grants[Granted]) here, or change the formula of the contract."),
                change(
                        "a choice without its list",
                        book -> book.workbook()
                                .getSheet("Details")
                                .getCTWorksheet()
                                .unsetDataValidations(),
                        "Details!B11",
                        "This is a choice, but the cell offers no list.",
                        "Set a list under Data, Data Validation, or copy the cell of a column with the same choices."),
                change(
                        "no template id",
                        book -> property(book, "safersheets.template").unsetLpwstr(),
                        "Document properties",
                        "The custom property safersheets.template is missing.",
                        "Set it under File, Info, Properties, Advanced Properties, Custom."),
                change(
                        "a template id with a space",
                        book -> property(book, "safersheets.template").setLpwstr("Grant log"),
                        "Document properties",
                        "safersheets.template reads 'Grant log'.",
                        "Use small letters, digits and hyphens only, such as risk-matrix."),
                change(
                        "a version that is no number",
                        book -> property(book, "safersheets.version").setLpwstr("1.4"),
                        "Document properties",
                        "safersheets.version reads '1.4'.",
                        "Write a whole number, such as 1."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void findsWhatIsWrongWithTheWorkbook(String name, Consumer<ChangedWorkbook> change, TemplateFault fault) {
        assertEquals(List.of(fault), check(change));
    }

    @Test
    void wantsTheFieldsThatEveryTemplateHas() {
        var faults = check(book -> book.type("Contract fields!A11", ""));

        assertEquals(
                List.of(
                        new TemplateFault("Contract fields!A11", "Field is blank.", "Write the name of the cell."),
                        new TemplateFault(
                                "Contract fields",
                                "The field Marking is missing.",
                                "Add it to this sheet and name its cell Marking, or write marking under Role of the"
                                        + " field that it is: every template has it.")),
                faults);
    }

    @Test
    void findsEverythingAtOnce() {
        var faults = check(book -> {
            book.type("Contract columns!C7", "inptu");
            book.type("Contract columns!I17", "RANK([@Granted]");
            book.type("Contract rules!B6", "fatal");
            property(book, "safersheets.version").setLpwstr("draft");
        });

        assertEquals(
                List.of("Document properties", "Contract columns!C7", "Contract rules!B6", "Contract columns!I17"),
                faults.stream().map(TemplateFault::place).toList());
    }

    static List<Arguments> unfillable() {
        byte[] matrix = TestWorkbooks.template("risk-matrix");
        byte[] plan = TestWorkbooks.template("action-plan");
        return List.of(
                Arguments.of(
                        "a criterion that Criteria lacks",
                        matrix,
                        (Consumer<ChangedWorkbook>) book -> book.type("Criteria!A14", "Chance"),
                        "Risk matrix!J5",
                        "V113: The criterion 'Likelihood' is not in Criteria",
                        "Add it to Criteria in the template."),
                Arguments.of(
                        "a rule that is never right",
                        SOUND,
                        (Consumer<ChangedWorkbook>) book -> book.typeRow(
                                "Contract rules!A9",
                                "V900",
                                "query",
                                "Grants[Sessions]",
                                "row",
                                "",
                                "1=2",
                                "",
                                "",
                                "",
                                "You entered sessions.",
                                "",
                                "Think again."),
                        "Grants!",
                        "V900: You entered sessions.",
                        "correct it at Contract rules!F9"),
                Arguments.of(
                        "a rule that no choice keeps",
                        plan,
                        (Consumer<ChangedWorkbook>) book -> book.typeRow(
                                "Contract rules!A"
                                        + (book.workbook()
                                                        .getSheet("Contract rules")
                                                        .getLastRowNum()
                                                + 2),
                                "V901",
                                "error",
                                "Marking",
                                "once",
                                "",
                                "LEN(Marking)>30",
                                "",
                                "",
                                "",
                                "The marking is too short.",
                                "",
                                "Choose a longer one."),
                        "Details!",
                        "V901: The marking is too short.",
                        "Choose a longer one."),
                Arguments.of(
                        "a default that its own rule queries",
                        matrix,
                        (Consumer<ChangedWorkbook>) book -> {
                            int row = book.workbook().getSheet("Contract rules").getLastRowNum() + 2;
                            book.typeRow(
                                    "Contract rules!A" + row,
                                    "V902",
                                    "query",
                                    "TopIssues",
                                    "once",
                                    "",
                                    "TopIssues<10",
                                    "",
                                    "",
                                    "",
                                    "You asked for decisions on ten issues.",
                                    "",
                                    "Ask for fewer.");
                        },
                        "Details!",
                        "V902: You asked for decisions on ten issues.",
                        "Ask for fewer."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unfillable")
    void findsWhatAnOfficerCouldNeverClear(
            String name, byte[] sound, Consumer<ChangedWorkbook> change, String place, String message, String fix) {
        var faults = new TemplateValidator(TestTemplates.FUNCTIONS).check(ChangedWorkbook.of(sound, change));

        var fault =
                faults.stream().filter(one -> one.message().contains(message)).findFirst();
        assertTrue(fault.isPresent(), faults::toString);
        assertTrue(fault.get().place().startsWith(place), faults::toString);
        assertTrue(fault.get().fix().contains(fix), faults::toString);
    }

    @SlowTest
    @ParameterizedTest
    @ValueSource(
            strings = {
                "risk-matrix",
                "crime-performance",
                "funding-allocation",
                "action-plan",
                "indicators",
                "panel-return",
                "recommendations",
                "risk-register",
                "youth-risk"
            })
    void everyShippedTemplateCanBeFilledInRightly(String template) {
        assertEquals(List.of(), new TemplateValidator(TestTemplates.FUNCTIONS).check(TestWorkbooks.template(template)));
    }

    @ParameterizedTest
    @CsvSource({
        "risk-matrix, central-bedfordshire-2015-16, 2015-16",
        "youth-risk, charnwood-2019-20-q1-youth-cases, 2019-20 Q1"
    })
    void takesNoFilledWorkbookForATemplate(String template, String example, String period) {
        var faults = new TemplateValidator(TestTemplates.FUNCTIONS).check(TestWorkbooks.example(template, example));

        assertEquals(1, faults.size(), faults::toString);
        assertEquals(
                "This is a workbook that somebody filled in: it says '" + period + "' here.",
                faults.get(0).message());
        assertTrue(faults.get(0).place().startsWith("Details!B"), faults::toString);
    }

    private static CTProperty property(ChangedWorkbook book, String name) {
        return book.workbook().getProperties().getCustomProperties().getProperty(name);
    }

    private static Arguments change(
            String name, Consumer<ChangedWorkbook> change, String place, String message, String fix) {
        return Arguments.of(name, change, new TemplateFault(place, message, fix));
    }

    private static List<TemplateFault> check(Consumer<ChangedWorkbook> changes) {
        return new TemplateValidator(TestTemplates.FUNCTIONS).check(ChangedWorkbook.of(SOUND, changes));
    }
}
