package uk.safersheets.workbooks;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules of the panel return say, on those of two partnerships of the Thames Valley. */
class PanelReturnRulesTest extends RulesTest {

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        ReportDate = 2018-06-22 | V011 | nothing
        ReportDate = 2017-12-31; PeriodEnd = 2017-12-30 | V011 | Highlights, H02, D7: You entered 31 January 2018, but the report that tells of it is dated 31 December 2017. Correct the date of the report, or move what is still to come to Next steps.
        """)
    void saysOfBuckinghamshire(String edits, String rule, String expected) {
        says("panel-return", "buckinghamshire-2017-18-panel", edits, rule, expected);
    }

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        Highlights: H01: Change, as said = 397 | V200 | Highlights, H01, O6: The report says a change of 397, but 9,516 to 9,895 is a change of 379. Correct the figures or the change that was copied wrongly.
        Highlights: H01: Change %, as said = 0.039 | V202 | Highlights, H01, P6: The report says 3.9%, which was cut off; 9,516 to 9,895 is 4.0%. Give the rounded percentage.
        Highlights: H01: Change %, as said = 0.05 | V201 | Highlights, H01, P6: The report says 5%, but 9,516 to 9,895 is 4.0%. Correct the figures or the percentage that was copied wrongly.
        Highlights: H01: Figure before = 0 | V204 | Highlights, H01, P6: The figure before was 0, and a percentage from zero says nothing. Take the percentage out and give the number instead.
        Highlights: H01: Figure before = 10; Highlights: H01: Figure = 12 | V205 | Highlights, H01, P6: It changed from 10 to 12. With small numbers a percentage says more than they do. Show the change as a number.
        Highlights: H01: Figure before = 13; Highlights: H01: Figure = 8; Highlights: H01: What happened = A significant fall | V206 | Highlights, H01, C6: It calls the change from 13 to 8 significant, but chance alone makes such changes. Take the word out, or give the figures that it rests on.
        Highlights: H01: What happened = A significant rise | V206 | nothing
        Highlights: H01: Figure before = ; Highlights: H01: Figure = ; Highlights: H01: Change, as said = -100; Highlights: H01: Change %, as said = -0.28 | V611 | Highlights, H01, H6: A change of -100 that is -28.0% means about 357 before, and the return gives no such figure. Enter the figure and the figure before, with their source, or give only what you can trace.
        Highlights: H01: Figure before =  | V611 | Highlights, H01, H6: A change of 379 that is 4.0% means about 9,475 before, and the return gives no such figure. Enter the figure and the figure before, with their source, or give only what you can trace.
        Priorities: Harm and risk: Number = 1; Priorities: Organised crime and terrorism: Number = 3 | V024 | Priorities, Numbers of the priorities, B5: The 4 priorities are numbered 1, 3. Give each priority its number, from 1 on without a gap.
        Highlights: H02: What happened = WDC works with RBFRRS | V018 | Highlights, H02, C7: WDC, RBFRRS is not in your glossary. Add it to Glossary, or write it out.
        Highlights: H01: Source = | V600 | Highlights, H01, L6: 'Recorded crime, without fraud' is 9,895, and nobody said where that comes from. Enter where it comes from, with its date.
        Highlights: H01: Unit = | V600 | Highlights, H01, F6: You entered 9,895, and nobody said of what unit. Choose the unit.
        Highlights: H01: Unit = %; Highlights: H01: Figure = 88.5; Highlights: H01: Count = 62; Highlights: H01: Out of = 70 | V602 | Highlights, H01, G6: You entered 88.5%, but 62 of 70 is 88.6%. Correct the counts or the percentage that was copied wrongly.
        Highlights: H01: Unit = %; Highlights: H01: Figure = 88.6; Highlights: H01: Count = 62; Highlights: H01: Out of = 70 | V602 | nothing
        Highlights: H01: Unit = %; Highlights: H01: Count = 72; Highlights: H01: Out of = 70 | V601 | Highlights, H01, M6: You entered 72 of 70, which is not possible. Correct Count or Out of.
        Highlights: H01: Unit = %; Highlights: H01: Figure = 88; Highlights: H01: Source = Survey of residents | V228 | Highlights, H01, N6: 'Recorded crime, without fraud' is 88% of the people asked, and nobody said how many they were. Enter the number of people asked under Out of.
        Highlights: H02: Happened by = ; Highlights: H02: What happened = The plan of April 2018 was approved | V011 | Highlights, H02, C7: It names 2018, but the report is dated 22 June 2017. Enter the day under Happened by, or move what is still to come to Next steps.
        ComparisonStart = 2015-05-01 | V012 | Details, Figures before end, B11: You compare 365 days with 336 days. Use periods of the same length, or say why they differ.
        FinancialImplications = Financial implications stated; ComparisonStart = | V010 | Details, Figures before start, B10: A highlight gives a figure before, and nobody said for which days. Enter the first and the last day of the period before.
        FinancialImplications = No financial implications; FundingReceived = 91456.25 | V327 | Details, The report says, B17: The report states no financial implications, but the period had £91,456.25 of funding. State the funding in the report.
        FinancialImplications = No financial implications; FundingReceived = 0 | V327 | nothing
        FinancialImplications = Financial implications stated | V327 | Details, Financial implications, B18: The report is said to state financial implications, but there are none to read. Say what it costs and who pays.
        Links: Plan for 2017/18: Address = www.southandvale.gov.uk | V025 | Links, Plan for 2017/18, B6: You entered "www.southandvale.gov.uk", which is no address that a reader could open. Copy the whole address from the browser, with https:// at the start.
        Links: Plan for 2017/18: Address = https://www.example.gov.uk/a b | V025 | Links, Plan for 2017/18, B6: You entered "https://www.example.gov.uk/a b", which is no address that a reader could open. Copy the whole address from the browser, with https:// at the start.
        Links: Plan for 2017/18: Address = https://www.example.gov.uk/Reading\\_CSP.pdf | V025 | Links, Plan for 2017/18, B6: You entered "https://www.example.gov.uk/Reading\\_CSP.pdf", which is no address that a reader could open. Copy the whole address from the browser, with https:// at the start.
        Links: Plan for 2017/18: Address = https://www.example.gov.uk/plan | V025 | nothing
        NextSteps: N01: By when = 2017-05-31 | V402 | Next steps, N01, E6: 'Review performance each quarter and agree what is put right' was to be done by 31 May 2017, before the date of the report, 22 June 2017. Enter the day on which it was done, or agree a new day and say why.
        NextSteps: N01: By when = 2017-05-31; NextSteps: N01: Done on = 2017-06-01 | V402 | nothing
        Members: +Wycombe Borough Council: Kind = Responsible authority; Members: +Wycombe Boroug Council: Kind = Responsible authority | V017 | Members!A9: 'Wycombe Borough Council' and 'Wycombe Boroug Council' look alike. // Members!A10: 'Wycombe Boroug Council' and 'Wycombe Borough Council' look alike.
        NextSteps: N01: Lead agency = Thames Vally Police | V405 | Next steps, N01, Lead agency, D6: "Thames Vally Police" is not in the list. Did you mean "Thames Valley Police"?
        """)
    void saysOfSouthAndVale(String edits, String rule, String expected) {
        says("panel-return", "south-and-vale-2016-17-panel", edits, rule, expected);
    }
}
