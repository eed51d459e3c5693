package uk.safersheets.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.cell.Severity;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Type;

class RulesTest {
    private static Form funding() {
        return Form.of()
                .field("AwardAmount", "Award", Is.money())
                .field("AwardDate", "Award date", Is.date())
                .table(
                        "Funding",
                        "Line",
                        Is.key(),
                        "Lead",
                        Is.text(),
                        "Allocated",
                        Is.money(),
                        "Spent",
                        Is.money(),
                        "Remaining",
                        Is.formula(Type.MONEY, "[@Allocated]-[@Spent]"));
    }

    private static Tests overspent() {
        return Tests.row("V300", "Funding[Spent]", "[@Spent]<=[@Allocated]")
                .found(null, "[@Allocated]")
                .says(
                        "Spent {found} is {difference} more than the {expected} allocated.",
                        "Correct it, or add a transfer.");
    }

    private static Filled overspentYouth(Form form) {
        return form.filled()
                .row("Funding", "Youth outreach", "YMCA", 12000, 12400)
                .row("Funding", "Patch walks", null, 500, 60);
    }

    @Test
    void testsEachRow() {
        assertEquals(
                List.of("V300 error: Funding, Youth outreach, Spent, D6: Spent £12,400.00 is £400.00 more than the"
                        + " £12,000.00 allocated. Correct it, or add a transfer."),
                overspentYouth(funding().rule(overspent())).said());
    }

    @Test
    void carriesFoundExpectedAndDifference() {
        var finding =
                overspentYouth(funding().rule(overspent())).check().findings().get(0);

        assertEquals(Value.of(12400), finding.found());
        assertEquals(Value.of(12000), finding.expected());
        assertEquals(Value.of(400), finding.difference());
        assertEquals("Youth outreach", finding.rowKey());
        assertEquals("Spent", finding.column());
    }

    @Test
    void testsEachCellWithItsHeading() {
        var rule = Tests.cell("V306", "Funding[Allocated;Spent]", "MOD(Cell,100)=0")
                .when("ISNUMBER(Cell)")
                .label("{Line}: {Heading}")
                .says("{Heading} of {Line} is {Cell}.", "Round it.");

        assertEquals(
                List.of("V306 error: Funding, Patch walks: Spent, D7: Spent of Patch walks is £60.00. Round it."),
                overspentYouth(funding().rule(rule)).said());
    }

    @Test
    void testsEachColumn() {
        var rule = Tests.column("V108", "Funding[Allocated;Spent]", "MAX(Cells)<>MIN(Cells)")
                .note()
                .says("Every line has {=MAX(Cells)|money} for {Heading}.", "Look again.");

        assertEquals(
                List.of("V108 note: Funding, Spent, D5: Every line has £5.00 for Spent. Look again."),
                funding()
                        .rule(rule)
                        .filled()
                        .row("Funding", "A", null, 3, 5)
                        .row("Funding", "B", null, 4, 5)
                        .said());
    }

    @Test
    void testsOnceAndAboutAField() {
        var total = Tests.once("V300", "field AwardAmount", "SUM(Funding[Allocated])<=AwardAmount")
                .found("SUM(Funding[Allocated])", "AwardAmount")
                .says("Lines add to {found}, the award is {expected}.", "Reduce by {difference}.");
        var whole =
                Tests.once("V999", "Funding", "COUNTA(Funding[Lead])>1").query().says("Few leads.", "Add one.");

        assertEquals(
                List.of(
                        "V300 error: Details, Award, B3: Lines add to £12,500.00, the award is £12,000.50."
                                + " Reduce by £499.50.",
                        "V999 query: Funding, A5: Few leads. Add one."),
                overspentYouth(funding().rule(total).rule(whole))
                        .field("AwardAmount", 12000.5)
                        .said());
    }

    @Test
    void passesOverWhatARuleDoesNotApplyTo() {
        var rule = overspent().when("[@Lead]<>\"YMCA\"");

        assertEquals(List.of(), overspentYouth(funding().rule(rule)).said());
    }

