package uk.safersheets.workbooks;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.SlowTest;

/** What the rules of the funding sheet say, on the two funds of Charnwood. */
@SlowTest
class FundingAllocationRulesTest extends RulesTest {

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        PeriodEnd = 2019-03-31 | V011 | Details, Period ends, B9: You entered 31 March 2019, which is not after the start of the period, 1 April 2019. Enter the last day of the period.
        FundingStart = 2019-04-01; FundingEnd = 2019-03-31 | V011 | Details, Money must be spent by, B22: You entered 31 March 2019, which is not after the first day of spending, 1 April 2019. Enter the last day of spending from the offer letter.
        AwardAmount = 75000 | V300 | Details, Total counted, B33: The lines add to £75,500.00, but the award is £75,000.00. Reduce the lines by £500.00.
        AwardAmount = 75500 | V300 | nothing
        Funding: L02: Initiative = Mediating | V309 | nothing
        Funding: L02: Spent = 1200 | V300 | Funding, Mediation, O7: You spent £1,200.00 on 'Mediation', which counts for £1,000.00. That is £200.00 too much. Correct the amount spent, or move money to the line with the funder's approval.
        PublishedTotal = 75000 | V305 | Details, Published total, B30: You entered a published total of £75,000.00, but the lines add to £75,500.00, a difference of £500.00. Correct the line or the total that was copied wrongly.
        AwardAmount = 76000 | V304 | Details, Not allocated, B34: £500.00 (0.7% of the award of £76,000.00) was not allocated. Allocate it, or say what it is held for.
        Funding: L02: Allocated = 0 | V306 | Funding, L02, Allocated, K7: You entered £0.00. "Allocated" is never less than £0.01. Enter an amount of £0.01 or more.
        Funding: L02: Allocated = -5 | V306 | Funding, L02, Allocated, K7: You entered -£5.00. "Allocated" is never less than £0.01. Enter an amount of £0.01 or more.
        Funding: L02: Allocated = 10.005 | V306 | Funding, L02, Allocated, K7: You entered £10.005, which has fractions of a penny. Enter pounds and pence, for example 10.01.
        Funding: L14: Lead = Community Safety Manager | V307 | nothing
        Funding: L14: Lead = Community Safety Manager; ContingencyLimit = 0.04 | V307 | Funding, Contingence Fund, K19: You set aside £3,542.00, 4.7% of the award, which is more than 4.0%. Say what it is for, or allocate some of it.
        Funding: L02: Initiative = Street Pastor | V309 | Funding!B7: 'Street Pastor' and 'Street Pastors' look alike. // Funding!B8: 'Street Pastors' and 'Street Pastor' look alike.
        AwardDate = 2019-04-01; FundingStart = 2019-04-01; FundingEnd = 2020-03-31 | V310 | nothing
        Funding: L02: Priority = Priority 6 | V017 | Funding, L02, Priority, E7: "Priority 6" is not in the list. Choose one from the list.
        Funding: L02: Allocated = £1,000 approx | V007 | Funding, L02, Allocated, K7: You entered text ("£1,000 approx") instead of an amount. Enter only the number, for example 1000, and say that it is approximate in a column for notes.
        Funding: L01: Option group = A; Funding: L02: Option group = A; Funding: L03: Option group = A | V301 | Funding, A, I6: You chose none of the options of 'A' (£10,000.00, £1,000.00 or £3,000.00), so none was counted. The total would be £71,500.00 with £10,000.00, £62,500.00 with £1,000.00, or £64,500.00 with £3,000.00. Enter Yes for one option and No for the others.
        Funding: L01: Option group = A | V301 | Funding, A, I6: You entered one option only for 'A' (£10,000.00) and did not choose it, so it was not counted. The total would be £75,500.00 with £10,000.00. Enter Yes for one option and No for the others.
        Funding: L01: Option group = A; Funding: L01: Chosen = Yes | V301 | nothing
        Funding: L04: Initiative = Fewer SAC offences | V018 | Funding, Targeted multiagency preventative action to reduce SAQ offences within the Priority Neighbourhood – Loughborough Central (N62, B10: SAQ is not in your glossary. Did you mean SAC? Add it to Glossary, correct it, or write it out.
        """)
    void saysOfTheLocalityFund(String edits, String rule, String expected) {
        says("funding-allocation", "charnwood-2019-20-locality-fund", edits, rule, expected);
    }

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        Funding: L03a: Chosen = Yes | V301 | nothing
        Funding: L03a: Chosen = Yes | V304 | Details, Not allocated, B34: £1,872.25 (11.7% of the award of £15,956.25) was not allocated. Allocate it, or say what it is held for.
        Funding: L03b: Chosen = Yes | V304 | Details, Not allocated, B34: £0.25 (less than 0.1% of the award of £15,956.25) was not allocated. Allocate it, or say what it is held for.
        Funding: L03a: Chosen = Yes; Funding: L03b: Chosen = Yes | V301 | Funding, Go Getta, I8: You chose 2 options of 'Go Getta' (£2,000.00 or £3,872.00), so none was counted. The total would be £14,084.00 with £2,000.00, or £15,956.00 with £3,872.00. Enter Yes for one option and No for the others.
        Funding: L03a: Chosen = Yes; Funding: L03b: Chosen = Yes | V304 | nothing
        PublishedTotal = 17956 | V302 | Details, Published total, B30: Your total of £17,956.00 counted every option. With one option of each it would be £14,084.00 to £15,956.00. Publish the total of the lines that count.
        PublishedTotal = 17956 | V305 | nothing
        PublishedTotal = 15956; Funding: L03b: Chosen = Yes | V302 | nothing
        PublishedTotal = 15956; Funding: L03b: Chosen = Yes | V305 | nothing
        PublishedTotal = 15956; Funding: L03a: Chosen = Yes | V305 | Details, Published total, B30: You entered a published total of £15,956.00, but the lines add to £14,084.00, a difference of £1,872.00. Correct the line or the total that was copied wrongly.
        AwardBasis = Exact | V303 | nothing
        AwardBasis = | V010 | Details: Is the award exact? (B19) is blank. Choose Exact or Approximate.
        """)
    void saysOfTheFundWithAnEitherOr(String edits, String rule, String expected) {
        says("funding-allocation", "charnwood-2019-20-ci001", edits, rule, expected);
    }

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        Profile: +L02: Q1 = 250; Profile: +L02: Q2 = 250; Profile: +L02: Q3 = 250; Profile: +L02: Q4 = 250 | V313 | nothing
        Profile: +L02: Q1 = 250; Profile: +L02: Q4 = 249.99 | V313 | Profile, Mediation, G6: The quarterly amounts of 'Mediation' add to £499.99, but the line is £1,000.00, a difference of £500.01. Correct the quarters, or what the line is allocated.
        Profile: +L02: Q1 = 1000; Virements: +V1: From = L02; Virements: +V1: To = L03; Virements: +V1: Amount = 200; Virements: +V1: Approval reference = Letter | V313 | Profile, Mediation, G6: The quarterly amounts of 'Mediation' add to £1,000.00, but the line is £800.00, a difference of £200.00. Correct the quarters, or what the line is allocated.
        Profile: +L02: Q1 = 1000.005 | V306 | Profile, L02, Q1, C6: You entered £1000.005, which has fractions of a penny. Enter pounds and pence, for example 1000.01.
        Profile: +L99: Q1 = 1000 | V017 | Profile, Line, A6: "L99" is not in the list. Choose one from the list.
        Virements: +V1: From = L02; Virements: +V1: To = L03; Virements: +V1: Amount = 200 | V312 | Virements, V1, E6: You moved £200.00 from 'L02' to 'L03' with no approval, so it was not counted. Enter the funder's written approval to move it.
        Virements: +V1: From = L02; Virements: +V1: To = L03; Virements: +V1: Amount = 200; Virements: +V1: Approval reference = Letter | V312 | nothing
        Virements: +V1: From = L02; Virements: +V1: To = L02; Virements: +V1: Amount = 200; Virements: +V1: Approval reference = Letter | V312 | Virements, V1, C6: You moved £200.00 from 'L02' to itself. Enter the line that receives the money.
        Virements: +V1: From = L02; Virements: +V1: To = L03; Virements: +V1: Amount = 1200; Virements: +V1: Approval reference = Letter | V300 | Funding, Mediation, L7: Virements took £1,200.00 from 'Mediation', which was allocated £1,000.00. That is £200.00 too much. Correct the amounts in Virements.
        Profile: +L02: Q1 = 999.999 | V313 | nothing
        Profile: +L02: Q1 = 999.99 | V313 | Profile, Mediation, G6: The quarterly amounts of 'Mediation' add to £999.99, but the line is £1,000.00, a difference of £0.01. Correct the quarters, or what the line is allocated.
        Profile: +L02: Q1 = 0.001 | V306 | Profile, L02, Q1, C6: You entered £0.001, which has fractions of a penny. Enter pounds and pence, for example 0.00.
        Profile: +L02: Q1 = 1000.00000005 | V306 | Profile, L02, Q1, C6: You entered £1000.00000005, which has fractions of a penny. Enter pounds and pence, for example 1000.00.
        Profile: +L02: Q1 = 1000.00000000000011 | V306 | nothing
        AwardDate = 2019-06-03; FundingEnd = 2019-05-31 | V011 | Details, Money must be spent by, B22: You entered 31 May 2019, which is before the award, 3 June 2019. Correct the day that is wrong, or say why money was awarded that had already been spent.
        AwardDate = 2019-05-31; FundingEnd = 2019-05-31 | V011 | nothing
        FundingEnd = 2019-05-31; Funds: +CI001: Award date = 2019-06-03 | V011 | Funds, CI001, Award date, D6: The award of CI001 is of 3 June 2019, but its money must be spent by 31 May 2019, which is earlier. Correct the day that is wrong, or say why money was awarded that had already been spent.
        Virements: +V1: From = L02; Virements: +V1: To = L03; Virements: +V1: Amount = -5 | V306 | Virements, V1, Amount, D6: You entered -£5.00. "Amount" is never less than £0.01. Enter an amount of £0.01 or more.
        """)
    void saysOfProfileAndVirements(String edits, String rule, String expected) {
        says("funding-allocation", "charnwood-2019-20-locality-fund", edits, rule, expected);
    }

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        Funding: L03b: Chosen = Yes; Virements: +V1: From = L08; Virements: +V1: Amount = 500; Virements: +V1: Approval reference = Letter; Virements: +V1: To = L03b; PublishedTotal = 17956 | V302 | Details, Published total, B30: Your total of £17,956.00 counted every option. With one option of each it would be £13,584.00 to £15,956.00. Publish the total of the lines that count.
        Funding: L03b: Chosen = Yes; Virements: +V1: From = L08; Virements: +V1: Amount = 500; Virements: +V1: Approval reference = Letter; Virements: +V1: To = L03b; PublishedTotal = 15956 | V305 | nothing
        Funding: L03b: Chosen = Yes; Virements: +V1: From = L08; Virements: +V1: Amount = 500; Virements: +V1: Approval reference = Letter; Virements: +V1: To = L03a; PublishedTotal = 15956 | V305 | nothing
        Funding: L03b: Chosen = Yes; Virements: +V1: From = L08; Virements: +V1: Amount = 500; Virements: +V1: Approval reference = Letter; Virements: +V1: To = L03a | V312 | Virements, V1, G6: You moved £500.00 from 'L08' to 'L03a', but 'L03a' is an option that is not chosen, so it was not counted. Choose that option in Funding, or correct the line.
        Virements: +V1: From = L03a; Virements: +V1: To = L08; Virements: +V1: Amount = 500; Virements: +V1: Approval reference = Letter | V312 | Virements, V1, G6: You moved £500.00 from 'L03a' to 'L08', but 'L03a' is an option that is not chosen, so it was not counted. Choose that option in Funding, or correct the line.
        """)
    void keepsMoneyThatMovesBetweenOptions(String edits, String rule, String expected) {
        says("funding-allocation", "charnwood-2019-20-ci001", edits, rule, expected);
    }

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        FundingStart = 2019-04-01; FundingEnd = 2020-03-31; Commitments: +C1: Amount = 120; Commitments: +C1: Date = 2020-04-01 | V311 | Commitments, C1, E6: £120.00 on 1 April 2020 is outside 1 April 2019 to 31 March 2020. Correct the date, or pay it from other money.
        FundingStart = 2019-04-01; FundingEnd = 2020-03-31; Commitments: +C1: Amount = 120; Commitments: +C1: Date = 2020-03-31 | V311 | nothing
        FundingStart = 2019-04-01; FundingEnd = 2020-03-31; Accruals: +A1: Amount = 120; Accruals: +A1: Date = 2019-03-31 | V311 | Accruals, A1, D6: £120.00 on 31 March 2019 is outside 1 April 2019 to 31 March 2020. Correct the date, or pay it from other money.
        FiguresUpTo = Q2; Profile: +L02: Q1 = 500; Profile: +L02: Q2 = 500; Funding: L02: Spent = 899.99 | V314 | Profile, Mediation, L6: 'Mediation' is £100.01 behind: £1,000.00 was planned by the end of Q2, and £899.99 was spent or accrued. Explain under Reason, or move it to forecast underspend.
        FiguresUpTo = Q2; Profile: +L02: Q1 = 500; Profile: +L02: Q2 = 500; Funding: L02: Spent = 900 | V314 | nothing
        FiguresUpTo = Q2; Profile: +L02: Q1 = 500; Profile: +L02: Q2 = 500; Profile: +L02: Reason = Started late | V314 | nothing
        FiguresUpTo = Q2; Profile: +L02: Q1 = 500; Profile: +L02: Q2 = 500; Profile: +L02: Forecast = 0 | V314 | nothing
        FiguresUpTo = Q1; Profile: +L02: Q1 = 0; Profile: +L02: Q2 = 1000 | V314 | nothing
        Profile: +L02: Q1 = 1000; Profile: +L02: Forecast = 600 | V315 | Profile, Mediation, P6: You forecast that £400.00 of 'Mediation' will not be spent, and proposed nothing. Say whether you will return, reprofile or ask to carry forward £400.00.
        Profile: +L02: Q1 = 1000; Profile: +L02: Forecast = 600; Profile: +L02: Proposal = Return | V315 | nothing
        CarryForwardBy = 2020-02-28; CarryForwardAsked = 2020-03-02 | V316 | Details, Carry forward asked on, B25: You asked on 2 March 2020, but carry-forward requests closed on 28 February 2020. Ask the funder whether it still takes the request, or propose to return the money.
        CarryForwardBy = 2020-02-28; CarryForwardAsked = 2020-02-28 | V316 | nothing
        CarryForwardBy = 2020-02-28; Profile: +L02: Forecast = 600; Profile: +L02: Proposal = Carry forward | V316 | Details, Carry forward asked on, B25: You propose to carry forward £400.00 and have not asked. Carry-forward requests close on 28 February 2020. Ask the funder, and enter the day on which you did.
        Commitments: +C1: Amount = 120; Commitments: +C1: Reference = 4711; Commitments: +C2: Amount = 120; Commitments: +C2: Reference = 4711 | V319 | Commitments!D6: Document 4711 for £120.00 appears twice. // Commitments!D7: Document 4711 for £120.00 appears twice.
        Commitments: +C1: Amount = 120; Commitments: +C1: Reference = 4711; Commitments: +C2: Amount = -120; Commitments: +C2: Reference = 4711 | V319 | nothing
        Commitments: +C1: Amount = 120 | V320 | Commitments, C1, B6: £120.00 belongs to no line. Enter the line of Funding that pays it.
        Accruals: +A1: Amount = 120; Accruals: +A1: Line = L02 | V320 | nothing
        Accruals: +A1: Amount = 120 | V320 | Accruals, A1, B6: £120.00 belongs to no line. Enter the line of Funding that pays it.
        VatRecoverable = Yes; Commitments: +C1: Amount = 120; Commitments: +C1: VAT included = 20 | V322 | Commitments, C1, F6: £120.00 includes £20.00 of VAT, which you get back. Use £100.00, and clear VAT included.
        VatRecoverable = No; Commitments: +C1: Amount = 120; Commitments: +C1: VAT included = 20 | V322 | nothing
        FiguresUpTo = Q2; Accruals: +A1: Amount = 120; Accruals: +A1: Quarter = Q1 | V323 | Accruals, A1, F6: Accrual A1 of £120.00 is still open from Q1. Have it reversed and enter the date, or say why it stays open.
        FiguresUpTo = Q2; Accruals: +A1: Amount = 120; Accruals: +A1: Quarter = Q2 | V323 | nothing
        FiguresUpTo = Q2; Accruals: +A1: Amount = 120; Accruals: +A1: Quarter = Q1; Accruals: +A1: Reversed on = 2019-07-01 | V323 | nothing
        Funds: +CI001: Award = 15956.25 | V305 | Details, Award, B18: You entered an award of £75,500.00, but the funds add to £15,956.25, a difference of £59,543.75. Enter all funds together as the award, or correct the fund that was copied wrongly.
        AwardAmount = 91456.25; Funds: +CI001: Award = 15956.25; Funds: +Locality: Award = 75500 | V305 | nothing
        AwardAmount = 91456.25; Funds: +CI001: Award = 15956.25; Funds: +Locality: Award = 75500; Funding: L08: Fund = CI001; Funding: L02: Fund = CI001 | V300 | Funds, CI001, F6: The lines of CI001 add to £16,000.00, but its award is £15,956.25. Reduce its lines by £43.75, or pay them from another fund that allows it.
        AwardAmount = 91456.25; Funds: +Locality: Award = 91456.25 | V327 | Details, The report says, B29: The report states no financial implications, but it carries £91,456.25 of funding. State the funding in the report.
        Instalments: +I1: Amount = 37750; Instalments: +I2: Amount = 37749.99 | V305 | Instalments, Amount, C5: The instalments add to £75,499.99, but the award is £75,500.00, a difference of £0.01. Correct the instalment or the award from the offer letter.
        Instalments: +I1: Amount = 37750; Instalments: +I2: Amount = 37750 | V305 | nothing
        ApprovedBy = community safety officer, Charnwood | V325 | Details, Approved by, B11: community safety officer, Charnwood prepared this return and also approved it. Have somebody else approve it, and enter their role.
        ApprovedBy = Community-Safety  Officer (Charnwood) | V325 | Details, Approved by, B11: Community-Safety  Officer (Charnwood) prepared this return and also approved it. Have somebody else approve it, and enter their role.
        ApprovedBy = Head of Finance, Charnwood | V325 | nothing
        LabourSplit = Yes; Funding: L02: Spent = 100 | V326 | Funding, Mediation, Q7: You spent £100.00 on 'Mediation' and did not say how much of it was labour. Split labour and other costs: enter the part that was labour, or 0.
        LabourSplit = Yes; Funding: L02: Spent = 100; Funding: L02: Labour = 0 | V326 | nothing
        ReportSays = Financial implications stated | V327 | nothing
        FunderUntil = 2019-12-31 | V330 | Details, Funder after that, B17: The period ends on 31 March 2020, but Office of the Police and Crime Commissioner answers for the money until 31 December 2019 only, and nobody is named after that. Enter who answers for the money from then on, or say when that will be known.
        FunderUntil = 2019-12-31; SuccessorFunder = Mayor of Leicestershire | V330 | nothing
        FunderUntil = 2028-05-07 | V330 | nothing
        OutcomeThreshold = 12000 | V328 | Funding, Substance Misuse Project, A13: 'Substance Misuse Project' counts for £15,000.00, and the funder wants the outcome of every line above £12,000.00. Report the outcome for 'Substance Misuse Project' in Outcomes.
        OutcomeThreshold = 12000; Outcomes: +O1: Line = L08; Outcomes: +O1: Achieved = 0 | V328 | nothing
        OutcomeThreshold = 12000; Outcomes: +O1: Line = L08; Outcomes: +O1: Target = 80 | V328 | Funding, Substance Misuse Project, A13: 'Substance Misuse Project' counts for £15,000.00, and the funder wants the outcome of every line above £12,000.00. Report the outcome for 'Substance Misuse Project' in Outcomes.
        Commitments: +C1: Amount = 120; Commitments: +C1: Supplier = REDACTED | V329 | Commitments, C1, C6: The supplier is hidden, and £120.00 has no reference. Add a reference so it can be traced.
        Commitments: +C1: Amount = 120; Commitments: +C1: Supplier = GRANT PAYMENTS | V329 | Commitments, C1, C6: 'GRANT PAYMENTS' does not say who was paid, and £120.00 has no reference. Add a reference so it can be traced.
        Commitments: +C1: Amount = 120; Commitments: +C1: Supplier = Grant payment to individual | V329 | Commitments, C1, C6: 'Grant payment to individual' does not say who was paid, and £120.00 has no reference. Add a reference so it can be traced.
        Commitments: +C1: Amount = 120; Commitments: +C1: Supplier = Sundry suppliers | V329 | Commitments, C1, C6: 'Sundry suppliers' does not say who was paid, and £120.00 has no reference. Add a reference so it can be traced.
        Commitments: +C1: Amount = 120; Commitments: +C1: Supplier = N/A | V329 | Commitments, C1, C6: 'N/A' does not say who was paid, and £120.00 has no reference. Add a reference so it can be traced.
        Commitments: +C1: Amount = 120; Commitments: +C1: Supplier = ***** | V329 | Commitments, C1, C6: The supplier is hidden, and £120.00 has no reference. Add a reference so it can be traced.
        Commitments: +C1: Amount = 120; Commitments: +C1: Supplier = Grant Thornton LLP | V329 | nothing
        Commitments: +C1: Amount = 120; Commitments: +C1: Supplier = Cash and Carry Leicester | V329 | nothing
        Commitments: +C1: Amount = 120; Commitments: +C1: Supplier = Third Party Trust | V329 | nothing
        Commitments: +C1: Amount = 120 | V329 | Commitments, C1, C6: The supplier is blank, and £120.00 has no reference. Add a reference so it can be traced.
        Commitments: +C1: Amount = 120; Commitments: +C1: Supplier = REDACTED; Commitments: +C1: Reference = 4711 | V329 | nothing
        """)
    void saysOfSpendingAndTheReturn(String edits, String rule, String expected) {
        says("funding-allocation", "charnwood-2019-20-locality-fund", edits, rule, expected);
    }

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        Funding: L02: Spent = approx | V007 | Funding, L02, Spent, O7: You entered text ("approx") instead of an amount. Enter numbers only, for example 5000.00.
        Funding: L02: Spent = £1000 | V008 | Funding: L02, Spent (O7) looks like a number but is stored as text ("£1000"). Select Convert, or type 1000 again.
        Funding: L02: Spent = 5k | V007 | Funding, L02, Spent, O7: You entered text ("5k") instead of an amount. Enter numbers only, for example 5000.00.
        Funding: L02: Spent = 1,000.00- | V008 | Funding: L02, Spent (O7) looks like a number but is stored as text ("1,000.00-"). Select Convert, or type -1000.00 again.
        Funding: L02: Spent = (250.00) | V008 | Funding: L02, Spent (O7) looks like a number but is stored as text ("(250.00)"). Select Convert, or type -250.00 again.
        Funding: L02: Spent = -250 | V306 | nothing
        Funding: L02: Spent = 99.999 | V306 | Funding, L02, Spent, O7: You entered £99.999, which has fractions of a penny. Enter pounds and pence, for example 100.00.
        Funding: L02: Spent = 99.990000000000000001 | V306 | nothing
        """)
    void handlesAmountsAsTheyAreWritten(String edits, String rule, String expected) {
        says("funding-allocation", "charnwood-2019-20-locality-fund", edits, rule, expected);
    }
}
