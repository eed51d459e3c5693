package uk.safersheets.workbooks;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules of the risk register say, on that of a partnership that does not exist. */
class RiskRegisterRulesTest extends RulesTest {

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        PeriodEnd = 2026-03-31 | V011 | Details, Period ends, B9: You entered 31 March 2026, which is not after the start of the period, 1 April 2026. Enter the last day of the period.
        Risks: R01: Likelihood = 6 | V100 | Risks, R01, Likelihood, F6: You entered 6, which is not on this scale. Enter 1, 2, 3, 4 or 5.
        Risks: R01: Residual impact = 0 | V100 | Risks, R01, Residual impact, L6: You entered 0, which is not on this scale. Enter 1, 2, 3, 4 or 5.
        Risks: R01: Risk = Violence in town centre at night | V116 | Risks!B11: 'ASB by off-road bikes' and 'ASB by off road bikes' look alike. // Risks!B14: 'ASB by off road bikes' and 'ASB by off-road bikes' look alike.
        Risks: R02: Risk = Loss of the analyst; Risks: R09: Status = Closed | V116 | Risks!B7: 'Loss of the analyst' stands in the register twice. // Risks!B11: 'ASB by off-road bikes' and 'ASB by off road bikes' look alike. // Risks!B12: 'Loss of the analyst' stands in the register twice. // Risks!B14: 'ASB by off road bikes' and 'ASB by off-road bikes' look alike.
        Risks: R01: Owner = | V120 | Risks, R01, E6: 'Exploitation of young people' has no owner. Enter the one role that answers for it.
        Risks: R10: Owner =  | V120 | nothing
        Risks: R06: Controls = Joint patrols | V121 | nothing
        ActFrom = Very high | V121 | nothing
        Risks: R06: Impact = 2 | V121 | nothing
        Risks: R06: Status = Closed | V121 | nothing
        PreparedBy = Analyst, Northmoor | V121 | Risks, R06, J11: 'ASB by off-road bikes' scores 12, which is high, and has no controls. Enter what is in place now. If nothing is, say so, and what will be done under Further action.
        Risks: R04: Further action = A new service | V122 | nothing
        Risks: R04: Status = Accepted | V122 | nothing
        Risks: R04: Residual impact = 3 | V122 | nothing
        ActFrom = Medium | V122 | Risks!S8: 'Violence in the town centre at night' still scores 9 with its controls, which is medium, and nothing more is planned. // Risks!S9: 'Domestic abuse that nobody reports' still scores 15 with its controls, which is high, and nothing more is planned. // Risks!S10: 'Partners stop sharing data' still scores 6 with its controls, which is medium, and nothing more is planned. // Risks!S13: 'Hate crime after a national event' still scores 6 with its controls, which is medium, and nothing more is planned.
        PreparedBy = Analyst, Northmoor | V122 | Risks, R04, S9: 'Domestic abuse that nobody reports' still scores 15 with its controls, which is high, and nothing more is planned. Enter what will be done, by whom and by when, or choose Accepted under Status and say why.
        PreparedBy = Analyst, Northmoor | V123 | Risks, R05, T10: The review of 'Partners stop sharing data' was due on 29 May 2026, before the period ended on 30 June 2026. Look at the risk again, and enter the day of the review after that.
        Risks: R05: Next review = | V123 | Risks, R05, T10: 'Partners stop sharing data' has no day for its next review. Look at the risk again, and enter the day of the review after that.
        Risks: R05: Next review = 2026-06-30 | V123 | nothing
        Risks: R05: Status = Closed | V123 | nothing
        Risks: R03: Residual likelihood = 5; Risks: R03: Residual impact = 5 | V124 | Risks, R03, M8: 'Violence in the town centre at night' scores 25 with its controls and 16 without them. Correct the scores. With controls a risk is at most what it is without them.
        PreparedBy = Analyst, Northmoor | V124 | nothing
        Risks: R06: Residual impact = 2 | V125 | Risks, R06, M11: 'ASB by off-road bikes' falls from 12 to 8 with its controls, but there are none. Enter the controls, or give the residual scores without them.
        PreparedBy = Analyst, Northmoor | V125 | nothing
        Risks: R07: Reason = ; Risks: R10: Reason = It went live on 1 June 2026 | V126 | Risks, R07, V12: 'Loss of the analyst' is accepted, and nobody said why. Say why, and at which meeting it was decided.
        PreparedBy = Analyst, Northmoor | V126 | Risks, R10, V15: 'Move to the new case system' is closed, and nobody said why. Say why, and at which meeting it was decided.
        Risks: R02: Risk = XYZ cuts the grant | V018 | Risks, R02, Risk, B7: XYZ is not in your glossary. Add it to Glossary, or write it out.
        """)
    void saysOfNorthmoor(String edits, String rule, String expected) {
        says("risk-register", "northmoor-2026-27-q1-risks", edits, rule, expected);
    }
}
