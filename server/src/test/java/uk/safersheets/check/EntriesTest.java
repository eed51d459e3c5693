package uk.safersheets.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Type;

class EntriesTest {
    private static Filled entered(Is is, Object value) {
        return Form.of().table("Lines", "Line", Is.key(), "Entry", is).filled().row("Lines", "Taxi marshals", value);
    }

    private static final String PLACE = "Lines, Taxi marshals, Entry, B6: ";
    private static final String NAMED = "Lines: Taxi marshals, Entry (B6)";

    private static Arguments wrong(Is is, Object value, String rule, String sentence) {
        return Arguments.of(
                is,
                value,
                rule + ": " + (sentence.startsWith("B6 ") ? NAMED + sentence.substring(2) : PLACE + sentence));
    }

    static Stream<Arguments> wrongEntries() {
        return Stream.of(
                wrong(Is.text().required(), null, "V010 error", "B6 is blank. Fill in \"Entry\"."),
                wrong(
                        Is.whole().required().least("0").most("5"),
                        null,
                        "V010 error",
                        "B6 is blank. Enter a whole number from 0 to 5, or a reason such as [x] not available or [z] not"
                                + " applicable."),
                wrong(
                        Is.money().required(),
                        "\u00a0\u200b",
                        "V010 error",
                        "B6 looks blank: it holds only characters that cannot be seen. Enter an amount, for example"
                                + " 5000.00, or a reason such as [x] not available or [z] not applicable."),
                wrong(
                        Is.date().required(),
                        "  ",
                        "V010 error",
                        "B6 looks blank: it holds only spaces. Enter a date, for example 14/06/2026."),
                wrong(
                        Is.money(),
                        " ",
                        "V010 query",
                        "B6 looks blank but holds a space, which Excel takes for text. Clear the cell."),
                wrong(
                        Is.oneOf("Yes", "No").required().rule("V301"),
                        null,
                        "V301 error",
                        "B6 is blank. Choose Yes or No."),
                wrong(
                        Is.money(),
                        "5k",
                        "V007 error",
                        "You entered text (\"5k\") instead of an amount. Enter numbers only, for example 5000.00."),
                wrong(
                        Is.money(),
                        "£15,956.25 approx",
                        "V007 error",
                        "You entered text (\"£15,956.25 approx\") instead of an amount. Enter only the number, for example"
                                + " 15956.25, and say that it is approximate in a column for notes."),
                wrong(
                        Is.money(),
                        "£2,000 Or £3,872",
                        "V007 error",
                        "You entered text (\"£2,000 Or £3,872\") instead of an amount. Enter one figure here, and put each"
                                + " alternative on a row of its own."),
                wrong(
                        Is.whole(),
                        true,
                        "V007 error",
                        "You entered TRUE instead of a whole number. Enter numbers only, for example 12."),
                wrong(
                        Is.whole(),
                        "[q]",
                        "V007 error",
                        "You entered text (\"[q]\") instead of a whole number. Enter numbers only, for example 12."),
                wrong(
                        Is.money(),
                        "£1,234.50",
                        "V008 query",
                        "B6 looks like a number but is stored as text (\"£1,234.50\"). Select Convert, or type 1234.50"
                                + " again."),
                wrong(
                        Is.percent(),
                        "12.5%",
                        "V008 query",
                        "B6 looks like a number but is stored as text (\"12.5%\"). Select Convert, or type 12.5% again."),
                wrong(
                        Is.date(),
                        "14 June 2026",
                        "V008 query",
                        "B6 looks like a date but is stored as text (\"14 June 2026\"). Select Convert to make it 14 June"
                                + " 2026, or type it again."),
                wrong(
                        Is.date(),
                        "last spring",
                        "V007 error",
                        "You entered text (\"last spring\") instead of a date. Enter a date, for example 14/06/2026."),
                wrong(
                        Is.date(),
                        "31/02/2026",
                        "V011 error",
                        "You entered \"31/02/2026\", which is not a real date. Enter a date that the calendar has, for"
                                + " example 14/06/2026."),
                wrong(
                        Is.date(),
                        2019,
                        "V011 error",
                        "You entered 2019, which Excel reads as 11 July 1905. Enter the full date, for example"
                                + " 14/06/2026."),
                wrong(
                        Is.date().least("2015-04-01").most("2016-03-31"),
                        LocalDate.of(2016, 4, 1),
                        "V011 error",
                        "You entered 1 April 2016. \"Entry\" goes from 1 April 2015 to 31 March 2016. Enter a date from 1"
                                + " April 2015 to 31 March 2016."),
                wrong(
                        Is.percent().least("0").most("1"),
                        12,
                        "V007 error",
                        "You entered 12, which is 1,200.0%. Enter 12% if that is what you meant."),
                wrong(
                        Is.percent(),
                        45,
                        "V007 query",
                        "You entered 45, which is 4,500.0%. Enter 45% if that is what you meant."),
                wrong(
                        Is.whole().least("0").rule("V225"),
                        "12.5",
                        "V008 query",
                        "B6 looks like a number but is stored as text (\"12.5\"). Select Convert, or type 12.5 again."),
                wrong(
                        Is.whole().least("0").rule("V225"),
                        12.5,
                        "V225 error",
                        "You entered 12.5 instead of a whole number. Enter a whole number of 0 or more."),
                wrong(
                        Is.whole().least("0").rule("V225"),
                        -3,
                        "V225 error",
                        "You entered -3. \"Entry\" is never less than 0. Enter a whole number of 0 or more."),
                wrong(
                        Is.money().least("0.01").rule("V306"),
                        -60,
                        "V306 error",
                        "You entered -£60.00. \"Entry\" is never less than £0.01. Enter an amount of £0.01 or more."),
                wrong(
                        Is.money().rule("V306"),
                        12.345,
                        "V306 error",
                        "You entered £12.345, which has fractions of a penny. Enter pounds and pence, for example 12.35."),
                wrong(
                        Is.whole().least("0").most("5"),
                        7,
                        "V007 error",
                        "You entered 7. \"Entry\" goes from 0 to 5. Enter a whole number from 0 to 5."),
                wrong(
                        Is.oneOf("0", "1", "3", "5").rule("V100"),
                        4,
                        "V100 error",
                        "You entered 4, which is not on this scale. Enter 0, 1, 3 or 5."),
                wrong(
                        Is.oneOf("Thames Valley Police", "Charnwood Borough Council"),
                        "Thames Vally Police",
                        "V017 query",
                        "\"Thames Vally Police\" is not in the list. Did you mean \"Thames Valley Police\"?"),
                wrong(
                        Is.oneOf("CI001", "Locality"),
                        "C1001",
                        "V017 query",
                        "\"C1001\" is not in the list. Did you mean \"CI001\"?"),
                wrong(
                        Is.oneOf("Low", "Medium", "High").rule("V500"),
                        "Severe",
                        "V500 error",
                        "\"Severe\" is not in the list. Choose Low, Medium or High."),
                wrong(Is.yesNo(), true, "V017 error", "\"TRUE\" is not in the list. Choose Yes or No."),
                wrong(
                        Is.yesNo(),
                        "Yes\u00a0",
                        "V017 query",
                        "You entered \"Yes\u00a0\" with spaces or characters that cannot be seen, so Excel does not take it for"
                                + " \"Yes\". Choose it from the list again."),
                wrong(
                        Is.oneOf("OFFICIAL", "OFFICIAL-SENSITIVE").required().rule("V013"),
                        "NOT PROTECTED",
                        "V014 query",
                        "\"NOT PROTECTED\" was replaced in 2014. Choose OFFICIAL or OFFICIAL-SENSITIVE."),
                wrong(
                        Is.oneOf("OFFICIAL", "OFFICIAL-SENSITIVE").required().rule("V013"),
                        "Secretive",
                        "V013 error",
                        "\"Secretive\" is not in the list. Choose OFFICIAL or OFFICIAL-SENSITIVE."),
                wrong(
                        Is.whole(),
                        Value.of(ExcelError.REF),
                        "V006 error",
                        "B6 contains #REF!. Enter a value, or mark it as not available [x]."));
    }

