package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.SlowTest;

/** What the rules of the crime tables say, on those of Charnwood and Central Bedfordshire. */
@SlowTest
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
        CrimePerformance: Robbery: Part of = All Crimes | V017 | Crime performance, Robbery, Part of, B12: 'All Crimes' is not a crime type of this table. Did you mean 'All Crime'? // Family group, Kent – Maidston, A14: 'Kent – Maidston' is not an area of England or Wales. Did you mean 'Kent – Maidstone'?
        CrimePerformance: Robbery: Part of = Everything | V017 | Crime performance, Robbery, Part of, B12: 'Everything' is not a crime type of this table. Enter the crime type that includes this one, or clear the cell. // Family group, Kent – Maidston, A14: 'Kent – Maidston' is not an area of England or Wales. Did you mean 'Kent – Maidstone'?
        CrimePerformance: Robbery: Part of = Robbery | V017 | Crime performance, Robbery, Part of, B12: You entered the row as part of itself. Enter the crime type that includes this one, or clear the cell. // Family group, Kent – Maidston, A14: 'Kent – Maidston' is not an area of England or Wales. Did you mean 'Kent – Maidstone'?
        CrimePerformance: Robbery: Part of = All–Crime | V017 | Crime performance, Robbery, Part of, B12: 'All–Crime' is not a crime type of this table. Did you mean 'All Crime'? // Family group, Kent – Maidston, A14: 'Kent – Maidston' is not an area of England or Wales. Did you mean 'Kent – Maidstone'?
        BeatPerformance: Beat 62: Beat = N62 | V017 | Beat performance, N62, A12: 'N62' is not written as the other beats are. Did you mean 'Beat 62'? // Family group, Kent – Maidston, A14: 'Kent – Maidston' is not an area of England or Wales. Did you mean 'Kent – Maidstone'?
        FamilyGroup: Kent – Maidston: Area = Kent – Maidstone; CrimePerformance: +Burglary - Residential: Previous = 1 | V017 | Crime performance, Burglary - Residential, A15: 'Burglary - Residential' and 'Burglary – Residential' look alike. Keep one row, or give each a name that says how they differ.
        CrimePerformance: Robbery: Published change = 4 | V200 | Crime performance, Robbery, Published change, J12: You entered a published change of 4, but 29 to 32 is a change of 3. Correct the count or the change that was copied wrongly.
        CrimePerformance: Robbery: Published % = 0.113 | V201 | Crime performance, Robbery, Published %, K12: You entered a published 11.3%, but 29 to 32 is 10.3%. Correct the count or the percentage that was copied wrongly.
        BeatPerformance: Beat 61: All crime published % = 0.257 | V201 | Beat performance, Beat 61, all crime, S11: You entered a published 25.7%, but 573 to 663 is 15.7%. Correct the count or the percentage that was copied wrongly.
        CrimePerformance: Violence with Injury: Published % = -0.13 | V203 | Crime performance, Violence with Injury, Published %, K7: The published -13% has fewer decimals than others in the column; with as many it is -13.5%. Use the same number of decimals for every row.
        BeatPerformance: Beat 61: All crime published % = 0.16 | V203 | Beat performance, Beat 61, all crime, S11: The published 16% has fewer decimals than others in the column; with as many it is 15.7%. Use the same number of decimals for every row.
        CrimePerformance: Robbery: Previous = 0 | V204 | Crime performance, Robbery, Published %, K12: You published 10.3%, but there is no percentage from zero. The count went from 0 to 32. Clear the percentage and show the number instead.
        BeatPerformance: Beat 57: Theft from motor vehicle previous = 0 | V204 | Beat performance, Beat 57, theft from motor vehicle, U7: You published 150.0%, but there is no percentage from zero. The count went from 0 to 10. Clear the percentage and show the number instead.
        CrimePerformance: All Crime: Previous = 5000 | V209 | Beats and borough, All crime, Beats previous, C6: All crime, 1 April 2018 to 30 June 2018: the borough figure is 5,000, the 10 beats add to 4,388, so 612 crimes are in no beat. Add the beat that is missing, or say where these crimes were counted.
        CrimePerformance: Theft of Vehicles: Current = 90 | V210 | nothing
        CrimePerformance: All Crime: Current = 3000 | V213 | nothing
        PositionsAsAt = 2019-06-30 | V218 | nothing
        CrimePerformance: Robbery: Family position = 16 | V219 | Crime performance, Robbery, Family position, H12: Position 16 is not possible in a group of 15. Enter the position, and the number of areas it is out of.
        CrimePerformance: Robbery: Family size = | V219 | Crime performance, Robbery, Family position, H12: You entered position 5 without the number of areas it is out of. Enter the position, and the number of areas it is out of.
        FamilyGroup: Kent – Maidston: Area = | V219 | Details, Size of the family group, B17: You entered 15, but Family group lists 13 other areas, which with your own make 14. Correct the size, or complete the list.
        FamilyGroupSize =; CrimePerformance: Robbery: Family position = 0 | V219 | Crime performance, Robbery, Family position, H12: Position 0 is not possible in a group of 15. Enter the position, and the number of areas it is out of.
        CrimePerformance: Robbery: Crime type = ASB (Personal) | V224 | Crime performance, ASB (Personal), B12: 'ASB (Personal)' counts incidents, not crimes, but is entered as part of All Crime. Clear Part of in this row.
        CrimePerformance: Robbery: Previous = -3 | V225 | Crime performance, Robbery, Previous, C12: You entered -3. "Previous" is never less than 0. Enter a whole number of 0 or more.
        CrimePerformance: Robbery: Previous = -3 | V006 | nothing
        CrimePerformance: Robbery: Previous = 2.5 | V006 | nothing
        CrimePerformance: Robbery: Previous = 2.5 | V225 | Crime performance, Robbery, Previous, C12: You entered 2.5 instead of a whole number. Enter a whole number of 0 or more.
        BeatPerformance: Beat 57: All crime current = 160.5 | V225 | Beat performance, Beat 57, All crime current, D7: You entered 160.5 instead of a whole number. Enter a whole number of 0 or more.
        CrimePerformance: Robbery: Crime type = GTA thefts | V018 | Crime performance, GTA thefts, A12: GTA is not in your glossary. Add it to Glossary, or write it out.
        CrimePerformance: Theft from Vehicles: Previous = 300; CrimePerformance: Theft from Vehicles: Crime type = TFMV | V209 | Beats and borough, Theft from motor vehicle, Beats previous, C8: Theft from motor vehicle, 1 April 2018 to 30 June 2018: the borough figure is 300, the 10 beats add to 281, so 19 crimes are in no beat. Add the beat that is missing, or say where these crimes were counted. // Areas and borough, Theft from motor vehicle, Areas before, I6: Theft from motor vehicle, 2018-19 Q1: the borough figure is 300, the 10 areas of the kind 'Beat' add to 281, so 19 crimes are in no area. Add the area that is missing, or a row whose kind is the rest for the crimes that are in none.
        CrimePerformance: Robbery: Published % = 0.1034 | V201 | nothing
        CrimePerformance: Robbery: Published % = 0.1034 | V203 | Crime performance!K6: The published -1.8% has fewer decimals than others in the column; with as many it is -1.82%. // Crime performance!K7: The published -13.5% has fewer decimals than others in the column; with as many it is -13.49%. // Crime performance!K8: The published -17.3% has fewer decimals than others in the column; with as many it is -17.34%. // Crime performance!K9: The published -34.3% has fewer decimals than others in the column; with as many it is -34.29%. // Crime performance!K13: The published -52.3% has fewer decimals than others in the column; with as many it is -52.25%. // Crime performance!K14: The published -39.7% has fewer decimals than others in the column; with as many it is -39.66%.
        CrimePerformance: Robbery: Published % = 0.1134 | V201 | Crime performance, Robbery, Published %, K12: You entered a published 11.34%, but 29 to 32 is 10.34%. Correct the count or the percentage that was copied wrongly.
        CrimePerformance: Robbery: Previous = 3; CrimePerformance: Robbery: Current = 35; CrimePerformance: Robbery: Published % = 10.667 | V007 | nothing
        CrimePerformance: Robbery: Previous = 3; CrimePerformance: Robbery: Current = 35; CrimePerformance: Robbery: Published % = 10.667 | V201 | nothing
        CrimePerformance: Robbery: Published % = 10.3 | V007 | Crime performance, Robbery, Published %, K12: You entered 10.3, which is 1,030.0%. Enter 10.3% if that is what you meant.
        BeatPerformance: Beat 57: All crime current = about 160 | V208 | Beats and borough!C6: All crime, 1 April 2018 to 30 June 2018: the 10 beats add to 4,388, the borough figure is 3,350 (over by 1,038). // Beats and borough!C7: Burglary residential, 1 April 2018 to 30 June 2018: the 10 beats add to 351, the borough figure is 248 (over by 103). // Beats and borough!C8: Theft from motor vehicle, 1 April 2018 to 30 June 2018: the 10 beats add to 281, the borough figure is 225 (over by 56, the same in both periods). // Beats and borough!C9: Theft of motor vehicle, 1 April 2018 to 30 June 2018: the 10 beats add to 101, the borough figure is 81 (over by 20). // Beats and borough!D7: Burglary residential, 1 April 2019 to 30 June 2019: the 10 beats add to 268, the borough figure is 205 (over by 63). // Beats and borough!D8: Theft from motor vehicle, 1 April 2019 to 30 June 2019: the 10 beats add to 308, the borough figure is 252 (over by 56, the same in both periods). // Beats and borough!D9: Theft of motor vehicle, 1 April 2019 to 30 June 2019: the 10 beats add to 105, the borough figure is 75 (over by 30). // Areas and borough!I6: Theft from motor vehicle, 2018-19 Q1: the 10 areas of the kind 'Beat' add to 281, the borough figure is 225 (over by 56, the same in both periods). // Areas and borough!I7: Theft of motor vehicle, 2018-19 Q1: the 10 areas of the kind 'Beat' add to 101, the borough figure is 81 (over by 20). // Areas and borough!J6: Theft from motor vehicle, 2019-20 Q1: the 10 areas of the kind 'Beat' add to 308, the borough figure is 252 (over by 56, the same in both periods). // Areas and borough!J7: Theft of motor vehicle, 2019-20 Q1: the 10 areas of the kind 'Beat' add to 105, the borough figure is 75 (over by 30).
        CrimePerformance: Theft of Vehicles: Current = [x] | V208 | Beats and borough!C6: All crime, 1 April 2018 to 30 June 2018: the 10 beats add to 4,388, the borough figure is 3,350 (over by 1,038). // Beats and borough!C7: Burglary residential, 1 April 2018 to 30 June 2018: the 10 beats add to 351, the borough figure is 248 (over by 103). // Beats and borough!C8: Theft from motor vehicle, 1 April 2018 to 30 June 2018: the 10 beats add to 281, the borough figure is 225 (over by 56, the same in both periods). // Beats and borough!C9: Theft of motor vehicle, 1 April 2018 to 30 June 2018: the 10 beats add to 101, the borough figure is 81 (over by 20). // Beats and borough!D6: All crime, 1 April 2019 to 30 June 2019: the 10 beats add to 4,222, the borough figure is 3,289 (over by 933). // Beats and borough!D7: Burglary residential, 1 April 2019 to 30 June 2019: the 10 beats add to 268, the borough figure is 205 (over by 63). // Beats and borough!D8: Theft from motor vehicle, 1 April 2019 to 30 June 2019: the 10 beats add to 308, the borough figure is 252 (over by 56, the same in both periods). // Areas and borough!I6: Theft from motor vehicle, 2018-19 Q1: the 10 areas of the kind 'Beat' add to 281, the borough figure is 225 (over by 56, the same in both periods). // Areas and borough!J6: Theft from motor vehicle, 2019-20 Q1: the 10 areas of the kind 'Beat' add to 308, the borough figure is 252 (over by 56, the same in both periods).
        CrimePerformance: Theft of Vehicles: Part of = ; CrimePerformance: Theft of Vehicles: Current = [x] | V213 | Crime performance, All Crime, E6: All Crime fell by 61 and the 7 types listed under it fell by 281, so all that is not listed rose by 220 (2,027 to 2,247). Say what the rest is.
        CrimePerformance: All Crime: Current = 1000; CrimePerformance: All Crime: Previous = 900 | V213 | nothing
        CrimePerformance: All Crime: Previous = 5000; CrimePerformance: All Crime: Crime type = Recorded crime | V209 | Beats and borough, All crime, Beats previous, C6: All crime, 1 April 2018 to 30 June 2018: the borough figure is 5,000, the 10 beats add to 4,388, so 612 crimes are in no beat. Add the beat that is missing, or say where these crimes were counted.
        CrimePerformance: Theft of Vehicles: Crime type = Taken vehicles | V017 | Beats and borough, Theft of motor vehicle, B9: No row of Crime performance is 'Theft of motor vehicle', so its 10 beats were not compared with the borough. Add the row, or add the name that it has there to Labels with 'Theft of motor vehicle' under Means. // Family group, Kent – Maidston, A14: 'Kent – Maidston' is not an area of England or Wales. Did you mean 'Kent – Maidstone'? // Areas and borough, Theft of motor vehicle, 2019-20 Q1, L7: The borough's own figure of Theft of motor vehicle for 2019-20 Q1 was not found, so its 10 areas were not compared with it. Add a row to Areas whose kind is the whole, or a row to Crime performance, or its name there to Labels.
        BeatPerformance: Beat 57: All crime current = | V010 | Beat performance, Beat 57, All crime current, D7: You left All crime current of Beat 57 blank, so the beats add to less than there was. Enter a figure, 0 if there were none, or [x] if it is not available.
        BeatPerformance: Beat 57: Theft of motor vehicle current = | V210 | Areas and borough, Theft of motor vehicle, O7: Theft of motor vehicle rose 4.0% in the areas (101 to 105) but fell 7.4% in the borough (81 to 75). Find out which of the two is right before you report either.
        CrimePerformance: All Crime: Current = 5000; BeatPerformance: Beat 57: All crime current = | V209 | nothing
        BeatPerformance: Beat 57: Theft of motor vehicle previous = [x] | V010 | nothing
        CrimePerformance: Theft of Vehicles: Previous = 0; CrimePerformance: Theft of Vehicles: Current = 5 | V210 | nothing
        CrimePerformance: Violence with Injury: Previous = [x]; ComparisonStart =; CrimePerformance: All Crime: Previous = 5000 | V209 | Beats and borough, All crime, Beats previous, C6: All crime, comparison period: the borough figure is 5,000, the 10 beats add to 4,388, so 612 crimes are in no beat. Add the beat that is missing, or say where these crimes were counted.
        PositionsAsAt =; CountsAsAt = 2019-05-15 | V218 | Details, Counts as at, B15: The counts are to 15 May 2019, but the period ends on 30 June 2019, so they cover 45 of its 91 days. Enter the counts of the whole period, or end the period and the comparison where the counts end.
        PositionsAsAt =; CountsAsAt = 2019-03-31 | V218 | Details, Counts as at, B15: The counts are to 31 March 2019, but the period ends on 30 June 2019, and begins only on 1 April 2019. Enter the counts of the whole period, or end the period and the comparison where the counts end.
        CountsAsAt = 2019-06-30 | V218 | Details, Family positions, B16: The counts are to 30 June 2019, but the family positions are at 31 May 2019. Use the positions of the same day, or print the date beside them.
        FamilyGroupSize = 14 | V219 | Details, Size of the family group, B17: You entered 14, but 9 of the 9 family positions are out of another number of areas, most often 15. Correct the size here, or the sizes beside the positions. // Details, Size of the family group, B17: You entered 14, but Family group lists 14 other areas, which with your own make 15. Correct the size, or complete the list.
        CrimePerformance: Robbery: Family size = 14 | V219 | Crime performance, Robbery, Family position, H12: Position 5/14 does not fit a group of 15. Enter the position, and the number of areas it is out of.
        CrimePerformance: Violence with Injury: Current = 0 | V226 | Crime performance, Violence with Injury, Current, D7: Violence with Injury went from 252 to 0. Check the 0. Enter [x] if the figure is not available, or say that there really were none.
        CrimePerformance: Robbery: Previous = 0 | V226 | Crime performance, Robbery, Previous, C12: Robbery went from 0 to 32. Check the 0. Enter [x] if the figure is not available, or say that there really were none.
        CrimePerformance: Robbery: Previous = 0; CrimePerformance: Robbery: Current = 5 | V226 | nothing
        BeatPerformance: Beat 57: All crime current = 0 | V226 | Beat performance, Beat 57, All crime current, D7: All crime current of Beat 57 is 0, and 156 in the other period. Check the 0. Enter [x] if the figure is not available, or say that there really were none.
        BeatPerformance: Beat 57: All crime previous = 0; BeatPerformance: Beat 57: All crime current = 0; BeatPerformance: Beat 57: Burglary residential previous = 0; BeatPerformance: Beat 57: Burglary residential current = 0; BeatPerformance: Beat 57: Theft from motor vehicle previous = 0; BeatPerformance: Beat 57: Theft from motor vehicle current = 0; BeatPerformance: Beat 57: Theft of motor vehicle previous = 0; BeatPerformance: Beat 57: Theft of motor vehicle current = 0 | V226 | Beat performance, Beat 57, A7: Every count of Beat 57 is 0. Enter its counts, [x] where they are not available, or delete the row if the beat is no more.
        CrimePerformance: Robbery: Current = [x] | V201 | Crime performance, D12: We did not check "Published %" in K12, "Change %" in F12, "Current" in D6, C12 and D12 and 5 more because D12 is marked [x] not available. Enter a figure in D12 once there is one.
        BeatPerformance: Beat 57: All crime current = about 160 | V201 | Beat performance, D7: We did not check "All crime published %" in S7, "All crime %" in E7, "Beats current" in D6 on Beats and borough, "Beats %" in I6 on Beats and borough and 5 more because D7 is text. Put D7 right and check again.
        CrimePerformance: Theft of Vehicles: Current = [x] | V201 | Crime performance, D10: We did not check "Published %" in K10, "Change %" in F10, "Beats current" in D9 on Beats and borough, "Current" in D6 and 10 more because D10 is marked [x] not available. Enter a figure in D10 once there is one.
        PopulationYear = | V221 | Details, Residents, B19: The rates rest on 179,389 residents, and no year says when so many lived there. Enter the year under Residents, mid-year of.
        SmallBase = 50 | V221 | Details, Residents, mid-year of, B20: You used the population of mid-2016 for a period that ends on 30 June 2019. Use the newest estimate there was, or say why not.
        PopulationYear = 2017 | V221 | nothing
        Population = | V222 | nothing
        PeriodStart = 2018-04-01; PeriodEnd = 2018-12-05; CrimePerformance: All Crime: Current = 9255; CrimePerformance: All Crime: Published % = ; CrimePerformance: All Crime: Published rate = 51.6 | V201 | nothing
        CrimePerformance: All Crime: Published rate = 51.6 | V201 | Crime performance, All Crime, Published rate, T6: You entered a published rate of 51.6, but 3,289 of 179,389 residents is 18.33 per 1,000. Correct the count, the population or the rate that was copied wrongly.
        CrimePerformance: All Crime: Published rate = 73.5 | V201 | nothing
        PositionsAsAt = | V610 | Details, Family positions as at, B16: You gave 9 family positions without the day for which they were taken. Enter that day, and write it beside each position, such as 8/15 at 31 May 2019.
        GroupAsAt = 2017-06-30 | V220 | nothing
        GroupAsAt = 2017-06-29 | V220 | Details, Family group list of, B26: The list of the family group is of 29 June 2017, more than 24 months before the period ends on 30 June 2019. Take the newest list, or say that it still holds.
        GroupAsAt = 2019-04-01; FamilyGroup: Kent - Canterbury: Area = Kent – Nowhereton | V220 | Family group, Kent – Nowhereton, A15: Peer 'Kent – Nowhereton' was not found among the areas of England and Wales. Enter its ONS code under Code.
        GroupAsAt = 2019-04-01; FamilyGroup: Kent - Canterbury: Area = Kent – Nowhereton; FamilyGroup: Kent – Nowhereton: Code = E07000106 | V220 | nothing
        GroupAsAt = 2019-04-01; FamilyGroup: Sussex – Arun: In group from = 2019-02-01 | V220 | Family group, Sussex – Arun, A10: The group changed between the periods compared: Sussex – Arun joined on 1 February 2019. Say so wherever you compare this position with an earlier one.
        GroupAsAt = 2019-04-01; FamilyGroup: Sussex – Arun: In group from = 2016-02-01 | V220 | nothing
        AdjustForManyTests = Yes | V231 | nothing
        SignificanceLevel = 0.99 | V231 | Details, Clear changes by chance, B23: 63 changes are tested at 99.0%, so about 0.6 would be called clear by chance alone. Answer Yes under Allow for many tests, or say how many were tested wherever you name the clear ones.
        CountsIn = thousands | V232 | Details, Counts are in, B25: The counts of this workbook are in thousands. Rates allow for it; changes are not tested, because a rounded thousand hides more than chance does. Print "thousands" above every count, and use single crimes where you can get them.
        CrimePerformance: Shoplifting: Previous = 1; CrimePerformance: Shoplifting: Current = 353 | V232 | Crime performance, Shoplifting, C14 and D14: Shoplifting went from 1 to 353. One of the two may be in thousands. Enter both in the unit that Details says.
        CrimePerformance: Robbery: Previous = ; CrimePerformance: Robbery: Published % = | V010 | Crime performance, Robbery, Previous, C12: You left Previous of Robbery blank, and no printed change says what it was. Enter the count of the comparison period, 0 if there were none, or [x] if it is not available.
        CrimePerformance: Robbery: Previous = ; CrimePerformance: Robbery: Published change = 3 | V200 | Crime performance, Robbery, Previous, V12: Previous of Robbery is worked out as 29, from the printed change of 3. Enter the count itself once you have it, and mark it as worked out where you print it.
        CrimePerformance: Robbery: Previous = ; CrimePerformance: Robbery: Published change = 3; CrimePerformance: Robbery: Published % = 0.113 | V201 | Crime performance, Robbery, Published %, K12: You entered a published 11.3%, but 29 to 32 is 10.3%. Correct the count or the percentage that was copied wrongly.
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
        CrimePerformance: Robbery: Previous = 7; CrimePerformance: Robbery: Current = 5; CrimePerformance: Robbery: Published % = -0.28 | V202 | Crime performance, Robbery, Published %, K9: The published -28% was cut off; rounded it is -28.6%. Publish the rounded percentage.
        CrimePerformance: Robbery: Published % = -0.007 | V202 | Crime performance, Robbery, Published %, K9: The published -0.7% was cut off; rounded it is -0.8%. Publish the rounded percentage.
        CrimePerformance: Violence against the person: Current = 9000 | V208 | Crime performance, All crime, Current, D6: The crime types that are part of All crime add to 13,989, but All crime itself is 12,139. Correct the counts, or what is entered under Part of.
        FamilyGroupSize = 15; CrimePerformance: Robbery: Family position = 3; CrimePerformance: Robbery: Family size = 14 | V219 | Crime performance, Robbery, Family position, H9: Position 3/14 does not fit a group of 15. Enter the position, and the number of areas it is out of.
        CrimePerformance: Criminal Damage: Part of = | V213 | Crime performance, All crime, E6: All crime rose by 238 and the 3 types listed under it rose by 957, so all that is not listed fell by 719 (7,339 to 6,620). Say what the rest is.
        CrimePerformance: Robbery: Published change = 1 | V200 | Crime performance, Robbery, Published change, J9: You entered a published change of 1, but 128 to 127 is a change of -1. Correct the count or the change that was copied wrongly. // Crime performance, Multi-agency conference cases, Previous, V18: Previous of Multi-agency conference cases is worked out as 246, from the printed 19%: with its rounding anything from 246 to 247. Enter the count itself once you have it, and mark it as worked out where you print it.
        SmallBase = 50 | V012 | Own periods, Multi-agency conference cases, F6: You compared 334 days of Multi-agency conference cases with 365 days. The change is that of the counts as they stand; only a verdict allows for the days. Use periods of the same length, or print the days beside the change.
        OwnPeriods: Multi-agency conference cases: Previous starts = 2012-12-01 | V012 | Own periods, Multi-agency conference cases, F6: You compared 334 days of Multi-agency conference cases with 335 days. The change is that of the counts as they stand; only a verdict allows for the days. Use periods of the same length, or print the days beside the change.
        OwnPeriods: Multi-agency conference cases: Current ends = 2013-09-30 | V011 | Own periods, Multi-agency conference cases, E6: A period of Multi-agency conference cases ends before it starts. Enter the first and the last day that is counted.
        OwnPeriods: Multi-agency conference cases: Crime type = MARAC cases | V017 | Own periods, MARAC cases, A6: 'MARAC cases' has periods of its own, but is not a crime type of Crime performance. Add the row to Crime performance, or delete this one.
        CrimePerformance: Serious Acquisitive Crime (SAC): Published rate = 11.5; CrimePerformance: Domestic Burglary: Published rate = 3.9; CrimePerformance: Robbery: Published rate = 0.5; CrimePerformance: Theft from a vehicle: Published rate = 5.6; CrimePerformance: Theft of a vehicle: Published rate = 1.4 | V211 | nothing
        CrimePerformance: Serious Acquisitive Crime (SAC): Published rate = 12.5; CrimePerformance: Domestic Burglary: Published rate = 3.9; CrimePerformance: Robbery: Published rate = 0.5; CrimePerformance: Theft from a vehicle: Published rate = 5.6; CrimePerformance: Theft of a vehicle: Published rate = 1.4 | V211 | Crime performance, Serious Acquisitive Crime (SAC), Published rate, T7: The published rate of Serious Acquisitive Crime (SAC) is 12.5, but the rates of its 4 parts add to 11.4. Correct the rate that is wrong, or add the part that is missing.
        """)
    void saysOfCentralBedfordshire(String edits, String rule, String expected) {
        says("crime-performance", "central-bedfordshire-2013-14", edits, rule, expected);
    }

    @Test
    void aRateOfLessThanAYearSaysWhatAFullYearWouldHave() {
        String plan = "PeriodStart = 2018-04-01; PeriodEnd = 2018-12-05; AnnualiseRates = %s;"
                + " CrimePerformance: All Crime: Current = 9255";
        String said = "51.6 covers 249 days. A full-year rate would be 75.6.";

        for (String answer : List.of("", "No")) {
            assertTrue(saidOfRates(plan.formatted(answer)).contains(said), answer);
        }
        assertEquals(List.of(), saidOfRates(plan.formatted("Yes")));
    }

    private static List<String> saidOfRates(String edits) {
        var edited = Edits.made(Shipped.submission("crime-performance", "charnwood-2019-20-q1"), edits);
        return Shipped.check("crime-performance", edited).findings().stream()
                .filter(finding -> finding.ruleId().equals("V222"))
                .flatMap(finding -> finding.places().stream())
                .map(place -> place.message())
                .toList();
    }
}
