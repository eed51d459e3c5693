package uk.safersheets.imports.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.imports.AreaBreak;
import uk.safersheets.imports.Count;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.ImportResult;
import uk.safersheets.imports.Period;
import uk.safersheets.imports.Unplaced;

class MarkedBreaksTest {
    private static final List<String> BUCKS = List.of("Aylesbury Vale", "Chiltern", "South Bucks", "Wycombe");

    @Test
    void aMergeIsMarkedAndNeverJoinedBySilence() {
        var result = MarkedBreaks.of(bucks(BUCKS), AreaLineage.known(), false);

        assertEquals(List.of(new AreaBreak("Buckinghamshire", LocalDate.of(2020, 4, 1), BUCKS)), result.breaks());
        assertEquals(bucks(BUCKS).counts(), result.counts());
        assertEquals(
                List.of("The series of Buckinghamshire breaks on 1 April 2020: before that day it was Aylesbury Vale,"
                        + " Chiltern, South Bucks, Wycombe. Counts before and after are not joined."),
                result.notes());
    }

    @Test
    void aBackCastIsTheSumUnderANameThatSaysSo() {
        var result = MarkedBreaks.of(bucks(BUCKS), AreaLineage.known(), true);

        assertTrue(result.counts().contains(new Count("Buckinghamshire (back-cast)", "2019-20 Q4", "Arson", 4)));
        assertEquals(bucks(BUCKS).counts().size() + 1, result.counts().size());
        assertTrue(result.notes()
                .contains("Buckinghamshire (back-cast) is the sum of Aylesbury Vale, Chiltern, South Bucks,"
                        + " Wycombe, from 2019-20 Q4 to 2019-20 Q4. No publisher counted it."));
    }

    @Test
    void onlyAllPredecessorsTogetherAreBackCast() {
        var result = MarkedBreaks.of(bucks(BUCKS.subList(0, 3)), AreaLineage.known(), true);

        assertEquals(1, result.breaks().size());
        assertTrue(result.counts().stream().noneMatch(count -> count.area().endsWith("(back-cast)")));
        assertTrue(result.notes()
                .contains("Buckinghamshire is not back-cast in 2019-20 Q4: not each of its predecessors has"
                        + " counts there."));
    }

    @Test
    void aSplitIsMarkedAndNeverBackCast() {
        var own = AreaLineage.known()
                .with(List.of(new AreaChange(LocalDate.of(2020, 4, 1), "Upper Vale", List.of("Vale"), false)));
        var result = MarkedBreaks.of(
                result(List.of(
                        new Count("Vale", "2019-20 Q4", "Arson", 5),
                        new Count("Upper Vale", "2020-21 Q1", "Arson", 2))),
                own,
                true);

        assertEquals(List.of(new AreaBreak("Upper Vale", LocalDate.of(2020, 4, 1), List.of("Vale"))), result.breaks());
        assertTrue(result.notes()
                .contains("Upper Vale is not back-cast: it is not all of each of its predecessors and nothing else."));
        assertEquals(2, result.counts().size());
    }

    @Test
    void countsOfItsOwnBeforeItsFirstDayAreSaid() {
        var result = MarkedBreaks.of(
                result(List.of(
                        new Count("Dorset", "2018-19 Q4", "Arson", 5), new Count("Dorset", "2019-20 Q1", "Arson", 2))),
                AreaLineage.known(),
                false);

        assertEquals("Dorset", result.breaks().get(0).area());
        assertTrue(
                result.notes()
                        .get(0)
                        .endsWith("The file has counts of Dorset before that day, too: see what its publisher"
                                + " says of them."),
                result.notes().get(0));
    }

    @Test
    void whatLiesWhollyOnOneSideHasNoBreak() {
        var after = result(List.of(new Count("Buckinghamshire", "2020-21 Q1", "Arson", 2)));
        var before = result(List.of(new Count("Wycombe", "2019-20 Q4", "Arson", 2)));

        assertEquals(
                List.of(), MarkedBreaks.of(after, AreaLineage.known(), true).breaks());
        assertEquals(
                List.of(), MarkedBreaks.of(before, AreaLineage.known(), true).breaks());
    }

    @ParameterizedTest(name = "{0} in {1} Q{2}: {3}")
    @CsvSource({
        "Buckinghamshire, 2019, 4, false",
        "Buckinghamshire, 2020, 1, true",
        "Wycombe, 2019, 4, true",
        "Wycombe, 2020, 1, false",
        "Somerset West & Taunton, 2018, 4, false",
        "Somerset West and Taunton, 2022, 4, true",
        "Somerset West and Taunton, 2023, 1, false",
        "Charnwood, 2005, 1, true",
    })
    void knowsWhenThereWasSuchAnArea(String area, int year, int quarter, boolean existed) {
        assertEquals(existed, AreaLineage.known().existed(area, Period.ofQuarter(year, quarter)));
    }

    @Test
    void theListIsWholeAndInOrder() {
        var changes = AreaLineage.known().changes();

        assertEquals(20, changes.size());
        assertEquals(
                78, changes.stream().mapToInt(change -> change.was().size()).sum());
        assertEquals(
                changes.stream().map(AreaChange::date).sorted().toList(),
                changes.stream().map(AreaChange::date).toList());
    }

    private static ImportResult bucks(List<String> parts) {
        var counts = new ArrayList<Count>();
        parts.forEach(part -> counts.add(new Count(part, "2019-20 Q4", "Arson", 1)));
        counts.add(new Count("Buckinghamshire", "2020-21 Q1", "Arson", 9));
        return result(counts);
    }

    private static ImportResult result(List<Count> counts) {
        var periods = List.of(
                Period.ofQuarter(2018, 4),
                Period.ofQuarter(2019, 1),
                Period.ofQuarter(2019, 4),
                Period.ofQuarter(2020, 1));
        return new ImportResult(
                ImportKind.HOME_OFFICE,
                List.of(),
                "",
                "",
                periods,
                List.copyOf(new TreeSet<>(counts)),
                List.of(),
                Unplaced.NONE,
                List.of());
    }
}
