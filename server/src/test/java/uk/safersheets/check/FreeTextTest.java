package uk.safersheets.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.functions.labels.PersonalData;

class FreeTextTest {
    private static Form form() {
        return Form.of()
                .field("PreparedBy", "Prepared by", Is.text())
                .table("Actions", "Action", Is.key(), "Progress", Is.text(), "Done", Is.yesNo());
    }

    private static List<String> saidOf(String text) {
        return form().filled().row("Actions", "Patch walks", text).said();
    }

    @ParameterizedTest(name = "{0} holds {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    J Bloggs, DOB 12/03/2004, seen twice              | a date of birth
                    Child born 3 May 2011 was referred                | a date of birth
                    Date of birth: 01.02.99                           | a date of birth
                    Spoke to Mrs Bloggs on 12/03/2026                 | a name with a date
                    John Smith, 12/03/1998, 14 High Street            | a name with a date
                    Seen with Sarah O'Neil (3 May 2004)               | a name with a date
                    Emma Jane Bloggs 01.02.99                         | a name with a date
                    Lives at 12 High Street, Loughborough LE11 3AB    | a home address
                    Flat 2, 14b Ashby Rd LE113AB                      | a home address
                    Ring 07700 900123 after six                       | a telephone number
                    Mobile +44 7700 900123                            | a telephone number
                    Victim's landline 01632 960123                    | a telephone number
                    Call (020) 7946 0123                              | a telephone number
                    Write to jo.bloggs@example.org                    | an e-mail address
                    NINO QQ123456C                                    |
                    NHS number 943 476 5919 on the letter             | an NHS number
                    943-476-5919                                      | an NHS number
                    943 476 5918 is an order                          |
                    Sarah O'Neil of 14 High Street complained         | a name with an address
                    24 burglaries, High Street, said Mr Bloggs        |
                    NINO AB 12 34 56 C                                | a National Insurance number
                    """)
    void findsWhatMayIdentifyAPerson(String text, String what) {
        assertEquals(Optional.ofNullable(what), PersonalData.in(text));
    }

    @ParameterizedTest(name = "{0} passes")
    @ValueSource(
            strings = {
                "Beat 62 All Crime fell from 439 to 361, a fall of 17.8%",
                "Crime reference 19*123456 and 44/12345/19",
                "Community Safety Manager chairs the group from 12/03/2026",
                "Operation Lionheart ran on 12/03/2019 and led to 112 arrests",
                "Crimestoppers 0800 555 111 or call 101",
                "Award of £15,956.25 received on 04/04/2019",
                "Executive, 14 January 2026",
                "James Street, 12/03/2019 to 14/03/2019",
                "Charnwood Market, 12/03/2019",
                "Met John Smith's team at the Town Hall, 12/03/2019",
                "24 burglaries on Ashby Road, LE11 3AB area",
                "LE11 3AB and LE12 8DT are the hotspots",
                "Council Offices, Southfield Road, LE11 2TN",
                "community.safety@charnwood.example.gov.uk",
                "Born out of the 2018 review",
                "15 units at Maple House",
                "2019-20 Q1, 3,289 offences, 7/15",
                "01509 is the dialling code",
                "Do not enter names or a date of birth here"
            })
    void passesWhatReportsAreFullOf(String text) {
        assertEquals(Optional.empty(), PersonalData.in(text));
        assertEquals(List.of(), saidOf(text));
    }

    @Test
    void saysWhereAndWhatKindAndDoesNotRepeatIt() {
        var filled = form().filled().row("Actions", "Patch walks", "Ring 07700 900123 after six");

        assertEquals(
                List.of(
                        "V015 query: Actions: Patch walks, Progress (B6) may identify a person: it seems to hold a telephone"
                                + " number. Use a case reference instead."),
                filled.said());
        assertFalse(filled.check().findings().toString().contains("900123"));
    }

    @Test
    void leavesAnOfficersOwnNumberToThem() {
        assertEquals(
                List.of(),
                form().filled()
                        .field("PreparedBy", "Analyst, 01632 960123, jo.bloggs@example.org")
                        .said());
        assertEquals(
                List.of("V015"),
                form().filled().field("PreparedBy", "J Bloggs, born 12/03/1980").check().findings().stream()
                        .map(Finding::ruleId)
                        .toList());
    }

    @Test
    void looksIntoColumnsThatWereAdded() {
        assertEquals(
                List.of("V015 query: Actions: Patch walks, Notes (D6) may identify a person: it seems to hold an e-mail"
                        + " address. Use a case reference instead."),
                form().filled()
                        .extra("Actions", "Notes")
                        .row("Actions", "Patch walks", null, null, "jo.bloggs@example.org")
                        .said());
    }

    @Test
    void whereATemplateNamesNobodyAForenameIsAnErrorInEveryColumnItsOwnRulesLeaveOut() {
        var namesNobody = Form.of()
                .table("Cases", "Case", Is.key(), "Reason", Is.text())
                .rule(Tests.cell("V502", "Cases[Reason]", "PERSONIN(Cell,0)=\"\""));

        assertEquals(
                List.of(
                        "V015 error: Cases: YJ-01, Notes (C6) may identify a person: it seems to hold a name. Use a case"
                                + " reference instead."),
                namesNobody
                        .filled()
                        .extra("Cases", "Notes")
                        .row("Cases", "YJ-01", null, "Kieran has moved in with an aunt")
                        .said()
                        .stream()
                        .filter(said -> said.startsWith("V015"))
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    =SUM(A1)+cmd     | "="
                    - patrols        | "-"
                    +more patrols    | "+"
                    @everyone        | "@"
                    """)
    void findsTextThatExcelWouldRun(String text, String symbol) {
        assertEquals(
                List.of("V016 error: Actions: Patch walks, Progress (B6) starts with " + symbol
                        + ", which Excel treats as a formula. Remove it or select Keep as text."),
                saidOf(text));
    }

