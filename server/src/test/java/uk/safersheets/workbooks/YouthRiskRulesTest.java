package uk.safersheets.workbooks;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules of the youth cases say, on those of Charnwood. */
class YouthRiskRulesTest extends RulesTest {

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        PeriodEnd = 2019-03-31 | V011 | Details, Period ends, B9: You entered 31 March 2019, which is not after the start of the period, 1 April 2019. Enter the last day of the period.
        Cases: YJ-01: Harm to self = Severe | V500 | Cases, YJ-01, Harm to self, F6: "Severe" is not in the list. Choose Low, Medium, High or Very high.
        Cases: YJ-01: Harm to self = Very high | V501 | nothing
        Cases: YJ-01: Harm to self = Medium | V501 | Cases, YJ-01, Recorded overall, H6: The three are high, high and medium, so overall is High, but Extreme risk was recorded. Correct the rating or the overall risk.
        Cases: YJ-01: Recorded overall = High | V501 | Cases, YJ-01, Recorded overall, H6: All three are high, so overall is Extreme risk, but High was recorded. Correct the rating or the overall risk.
        ExtremeFrom = Very high; Cases: YJ-01: Recorded overall = High; Cases: YJ-02: Recorded overall = ; Cases: YJ-03: Recorded overall = ; Cases: YJ-04: Recorded overall = ; Cases: YJ-05: Recorded overall = ; Cases: YJ-06: Recorded overall = ; Cases: YJ-07: Recorded overall = ; Cases: YJ-08: Recorded overall = ; Cases: YJ-09: Recorded overall = ; Cases: YJ-10: Recorded overall = ; Cases: YJ-11: Recorded overall = ; Cases: YJ-12: Recorded overall = | V501 | nothing
        Cases: YJ-01: Case = Sam Example | V502 | Cases, Case, A6: This reference reads like a name, not like a case reference. Use the case reference only.
        Cases: YJ-01: Case = SamExample | V502 | Cases, Case, A6: This reference reads like a name, not like a case reference. Use the case reference only.
        Cases: YJ-01: Reason = Excluded from Example School | V502 | Cases, YJ-01, Reason, M6: This cell seems to hold a name, date of birth, address or school. Use the case reference only.
        Cases: YJ-01: Reason = Moved to a foster home | V502 | nothing
        Cases: YJ-01: Reason = John Smith was arrested | V502 | Cases, YJ-01, Reason, M6: This cell seems to hold a name, date of birth, address or school. Use the case reference only.
        Cases: YJ-01: Reason = Kieran has moved in with an aunt | V502 | Cases, YJ-01, Reason, M6: This cell seems to hold a name, date of birth, address or school. Use the case reference only.
        Cases: YJ-01: Reason = Kieran has moved in with an aunt | V015 | nothing
        Cases: YJ-01: Reason = NHS number 943 476 5919 on the letter | V015 | Cases: YJ-01, Reason (M6) may identify a person: it seems to hold an NHS number. Use a case reference instead.
        Cases: YJ-01: Reason = 12/03/2007 | V502 | Cases, YJ-01, Reason, M6: This cell seems to hold a name, date of birth, address or school. Use the case reference only.
        Cases: YJ-01: Lead = St John Ambulance | V502 | nothing
        Cases: YJ-01: Harm to self = Hihg | V500 | Cases, YJ-01, Harm to self, F6: "Hihg" is not in the list. Did you mean "High"?
        Cases: YJ-01: Lead = Ms Example, Youth Offending Service | V502 | Cases, YJ-01, Lead, N6: This cell seems to hold a name, date of birth, address or school. Use the case reference only.
        Cases: YJ-01: Reason = D.O.B. 01/02/2004 | V015 | Cases: YJ-01, Reason (M6) may identify a person: it seems to hold a date of birth. Use a case reference instead.
        Marking = OFFICIAL | V503 | Details, Protective marking, B11: You marked the workbook OFFICIAL. Youth cases must be OFFICIAL-SENSITIVE (Personal). Choose OFFICIAL-SENSITIVE (Personal).
        Marking = OFFICIAL-SENSITIVE | V503 | nothing
        Marking = NOT PROTECTED | V014 | Details, Protective marking, B11: "NOT PROTECTED" was replaced in 2014. Choose OFFICIAL, OFFICIAL-SENSITIVE or OFFICIAL-SENSITIVE (Personal).
        Cases: YJ-01: Age = 18 | V504 | Cases, YJ-01, Age, C6: YJ-01 is 18, and is still on the list. Enter the day on which the case left, and hand it over to the adults' services.
        Cases: YJ-01: Age = 17 | V504 | nothing
        Cases: YJ-01: Age = 18; Cases: YJ-01: Left on = 2019-06-01 | V504 | nothing
        Cases: YJ-01: Harm to self before = Medium | V506 | Cases, YJ-01, Reason, M6: A rating of YJ-01 changed, and nobody said why. Say what changed.
        Cases: YJ-01: Harm to self before = Medium; Cases: YJ-01: Reason = Went missing twice in May | V506 | nothing
        Cases: YJ-01: Harm to self before = High | V506 | nothing
        Cases: YJ-01: Harm to self = | V507 | Cases, YJ-01, Harm to self, F6: YJ-01 has no rating for harm to self. Grade re-offending, harm to others and harm to self.
        CountsToPublish: At the highest risk, December 2018: Hidden = Yes; SmallCount = 5 | V508 | Counts to publish, High-risk cases of anti-social behaviour referred, April to June 2019, C10: 3 children are too few to publish. Enter Yes under Hidden, so that [c] is printed, or combine it with another count.
        SmallCount = 3 | V508 | nothing
        CountsToPublish: At the highest risk, August 2018: Hidden = Yes | V509 | Counts to publish, At the highest risk, August 2018, D7: The total 'Young people assessed, August 2018' and its other parts show that it is 12. Hide a second part, or the total.
        CountsToPublish: At the highest risk, August 2018: Hidden = Yes; CountsToPublish: Not at the highest risk, August 2018: Hidden = Yes | V509 | nothing
        CountsToPublish: At the highest risk, August 2018: Hidden = Yes; CountsToPublish: Young people assessed, August 2018: Hidden = Yes | V509 | nothing
        CohortInText = 8 | V510 | Details, Cases, as a report says, B17: The text says 8, the list has 12. Correct the text or the list.
        Cases: YJ-12: Left on = 2019-06-01 | V510 | Details, Cases, as a report says, B17: The text says 12, the list has 11. Correct the text or the list.
        """)
    void saysOfCharnwood(String edits, String rule, String expected) {
        says("youth-risk", "charnwood-2019-20-q1-youth-cases", edits, rule, expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        2019-06-03 | 2019-06-30 | nothing
        2019-05-03 | 2019-06-30 | Cases, YJ-01, Graded on, I6: YJ-01 was last graded on 3 May 2019, 58 days before this position; the group grades every 28 days. Grade the case again, and enter the day.
        """)
    void countsTheDaysSinceACaseWasGraded(String graded, String position, String expected) {
        var others = new StringBuilder();
        for (int other = 2; other <= 12; other++) {
            others.append("; Cases: YJ-%02d: Left on = 2019-06-01".formatted(other));
        }

        says(
                "youth-risk",
                "charnwood-2019-20-q1-youth-cases",
                "AsAt = " + position + "; Cases: YJ-01: Graded on = " + graded + others,
                "V505",
                expected);
    }
}