    @ParameterizedTest(name = "{1} gives {2}")
    @MethodSource("wrongEntries")
    void saysWhatIsWrongWithAnEntry(Is is, Object value, String said) {
        assertEquals(List.of(said), entered(is, value).said());
    }

    static Stream<Arguments> rightEntries() {
        return Stream.of(
                Arguments.of(Is.text(), "Patch walks"),
                Arguments.of(Is.text(), 62),
                Arguments.of(Is.text(), " "),
                Arguments.of(Is.whole().required().least("0").most("5"), 0),
                Arguments.of(Is.whole().required().least("0").most("5"), 5),
                Arguments.of(Is.whole().required(), "[x]"),
                Arguments.of(Is.whole(), "[Z]"),
                Arguments.of(Is.whole(), "[x]\u200b"),
                Arguments.of(Is.oneOf("0", "1", "3", "5").required(), "[z]"),
                Arguments.of(Is.money(), 12.34),
                Arguments.of(Is.money(), -60),
                Arguments.of(Is.money(), new BigDecimal("0.30000000000000004")),
                Arguments.of(Is.percent(), 1.5),
                Arguments.of(Is.percent(), -0.523),
                Arguments.of(Is.date(), LocalDate.of(2019, 6, 30)),
                Arguments.of(Is.yesNo(), "yes"),
                Arguments.of(Is.yesNo(), null),
                Arguments.of(Is.oneOf("Yes", "No"), "No"));
    }

