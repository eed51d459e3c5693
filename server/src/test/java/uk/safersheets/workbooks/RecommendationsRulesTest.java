package uk.safersheets.workbooks;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules of the recommendations say, on those of Central Bedfordshire. */
class RecommendationsRulesTest extends RulesTest {

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        Recommendations: R01: Due = 2015-03-31; Recommendations: R02: Due = 2015-04-01; Recommendations: R03: Due = 2015-04-02; Recommendations: R05: Due = 2016-03-31 | V402 | Recommendations, R01, H6: 'Meet the needs of repeat and vulnerable victims of ASB' was due on 31 March 2015 and is not closed. Close it with what came of it, or agree a new day and say why.
        Recommendations: R04: Outcome = | V412 | Recommendations, R04, L9: 'Start a programme for perpetrators of domestic abuse' is closed, and nobody said what changed. Say what changed because of it, or why it was not accepted.
        Recommendations: R04: Evidence = | V412 | Recommendations, R04, M9: 'Start a programme for perpetrators of domestic abuse' is closed, and nobody said where its outcome can be seen. Enter where somebody can see the outcome.
        Recommendations: R04: Closed on = | V412 | Recommendations, R04, K9: 'Start a programme for perpetrators of domestic abuse' is closed, and nobody said since when. Correct the status, or enter the day.
        Recommendations: R03: Closed on = 2015-03-31 | V412 | Recommendations, R03, K8: 'Concentrate on the housing needs of offenders' has a day on which it was closed, but its status is not started. Correct the status, or enter the day.
        Recommendations: R03: Status = Not accepted; Recommendations: R03: Closed on = 2015-03-31 | V412 | Recommendations, R03, L8: 'Concentrate on the housing needs of offenders' is not accepted, and nobody said why. Say what changed because of it, or why it was not accepted.
        Recommendations: R04: Closed on = 2015-04-02 | V011 | Recommendations, R04, K9: You entered 2 April 2015, which is after the position as at, 1 April 2015. Correct the day, or Position as at in Details.
        Recommendations: R03: Progress = Two hostels were opened; Recommendations: R05: Progress before = Began; Recommendations: R05: Progress = Began | V407 | Recommendations, R05, I10: 'Put the data of all partners on sexual abuse together' was made in 2012-13, and the same is said of it as in the period before. Say what was done since, or close it and say why it goes no further.
        Recommendations: R03: Progress = Two hostels were opened; Recommendations: R05: Progress before = Began; Recommendations: R05: Progress = Data of three partners | V407 | nothing
        Recommendations: R08: Recommendation = Concentrate on the housing need of offenders | V411 | Recommendations!B8: 'Concentrate on the housing needs of offenders' and 'Concentrate on the housing need of offenders' look alike. // Recommendations!B13: 'Concentrate on the housing need of offenders' and 'Concentrate on the housing needs of offenders' look alike.
        Recommendations: R08: Made in = | V010 | Recommendations, R08, D13: Nobody said in which period 'Make a local profile of organised crime with the police' was made. Enter the period, as Details names this one.
        Owners: +Susan Miller: Owner = Susan Miller | V015 | Owners, Susan Miller, A11: This owner seems to be a person. Enter the role instead.
        Owners: Bedfordshire Police: Owner = Central Bedfordshire Councl | V017 | Owners!A7: 'Central Bedfordshire Council' and 'Central Bedfordshire Councl' look alike. // Owners!A8: 'Central Bedfordshire Councl' and 'Central Bedfordshire Council' look alike.
        Recommendations: R07: Due = 2016-03-31 | V401 | nothing
        """)
    void saysOfCentralBedfordshire(String edits, String rule, String expected) {
        says("recommendations", "central-bedfordshire-2015-16-recommendations", edits, rule, expected);
    }
}
