package uk.safersheets.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.cell.Value;
import uk.safersheets.check.books.BookVersion;
import uk.safersheets.check.books.OtherBook;
import uk.safersheets.check.books.OtherBooks;
import uk.safersheets.check.books.UnavailableBookException;
import uk.safersheets.contract.Type;

/** Rules that ask other books: what they are answered, and what is said where there is no answer. */
class OtherBooksRulesTest {
    private static final BookVersion TABLES = version("charnwood.tables.2019-20-q1", "2019-20 Q1", 3);
    private static final BookVersion BEFORE = version("charnwood.form.2018-19", "2018-19", 1);

    private static BookVersion version(String book, String period, int number) {
        return new BookVersion(book, "tables", "Crime tables", period, number, "approved", Instant.EPOCH);
    }

    private static final Form CRIMES = Form.of()
            .field("Award", "Award", Is.money())
            .table(
                    "Changes",
                    "Crime type",
                    Is.key(),
                    "Previous",
                    Is.whole(),
                    "Current",
                    Is.whole(),
                    "Change",
                    Is.formula(Type.WHOLE, "[@Current]-[@Previous]"));

    private static final Filled CRIME = CRIMES.filled()
            .field("Award", 91456.25)
            .row("Changes", "Robbery", 63, 58)
            .row("Changes", "Burglary – Residential", 300, 317)
            .row("Changes", "Hate crime", 20, null);

    /** Where BOOK finds the crime tables under "tables", and LASTPERIOD the same workbook. */
    private static final class Beside implements OtherBooks {
        private final OtherBook tables = new OtherBook(List.of(CRIME.part(TABLES)));
        private final OtherBook before = new OtherBook(List.of(CRIME.part(BEFORE)));

        @Override
        public OtherBook named(String template) {
            if (template.equals("tables")) {
                return tables;
            }
            throw new UnavailableBookException(
                    "we found no approved " + template + " of Charnwood for 2019-20 Q1", "Get it.");
        }

        @Override
        public OtherBook lastPeriod() {
            return before;
        }
    }

    private static Form plan(Tests... rules) {
        var form = Form.of().table("Plan", "Priority", Is.key(), "Figure", Is.whole());
        for (var rule : rules) {
            form.rule(rule);
        }
        return form;
    }

