package uk.safersheets.workbooks;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules of the funding sheet say, on the two funds of Charnwood. */
class FundingAllocationRulesTest extends RulesTest {

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        PeriodEnd = 2019-03-31 | V011 | Details, Period ends, B9: You entered 31 March 2019, which is not after the start of the period, 1 April 2019. Enter the last day of the period.
        FundingStart = 2019-04-01; FundingEnd = 2019-03-31 | V011 | Details, Money must be spent by, B19: You entered 31 March 2019, which is not after the first day of spending, 1 April 2019. Enter the last day of spending from the offer letter.
        AwardAmount = 75000 | V300 | Details, Total counted, B22: The lines add to £75,500.00, but the award is £75,000.00. Reduce the lines by £500.00.
        Funding: L02: Spent = 1200 | V300 | Funding, Mediation, J7: You spent £1,200.00 on a line that counts for £1,000.00, which is £200.00 too much. Correct the amount spent, or move money to the line with the funder's approval.
        PublishedTotal = 75000 | V305 | Details, Published total, B20: You entered a published total of £75,000.00, but the lines add to £75,500.00, a difference of £500.00. Correct the line or the total that was copied wrongly.
        AwardAmount = 76000 | V304 | Details, Not allocated, B23: £500.00 (0.7% of the award of £76,000.00) was not allocated. Allocate it, or say what it is held for.
        Funding: L02: Allocated = 0 | V306 | Funding, L02, Allocated, G7: You entered £0.00. "Allocated" is never less than £0.01. Enter an amount of £0.01 or more.
        Funding: L02: Allocated = -5 | V306 | Funding, L02, Allocated, G7: You entered -£5.00. "Allocated" is never less than £0.01. Enter an amount of £0.01 or more.
        Funding: L02: Allocated = 10.005 | V306 | Funding, L02, Allocated, G7: You entered £10.005, which has fractions of a penny. Enter pounds and pence, for example 10.01.
        Funding: L14: Lead = Community Safety Manager | V307 | nothing
        Funding: L14: Lead = Community Safety Manager; ContingencyLimit = 0.04 | V307 | Funding, Contingence Fund, G19: You set aside £3,542.00, 4.7% of the award, which is more than 4.0%. Say what it is for, or allocate some of it.
        Funding: L02: Initiative = Street Pastor | V309 | Funding!B7: 'Street Pastor' and 'Street Pastors' look alike. // Funding!B8: 'Street Pastors' and 'Street Pastor' look alike.
        AwardDate = 2019-04-01; FundingStart = 2019-04-01; FundingEnd = 2020-03-31 | V310 | nothing
        Funding: L02: Priority = Priority 6 | V017 | Funding, L02, Priority, D7: "Priority 6" is not in the list. Choose one from the list.
        Funding: L02: Allocated = £1,000 approx | V007 | Funding, L02, Allocated, G7: You entered text ("£1,000 approx") instead of an amount. Enter only the number, for example 1000, and say that it is approximate in a column for notes.
        Funding: L01: Option group = A; Funding: L02: Option group = A; Funding: L03: Option group = A | V301 | Funding, A, F6: You chose none of the options of 'A' (£10,000.00, £1,000.00 or £3,000.00), so none was counted. The total would be £71,500.00 with £10,000.00, £62,500.00 with £1,000.00, or £64,500.00 with £3,000.00. Enter Yes for one option and No for the others.
        Funding: L01: Option group = A | V301 | Funding, A, F6: You entered one option only for 'A' (£10,000.00) and did not choose it, so it was not counted. The total would be £75,500.00 with £10,000.00. Enter Yes for one option and No for the others.
        Funding: L01: Option group = A; Funding: L01: Chosen = Yes | V301 | nothing
        Funding: L04: Initiative = Fewer SAC offences | V018 | Funding, Targeted multiagency preventative action to reduce SAQ offences within the Priority Neighbourhood – Loughborough Central (N62, B10: SAQ is not in your glossary. Did you mean SAC? Add it to Glossary, correct it, or write it out.
        """)
    void saysOfTheLocalityFund(String edits, String rule, String expected) {
        says("funding-allocation", "charnwood-2019-20-locality-fund", edits, rule, expected);
    }

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        Funding: L03a: Chosen = Yes | V301 | nothing
        Funding: L03a: Chosen = Yes | V304 | Details, Not allocated, B23: £1,872.25 (11.7% of the award of £15,956.25) was not allocated. Allocate it, or say what it is held for.
        Funding: L03b: Chosen = Yes | V304 | Details, Not allocated, B23: £0.25 (less than 0.1% of the award of £15,956.25) was not allocated. Allocate it, or say what it is held for.
        Funding: L03a: Chosen = Yes; Funding: L03b: Chosen = Yes | V301 | Funding, Go Getta, F8: You chose 2 options of 'Go Getta' (£2,000.00 or £3,872.00), so none was counted. The total would be £14,084.00 with £2,000.00, or £15,956.00 with £3,872.00. Enter Yes for one option and No for the others.
        Funding: L03a: Chosen = Yes; Funding: L03b: Chosen = Yes | V304 | nothing
        PublishedTotal = 17956 | V302 | Details, Published total, B20: Your total of £17,956.00 counted every option. With one option of each it would be £14,084.00 to £15,956.00. Publish the total of the lines that count.
        PublishedTotal = 17956 | V305 | nothing
        PublishedTotal = 15956; Funding: L03b: Chosen = Yes | V302 | nothing
        PublishedTotal = 15956; Funding: L03b: Chosen = Yes | V305 | nothing
        PublishedTotal = 15956; Funding: L03a: Chosen = Yes | V305 | Details, Published total, B20: You entered a published total of £15,956.00, but the lines add to £14,084.00, a difference of £1,872.00. Correct the line or the total that was copied wrongly.
        AwardBasis = Exact | V303 | nothing
        AwardBasis = | V010 | Details, Is the award exact?, B16: B16 is blank. Choose Exact or Approximate.
        """)
    void saysOfTheFundWithAnEitherOr(String edits, String rule, String expected) {
        says("funding-allocation", "charnwood-2019-20-ci001", edits, rule, expected);
    }

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        Profile: +L02: Q1 = 250; Profile: +L02: Q2 = 250; Profile: +L02: Q3 = 250; Profile: +L02: Q4 = 250 | V313 | nothing
        Profile: +L02: Q1 = 250; Profile: +L02: Q4 = 249.99 | V313 | Profile, Mediation, G6: Quarterly amounts add to £499.99, but the line is £1,000.00, a difference of £500.01. Correct the quarters, or what the line is allocated.
        Profile: +L02: Q1 = 1000; Virements: +V1: From = L02; Virements: +V1: To = L03; Virements: +V1: Amount = 200; Virements: +V1: Approval reference = OPCC letter | V313 | Profile, Mediation, G6: Quarterly amounts add to £1,000.00, but the line is £800.00, a difference of £200.00. Correct the quarters, or what the line is allocated.
        Profile: +L02: Q1 = 1000.005 | V306 | Profile, L02, Q1, C6: You entered £1000.005, which has fractions of a penny. Enter pounds and pence, for example 1000.01.
        Profile: +L99: Q1 = 1000 | V017 | Profile, Line, A6: "L99" is not in the list. Choose one from the list.
        Virements: +V1: From = L02; Virements: +V1: To = L03; Virements: +V1: Amount = 200 | V312 | Virements, V1, E6: You moved £200.00 from 'L02' to 'L03' with no approval, so it was not counted. Enter the funder's written approval to move it.
        Virements: +V1: From = L02; Virements: +V1: To = L03; Virements: +V1: Amount = 200; Virements: +V1: Approval reference = OPCC letter | V312 | nothing
        Virements: +V1: From = L02; Virements: +V1: To = L02; Virements: +V1: Amount = 200; Virements: +V1: Approval reference = OPCC letter | V312 | Virements, V1, C6: You moved £200.00 from 'L02' to itself. Enter the line that receives the money.
        Virements: +V1: From = L02; Virements: +V1: To = L03; Virements: +V1: Amount = 1200; Virements: +V1: Approval reference = OPCC letter | V300 | Funding, Mediation, H7: Virements took £1,200.00 from a line that was allocated £1,000.00, which is £200.00 too much. Correct the amounts in Virements.
        Virements: +V1: From = L02; Virements: +V1: To = L03; Virements: +V1: Amount = -5 | V306 | Virements, V1, Amount, D6: You entered -£5.00. "Amount" is never less than £0.01. Enter an amount of £0.01 or more.
        """)
    void saysOfProfileAndVirements(String edits, String rule, String expected) {
        says("funding-allocation", "charnwood-2019-20-locality-fund", edits, rule, expected);
    }
}
