package uk.safersheets.workbooks;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules of the risk matrix say, on the matrix of Central Bedfordshire. */
class RiskMatrixRulesTest extends RulesTest {
    private static final String MATRIX = "central-bedfordshire-2015-16";

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        PeriodEnd = 2015-03-31 | V011 | Details, Period ends, B9: You entered 31 March 2015, which is not after the start of the period, 1 April 2015. Enter the last day of the period.
        RiskMatrix: Hate Crime: Published total = 41 | V101 | Risk matrix, Hate Crime, Published total, Q7: You entered a published total of 41, but the scores add to 39 (a difference of 2). Correct the score or the total that was copied wrongly.
        RiskMatrix: Domestic Extremism: CSP Knowledge = 3 | V102 | nothing
        RiskMatrix: Other Theft: Likelihood = 5 | V102 | Risk matrix!M19: Domestic Extremism (32) is listed below Personal Robbery (31). // Risk matrix!M34: Other Theft (18) is listed below Theft from the Person (17).
        TieRule = Leave them level | V103 | nothing
        TopIssues = 3 | V109 | Risk matrix!O6: Child Exploitation ranks 1, but would move to between 1 and 5 if the scores that are not on the scale were put right. // Risk matrix!O9: Rape/Attempted Rape ranks 4, but would move to between 3 and 10 if the scores that are not on the scale were put right. // Risk matrix!O10: ASB (Personal) ranks 4, but would move to between 3 and 7 if the scores that are not on the scale were put right. // Risk matrix!O14: Sexual Offences ranks 6, but would move to between 3 and 14 if the scores that are not on the scale were put right. // Risk matrix!O18: Personal Robbery ranks 13, but would move to between 3 and 22 if the scores that are not on the scale were put right.
        TopIssues = 29 | V109 | nothing
        Decisions: Substance misuse and mental health: Reason = Agreed by the Executive | V111 | nothing
        Decisions: Hate Crime: Issue = Hate Crimes; Decisions: Hate Crimes: Reason = | V111 | Decisions, Substance misuse and mental health, A9: 'Substance misuse and mental health' was made a priority but has no row in the risk matrix. Score it in Risk matrix, or give the reason here.
        Decisions: Hate Crime: Issue = Hate Crimes; Decisions: Hate Crimes: Reason = Agreed | V017 | Decisions, Hate Crimes, A8: 'Hate Crimes' has no row in the risk matrix. Did you mean 'Hate Crime'?
        LinkedFigures: Personal Robbery: Count now = 140; LinkedFigures: Business Robbery: Issue = | V106 | nothing
        FallMost = 3 | V106 | Linked figures, Domestic Abuse, G7: Domestic Abuse clearly rose by 22.5% and scored 3 for 'Performance issue - deteriorating'. Score it again, or say in Rationale what the figures do not show.
        FallMost = | V106 | nothing
        LinkedFigures: Domestic Abuse: Stated change = 0.3; RiskMatrix: Domestic Abuse: Performance issue - deteriorating = 1; FallMost = 1; LinkedFigures: Personal Robbery: Issue =; LinkedFigures: Business Robbery: Issue = | V106 | Linked figures, Domestic Abuse, G7: Domestic Abuse clearly rose by 22.5% and scored 1 for 'Performance issue - deteriorating'. Score it again, or say in Rationale what the figures do not show.
        LinkedFigures: TFMV: Count now = 1480; LinkedFigures: Personal Robbery: Issue =; LinkedFigures: Business Robbery: Issue = | V106 | nothing
        RiskMatrix: Burglary Dwelling: Performance issue - deteriorating = 5 | V107 | nothing
        AlikeWithin = 0.005 | V107 | nothing
        AlikeWithin = 0.006 | V107 | Linked figures, Burglary Dwelling, G10: Hate Crime (+5.0%) scored 5, Burglary Dwelling (+5.6%) scored 3. Check both against Criteria, and score them alike.
        RiskMatrix: Criminal Damage: Performance issue - deteriorating = 0; RiskMatrix: Burglary Dwelling: Performance issue - deteriorating = 5 | V107 | Linked figures, Criminal Damage, G15: TFMV (-2.3%) scored 1, Criminal Damage (-2.6%) scored 0. Check both against Criteria, and score them alike.
        LinkedFigures: Criminal Damage: Issue = Criminal Damages | V017 | Linked figures, Criminal Damages, A15: 'Criminal Damages' has no row in the risk matrix. Did you mean 'Criminal Damage'?
        LinkedFigures: Criminal Damage: Issue = Graffiti | V017 | Linked figures, Graffiti, A15: 'Graffiti' has no row in the risk matrix. Score it in Risk matrix, or clear the row.
        IssueScorers: +Hate Crime: Scorers = 1 | V114 | nothing
        IssueScorers: +Hate Crimes: Scorers = 1 | V017 | Scorers and confidence, Hate Crimes, A6: 'Hate Crimes' has no row in the risk matrix. Did you mean 'Hate Crime'?
        IssueScorers: +Hate Crime: Confidence = Fair | V017 | Scorers and confidence, Hate Crime, Confidence, C6: "Fair" is not in the list. Choose High, Medium or Low.
        TopIssues = 3 | V112 | nothing
        Decisions: Terrorism: Decision =; TopIssues = 8 | V112 | Risk matrix!N9: Rape/Attempted Rape ranks 4 but has no decision. // Risk matrix!N10: ASB (Personal) ranks 4 but has no decision. // Risk matrix!N11: ASB (Environmental) ranks 6 but has no decision. // Risk matrix!N12: ASB (Nuisance) ranks 6 but has no decision. // Risk matrix!N13: Terrorism ranks 6 but has no decision.
        Criteria: CSP Knowledge: A high score means = Less risk | V113 | nothing
        Criteria: Likelihood: A high score means = | V113 | Criteria!C14: You have not said whether a score of 5 for 'Likelihood' is good or bad. // Criteria!C16: You have not said whether a score of 5 for 'CSP Knowledge' is good or bad.
        RiskMatrix: Domestic Abuse: Issue = Hate Crime | V116 | Risk matrix, Issue, A7 and A8: "Hate Crime" appears twice, in A7 and A8. Rename or delete all but one.
        RiskMatrix: TFMV: Issue = TFMV and XYZ | V018 | Risk matrix, TFMV and XYZ, A29: XYZ is not in your glossary. Add it to Glossary, or write it out.
        Decisions: Terrorism: Reason = With the ERCTIU | V018 | Decisions, Terrorism, Reason, C11: ERCTIU is not in your glossary. Add it to Glossary, or write it out.
        Marking = | V013 | Details: Protective marking (B11) is blank. Choose OFFICIAL or OFFICIAL-SENSITIVE.
        Marking = NOT PROTECTED | V014 | Details, Protective marking, B11: "NOT PROTECTED" was replaced in 2014. Choose OFFICIAL or OFFICIAL-SENSITIVE.
        Marking = SECRET | V013 | Details, Protective marking, B11: "SECRET" is not in the list. Choose OFFICIAL or OFFICIAL-SENSITIVE.
        RiskMatrix: Hate Crime: Cost Impact = high | V007 | Risk matrix, Hate Crime, Cost Impact, I7: You entered text ("high") instead of a whole number. Enter 0, 1, 3 or 5.
        RiskMatrix: Hate Crime: Cost Impact = [z] | V007 | nothing
        Decisions: Hate Crime: Decision = Prioritised | V017 | Decisions, Hate Crime, Decision, B8: "Prioritised" is not in the list. Choose Priority, High-risk issue, Consideration, Watch or Not a priority.
        """)
    void saysOfCentralBedfordshire(String edits, String rule, String expected) {
        says("risk-matrix", MATRIX, edits, rule, expected);
    }

    /** Where every other issue has the five scorers and the confidence that the scheme asks for. */
    @ParameterizedTest(name = "{0} scored, confidence {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        5  | Low | V114 | nothing
        6  | Low | V114 | nothing
        1  | Low | V114 | Risk matrix, Hate Crime, A7: Only 1 agency scored Hate Crime; the scheme asks for 5. Ask the others for their scores, and enter in Scorers and confidence how many there are.
        4  | Low | V114 | Risk matrix, Hate Crime, A7: Only 4 agencies scored Hate Crime; the scheme asks for 5. Ask the others for their scores, and enter in Scorers and confidence how many there are.
        "" | Low | V114 | Risk matrix, Hate Crime, A7: You have not said how many agencies scored Hate Crime; the scheme asks for 5. Ask the others for their scores, and enter in Scorers and confidence how many there are.
        5  | Low | V115 | nothing
        5  | ""  | V115 | Risk matrix, Hate Crime, A7: You have not said how confident you are in Hate Crime. Enter High, Medium or Low in Scorers and confidence.
        """)
    void saysWhatASchemeAsksForBesideTheScores(String scorers, String confidence, String rule, String expected) {
        var edits = new StringBuilder("ScorersWanted = 5; ConfidenceWanted = Yes");
        for (var row : Shipped.submission("risk-matrix", MATRIX)
                .tables()
                .get("RiskMatrix")
                .rows()) {
            String issue = row.cells().get(0).value().toString();
            boolean isIt = issue.equals("Hate Crime");
            edits.append("; IssueScorers: +" + issue + ": Scorers = " + (isIt ? scorers : 5));
            edits.append("; IssueScorers: " + issue + ": Confidence = " + (isIt ? confidence : "High"));
        }

        says("risk-matrix", MATRIX, edits.toString(), rule, expected);
    }
}
