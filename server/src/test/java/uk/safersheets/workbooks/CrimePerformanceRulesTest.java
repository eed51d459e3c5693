package uk.safersheets.workbooks;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules of the crime tables say, on those of Charnwood and Central Bedfordshire. */
class CrimePerformanceRulesTest extends RulesTest {

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        PeriodEnd = 2019-03-31 | V011 | Details, Period ends, B9: You entered 31 March 2019, which is not after the start of the period, 1 April 2019. Enter the last day that is counted in Current.
        ComparisonEnd = 2018-03-31 | V011 | Details, Comparison ends, B11: You entered 31 March 2018, which is not after the start of the comparison, 1 April 2018. Enter the last day that is counted in Previous.
        ComparisonStart = 2018-05-01 | V012 | Details, Comparison, B11: You compared 91 days with 61 days. Use periods of the same length, or say why they differ.
        PeriodStart = 2019-10-01; PeriodEnd = 2020-09-30; ComparisonStart = 2018-10-01; ComparisonEnd = 2019-09-30 | V012 | nothing
        ComparisonStart = 2019-01-01; ComparisonEnd = 2019-03-31 | V012 | nothing
        PeriodStart = 2019-03-01; PeriodEnd = 2019-03-31; ComparisonStart = 2019-02-01; ComparisonEnd = 2019-02-28 | V012 | nothing
        PeriodStart = 2019-03-15; PeriodEnd = 2019-04-14; ComparisonStart = 2019-02-15; ComparisonEnd = 2019-03-14 | V012 | nothing
        ComparisonStart = 2019-01-01; ComparisonEnd = 2019-03-30 | V012 | Details, Comparison, B11: You compared 91 days with 89 days. Use periods of the same length, or say why they differ.
        CrimePerformance: Robbery: Part of = All Crimes | V017 | Crime performance, Robbery, Part of, B12: 'All Crimes' is not a crime type of this table. Did you mean 'All Crime'?
        CrimePerformance: Robbery: Part of = Everything | V017 | Crime performance, Robbery, Part of, B12: 'Everything' is not a crime type of this table. Enter the crime type that includes this one, or clear the cell.
        CrimePerformance: Robbery: Part of = Robbery | V017 | Crime performance, Robbery, Part of, B12: You entered the row as part of itself. Enter the crime type that includes this one, or clear the cell.
        CrimePerformance: Robbery: Published change = 4 | V200 | Crime performance, Robbery, Published change, J12: You entered a published change of 4, but 29 to 32 is a change of 3. Correct the count or the change that was copied wrongly.
        CrimePerformance: Robbery: Published % = 0.113 | V201 | Crime performance, Robbery, Published %, K12: You entered a published 11.3%, but 29 to 32 is 10.3%. Correct the count or the percentage that was copied wrongly.
        BeatPerformance: Beat 61: All crime published % = 0.257 | V201 | Beat performance, Beat 61, all crime, S11: You entered a published 25.7%, but 573 to 663 is 15.7%. Correct the count or the percentage that was copied wrongly.
        CrimePerformance: Violence with Injury: Published % = -0.13 | V203 | Crime performance, Violence with Injury, Published %, K7: The published -13% has no decimal, but others in the column have one; with one it is -13.5%. Use the same number of decimals for every row.
        BeatPerformance: Beat 61: All crime published % = 0.16 | V203 | Beat performance, Beat 61, all crime, S11: The published 16% has no decimal, but others in the column have one; with one it is 15.7%. Use the same number of decimals for every row.
        CrimePerformance: Robbery: Previous = 0 | V204 | Crime performance, Robbery, Published %, K12: You published 10.3%, but there is no percentage from zero. The count went from 0 to 32. Clear the percentage and show the number instead.
        BeatPerformance: Beat 57: Theft from motor vehicle previous = 0 | V204 | Beat performance, Beat 57, theft from motor vehicle, U7: You published 150.0%, but there is no percentage from zero. The count went from 0 to 10. Clear the percentage and show the number instead.
        CrimePerformance: All Crime: Previous = 5000 | V209 | Beats and borough, All crime, Beats previous, C6: All crime, 1 April 2018 to 30 June 2018: the borough figure is 5,000, the 10 beats add to 4,388, so 612 crimes are in no beat. Add the beat that is missing, or say where these crimes were counted.
        CrimePerformance: Theft of Vehicles: Current = 90 | V210 | nothing
        CrimePerformance: All Crime: Current = 3000 | V213 | nothing
        PositionsAsAt = 2019-06-30 | V218 | nothing
        CrimePerformance: Robbery: Family position = 16 | V219 | Crime performance, Robbery, Family position, H12: Position 16/15 does not fit a group of 15. Enter the position, and the number of areas it is out of.
        CrimePerformance: Robbery: Family size = | V219 | Crime performance, Robbery, Family position, H12: You entered position 5 without the number of areas it is out of. Enter the position, and the number of areas it is out of.
        FamilyGroup: Kent – Maidston: Area = | V219 | Details, Size of the family group, B17: You entered 15, but Family group lists 13 other areas, which with your own make 14. Correct the size, or complete the list.
        FamilyGroupSize =; CrimePerformance: Robbery: Family position = 0 | V219 | Crime performance, Robbery, Family position, H12: Position 0 is not possible in a group of 15. Enter the position, and the number of areas it is out of.
        CrimePerformance: Robbery: Crime type = ASB (Personal) | V224 | Crime performance, ASB (Personal), B12: 'ASB (Personal)' counts incidents, not crimes, but is entered as part of All Crime. Clear Part of in this row.
        CrimePerformance: Robbery: Previous = -3 | V225 | Crime performance, Robbery, Previous, C12: You entered -3. "Previous" is never less than 0. Enter a whole number of 0 or more.
        CrimePerformance: Robbery: Previous = 2.5 | V225 | Crime performance, Robbery, Previous, C12: You entered 2.5 instead of a whole number. Enter a whole number of 0 or more.
        BeatPerformance: Beat 57: All crime current = 160.5 | V225 | Beat performance, Beat 57, All crime current, D7: You entered 160.5 instead of a whole number. Enter a whole number of 0 or more.
        CrimePerformance: Robbery: Crime type = GTA thefts | V018 | Crime performance, GTA thefts, A12: GTA is not in your glossary. Add it to Glossary, or write it out.
        CrimePerformance: Theft from Vehicles: Previous = 300; CrimePerformance: Theft from Vehicles: Crime type = TFMV | V209 | Beats and borough, Theft from motor vehicle, Beats previous, C8: Theft from motor vehicle, 1 April 2018 to 30 June 2018: the borough figure is 300, the 10 beats add to 281, so 19 crimes are in no beat. Add the beat that is missing, or say where these crimes were counted.
        BeatPerformance: Beat 57: All crime current = about 160 | V208 | Beats and borough, C6 to C9 and D6 to D9: We did not check C6 to C9 and D6 to D9 because D7 on Beat performance is text. Put D7 right and check again.
        CrimePerformance: Robbery: Current = [x] | V213 | Crime performance, All Crime, Change, E6: We did not check "Change" in E6 because D12 is marked [x] not available. Enter a figure in D12 once there is one.
        """)
    void saysOfCharnwood(String edits, String rule, String expected) {
        says("crime-performance", "charnwood-2019-20-q1", edits, rule, expected);
    }

    @ParameterizedTest(name = "{0} - {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        CrimePerformance: Robbery: Current = 130 | V211 | Crime performance, Serious Acquisitive Crime (SAC), Current, D7: Serious Acquisitive Crime (SAC) is 2,919, but its 4 parts add to 2,922 (a difference of 3). Correct the figure that is wrong, or add the part that is missing.
        Composites: 4: Component = Theft of a vehicle | V212 | nothing
        Composites: 4: Component = Shoplifting | V212 | Crime performance, Theft of a vehicle, B11: 'Theft of a vehicle' is entered as part of Serious Acquisitive Crime (SAC), but Composites does not list it there. Add it to Composites, or clear Part of.
        CrimePerformance: Domestic Violence Incidents: Part of = All crime | V224 | Crime performance, Domestic Violence Incidents, B15: 'Domestic Violence Incidents' counts incidents, not crimes, but is entered as part of All crime. Clear Part of in this row.
        SmallBase = 30 | V205 | nothing
        CrimePerformance: Robbery: Published % = -0.007 | V202 | Crime performance, Robbery, Published %, K9: The published -0.7% was cut off; rounded it is -0.8%. Publish the rounded percentage.
        CrimePerformance: Violence against the person: Current = 9000 | V208 | Crime performance, All crime, Current, D6: The crime types that are part of All crime add to 13,989, but All crime itself is 12,139. Correct the counts, or what is entered under Part of.
        FamilyGroupSize = 15; CrimePerformance: Robbery: Family position = 3; CrimePerformance: Robbery: Family size = 14 | V219 | Crime performance, Robbery, Family position, H9: Position 3/14 does not fit a group of 15. Enter the position, and the number of areas it is out of.
        CrimePerformance: Criminal Damage: Part of = | V213 | Crime performance, All crime, E6: All crime rose by 238 and the 3 types listed under it rose by 957, so all that is not listed fell by 719 (7,339 to 6,620). Say what the rest is.
        CrimePerformance: Robbery: Published change = 1 | V200 | Crime performance, Robbery, Published change, J9: You entered a published change of 1, but 128 to 127 is a change of -1. Correct the count or the change that was copied wrongly.
        """)
    void saysOfCentralBedfordshire(String edits, String rule, String expected) {
        says("crime-performance", "central-bedfordshire-2013-14", edits, rule, expected);
    }
}
