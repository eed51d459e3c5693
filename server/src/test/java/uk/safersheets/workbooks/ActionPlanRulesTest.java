package uk.safersheets.workbooks;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules of the action plan say, on that of North Bedfordshire. */
class ActionPlanRulesTest extends RulesTest {

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        PeriodEnd = 2008-03-31 | V011 | Details, Period ends, B9: You entered 31 March 2008, which is not after the start of the period, 1 April 2008. Enter the last day of the year.
        Actions: A01: Starts = 2008-06-01; Actions: A01: Due = 2008-05-01 | V011 | Actions, A01, Due, I6: You entered 1 May 2008, which is before the action starts, on 1 June 2008. Correct one of the two days.
        Actions: A01: Due = 2008-03-31 | V402 | Actions, A01, Y6: 'Explain the difference between real and perceived violent crime' was due on 31 March 2008 and is not closed. Close it with what changed, or agree a new day and say why.
        Actions: A01: Due = 2008-03-31; Actions: A01: Closed on = 2008-03-31 | V402 | nothing
        Actions: A24: Lead agency = Fire Servce | V405 | Actions, A24, Lead agency, F29: 'Fire Servce' is not on your member list. Did you mean 'Fire Service'?
        Actions: A24: Lead agency = Fire Service and Police | V405 | nothing
        Actions: A24: Lead agency = Fire and Rescue Authority | V405 | Actions, A24, Lead agency, F29: 'Fire and Rescue Authority' is not on your member list. Add it to Members, or choose one that is there.
        Actions: A24: Lead agency = Parish Council | V405 | Actions, A24, Lead agency, F29: 'Parish Council' is not on your member list. Add it to Members, or choose one that is there.
        Actions: A24: Lead agency = B:DAT | V405 | nothing
        Actions: A19: Partner agencies = Parish Council | V405 | Actions, A19, Partner agencies, G24: Of the partner agencies "Parish Council", none is on your member list. Write each as Members has it, with a semicolon between.
        Actions: A24: Priority = | V406 | Actions, A24, Priority, B29: 'Monitor and evaluate the plan' has no priority. Choose the priority it serves. // Priorities, Performance management, A13: Priority 'Performance management' has no actions. Add an action, or say in the plan that the priority has none this year.
        Priorities: Developing links: Priority = Counter-terrorism | V406 | Priorities, Counter-terrorism, A12: Priority 'Counter-terrorism' has no actions. Add an action, or say in the plan that the priority has none this year.
        AsAt = 2008-12-31; NoteEvery = 300; Actions: A01: Starts = 2007-01-01 | V407 | Actions, A01, U6: 'Explain the difference between real and perceived violent crime' has no note; the plan asks for one every 300 days. Ask the lead agency, and add a row in Progress.
        AsAt = 2008-12-31; NoteEvery = 300; Actions: A01: Starts = 2007-01-01; Progress: +N01: Action = A01; Progress: N01: Date = 2008-01-31 | V407 | Actions, A01, U6: 'Explain the difference between real and perceived violent crime' has had no note since 31 January 2008; the plan asks for one every 300 days. Ask the lead agency, and add a row in Progress.
        AsAt = 2008-12-31; NoteEvery = 300; Actions: A01: Starts = 2007-01-01; Progress: +N01: Action = A01; Progress: N01: Date = 2008-12-01 | V407 | nothing
        Actions: A01: RAG = Green; Actions: A01: RAG reason = On time; Actions: A01: Actual = 120 | V408 | Actions, A01, RAG, S6: The status is green but the target is not met: 120 against 250. Change the status, or enter what is done.
        Actions: A01: RAG = Green; Actions: A01: RAG reason = On time; Actions: A01: Actual = 260 | V408 | nothing
        Actions: A01: RAG = Green; Actions: A01: RAG reason = On time; Actions: A01: Due = 2008-03-31 | V408 | Actions, A01, RAG, S6: The status is green but the action is overdue. Change the status, or enter what is done.
        Actions: A01: RAG = Green; Actions: A01: RAG reason = On time; Milestones: +M01: Action = A01; Milestones: M01: What = Stall booked; Milestones: M01: Due = 2008-03-31 | V408 | Actions, A01, RAG, S6: The status is green but 'Stall booked' is overdue. Change the status, or enter what is done.
        Actions: A01: RAG = Green; Actions: A01: RAG reason = On time; Milestones: +M01: Action = A01; Milestones: M01: What = Stall booked; Milestones: M01: Due = 2008-04-30 | V408 | nothing
        Actions: A01: RAG = Amber | V408 | Actions, A01, RAG reason, T6: 'Explain the difference between real and perceived violent crime' is amber, and nobody said why. Say why, in a sentence.
        Actions: A01: Cost = 1000 | V409 | Actions, A01, Cost, J6: £1,000.00 has no funding line. Choose the line that pays for it.
        Actions: A01: Cost = 0 | V409 | nothing
        Actions: A01: Cost = 1000; Actions: A01: Funding line = L01 | V409 | Actions, A01, Cost, J6: £1,000.00 is to come from L01, which is not in Funding lines. Choose the line that pays for it.
        Actions: A01: Cost = 1000; Actions: A01: Funding line = L01; FundingLines: +L01: Allocated = 1200 | V409 | nothing
        Actions: A01: Cost = 1000; Actions: A01: Funding line = L01; FundingLines: +L01: Initiative = Domestic abuse; FundingLines: L01: Allocated = 900 | V409 | Funding lines, L01, D6: The actions take £1,000.00 from 'Domestic abuse', which counts for £900.00, £100.00 too much. Correct the costs, or move money to the line with the funder's approval.
        PrintedYears = 2008/2009 | V410 | Details, Years printed on this sheet, B15: The plan says 2008-2011, this sheet 2008/2009. Print the years of the plan.
        PrintedYears = 2008/11 | V410 | nothing
        Actions: A15: Action = Advise pubs | V411 | nothing
        Actions: A15: Action = Advise pubs; Actions: A01: Group = Tasking; Actions: A24: Group = Delivery; Actions: A24: Action = Explain the difference between real and perceived violent crime | V411 | Actions!E6: 'Explain the difference between real and perceived violent crime' is also in the Delivery plan. // Actions!E29: 'Explain the difference between real and perceived violent crime' is also in the Tasking plan.
        Actions: A15: Action = Advise pubs; Actions: A01: Group = Tasking; Actions: A24: Group = Delivery; Actions: A24: Action = Explain the difference between real and perceived violent crimes | V411 | Actions!E6: 'Explain the difference between real and perceived violent crime' is also in the Delivery plan as 'Explain the difference between real and perceived violent crimes'. // Actions!E29: 'Explain the difference between real and perceived violent crimes' is also in the Tasking plan as 'Explain the difference between real and perceived violent crime'.
        Actions: A01: Closed on = 2009-01-31 | V412 | Actions, A01, Outcome, X6: 'Explain the difference between real and perceived violent crime' was closed on 31 January 2009, and nobody said what changed. Say what changed, and where the evidence is.
        Actions: A01: Closed on = 2009-01-31; Actions: A01: Outcome = 260 students advised | V412 | nothing
        Actions: A01: Action = Reduce MSV | V018 | Actions, A01, Action, E6: MSV is not in your glossary. Add it to Glossary, or write it out.
        """)
    void saysOfNorthBedfordshire(String edits, String rule, String expected) {
        says("action-plan", "north-bedfordshire-2008-09-actions", edits, rule, expected);
    }
}