    @ParameterizedTest(name = "{1} passes")
    @MethodSource("rightEntries")
    void saysNothingOfARightEntry(Is is, Object value) {
        assertEquals(List.of(), entered(is, value).said());
    }

    private static final String SUPPRESSED =
            "which reads as a suppressed count. Enter [c] if the count is confidential, or [k] if it is only"
                    + " too low to matter.";

    @ParameterizedTest(name = "\"{0}\" is a suppressed count")
    @ValueSource(
            strings = {
                "<5",
                "< 5",
                "≤4",
                "<10",
                "1 to 4",
                "1-4",
                "1–4",
                "between 1 and 4",
                "fewer than 5",
                "Fewer than 10",
                "less than 5",
                "under 3",
                "up to 5",
                "5 or fewer",
                "*",
                "**",
                "c",
                "C",
                "(c)",
                "[ c ]",
                "suppressed",
                "low",
                "#"
            })
    void offersAMarkerForASuppressedCount(String written) {
        assertEquals(
                List.of("V007 error: " + PLACE + "You entered \"" + written + "\", " + SUPPRESSED),
                entered(Is.whole().least("0"), written).said());
    }

    private static final String NO_FIGURE = "which gives no figure. Enter ";
    private static final String X_OR_Z = "[x] if the figure is not available, or [z] if it is not applicable.";

    @ParameterizedTest(name = "\"{0}\" gives no figure")
    @ValueSource(
            strings = {
                "..",
                "...",
                "…",
                ":",
                "n/a",
                "N/A",
                "n.a.",
                "NA",
                "N/K",
                "not known",
                "no data",
                "No figures",
                "tbc",
                "TBA",
                "not recorded",
                "not yet available",
                "?",
                "x",
                "pending"
            })
    void offersMarkersWhereThereIsNoFigure(String written) {
        var said = List.of("V007 error: " + PLACE + "You entered \"" + written + "\", " + NO_FIGURE + X_OR_Z);

        assertEquals(said, entered(Is.whole().least("0"), written).said());
        assertEquals(said, entered(Is.money(), written).said());
        assertEquals(said, entered(Is.percent(), written).said());
    }

    @ParameterizedTest(name = "\"{0}\" may be 0")
    @ValueSource(strings = {"-", "–", "—", "−", "--", "nil", "None", "zero"})
    void offersNoughtWhereThatMayBeMeant(String written) {
        String start = "V007 error: " + PLACE + "You entered \"" + written + "\", which gives no figure. ";

        assertEquals(
                List.of(start + "Enter 0 if there were none, " + X_OR_Z),
                entered(Is.whole(), written).said());
        assertEquals(
                List.of(start + "Enter " + X_OR_Z),
                entered(Is.whole().least("1"), written).said());
    }

    @ParameterizedTest(name = "\"{0}\" is a marker written otherwise")
    @CsvSource(textBlock = """
        [ x ], [x]
        [X  ], [x]
        (z),   [z]
        {x},   [x]
        """)
    void offersTheMarkerAsItIsWritten(String written, String marker) {
        var finding = entered(Is.whole(), written).check().findings().get(0);

        assertEquals("You entered \"" + written + "\", which is not how a marker is written.", finding.message());
        assertEquals("Enter " + X_OR_Z, finding.fix());
        assertEquals(Value.of(marker), finding.expected());
    }

