package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Severity;

/**
 * What rules say that look at the partnership's other books: an officer's edits of an example, and the books beside it with
 * edits of theirs in braces, as {@link BooksBeside} reads them. One of the same template is last year's.
 */
class BesideRulesTest extends RulesTest {

    @ParameterizedTest(name = "{2}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        RiskMatrix: Terrorism: Likelihood = 3 | risk-matrix/central-bedfordshire-2015-16 {} | V105 | Risk matrix, Terrorism, Likelihood, J13: You scored 3; last year it was 1, and neither Rationale nor Evidence says what changed. Compared with version 3 of 2015-16, Risk matrix. Say why Terrorism, Likelihood changed.
        RiskMatrix: Terrorism: Likelihood = 2 | risk-matrix/central-bedfordshire-2015-16 {} | V105 | nothing
        RiskMatrix: Terrorism: Likelihood = 3; RiskMatrix: Terrorism: Rationale = New threat level | risk-matrix/central-bedfordshire-2015-16 {} | V105 | nothing
        RiskMatrix: Terrorism: Likelihood = 3; RiskMatrix: Terrorism: Evidence = Threat level of May | risk-matrix/central-bedfordshire-2015-16 {} | V105 | nothing
        RiskMatrix: Terrorism: Likelihood = [z] | risk-matrix/central-bedfordshire-2015-16 {} | V105 | nothing
        RiskMatrix: Terrorism: Likelihood = 3 | risk-matrix/central-bedfordshire-2015-16 {RiskMatrix: Terrorism: Likelihood = [z]} | V105 | nothing
        RiskMatrix: Terrorism: Issue = Threats of terror | risk-matrix/central-bedfordshire-2015-16 {} | V105 | nothing
        "" | risk-matrix/central-bedfordshire-2015-16 {} | V110 | nothing
        RiskMatrix: Other Theft: Issue = other theft | risk-matrix/central-bedfordshire-2015-16 {} | V110 | nothing
        RiskMatrix: Other Theft: Issue = Bicycle theft | risk-matrix/central-bedfordshire-2015-16 {} | V110 | Left out, A5: Other Theft was in last year's matrix, and nobody said why not in this one. Compared with version 3 of 2015-16, Risk matrix. Say in Left out why it was removed, or what it is called now.
        RiskMatrix: Other Theft: Issue = Bicycle theft; RiskMatrix: Shoplifting: Issue = Shop theft | risk-matrix/central-bedfordshire-2015-16 {} | V110 | Left out, A5: Shoplifting, Other Theft were in last year's matrix, and nobody said why not in this one. Compared with version 3 of 2015-16, Risk matrix. Say in Left out why it was removed, or what it is called now.
        RiskMatrix: Other Theft: Issue = Bicycle theft; RiskMatrix: Shoplifting: Issue = Shop theft; LeftOut: +Shoplifting: Reason = Called Shop theft now; LeftOut: +Other Theft: Meeting = Executive | risk-matrix/central-bedfordshire-2015-16 {} | V110 | Left out, A5: Other Theft was in last year's matrix, and nobody said why not in this one. Compared with version 3 of 2015-16, Risk matrix. Say in Left out why it was removed, or what it is called now.
        LinkedFigures: Personal Robbery: Count before = ; LinkedFigures: Personal Robbery: Count now = ; LinkedFigures: Business Robbery: Issue = | crime-performance/central-bedfordshire-2013-14 {} | V106 | Linked figures, Personal Robbery, G11: Personal Robbery fell by 0.8% but scored 3 for 'Performance issue - deteriorating'. Compared with version 3 of October 2013 to September 2014, Crime performance. Score it again, or say in Rationale what the figures do not show.
        LinkedFigures: Personal Robbery: Count before = ; LinkedFigures: Personal Robbery: Count now = ; LinkedFigures: Business Robbery: Issue = | crime-performance/central-bedfordshire-2013-14 {CrimePerformance: Robbery: Current = 130} | V106 | nothing
        LinkedFigures: Personal Robbery: Count before = ; LinkedFigures: Personal Robbery: Count now = ; LinkedFigures: Personal Robbery: Crime type = Robery | crime-performance/central-bedfordshire-2013-14 {} | V017 | Linked figures, Personal Robbery, Crime type, B11: 'Robery' is not in the crime workbook. Compared with version 3 of October 2013 to September 2014, Crime performance. Did you mean 'Robbery'?
        LinkedFigures: Burglary Dwelling: Count before = ; LinkedFigures: Burglary Dwelling: Count now = | crime-performance/central-bedfordshire-2013-14 {} | V107 | Linked figures, Burglary Dwelling, G10: Hate Crime (+5.0%) scored 5, Burglary Dwelling (+5.6%) scored 3. Compared with version 3 of October 2013 to September 2014, Crime performance. Check both against Criteria, and score them alike.
        LinkedFigures: Burglary Dwelling: Count before = ; LinkedFigures: Burglary Dwelling: Count now = | crime-performance/central-bedfordshire-2013-14 {CrimePerformance: Domestic Burglary: Current = 1100} | V107 | nothing
        Decisions: Sexual Offences: Decision = Watch | action-plan/north-bedfordshire-2008-09-actions {Priorities: Violent crime: Issue in the matrix = Domestic Abuse; Priorities: Property crime: Priority = Hate crime; Actions: A05: Priority = Hate crime; Priorities: Developing links: Priority = Substance misuse and mental health; Actions: A23: Priority = } | V406 | Decisions, Substance misuse and mental health, B9: 'Substance misuse and mental health' was made a priority, but its priority in the action plan has no action. Compared with version 3 of 2008-09, Action plan. Add an action to the plan, or correct the decision.
        """)
    void saysOfTheMatrix(String edits, String beside, String rule, String expected) {
        saysBeside("risk-matrix", "central-bedfordshire-2015-16", edits, beside, rule, expected);
    }

    @ParameterizedTest(name = "{2}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        Priorities: Violent crime: Issue in the matrix = Most Serious Violence; Priorities: Property crime: Reason = Residents ask for it; Priorities: Environmental crime: Issue in the matrix = ASB (Enviromental); Priorities: Anti-social behaviour: Issue in the matrix = asb (nuisance); Priorities: Disengaged young people: Reason = Statute; Priorities: Drug and alcohol misuse: Priority = Hate Crime; Priorities: Developing links: Reason = How we work | risk-matrix/central-bedfordshire-2015-16 {} | V111 | Priorities!C8: Priority 'Environmental crime' has no row in the risk matrix under 'ASB (Enviromental)'. Compared with version 3 of 2015-16, Risk matrix. Did you mean 'ASB (Environmental)'? // Priorities!C13: Priority 'Performance management' has no row in the risk matrix. Compared with version 3 of 2015-16, Risk matrix. Enter the issue that it stands for, or the reason why there is none.
        PlanYears = 2008-2011 | action-plan/north-bedfordshire-2008-09-actions {PlanYears = 2008-2010} | V410 | Details, Years of the plan, B14: You say 2008-2011, and last year's action plan 2008-2010, which has not ended. Compared with version 3 of 2008-09, Action plan. Print the years of the plan, and say so if it was replaced early.
        PlanYears = 2008-2011 | action-plan/north-bedfordshire-2008-09-actions {PlanYears = 2005-2008} | V410 | nothing
        PlanYears = 2008/11 | action-plan/north-bedfordshire-2008-09-actions {} | V410 | nothing
        PlanYears = 2008-2011 | action-plan/north-bedfordshire-2008-09-actions {PlanYears = } | V410 | nothing
        """)
    void saysOfNorthBedfordshire(String edits, String beside, String rule, String expected) {
        saysBeside("action-plan", "north-bedfordshire-2008-09-actions", edits, beside, rule, expected);
    }

