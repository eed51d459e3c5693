package uk.safersheets.workbooks;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules of the indicators say, on those of Charnwood and North Bedfordshire. */
class IndicatorsRulesTest extends RulesTest {

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        PeriodEnd = 2019-03-31 | V011 | Details, Period ends, B9: You entered 31 March 2019, which is not after the start of the period, 1 April 2019. Enter the last day the figures cover.
        Indicators: C01: Better when = | V600 | Indicators, C01, Better when, E6: You have not said whether higher or lower is better for 'All crime'. Say which way is better, in what unit it is counted, and from which source.
        Indicators: C01: Unit = | V600 | Indicators, C01, Unit, F6: 'All crime' has no unit. Say which way is better, in what unit it is counted, and from which source.
        Indicators: C13: Numerator = 71; Indicators: C13: Denominator = 70 | V601 | Indicators, C13, Numerator, L18: You entered 71 of 70, which is not possible. Correct the numerator or the denominator.
        Indicators: C13: Numerator = 70; Indicators: C13: Denominator = 70 | V601 | nothing
        Indicators: C13: Reported = 88.5; Indicators: C13: Denominator = 70 | V602 | Indicators, C13, Reported, N18: You entered 88.5% of 70, which is not possible. 62 of 70 is 88.6%. Correct the percentage, or the number it is a percentage of.
        Indicators: C13: Reported = 88.6; Indicators: C13: Denominator = 70 | V602 | nothing
        Indicators: C13: Reported = 89; Indicators: C13: Denominator = 70 | V602 | nothing
        Indicators: C13: Reported = 88.5; Indicators: C13: Numerator = 62; Indicators: C13: Denominator = 70 | V602 | Indicators, C13, Reported, N18: You entered 88.5 as reported, but 62 of 70 is 88.6. Correct the counts or the figure that was copied wrongly.
        Indicators: C13: Reported = 88.6; Indicators: C13: Numerator = 62; Indicators: C13: Denominator = 70 | V602 | nothing
        Indicators: C12: Published as = Worse; Indicators: C06: Published as =; Indicators: C07: Published as = | V603 | Indicators, C12, Published as, T17: 'Hate crimes recorded' was published as worse, but higher is better here, and from 98 to 135 is better. Correct what was published, or enter what it rests on.
        Indicators: C13: Published as = Met; Indicators: C06: Published as = Worse; Indicators: C07: Published as = | V603 | Indicators, C13, Published as, T18: 'Feeling safe in the local area after dark' was published as met, but higher is better here, and 85 against a target of 90 is not met. Correct what was published, or enter what it rests on.
        Indicators: C06: Published as =; Indicators: C07: Published as =; Indicators: C10: Published as = Better | V603 | Indicators, C10, Published as, T15: 'Clients supported by the domestic abuse service' was published as better, but it has no baseline. Correct what was published, or enter what it rests on.
        Indicators: C10: Adds up = | V604 | Indicators, C10, Target, J15: 'Clients supported by the domestic abuse service': 31 of 80 is 38.8%; 25.0% of the year is 20. Enter Yes under Adds up if the target is for the year, No if it is for any day.
        Indicators: C10: Adds up = No | V604 | nothing
        AsAt = 2019-05-15 | V218 | Details, Position as at, B13: You entered figures as at 15 May 2019, but the period ends on 30 June 2019. Enter the figures of the whole period, or end the period where the figures end.
        AsAt = 2019-06-30 | V218 | nothing
        Indicators: C06: Published as =; Indicators: C07: Published as =; Indicators: C10: Published as = Met; Indicators: C10: Target = 12000; Indicators: C10: Numerator = 1000; PeriodEnd = 2019-04-30 | V603 | nothing
        Indicators: C06: Published as =; Indicators: C07: Published as =; Indicators: C10: Published as = Met; Indicators: C10: Target = 12000; Indicators: C10: Numerator = 2000; PeriodEnd = 2019-05-31 | V603 | nothing
        Indicators: C06: Published as =; Indicators: C07: Published as =; Indicators: C10: Published as = Met; Indicators: C10: Target = 12000; Indicators: C10: Numerator = 7000; PeriodEnd = 2019-10-31 | V603 | nothing
        Indicators: C06: Published as =; Indicators: C07: Published as =; Indicators: C10: Published as = Met; Indicators: C10: Target = 12000; Indicators: C10: Numerator = 6999; PeriodEnd = 2019-10-31 | V603 | Indicators, C10, Published as, T15: 'Clients supported by the domestic abuse service' was published as met, but higher is better here, and 6999 against a target of 7000 is not met. Correct what was published, or enter what it rests on.
        Indicators: C06: Published as =; Indicators: C07: Published as =; Indicators: C10: Published as = Met; Indicators: C10: Target = 100.60; Indicators: C10: Unit = £; Indicators: C10: Numerator = 8.38; PeriodEnd = 2019-04-30 | V603 | nothing
        Indicators: C10: Adds up = No; Indicators: C05: Adds up = Yes; Indicators: C05: Target =; Indicators: C05: Baseline = 100; Indicators: C05: Baseline as at = 2019-03-31 | V604 | Indicators, C05, Baseline, H10: The figure of 'Theft of vehicles' covers 25.0% of a year, to 30 June 2019, but its baseline of 100 runs to 31 March 2019. Enter as baseline the same months of an earlier year, and their last day.
        Indicators: C10: Adds up = No; Indicators: C05: Adds up = Yes; Indicators: C05: Target =; Indicators: C05: Baseline = 100; Indicators: C05: Baseline as at = 2018-06-30 | V604 | nothing
        PeriodEnd = 2020-03-31 | V604 | nothing
        PercentageTargets: C12: Basis = Of the first year | V605 | nothing
        PercentageTargets: C12: Basis = Of the year before | V605 | Percentage targets, C12, In all, D6: 2.5% a year compounds to 7.7% over 3 years, but you entered 7.5%. Correct one of the two, or choose the other basis.
        PercentageTargets: C12: Basis = Of the first year; PercentageTargets: C12: In all = 0.077 | V605 | Percentage targets, C12, In all, D6: 2.5% a year of the first year is 7.5% over 3 years, but you entered 7.7%. Correct one of the two, or choose the other basis.
        PercentageTargets: C12: Basis = Of the year before; PercentageTargets: C12: In all = 0.077 | V605 | nothing
        Indicators: C01: Due = 2019-07-31 | V609 | Indicators, C01, Updated, V6: 'All crime' was due from nobody in particular on 31 July 2019. Name an owner, and ask for it.
        Indicators: C10: Due = 2019-07-31; Indicators: C10: Updated = 2019-04-20 | V609 | Indicators, C10, Updated, V15: 'Clients supported by the domestic abuse service' was due from Living without Abuse on 31 July 2019, and was last updated on 20 April 2019. Ask the owner for it, and enter the day it comes.
        Indicators: C10: Due = 2019-07-31; Indicators: C10: Updated = 2019-07-30 | V609 | nothing
        Indicators: C10: Due = 2019-09-30 | V609 | nothing
        Positions: C01: As at = | V610 | Positions, C01, B6: You quoted position 8 with no date. Enter both, so that a reader sees 8/15 at 31 May 2019.
        Positions: C01: As at =; Positions: C01: Group size = | V610 | Positions, C01, B6: You quoted position 8 with no group size and no date. Enter both, so that a reader sees 8/15 at 31 May 2019.
        Positions: C01: Position = 16 | V219 | Positions, C01, B6: You entered position 16 in a group of 15. Correct the position or the group size.
        Positions: C01: Code = C99 | V017 | Positions, Code, A6: "C99" is not in the list. Choose one from the list.
        Indicators: C13: Reported = 0.85 | V007 | Indicators, C13, Reported, N18: You entered 0.85 where the unit is %, which is 0.85%. Enter 85 if 85% is what you meant.
        Surveys: C13: People asked = | V228 | Indicators, C13, G18: 'Feeling safe in the local area after dark' is 85% of the people asked, and nobody said how many they were. Add the number of people asked, in Surveys.
        Surveys: C13: People asked =; Indicators: C13: Denominator = 1600 | V228 | nothing
        Indicators: C11: Source = Questionnaire of the service | V228 | Indicators, C11, G16: 'Victims satisfied with the domestic abuse service' is 100% of the people asked, and nobody said how many they were. Add the number of people asked, in Surveys.
        Indicators: C13: Unit = Number | V228 | nothing
        PeriodEnd = 2019-06-30 | V228 | nothing
        PeriodEnd = 2019-06-30 | V229 | nothing
        Indicators: C13: Baseline = 74; Indicators: C13: Reported = 76; Surveys: C13: People asked = 500; Surveys: C13: Asked for the baseline = 500 | V229 | Surveys, C13, I6: 'Feeling safe in the local area after dark': +2.0 points is within the margin of 5.4 points for two surveys of 500 people. Do not call it a rise or a fall. Say that it is about the same.
        Surveys: C14: People asked = 400 | V229 | Surveys, C14, I7: 'Saying that ASB got better or stayed the same': -3.0 points is within the margin of 4.3 points for two surveys of 1,600 and 400 people. Do not call it a rise or a fall. Say that it is about the same.
        Surveys: C14: Asked for the baseline = | V229 | nothing
        Indicators: C13: Reported = 99.9; Indicators: C13: Baseline = 99.8 | V229 | nothing
        Indicators: C01: Indicator = All MSV | V018 | Indicators, C01, Indicator, B6: MSV is not in your glossary. Add it to Glossary, or write it out.
        """)
    void saysOfCharnwood(String edits, String rule, String expected) {
        says("indicators", "charnwood-2019-20-q1-indicators", edits, rule, expected);
    }

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        Indicators: I01: Baseline = 31; Definitions: I01: Definition changed = 2008-10-01 | V606 | Definitions, I01, Definition changed, D6: The definition of 'Repeat domestic violence in cases managed by a MARAC' changed on 1 October 2008, and the baseline is of no stated date. Do not compare the two, or work the baseline out again by the new definition.
        Indicators: I01: Baseline = 31; Indicators: I01: Baseline as at = 2008-03-31; Definitions: I01: Definition changed = 2008-10-01 | V606 | Definitions, I01, Definition changed, D6: The definition of 'Repeat domestic violence in cases managed by a MARAC' changed on 1 October 2008, and the baseline is from before that. Do not compare the two, or work the baseline out again by the new definition.
        Indicators: I01: Baseline = 31; Indicators: I01: Baseline as at = 2009-03-31; Definitions: I01: Definition changed = 2008-10-01 | V606 | nothing
        Definitions: I11: National code = NI 40 | V607 | nothing
        Definitions: I11: National code = N1 40 | V607 | Definitions, I11, National code, B16: 'N1 40' is not a code in National indicators. Did you mean NI 40?
        Definitions: I11: National code = BVPI 126 | V607 | Definitions, I11, National code, B16: 'BVPI 126' is not a code in National indicators. Correct the code, or leave it blank.
        Definitions: I01: Repeats within = 18 | V608 | Definitions, I01, Repeats within, E6: You counted repeats within 18 months of the last referral. Repeats count within 12 months. Count the repeats again.
        Definitions: I01: Repeats within = 12 | V608 | nothing
        """)
    void saysOfNorthBedfordshire(String edits, String rule, String expected) {
        says("indicators", "north-bedfordshire-2008-09-indicators", edits, rule, expected);
    }
}