    static Stream<Arguments> numbersAsText() {
        return Stream.of(
                Arguments.of("2\u00a0322.00", "2322.00"),
                Arguments.of("2\u202f322", "2322"),
                Arguments.of("2\u2009322", "2322"),
                Arguments.of("12 345 678", "12345678"),
                Arguments.of("\uff12\uff10\uff10\uff10", "2000"),
                Arguments.of("\u22123,872", "-3872"),
                Arguments.of("\u201360.00", "-60.00"),
                Arguments.of("(1,500.00)", "-1500.00"),
                Arguments.of("200.00-", "-200.00"),
                Arguments.of("'2240", "2240"),
                Arguments.of("\u20192240", "2240"),
                Arguments.of("2'240.50", "2240.50"),
                Arguments.of("£ 1,000 ", "1000"),
                Arguments.of("-£60", "-60"),
                Arguments.of("GBP 75.50", "75.50"),
                Arguments.of("12\u200b5", "125"));
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @MethodSource("numbersAsText")
    void offersToConvertWhatIsPlainlyANumber(String written, String number) {
        var finding = entered(Is.money(), written).check().findings().get(0);

        assertEquals("V008", finding.ruleId());
        assertEquals("Select Convert, or type " + number + " again.", finding.fix());
        assertEquals(
                List.of(Value.of(new BigDecimal(number))),
                finding.fixes().stream().map(Patch::value).toList());
    }

    @ParameterizedTest(name = "\"{0}\" is no number for certain")
    @ValueSource(strings = {"2.3k", "1k", "1.234", "1,23", "12 34", "1.5e3", "£2,000 or £3,872", "1/2", "--5", "5m"})
    void convertsNothingThatIsNotPlainlyANumber(String written) {
        var finding = entered(Is.money(), written).check().findings().get(0);

        assertEquals("V007", finding.ruleId());
        assertEquals(List.of(), finding.fixes());
    }

    @ParameterizedTest(name = "\"{0}\" is the percentage {1}")
    @CsvSource(textBlock = """
        12.5%,       0.125
        12.5 %,      0.125
        １２.５％,     0.125
        −5%,         -0.05
        (5%),        -0.05
        12 per cent, 0.12
        0.5,         0.5
        """)
    void offersPercentagesAsWhatTheyMean(String written, BigDecimal fraction) {
        var finding = entered(Is.percent(), written).check().findings().get(0);

        assertEquals(
                List.of(Value.of(fraction)),
                finding.fixes().stream().map(Patch::value).toList());
    }

    @Test
    void asksWhetherABareNumberWasAPercentage() {
        assertEquals(
                List.of("V008 query: " + NAMED
                        + " looks like a number but is stored as text (\"12.5\"). Enter 12.5% if"
                        + " that is what you meant."),
                entered(Is.percent(), "12.5").said());
        assertEquals(
                List.of("V007 error: " + PLACE
                        + "You entered text (\"85%\") instead of a number. Enter numbers only, for" + " example 85."),
                entered(Is.typed(Type.DECIMAL), "85%").said());
    }

    @ParameterizedTest(name = "text {0} is named as the error it was")
    @ValueSource(
            strings = {
                "#FIELD!",
                "#BUSY!",
                "#SPILL!",
                "#CALC!",
                "#BLOCKED!",
                "#PYTHON!",
                "#N/A",
                "#GETTING_DATA",
                "#NEWER!"
            })
    void namesErrorsThatWereMadeText(String error) {
        assertEquals(
                List.of("V006 error: " + NAMED + " contains " + error
                        + ". Enter a value, or mark it as not available [x]."),
                entered(Is.whole(), error).said());
        assertEquals(
                List.of("V006 error: " + NAMED + " contains " + error + ". Fill in \"Entry\"."),
                entered(Is.text(), error).said());
    }

    @ParameterizedTest(name = "{0} is the choice it looks like")
    @MethodSource("yesAsItLooks")
    void takesAChoiceForWhatItLooksLike(String written) {
        var form = Form.of()
                .table("Lines", "Line", Is.key(), "Chosen", Is.yesNo())
                .table("Money", "Entry", Is.key(), "Line", Is.text())
                .rule(Tests.row("V301", "Lines", "[@Chosen]=\"Yes\""))
                .rule(Tests.row("V308", "Money[Line]", "COUNTIF(Lines[Line],[@Line])=1"));
        String hidden = written.replace("Yes", "L01");

        var findings = form.filled()
                .row("Lines", "L01", written)
                .row("Money", "M1", hidden)
                .check()
                .findings();

        assertEquals(List.of("V017"), findings.stream().map(Finding::ruleId).toList());
        assertEquals(Value.of("Yes"), findings.get(0).expected());
    }

    static Stream<String> yesAsItLooks() {
        return Stream.of(
                "Yes\u00a0",
                "Yes\u200b",
                "\u200eYes",
                "Yes\u00ad",
                "Yes\u2060",
                "\ufeffYes",
                "\u202aYes\u202c",
                " Yes");
    }

    @Test
    void asksForTheKeyOfARowInUse() {
        assertEquals(
                List.of("V010 error: Lines: Line (A6) is blank. Fill in \"Line\"."),
                Form.of()
                        .table("Lines", "Line", Is.key(), "Entry", Is.whole())
                        .filled()
                        .row("Lines", null, 3)
                        .said());
    }

    @Test
    void passesOverRowsThatNobodyUses() {
        assertEquals(
                List.of(),
                Form.of()
                        .table(
                                "Lines",
                                "Line",
                                Is.key(),
                                "Entry",
                                Is.whole().required(),
                                "Twice",
                                Is.formula(Type.WHOLE, "IF([@Line]=\"\",\"\",[@Entry]*2)"))
                        .filled()
                        .row("Lines", "Taxi marshals", 3)
                        .row("Lines", null, " ")
                        .row("Lines")
                        .said());
    }

    @Test
    void asksForTheEntriesOfPrintedRows() {
        assertEquals(
                List.of("V010 error: Criteria: Likelihood, Polarity (B6) is blank. Choose More risk or Less risk."),
                Form.of()
                        .fixed(
                                "Criteria",
                                "Criterion",
                                Is.label(Type.TEXT),
                                "Polarity",
                                Is.oneOf("More risk", "Less risk").required())
                        .prints("Criteria", "Likelihood")
                        .filled()
                        .row("Criteria", "Likelihood", null)
                        .said());
    }

    @Test
    void checksNamedCellsToo() {
        assertEquals(
                List.of(
                        "V310 error: Details: Award date (B3) is blank. Enter a date, for example 14/06/2026.",
                        "V007 error: Details, Award, B4: You entered text (\"75k\") instead of an amount."
                                + " Enter numbers only, for example 75000.00."),
                Form.of()
                        .field("AwardDate", "Award date", Is.date().required().rule("V310"))
                        .field("AwardAmount", "Award", Is.money())
                        .filled()
                        .field("AwardAmount", "75k")
                        .said());
    }

    @Test
    void takesChoicesFromTheTemplatesOwnRows() {
        var form = Form.of()
                .table("Scores", "Issue", Is.key(), "Cost", Is.whole().from("Scale[Score]"))
                .fixed("Scale", "Score", Is.label(Type.WHOLE))
                .prints("Scale", 0)
                .prints("Scale", 5);

        assertEquals(
                List.of(
                        "V017 error: Scores, Arson, Cost, B6: You entered 4, which is not on this scale. Enter 0 or 5."),
                form.filled()
                        .row("Scores", "Arson", 4)
                        .row("Scores", "Robbery", 5)
                        .row("Scale", 0)
                        .row("Scale", 5)
                        .said());
    }

    @Test
    void takesChoicesFromRowsTheOfficerAdds() {
        var form = Form.of()
                .table("Matrix", "Issue", Is.key())
                .table(
                        "Decisions",
                        "Number",
                        Is.key(),
                        "Issue",
                        Is.typed(Type.CHOICE).from("Matrix[Issue]"));

        assertEquals(
                List.of(
                        "V017 query: Decisions, 2, Issue, B7: \"Robery\" is not in the list. Did you mean \"Robbery\"?"),
                form.filled()
                        .row("Matrix", "Robbery")
                        .row("Decisions", 1, "robbery")
                        .row("Decisions", 2, "Robery")
                        .said());
    }

    @Test
    void offersAPatchOnlyWhereItIsCertain() {
        var stored = entered(Is.money(), "£1,234.50").check().findings().get(0);
        assertEquals(Value.of(new BigDecimal("1234.5")), stored.fixes().get(0).value());
        assertEquals("Lines!B6", stored.fixes().get(0).cell().toString());
        assertEquals(Value.of("£1,234.50"), stored.fixes().get(0).was());

        var guessed = entered(Is.oneOf("Robbery", "Arson"), "Robery")
                .check()
                .findings()
                .get(0);
        assertEquals(Value.of("Robbery"), guessed.expected());
        assertEquals(List.of(), guessed.fixes());

        var unknown = entered(Is.money(), "5k").check().findings().get(0);
        assertNull(unknown.expected());
        assertEquals(List.of(), unknown.fixes());
    }

    @Test
    void carriesTheFindingAsData() {
        var finding = entered(Is.whole().least("0").most("5").rule("V100"), 7)
                .check()
                .findings()
                .get(0);

        assertEquals("V100", finding.ruleId());
        assertEquals("Lines", finding.sheet());
        assertEquals("Lines", finding.table());
        assertEquals("Entry", finding.column());
        assertEquals("Taxi marshals", finding.rowKey());
        assertEquals("Taxi marshals, Entry", finding.label());
        assertEquals(Value.of(7), finding.found());
        assertEquals("5", finding.example());
        assertEquals(false, finding.canExplain());
    }
}