    @ParameterizedTest(name = "{2}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        "" | funding-allocation/charnwood-2019-20-locality-fund {} funding-allocation/charnwood-2019-20-ci001 {} | V327 | Details, The report says, B21: The report states no financial implications, but £87,584.00 of funding is allocated in this period. Compared with version 3 of 2019-20, Funding allocation and version 3 of 2019-20 CI001, Funding allocation. State the funding in the report.
        ReportSays = Financial implications stated | funding-allocation/charnwood-2019-20-locality-fund {} | V327 | nothing
        "" | funding-allocation/charnwood-2019-20-locality-fund {} funding-allocation/charnwood-2019-20-ci001 {} | V409 | nothing
        Actions: A01: Funding line = L16; FundingLines: +L16: Initiative = Dog patrols | funding-allocation/charnwood-2019-20-locality-fund {} | V409 | Actions, A01, Funding line, K6: £2,000.00 is to come from L16, which no funding workbook has. Compared with version 3 of 2019-20, Funding allocation. Write the line as the funding workbook has it, with its initiative in Funding lines.
        FundingLines: L05: Initiative = | funding-allocation/charnwood-2019-20-locality-fund {} funding-allocation/charnwood-2019-20-ci001 {} | V409 | Actions, A01, Funding line, K6: £2,000.00 is to come from L05, which more than one line of the funding workbooks is called. Compared with version 3 of 2019-20, Funding allocation and version 3 of 2019-20 CI001, Funding allocation. Write the line as the funding workbook has it, with its initiative in Funding lines.
        FundingLines: L05: Allocated = 2500 | funding-allocation/charnwood-2019-20-locality-fund {} | V409 | Funding lines, L05, Allocated, C10: The plan counts on £2,500.00 for L05, but the funding workbook counts £2,000.00, a difference of £500.00. Compared with version 3 of 2019-20, Funding allocation. Enter what the funding workbook counts for the line.
        FundingLines: L05: Allocated = ; Actions: A01: Cost = 2600 | funding-allocation/charnwood-2019-20-locality-fund {} | V409 | Funding lines, L05, D10: The actions take £2,600.00 from L05, which counts for £2,000.00 in the funding workbook, £600.00 too much. Compared with version 3 of 2019-20, Funding allocation. Correct the costs, or move money to the line with the funder's approval.
        FundingLines: L05: Allocated = ; Actions: A01: Cost = 2000 | funding-allocation/charnwood-2019-20-locality-fund {} | V409 | nothing
        "" | funding-allocation/charnwood-2019-20-locality-fund {PlanYears = 2017-2021} | V410 | Details, Years of the plan, B14: You say 2017-2020, and the funding workbook 2017-2021. Compared with version 3 of 2019-20, Funding allocation. Print the years of the plan in both. // Details, Years printed on this sheet, B15: The plan says 2017-2020, this sheet 2017/2021. Print the years of the plan.
        PrintedYears = | funding-allocation/charnwood-2019-20-locality-fund {PlanYears = 2017/2020} | V410 | nothing
        """)
    void saysOfCharnwood(String edits, String beside, String rule, String expected) {
        saysBeside("action-plan", "charnwood-2019-20-actions", edits, beside, rule, expected);
    }

    @ParameterizedTest(name = "{2}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        "" | action-plan/charnwood-2019-20-actions {} | V406 | nothing
        Funding: L01: Priority = Priority 4: Prevent people being drawn into extremism and increase the reporting of Hate Crime | action-plan/charnwood-2019-20-actions {Actions: A19: Priority = ; Actions: A20: Priority = } | V406 | Funding, L01, Priority, E6: £10,000.00 goes to 'Priority 4: Prevent people being drawn into extremism and increase the reporting of Hate Crime', which has no action in the action plan. Compared with version 3 of 2019-20, Action plan. Add an action to the plan, or choose the priority that the line serves.
        Funding: L01: Priority = Priority 4: Prevent people being drawn into extremism and increase the reporting of Hate Crime | action-plan/charnwood-2019-20-actions {} | V406 | nothing
        """)
    void saysOfTheFund(String edits, String beside, String rule, String expected) {
        saysBeside("funding-allocation", "charnwood-2019-20-locality-fund", edits, beside, rule, expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        CohortIndicator = C15 | indicators/charnwood-2019-20-q1-indicators {} | V510 | Details, Indicator that counts the cases, B20: The indicators workbook has no indicator C15. Compared with version 3 of 2019-20 Q1, Indicators. Correct the indicator or the list.
        CohortIndicator = C10 | indicators/charnwood-2019-20-q1-indicators {} | V510 | Details, Indicator that counts the cases, B20: Indicator C10 says 31, the list has 12. Compared with version 3 of 2019-20 Q1, Indicators. Correct the indicator or the list.
        CohortIndicator = C10 | indicators/charnwood-2019-20-q1-indicators {Indicators: C10: Numerator = 12} | V510 | nothing
        "" | indicators/charnwood-2019-20-q1-indicators {} | V510 | nothing
        """)
    void saysOfTheYouthCases(String edits, String beside, String rule, String expected) {
        saysBeside("youth-risk", "charnwood-2019-20-q1-youth-cases", edits, beside, rule, expected);
    }

    @ParameterizedTest(name = "{0}, {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        risk-matrix | central-bedfordshire-2015-16 | "" | "" | Risk matrix | J13 | there is no Risk matrix
        risk-matrix | central-bedfordshire-2015-16 | "" | "" | Left out | A5 | there is no Risk matrix
        risk-matrix | central-bedfordshire-2015-16 | "" | "" | Decisions | B6 | there is no Action plan
        risk-matrix | central-bedfordshire-2015-16 | LinkedFigures: TFMV: Count now = | "" | Linked figures | G14 | there is no Crime performance
        action-plan | charnwood-2019-20-actions | "" | "" | Priorities | C6 | there is no Risk matrix
        action-plan | charnwood-2019-20-actions | "" | "" | Details | B21 | there is no Funding allocation
        action-plan | charnwood-2019-20-actions | "" | "" | Actions | K6 | there is no Funding allocation
        action-plan | charnwood-2019-20-actions | "" | "" | Details | B14 | there is no Action plan
        action-plan | charnwood-2019-20-actions | "" | funding-allocation/charnwood-2019-20-locality-fund {} | Priorities | C6 | there is no Risk matrix
        funding-allocation | charnwood-2019-20-locality-fund | Funding: L01: Priority = Priority 4: Prevent people being drawn into extremism and increase the reporting of Hate Crime | "" | Funding | E6 | there is no Action plan
        youth-risk | charnwood-2019-20-q1-youth-cases | CohortIndicator = C15 | "" | Details | B20 | there is no Indicators
        """)
    void saysWhatItDidNotCheckWithoutTheBook(
            String template, String example, String edits, String beside, String sheet, String cell, String because) {
        var submission = Edits.made(Shipped.submission(template, example), edits);
        var place = CellRef.of(sheet, cell);

        var findings = Shipped.check(template, submission, BooksBeside.read(template, beside)).findings();

        assertTrue(
                findings.stream()
                        .filter(finding -> finding.severity() == Severity.NOT_CHECKED)
                        .anyMatch(finding -> finding.cells().contains(place)
                                && finding.message().contains("because " + because + ".")),
                findings::toString);
    }
}