    @Test
    void findsATabBeforeText() {
        assertEquals(
                List.of(
                        "V016 error: Actions: Patch walks, Progress (B6) starts with a tab, which Excel treats as a formula."
                                + " Remove it or select Keep as text."),
                saidOf("\tpatrols"));
    }

    @ParameterizedTest(name = "{0} is harmless")
    @ValueSource(
            strings = {
                "-",
                "+5.6%",
                "-1,038",
                "- 3",
                "Up +5%",
                "patrols - twice",
                "-10% on last year",
                "+3 on the quarter",
                "-£250 against profile",
                "-5% to -10% expected",
            })
    void passesSignedFigures(String text) {
        assertEquals(List.of(), saidOf(text));
    }

    @Test
    void findsABlockOfWritingThatStandsTwice() {
        String walks = "Patch walks with the housing association took place in May and June.";
        String locks = "Ten lock sets and one hundred cocooning packs were given out by officers.";
        assertEquals(
                List.of("V021 query: Actions, repeated rows, A9 and A10: Rows 9 to 10 repeat rows 6 to 7."
                        + " Remove one of them."),
                form().filled()
                        .row("Actions", "1", walks)
                        .row("Actions", "2", locks)
                        .row("Actions", "3", "On track")
                        .row("Actions", "4", walks)
                        .row("Actions", "5", locks)
                        .row("Actions", "6", "On track")
                        .said());
    }

    @Test
    void doesNotTakeRowsForRepeatedWhoseFiguresDiffer() {
        String offer = "The amount is that of the offer letter of the third of July, with all its conditions.";
        var form =
                Form.of().table("Lines", "Line", Is.key(), "Amount", Is.money(), "Due", Is.date(), "Notes", Is.text());
        var filled = form.filled()
                .row("Lines", "1", 100, null, offer)
                .row("Lines", "2", 200, null, offer)
                .row("Lines", "3", 300, null, offer)
                .row("Lines", "4", 400, null, offer);

        assertEquals(List.of(), filled.said());
        assertEquals(
                List.of("V021 query: Lines, repeated rows, A9 and A10: Rows 9 to 10 repeat rows 6 to 7. Remove one of"
                        + " them."),
                form.filled()
                        .row("Lines", "1", 100, null, offer)
                        .row("Lines", "2", 200, null, offer)
                        .row("Lines", "3", 300, null, "Other")
                        .row("Lines", "4", 100, null, offer)
                        .row("Lines", "5", 200, null, offer)
                        .said());
    }

    @Test
    void doesNotMindOneRepeatedRowOrShortAnswers() {
        String walks = "Patch walks with the housing association took place in May and June.";
        assertEquals(
                List.of(),
                form().filled()
                        .row("Actions", "1", walks)
                        .row("Actions", "2", "On track")
                        .row("Actions", "3", "No change")
                        .row("Actions", "4", walks)
                        .row("Actions", "5", "On track")
                        .row("Actions", "6", "No change")
                        .said());
    }
}