    @ParameterizedTest(name = "{0} shows {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    {Line}                             | Youth outreach
                    {Lead}                             | YMCA
                    {Spent}                            | £12,400.00
                    {Remaining}                        | -£400.00
                    {AwardDate}                        | 14 June 2026
                    {AwardAmount}                      | blank
                    {=[@Spent]/[@Allocated]-1}         | 0.033333
                    {=[@Spent]/[@Allocated]-1~percent} | 3.3%
                    {=1234.5~whole}                    | 1,234.5
                    {=22~ordinal} {=11~ordinal}        | 22nd 11th
                    {=41~signed} {=0-4~signed}         | +41 -4
                    {=IF(TRUE,"a {b}","c")}            | a {b}
                    {=""}x                             | x
                    {=AwardDate+1~date}                | 15 June 2026
                    {Nobody}                           | {Nobody}
                    open { bracket                     | open { bracket
                    """)
    void fillsPlaceholders(String text, String shown) {
        var rule = overspent().says(text.replace('~', '|') + ".", "Do.");

        var finding = overspentYouth(funding().rule(rule))
                .field("AwardDate", LocalDate.of(2026, 6, 14))
                .check()
                .findings()
                .get(0);

        assertEquals(shown + ".", finding.message());
    }

    @Test
    void putsSeveralOfARuleTogether() {
        var filled = funding()
                .rule(overspent().many("{count} lines in {rows} rows spent more than was allocated."))
                .filled();
        for (int row = 0; row < 4; row++) {
            filled.row("Funding", "Line " + row, null, 100, row == 1 ? 90 : 110 + row);
        }
        var result = filled.check();

        assertEquals(
                List.of("V300 error: Funding, Spent, D6, D8 and D9: 3 lines in 3 rows spent more than was allocated."
                        + " Correct it, or add a transfer."),
                filled.said());
        assertEquals(
                List.of(
                        "D6 Line 0: Spent £110.00 is £10.00 more than the £100.00 allocated.",
                        "D8 Line 2: Spent £112.00 is £12.00 more than the £100.00 allocated.",
                        "D9 Line 3: Spent £113.00 is £13.00 more than the £100.00 allocated."),
                result.findings().get(0).places().stream()
                        .map(place -> place.cell().a1() + " " + place.rowKey() + ": " + place.message())
                        .toList());
        assertEquals(1, result.summary().errors());
    }

    @Test
    void keepsEachFixWhereTheyDiffer() {
        var rule = overspent().says("Too much.", "Reduce {Line}.").many("{count} lines spent too much.");
        var finding = overspentYouth(funding().rule(rule))
                .row("Funding", "CCTV", null, 1, 2)
                .check()
                .findings()
                .get(0);

        assertEquals("Go through them one by one.", finding.fix());
        assertEquals(
                List.of("Too much. Reduce Youth outreach.", "Too much. Reduce CCTV."),
                finding.places().stream().map(Finding.Place::message).toList());
    }

    @Test
    void saysThatARuleIsOnTrial() {
        var later = overspent().from("2026-06-15");
        var today = overspent().from("2026-06-14");

        assertEquals(
                List.of(
                        "V300 note: Funding, Youth outreach, Spent, D6: Spent £12,400.00 is £400.00 more than the £12,000.00"
                                + " allocated. (This check is on trial until 15 June 2026.) Correct it, or add a transfer."),
                overspentYouth(funding().rule(later)).said());
        assertEquals(
                Severity.ERROR,
                overspentYouth(funding().rule(today)).check().findings().get(0).severity());
    }

    @Test
    void neverPassesARuleThatRestsOnText() {
        assertEquals(
                List.of(
                        "V007 error: Funding, Youth outreach, Allocated, C6: You entered text (\"to follow\") instead of an amount."
                                + " Enter numbers only, for example 5000.00.",
                        "V300 notChecked: Funding, Youth outreach, Spent, D6: We did not check \"Spent\" in D6 because C6 is"
                                + " text. Put C6 right and check again."),
                funding()
                        .rule(overspent())
                        .filled()
                        .row("Funding", "Youth outreach", null, "to follow", 10)
                        .said());
    }

    @Test
    void neverPassesARuleAboutANumberStoredAsText() {
        assertEquals(
                List.of(
                        "V008 query: Funding: Youth outreach, Spent (D6) looks like a number but is stored as text"
                                + " (\"12,400\"). Select Convert, or type 12400 again.",
                        "V300 notChecked: Funding, Youth outreach, Spent, D6: We did not check \"Spent\" in D6 because D6 is"
                                + " text. Put D6 right and check again."),
                funding()
                        .rule(overspent())
                        .filled()
                        .row("Funding", "Youth outreach", null, 12000, "12,400")
                        .said());
    }

    @Test
    void neverPassesARuleWhoseConditionRestsOnText() {
        var rule = overspent().when("[@Allocated]>100");

        assertEquals(
                List.of("V007", "V300"),
                funding()
                        .rule(rule)
                        .filled()
                        .row("Funding", "Youth outreach", null, "to follow", 10)
                        .check()
                        .findings()
                        .stream()
                        .map(Finding::ruleId)
                        .toList());
    }

    @Test
    void neverPassesARuleThatRestsOnARequiredBlank() {
        var form = Form.of()
                .table(
                        "Counts",
                        "Type",
                        Is.key(),
                        "Previous",
                        Is.whole().required(),
                        "Current",
                        Is.whole().required())
                .rule(Tests.row("V226", "Counts[Current]", "[@Current]>=[@Previous]")
                        .says("Fell.", "Say why."));

        assertEquals(
                List.of(
                        "V010 error: Counts: Robbery, Previous (B6) is blank. Enter a whole number, for example 12, or a"
                                + " reason such as [x] not available or [z] not applicable.",
                        "V226 notChecked: Counts, Robbery, Current, C6: We did not check \"Current\" in C6 because B6 is"
                                + " blank. Put B6 right and check again."),
                form.filled().row("Counts", "Robbery", null, 4).said());
    }

    @Test
    void leavesOutWhatIsNotApplicableAndDoesNotGuessWhatIsNotAvailable() {
        var rule = Tests.once("V300", "field AwardAmount", "SUM(Funding[Allocated])<=10")
                .says("Lines add to {=SUM(Funding[Allocated])|money}.", "Reduce them.");

        assertEquals(
                List.of("V300 error: Details, Award, B3: Lines add to £12.00. Reduce them."),
                funding()
                        .rule(rule)
                        .filled()
                        .row("Funding", "A", null, "[z]", 1)
                        .row("Funding", "B", null, 12, 1)
                        .said());
        assertEquals(
                List.of(
                        "V300 notChecked: Details, Award, B3: We did not check \"Award\" in B3 because C6 on Funding is marked"
                                + " [x] not available. Enter a figure in C6 once there is one."),
                funding()
                        .rule(rule)
                        .filled()
                        .field("AwardAmount", 10)
                        .row("Funding", "A", null, "[x]", 1)
                        .row("Funding", "B", null, 12, 1)
                        .said());
    }

    @Test
    void saysOnceForACauseWhatCouldNotBeTested() {
        var form = Form.of()
                .field("Printed", "Printed total", Is.whole())
                .field("Other", "Other total", Is.whole())
                .table("Counts", "Type", Is.key(), "Previous", Is.whole(), "Current", Is.whole(), "Printed", Is.whole())
                .rule(Tests.once("V208", "field Printed", "SUM(Counts[Previous])>=Cell"))
                .rule(Tests.once("V209", "field Other", "SUM(Counts[Previous])>=Cell"))
                .rule(Tests.row("V200", "Counts[Current]", "[@Current]>=[@Previous]"))
                .rule(Tests.row("V201", "Counts[Printed]", "[@Printed]>=[@Previous]"));

        assertEquals(
                List.of(
                        "V007 error: Counts, Robbery, Previous, B6: You entered text (\"some\") instead of a whole number."
                                + " Enter numbers only, for example 12.",
                        "V208 notChecked: Counts, B6: We did not check \"Printed total\" in B3 on Details and \"Current\" in"
                                + " C6 because B6 is text. Put B6 right and check again."),
                form.filled()
                        .field("Printed", 3)
                        .row("Counts", "Robbery", "some", 4, null)
                        .row("Counts", "Arson", 1, 2, 3)
                        .said());
    }

    @Test
    void tellsAllThatOneRuleCouldNotTestAtOnce() {
        var filled = funding().rule(overspent()).filled();
        for (int row = 0; row < 3; row++) {
            filled.row("Funding", "Line " + row, null, "[c]", row);
        }
        assertEquals(
                List.of(
                        "V300 notChecked: Funding, Spent, D6 to D8: We did not check \"Spent\" in D6 to D8 because C6 to C8"
                                + " are marked [c] confidential. Enter figures once there are any."),
                filled.said());
    }

    @Test
    void saysOnceThatARuleUsesAFunctionNobodyKnows() {
        var rule = Tests.row("V300", "Funding[Spent]", "ISFORMULA([@Spent])");
        var condition = overspent().when("CELL([@Spent])");

        assertEquals(
                List.of(
                        "V300 notChecked: Funding, Spent, D5: We did not check \"Spent\" because it uses a function we cannot"
                                + " calculate (CELL). Check it by eye.",
                        "V300 notChecked: Funding, Spent, D5: We did not check \"Spent\" because it uses a function we cannot"
                                + " calculate (ISFORMULA). Check it by eye."),
                overspentYouth(funding().rule(rule).rule(condition)).said());
    }

    @Test
    void neverPassesAnAnswerThatIsNeitherTrueNorFalse() {
        var error = Tests.row("V300", "Funding[Spent]", "[@Spent]/0>1");
        var text = Tests.row("V301", "Funding[Lead]", "[@Lead]").when("[@Lead]<>\"\"");

        assertEquals(
                List.of(
                        "V301 notChecked: Funding, Youth outreach, Lead, B6: We did not check \"Lead\" in B6 because its"
                                + " figures came to YMCA. Check it by eye.",
                        "V300 notChecked: Funding, Spent, D6 and D7: We did not check \"Spent\" in D6 and D7 because its figures"
                                + " came to #DIV/0!. Check it by eye."),
                overspentYouth(funding().rule(error).rule(text)).said());
    }

    @Test
    void doesNotRepeatWhatACellHasAlreadyBeenTold() {
        var sameId = Tests.row("V306", "Funding[Spent]", "[@Spent]>0").says("Not above zero.", "Enter more.");
        var form = Form.of()
                .field("AwardDate", "Award date", Is.date().required().rule("V310"))
                .table(
                        "Funding",
                        "Line",
                        Is.key(),
                        "Spent",
                        Is.money().least("0.01").rule("V306"))
                .rule(sameId)
                .rule(Tests.once("V310", "field AwardDate", "ISNUMBER(AwardDate)")
                        .says("Blank.", "Enter it."))
                .rule(Tests.row("V307", "Funding[Spent]", "[@Spent]>-5").says("Far below zero.", "Enter more."));

        assertEquals(
                List.of("V310", "V306", "V307"),
                form.filled().row("Funding", "A", -60).check().findings().stream()
                        .map(Finding::ruleId)
                        .toList());
    }

    @Test
    void letsAQueryBeExplainedAndNothingElse() {
        var result = overspentYouth(funding().rule(overspent().query()).rule(overspent()))
                .check();

        assertEquals(2, result.findings().size());
        assertEquals(false, result.findings().get(0).canExplain());
        assertTrue(result.findings().get(1).canExplain());
    }

    @Test
    void comparesMoneyToThePenny() {
        var filled = funding().rule(overspent()).filled().row("Funding", "A", null, new BigDecimal("0.30"), "0.1");
        assertEquals(List.of("V008"), ids(filled));
        assertEquals(
                List.of(),
                ids(funding()
                        .rule(overspent())
                        .filled()
                        .row("Funding", "A", null, new BigDecimal("0.30"), new BigDecimal("0.3"))));
    }

    private static List<String> ids(Filled filled) {
        return filled.check().findings().stream()
                .filter(finding -> finding.severity() != Severity.NOT_CHECKED)
                .map(Finding::ruleId)
                .toList();
    }
}