    private static List<String> said(CheckResult result) {
        return result.findings().stream()
                .map(finding -> finding.ruleId() + " " + finding.severity().word() + ": " + Wording.text(finding))
                .toList();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            BOOK("tables","Changes","Robbery","Current")                            | 58
            BOOK("tables","changes","  ROBBERY ","current")                         | 58
            BOOK("tables","Changes","burglary residential","Current")               | 317
            BOOK("tables","Changes",[@Priority],"Change")                           | -5
            BOOK("tables","Changes","Arson","Current")                              | #N/A
            IFNA(BOOK("tables","Changes","Arson","Current"),"none")                 | none
            BOOK("tables","Changes","","Current")                                   | #N/A
            BOOK("tables",,,"Award")                                                | 91456.25
            SUM(BOOK("tables","Changes",,"Previous"))                               | 383
            TEXTJOIN("; ",TRUE,BOOK("tables","Changes",,"Crime type"))              | Robbery; Burglary – Residential; Hate crime
            SUMPRODUCT(--(BOOK("tables","Changes",,"Crime type")=[@Priority]))      | 1
            SUM(BOOK("tables","Changes",Plan[Priority],"Current"))                  | 375
            LASTPERIOD("Changes","Robbery","Previous")                              | 63
            ROWS(LASTPERIOD("Changes",,"Crime type"))                               | 3
            BOOK("tables","Changes","Robbery")                                      | #VALUE!
            BOOK("tables",NA(),"Robbery","Current")                                 | #N/A
            """)
    void answersFromTheOtherBook(String formula, String expected) {
        var form = plan(
                Tests.row("V900", "Plan[Figure]", "FALSE").found(formula, null).says("{=" + formula + "}", ""));

        var findings = form.filled()
                .row("Plan", "Robbery", 1)
                .row("Plan", "Burglary - residential", 2)
                .check(new Beside())
                .findings();

        assertEquals(expected, String.valueOf(findings.get(0).found()));
    }

    @Test
    void aFindingNamesTheVersionThatItRestsOnInEveryRowAndInAList() {
        var rule = Tests.row("V106", "Plan[Figure]", "[@Figure]=BOOK(\"tables\",\"Changes\",[@Priority],\"Current\")")
                .says("You wrote {Figure}.", "Correct it.");
        var constant = Tests.row("V107", "Plan[Priority]", "COUNTA(BOOK(\"tables\",\"Changes\",,\"Crime type\"))=4")
                .says("It has three.", "Add one.");
        var form = plan(rule, constant, Tests.once("V108", "Plan", "FALSE").says("Nothing else.", ""));

        var result = form.filled()
                .row("Plan", "Robbery", 53)
                .row("Plan", "Burglary Residential", 317)
                .check(new Beside());

        String compared = " Compared with version 3 of 2019-20 Q1, Crime tables.";
        assertEquals(
                List.of(
                        "V108: Plan, A5: Nothing else.",
                        "V107: Plan, Robbery, A6: It has three." + compared + " Add one.",
                        "V107: Plan, Burglary Residential, A7: It has three." + compared + " Add one.",
                        "V106: Plan, Robbery, Figure, B6: You wrote 53." + compared + " Correct it."),
                result.findings().stream()
                        .map(finding -> finding.ruleId() + ": " + Wording.text(finding))
                        .toList());
        assertEquals(List.of(TABLES), result.restsOn());
        assertEquals(
                List.of(0, 1, 1, 1),
                result.findings().stream()
                        .map(finding -> finding.restsOn().size())
                        .toList());
    }

    @Test
    void aBookThatIsNotThereIsSaidOnceForAllRulesThatAskForItAndNeitherPassesNorFails() {
        var swallowed = Tests.row("V111", "Plan[Priority]", "IFERROR(BOOK(\"matrix\",\"M\",[@Priority],\"T\")>0,TRUE)");
        var failing = Tests.row("V112", "Plan[Figure]", "IFERROR(BOOK(\"matrix\",\"M\",[@Priority],\"T\"),FALSE)");
        var quiet = Tests.row("V113", "Plan[Figure]", "BOOK(\"matrix\",\"M\",[@Priority],\"T\")")
                .when("[@Figure]>100");

        var result = plan(swallowed, failing, quiet)
                .filled()
                .row("Plan", "Robbery", 1)
                .row("Plan", "Hate crime", 2)
                .check(new Beside());

        assertEquals(
                List.of(
                        "V111 notChecked: Plan, A6, A7, B6 and B7: We did not check \"Priority\" in A6 and A7 and \"Figure\" in"
                                + " B6 and B7 because we found no approved matrix of Charnwood for 2019-20 Q1. Get it."),
                said(result));
        assertEquals(List.of(), result.restsOn());
    }

    @Test
    void withoutAnyOtherBookItIsNotChecked() {
        var result = plan(Tests.row("V111", "Plan[Priority]", "BOOK(\"tables\",\"Changes\",[@Priority],\"Current\")>0"))
                .filled()
                .row("Plan", "Robbery", 1)
                .said();

        assertEquals(
                List.of(
                        "V111 notChecked: Plan, Robbery, A6: We did not check \"Priority\" in A6 because it compares with"
                                + " another workbook, and only this one is at hand. Name the other workbook with --beside, or check"
                                + " this one where the books are kept."),
                result);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            BOOK("tables","Wards","Robbery","Current")   | there is no table Wards in version 3 of 2019-20 Q1, Crime tables
            BOOK("tables","Changes","Robbery","Now")     | there is no column "Now" in Changes in version 3 of 2019-20 Q1, Crime tables
            BOOK("tables",,,"Grant")                     | there is no named cell Grant in version 3 of 2019-20 Q1, Crime tables
            """)
    void whatTheOtherBookLacksIsNotChecked(String formula, String because) {
        var findings = plan(Tests.row("V111", "Plan[Priority]", "ISNUMBER(" + formula + ")"))
                .filled()
                .row("Plan", "Robbery", 1)
                .check(new Beside())
                .findings();

        assertEquals(1, findings.size());
        assertEquals(
                "We did not check \"Priority\" in A6 because " + because + ".",
                findings.get(0).message().replaceFirst("^Robbery[^:]*: ", ""));
    }

    @Test
    void booksOfOnePeriodAreReadAsOneAndAKeyThatMeansTwoThingsIsNotAnswered() {
        var other = CRIMES.filled()
                .field("Award", 1)
                .row("Changes", "Robbery", 1, 2)
                .row("Changes", "Arson", 4, 5);
        var both = new OtherBook(List.of(CRIME.part(TABLES), other.part(BEFORE)));
        OtherBooks books = new OtherBooks() {
            @Override
            public OtherBook named(String template) {
                return both;
            }

            @Override
            public OtherBook lastPeriod() {
                return both;
            }
        };
        var findings = plan(
                        Tests.row("V1", "Plan[Figure]", "FALSE")
                                .found("BOOK(\"t\",\"Changes\",\"Arson\",\"Current\")", null),
                        Tests.row("V2", "Plan[Figure]", "FALSE")
                                .found("SUM(BOOK(\"t\",\"Changes\",,\"Current\"))", null),
                        Tests.row("V3", "Plan[Figure]", "BOOK(\"t\",\"Changes\",\"Robbery\",\"Current\")>0"))
                .filled()
                .row("Plan", "Robbery", 1)
                .check(books)
                .findings();

        assertEquals(
                List.of(Value.of(5), Value.of(382)),
                List.of(findings.get(0).found(), findings.get(1).found()));
        assertEquals(
                "\"Robbery\" is in more than one row of Changes in version 3 of 2019-20 Q1, Crime tables and version 1 of"
                        + " 2018-19, Crime tables.",
                findings.get(2).message().replaceFirst(".* because ", ""));
    }

    @Test
    void aCellThatAsksForAnotherBookIsNeverWorkedOut() {
        var form = Form.of()
                .table(
                        "Plan",
                        "Priority",
                        Is.key(),
                        "Now",
                        Is.formula(Type.WHOLE, "BOOK(\"tables\",\"Changes\",[@Priority],\"Current\")"));

        assertEquals(
                "it rests on Plan[Now], and that uses a function that only rules may use (BOOK)",
                form.prepared()
                        .obstacle(uk.safersheets.formula.Formula.parse("[@Now]>1"), "Plan")
                        .orElse(""));
    }
}
