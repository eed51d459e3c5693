package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.contract.NamedCells;
import uk.safersheets.prose.ReadProse;
import uk.safersheets.textcheck.CheckedBook;
import uk.safersheets.textcheck.Statement;
import uk.safersheets.textcheck.TextCheck;
import uk.safersheets.textcheck.TextReport;
import uk.safersheets.textcheck.Verdict;

/** Sentences held against the examples of all templates: right ones, wrong ones, and ones that no table decides. */
class TextCheckTest {
    private static final String CRIME = "crime-performance/charnwood-2019-20-q1";
    private static final String BEDFORDSHIRE = "crime-performance/central-bedfordshire-2013-14";
    private static final String FUNDS =
            "funding-allocation/charnwood-2019-20-locality-fund funding-allocation/charnwood-2019-20-ci001";
    private static final String INDICATORS = "indicators/charnwood-2019-20-q1-indicators";
    private static final String MATRIX = "risk-matrix/central-bedfordshire-2015-16";

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Robbery rose by 3 offences, from 29 to 32.",
                "Robbery increased by 10.3% to 32 offences.",
                "There were 32 robberies this quarter.",
                "There were 29 robberies in the same period last year.",
                "Cycle theft more than halved.",
                "Shoplifting fell by almost 40%.",
                "Shoplifting fell by two fifths.",
                "Shoplifting fell by nearly 40 per cent, from 353 to 213.",
                "Residential burglary was down 43 on last year.",
                "Residential and business burglary together fell by 79 offences.",
                "Burglary as a whole fell from 353 to 274.",
                "Vehicle crime rose by 21 offences to 327.",
                "Theft from vehicles rose by 12% and theft of vehicles fell by 7.4%.",
                "Vehicle theft was down 6.",
                "Violence with injury now stands at 218 offences.",
                "Violence against the person with injury fell 13.5 per cent.",
                "Charnwood is now placed 14th of 15 in its family group for cycle theft.",
                "For robbery we are positioned 5/15 in our family group.",
                "All Crime is down 1.8%, which is 61 fewer offences.",
                "Overall, crime fell by 61 offences.",
                "Total recorded crime was 3,289.",
                "In Beat 61, theft from motor vehicle rose from 29 to 71.",
                "Beat 62 recorded 928 crimes, down 116.",
                "In Beat 58 all crime was up by a third.",
                "Crime in Anstey rose from 106 to 141.",
                "Shoplifting accounts for 6.5% of all crime.",
                "Burglary and robbery fell by 22.4% and rose by 10.3% respectively.",
                "Robbery and shoplifting changed by 10.3% and 39.7% respectively.",
                "The rate was 18.3 crimes per 1,000 population.",
                "There was a 12% rise in theft from vehicles and a 10% rise in robbery.",
                "Violence with injury fell by more than 10%.",
                "Business burglary fell by just over a third.",
                "Business burglary fell by 34%.",
                "There were 36 fewer business burglaries.",
                "Robbery rose. There were 32 offences in the quarter, up from 29.",
                "Cycle theft has more than halved. This equates to 58 fewer offences.",
                "Robbery and cycle theft differ. The first rose by 3 and the second fell by 58.",
                "Two crime types rose.",
                "Six of the eight crime types fell.",
                "All crime types fell except robbery and theft from vehicles.",
                "Shoplifting fell significantly.",
                "Beat 61 saw a significant rise in all crime.",
                "The largest rise in theft from motor vehicle was in Beat 61.",
                "Crime fell in Shepshed.",
                "Between {{Charnwood crime: Cycle Theft, Current}} and robbery, all crime changed by -1.8%."
            })
    void agreesWithTheCrimeTables(String sentence) {
        assertAgrees(CRIME, sentence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        'Robbery fell to 32.' | 'fell to 32' | 'Robbery rose to 32.'
        'Shoplifting rose from 353 to 213.' | 'to 213' | 'Shoplifting fell to 213.'
        'Robbery fell by 10.3%.' | 'fell by 10.3%' | 'Robbery rose: 32 - 29 = 3; 3 ÷ 29 = 10.3%.'
        'Robbery increased by 13.0% to 32 offences.' | 'increased by 13.0%' | 'two digits are swapped: the change in per cent is 10.34%.'
        'There were 23 robberies this quarter.' | '23 robberies' | 'two digits are swapped: this year''s total is 32.'
        'There were 29 robberies this quarter.' | '29 robberies' | '29 is last year''s total, this year''s total is 32.'
        'Cycle theft fell by 53 offences.' | 'fell by 53 offences' | '53 is this year''s total, the change is 58.'
        'Cycle theft saw 213 offences.' | '213 offences' | 'that is Shoplifting''s figure, this year''s total is 53 for Cycle Theft.'
        'Shoplifting halved.' | 'halved' | 'Shoplifting: 213 is 0.6 times 353.'
        'Shoplifting fell by a quarter.' | 'fell by a quarter' | 'Shoplifting: the change in per cent is 39.66%.'
        'Shoplifting fell by 39.6%.' | 'fell by 39.6%' | '39.6 is cut off, not rounded: 39.66% is 39.7%.'
        'Residential burglary fell by 17.3 percentage points.' | 'fell by 17.3 percentage points' | '17.3 is the change of a count in per cent; points are between two percentages.'
        'Residential burglary was up 43 on last year.' | 'up 43' | 'Burglary – Residential fell: 205 - 248 = -43.'
        'Residential and business burglary together fell by 97 offences.' | 'fell by 97 offences' | 'two digits are swapped: the change is 79.'
        'Theft of vehicles rose by 12%.' | 'rose by 12%' | 'that is Theft from Vehicles'' figure, the change in per cent is 7.4% down for Theft of Vehicles.'
        'Theft from vehicles fell by 7.4%.' | 'fell by 7.4%' | 'that is Theft of Vehicles'' figure, the change in per cent is 12% up for Theft from Vehicles.'
        'Violence with injury now stands at 252 offences.' | 'stands at 252 offences' | '252 is last year''s total, this year''s total is 218.'
        'For robbery we are positioned 8/15 in our family group.' | '8/15' | 'that is All Crime''s figure, the position is 5 for Robbery.'
        'All Crime is down 8.1%, which is 61 fewer offences.' | 'down 8.1%' | 'two digits are swapped: the change in per cent is 1.82%.'
        'In Beat 61, theft from motor vehicle rose from 29 to 17.' | 'to 17' | 'two digits are swapped: this year''s total is 71.'
        'Beat 62 recorded 829 crimes, down 116.' | '829 crimes' | 'Beat 62, All crime: this year''s total is 928.'
        'In Beat 65 theft from motor vehicles rose by 46.8%.' | 'rose by 46.8%' | 'Beat 65, Theft from motor vehicle fell: 25 - 47 = -22; -22 ÷ 47 = -46.8%.'
        'Shoplifting accounts for 16.5% of all crime.' | '16.5%' | 'Shoplifting: the share is 6.48%.'
        'Theft from vehicles rose by 27%.' | 'rose by 27%' | '27 is the change in numbers, the change in per cent is 12%.'
        'Theft from vehicles rose by 12 offences.' | 'rose by 12 offences' | '12 is the change in per cent, the change is 27.'
        'There was a 10% rise in theft from vehicles and a 12% rise in robbery.' | '10% rise' | 'that is Robbery''s figure, the change in per cent is 12% for Theft from Vehicles.'
        'Violence with injury fell by 13.4%.' | 'fell by 13.4%' | '13.4 is cut off, not rounded: 13.49% is 13.5%.'
        'Violence with injury fell by more than 15%.' | 'fell by more than 15%' | 'Violence with Injury: the change in per cent is 13.5%.'
        'Business burglary fell by 43%.' | 'fell by 43%' | 'two digits are swapped: the change in per cent is 34.3%.'
        'There were 69 fewer business burglaries.' | '69 fewer business burglaries' | '69 is this year''s total, the change is 36.'
        'Cycle theft has more than halved. This equates to 53 fewer offences.' | '53 fewer offences' | '53 is this year''s total, the change is 58.'
        'Three crime types rose.' | 'Three crime types' | 'Crime performance: the number of rows is 2.'
        'Seven of the eight crime types fell.' | 'Seven of the eight crime types fell' | '6 of 8 did: Violence with Injury, Burglary – Residential, Burglary – Business, Theft of Vehicles, Cycle Theft, Shoplifting.'
        'All crime types fell except robbery.' | 'All crime types fell' | '6 of 8 did: Violence with Injury, Burglary – Residential, Burglary – Business, Theft of Vehicles, Cycle Theft, Shoplifting.'
        'Most crime types rose.' | 'Most crime types rose' | '2 of 8 did: Theft from Vehicles, Robbery.'
        'Robbery and shoplifting rose.' | 'Robbery and shoplifting rose' | 'Shoplifting fell from 353 to 213.'
        'Shoplifting rose significantly.' | 'Shoplifting rose significantly' | 'Shoplifting fell from 353 to 213.'
        'Beat 61 saw a significant fall in all crime.' | 'significant fall in all crime' | 'Beat 61, All crime rose from 573 to 663.'
        'The largest rise in theft from motor vehicle was in Beat 58.' | 'The largest rise' | 'It is Beat 61, Theft from motor vehicle: Beat 61, Theft from motor vehicle rose from 29 to 71; Beat 58, Theft from motor vehicle rose from 10 to 19.'
        'Crime rose in Shepshed.' | 'Crime rose' | 'Beat 64, All crime fell from 582 to 448.'
        """)
    void contradictsTheCrimeTables(String sentence, String quote, String message) {
        assertContradicts(CRIME, sentence, quote, message);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Crime in Leicestershire rose by 4%.",
                "Nationally, robbery rose by 11%.",
                "In 2017/18 robbery rose by 20%.",
                "Officers made 112 arrests for robbery.",
                "A total of 25 cycle theft packs were handed out.",
                "ASB incidents rose by 12%.",
                "The partnership ran 12 events on robbery.",
                "Our aim is a 5% reduction in robbery."
            })
    void leavesWhatNoTableDecides(String sentence) {
        var report = checked(CRIME, sentence);

        assertEquals(0, report.count(Verdict.CONTRADICTS), () -> told(report));
        assertTrue(report.count(Verdict.UNTRACED) > 0, () -> told(report));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Serious acquisitive crime rose by 4.5% to 2,919.",
                "Domestic burglary rose by 53 to 1,001. This is an increase of 5.6%.",
                "Theft of a vehicle increased sharply, from 258 to 367 (42%).",
                "Sexual offences more than doubled.",
                "Sexual offences have more than doubled, from 70 to 164.",
                "Violence against the person accounts for a fifth of all crime.",
                "There was just one fewer robbery than in the previous year.",
                "Criminal damage fell slightly, by 51 offences or 2.6%.",
                "Robbery and criminal damage both fell.",
                "The largest increase was in violence against the person.",
                "There was a significant rise in thefts of vehicles.",
                "Domestic violence crimes rose by over a fifth.",
                "Domestic violence incidents were up 35.",
                "Most crime types rose.",
                "Between October 2013 and September 2014 there were 164 sexual offences, compared with 70 in the previous 12 months.",
                "A total of 12,139 crimes were recorded, 238 more than the year before.",
                "Theft from a vehicle was down by 34, while theft of a vehicle was up by 109.",
                "The number of burglaries rose by 53.",
                "Vehicle crime went up by 75 to 1,791."
            })
    void agreesWithOtherCrimeTables(String sentence) {
        assertAgrees(BEDFORDSHIRE, sentence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        'SAC rose by 5.4% to 2,919.' | 'rose by 5.4%' | 'two digits are swapped: the change in per cent is 4.55%.'
        'Domestic burglary rose by 53 to 1,001. This is an increase of 6.5%.' | 'increase of 6.5%' | 'two digits are swapped: the change in per cent is 5.59%.'
        'Sexual offences tripled.' | 'tripled' | 'Sexual Offences: 164 is 2.34 times 70.'
        'Violence against the person accounts for a third of all crime.' | 'a third' | 'Violence against the person: the share is 20.07%.'
        'There were 10 fewer robberies than in the previous year.' | '10 fewer robberies' | 'Robbery: the change is 1.'
        'Criminal damage rose slightly, by 51 offences.' | 'rose slightly, by 51 offences' | 'Criminal Damage fell: 1,906 - 1,957 = -51.'
        'Robbery and domestic burglary both fell.' | 'Robbery and domestic burglary both fell' | 'Domestic Burglary rose from 948 to 1,001.'
        'There was a significant fall in robbery.' | 'significant fall in robbery' | 'You call it significant: Robbery (128 to 127) is no clear change.'
        'Domestic violence incidents were up 191.' | 'up 191' | 'that is Domestic Violence Crimes'' figure, the change is 35 for Domestic Violence Incidents.'
        'Most crime types fell.' | 'Most crime types fell' | '3 of 11 did: Robbery, Theft from a vehicle, Criminal Damage.'
        'Between October 2013 and September 2014 there were 70 sexual offences.' | '70 sexual offences' | '70 is last year''s total, this year''s total is 164.'
        'A total of 12,139 crimes were recorded, 832 more than the year before.' | '832 more' | 'All crime: the change is 238.'
        'Vehicle crime went up by 57.' | 'up by 57' | 'two digits are swapped: the change is 75.'
        """)
    void contradictsOtherCrimeTables(String sentence, String quote, String message) {
        assertContradicts(BEDFORDSHIRE, sentence, quote, message);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "The locality fund of £75,500 was allocated in full.",
                "The Partnership was awarded £75,500 of Locality Funding by the PCC.",
                "Street Pastors received £3,000.",
                "Mediation was given £1,000 and the Substance Misuse Project £15,000.",
                "Domestic Abuse Services and Fire Skills together receive £11,958.",
                "In all, the partnership received £91,456.25 of PCC funding.",
                "The domestic abuse service supported 31 clients against a target of 80.",
                "85% of people feel safe after dark, down from 89%.",
                "Feeling safe after dark fell by 4 percentage points.",
                "Hate crimes recorded rose by 37 to 135.",
                "All Crime rose by 14.3% in the period 1 April 2018 to 5 December 2018.",
                "There were 31 residential burglaries in Beat 56.",
                "The Shed Youth Group got £3,000."
            })
    void agreesWithSeveralWorkbooksAtOnce(String sentence) {
        assertAgrees(CRIME + " " + FUNDS + " " + INDICATORS, sentence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        'Street Pastors received £3,500.' | '£3,500' | 'Street Pastors: the amount allocated is £3,000.00.'
        'Mediation was given £15,000 and the Substance Misuse Project £1,000.' | '£1,000' | 'that is Mediation''s figure, the amount allocated is £15,000.00 for Substance Misuse Project.'
        'Fire Skills receives £1,985.' | '£1,985' | 'two digits are swapped: the amount allocated is £1,958.00.'
        'There are no financial implications.' | 'no financial implications' | 'The workbooks have £91,456.25 of funding'
        'The domestic abuse service supported 13 clients against a target of 80.' | '13 clients' | 'two digits are swapped: this period''s figure is 31.'
        'The domestic abuse service supported 31 clients against a target of 90.' | '90' | 'that is Feeling safe in the local area after dark''s figure, the target is 80 for Clients supported by the domestic abuse service.'
        'Feeling safe after dark rose by 4 percentage points.' | 'rose by 4 percentage points' | 'Feeling safe in the local area after dark fell: 85% - 89% = -4%.'
        'The Fund allocates £15,000 to Mediation.' | '£15,000' | 'that is Substance Misuse Project''s figure, the amount allocated is £1,000.00 for Mediation.'
        """)
    void contradictsOneOfSeveralWorkbooks(String sentence, String quote, String message) {
        assertContradicts(CRIME + " " + FUNDS + " " + INDICATORS, sentence, quote, message);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Child Exploitation scored 40, the highest of the 29 issues.",
                "Hate Crime and Domestic Abuse both scored 39.",
                "Cyber Crime has a total of 29.",
                "Shoplifting scored 17 and Other Theft 16.",
                "The matrix scores 29 issues.",
                "Hate Crime ranks second.",
                "Domestic Abuse scored 5 for likelihood."
            })
    void agreesWithTheRiskMatrix(String sentence) {
        assertAgrees(MATRIX, sentence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        'Child Exploitation scored 42.' | '42' | 'Child Exploitation: the total is 40.'
        'Cyber Crime has a total of 92.' | 'total of 92' | 'two digits are swapped: the total is 29.'
        'Hate Crime ranks fourth.' | 'fourth' | 'Hate Crime: the position is 2.'
        'Domestic Abuse scored 3 for likelihood.' | '3' | 'Domestic Abuse: Likelihood is 5.'
        """)
    void contradictsTheRiskMatrix(String sentence, String quote, String message) {
        assertContradicts(MATRIX, sentence, quote, message);
    }

    @Test
    void aReportIsHeldAgainstItselfWhereNoWorkbookDecides() {
        var report = checked(
                CRIME,
                "As at 5th December 2017 robbery had risen by 14.8%.\n\nAs at 5th December 2017 robbery had risen by 14.3%.");

        assertEquals(2, report.count(Verdict.CONTRADICTS), () -> told(report));
        assertTrue(report.statements().get(0).message().contains("14.3%"), () -> told(report));
        assertTrue(report.statements().get(1).message().contains("14.8%"), () -> told(report));
    }

    @Test
    void saysWhichClearChangesAreNeverMentioned() {
        var report = checked(
                CRIME, "Crime fell in Beat 62 and rose in Beat 65. Shoplifting, cycle theft and burglary fell.");

        assertEquals(
                "Beat 61, Theft from motor vehicle rose from 29 to 71 and is not in your text.",
                report.unmentioned().get(0).message());
        assertTrue(
                report.unmentioned().stream().noneMatch(each -> each.message().startsWith("Shoplifting")),
                () -> report.unmentioned().toString());
        assertEquals(
                List.of(),
                checked(CRIME, "Nothing is said of any crime type here.").unmentioned());
    }

    @Test
    void theSignificanceOfAListIsThatOfEachOfItsItems() {
        var report = checked(
                CRIME,
                "The key successes show the following significant reductions:\n\n- All Crime -1.8%\n- Cycle Theft -52.3%\n");

        assertEquals(
                List.of("You call it significant: All Crime (3,350 to 3,289) is no clear change."),
                report.statements().stream()
                        .filter(each -> each.verdict() == Verdict.CONTRADICTS)
                        .map(Statement::message)
                        .toList());
    }

    @Test
    void rowsOfTablesInTheTextAreCountedAndNotChecked() {
        var report = checked(CRIME, "Robbery\t29\t40\nShoplifting\t353\t999\n");

        assertEquals(0, report.count(Verdict.CONTRADICTS), () -> told(report));
        assertEquals(
                List.of("2 rows of tables in the text were not checked: a table is checked in its workbook."),
                report.notes());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "action-plan/north-bedfordshire-2008-09-actions",
                "risk-register/northmoor-2026-27-q1-risks",
                "youth-risk/charnwood-2019-20-q1-youth-cases",
                "indicators/north-bedfordshire-2008-09-indicators"
            })
    void everyTemplateIsReadAndNothingIsMadeUp(String book) {
        var report =
                checked(book, "Robbery rose by 10.3%. We met 12 times. Crime fell by 4,000 offences in Northmoor.");

        assertEquals(0, report.count(Verdict.CONTRADICTS), () -> told(report));
        assertEquals(0, report.count(Verdict.AGREES), () -> told(report));
    }

    private static void assertAgrees(String books, String sentence) {
        var report = checked(books, sentence);

        assertTrue(report.count(Verdict.AGREES) > 0, () -> told(report));
        assertEquals(report.statements().size(), report.count(Verdict.AGREES), () -> told(report));
    }

    private static void assertContradicts(String books, String sentence, String quote, String message) {
        var report = checked(books, sentence);
        var wrong = report.statements().stream()
                .filter(each -> each.verdict() == Verdict.CONTRADICTS)
                .toList();

        assertEquals(
                List.of(quote),
                wrong.stream().map(each -> each.quote().of(report.text())).toList(),
                () -> told(report));
        assertTrue(wrong.get(0).message().contains(message), () -> told(report));
        assertTrue(
                wrong.get(0).cells().stream().allMatch(cell -> !cell.workbook().isEmpty()), () -> told(report));
    }

    private static TextReport checked(String books, String text) {
        return TextCheck.of(
                Arrays.stream(books.split(" ")).map(TextCheckTest::book).toList(), ReadProse.of(text));
    }

    private static CheckedBook book(String path) {
        String template = path.substring(0, path.indexOf('/'));
        String example = path.substring(path.indexOf('/') + 1);
        var prepared = Shipped.contract(template);
        var submission = Shipped.submission(template, example);
        return new CheckedBook(
                example,
                prepared.contract(),
                new Calculation(prepared, submission),
                new NamedCells(prepared.contract(), submission));
    }

    private static String told(TextReport report) {
        return report.statements().stream()
                .map((Statement each) -> each.verdict() + " " + each.quote().of(report.text()) + ": " + each.message()
                        + " " + each.working() + " " + each.cells())
                .collect(Collectors.joining("\n"));
    }
}
