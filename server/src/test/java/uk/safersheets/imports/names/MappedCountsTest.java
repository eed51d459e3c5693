package uk.safersheets.imports.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.safersheets.functions.labels.Closeness;
import uk.safersheets.imports.Count;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.ImportResult;
import uk.safersheets.imports.Period;
import uk.safersheets.imports.Unplaced;

class MappedCountsTest {
    private static final LocalDate SAID = LocalDate.of(2026, 6, 14);
    private static final LocalDate SPLIT = LocalDate.of(2017, 4, 1);

    @Test
    void joinsByDateAndSaysSo() {
        var mapping = NameMapping.of(List.of(
                meaning("Domestic burglary", "Burglary residential", SPLIT, null),
                meaning("Domestic burglary", "Burglary dwelling", null, SPLIT.minusDays(1))));
        var result = MappedCounts.of(
                result(
                        new Count("Charnwood", "2016-17 Q4", "Domestic burglary", 1),
                        new Count("Charnwood", "2017-18 Q1", "Burglary residential", 2),
                        new Count("Charnwood", "2017-18 Q1", "Domestic burglary", 4)),
                mapping);

        assertEquals(
                List.of(
                        new Count("Charnwood", "2016-17 Q4", "Burglary dwelling", 1),
                        new Count("Charnwood", "2017-18 Q1", "Burglary residential", 6)),
                result.counts());
        assertTrue(
                result.notes()
                        .contains("\"Domestic burglary\" is counted as \"Burglary residential\", as A. Nalyst said on"
                                + " 14 June 2026. 1 count was joined."),
                result.notes().toString());
    }

    @Test
    void whatIsAddedLaterGoesBefore() {
        var mapping = NameMapping.of(List.of(meaning("Drugs", "Drug offences", null, null)))
                .with(List.of(meaning("drugs", "Drugs and alcohol", null, null)));

        assertEquals(
                "Drugs and alcohol",
                mapping.meaning(NameKind.TYPE, "Drugs", SAID).orElseThrow().means());
        assertEquals(Optional.empty(), mapping.meaning(NameKind.AREA, "Drugs", SAID));
    }

    @Test
    void namesThatNobodyHasAreListedWithAQuestion() {
        var mapping = NameMapping.of(
                List.of(new NameMeaning(NameKind.AREA, "Blaby", "Charnwood", null, null, "A. Nalyst", SAID, "")));
        var unmatched = UnmatchedName.of(
                NameKind.AREA,
                List.of("Charnwod", "charnwood", "Melton", "Blaby", "Melton"),
                List.of("Charnwood"),
                mapping,
                Closeness::closest);

        assertEquals(
                List.of(
                        new UnmatchedName(NameKind.AREA, "Charnwod", Optional.of("Charnwood")),
                        new UnmatchedName(NameKind.AREA, "Melton", Optional.empty())),
                unmatched);
        assertEquals(" Is it \"Charnwood\"?", unmatched.get(0).question());
    }

    @Test
    void aMeaningWithoutNamesOrThatEndsBeforeItBeginsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> meaning(" ", "x", null, null));
        assertThrows(IllegalArgumentException.class, () -> meaning("x", "y", SPLIT, SPLIT.minusDays(1)));
    }

    private static NameMeaning meaning(
            String from, String means, @Nullable LocalDate since, @Nullable LocalDate until) {
        return new NameMeaning(NameKind.TYPE, from, means, since, until, "A. Nalyst", SAID, "");
    }

    private static ImportResult result(Count... counts) {
        return new ImportResult(
                ImportKind.HOME_OFFICE,
                List.of(),
                "",
                "",
                List.of(Period.ofQuarter(2016, 4), Period.ofQuarter(2017, 1)),
                List.of(counts),
                List.of(),
                Unplaced.NONE,
                List.of());
    }
}
