package uk.safersheets.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.collection.CollectionAct.Kind;

class CollectionStandingTest {
    private static final LocalDate DUE = LocalDate.of(2026, 7, 10);

    @ParameterizedTest(name = "{0} on {2}: {3}, late {4} by {5}")
    @CsvSource(textBlock = """
            # what was done, on which day, and today                             state,       late,  days
            '',                                           nothing, 2026-07-10, not-started, false, 0
            '',                                           nothing, 2026-07-11, not-started, true,  1
            '',                                           book,    2026-07-11, draft,       true,  1
            given 2026-07-09,                             book,    2026-07-30, submitted,   false, 0
            given 2026-07-13,                             book,    2026-07-30, submitted,   false, 3
            given 2026-07-09 returned 2026-07-10,         book,    2026-07-10, returned,    false, 0
            given 2026-07-09 returned 2026-07-10,         book,    2026-07-12, returned,    true,  2
            given 2026-07-09 returned 2026-07-10 given 2026-07-11, book, 2026-07-12, submitted, false, 1
            given 2026-07-09 accepted 2026-07-10,         book,    2026-07-12, approved,    false, 0
            given 2026-07-09 accepted 2026-07-10 given 2026-07-10, book, 2026-07-12, submitted, false, 0
            exempted 2026-07-09,                          nothing, 2026-07-12, exempt,      false, 0
            exempted 2026-07-09 given 2026-07-10,         book,    2026-07-12, submitted,   false, 0
            moved 2026-07-17,                             nothing, 2026-07-12, not-started, false, 0
            """)
    void followsFromWhatWasDone(String done, String begun, LocalDate today, String state, boolean isLate, long days) {
        var standing = CollectionStanding.of(
                terms(), acts(done), begun.equals("book") ? Set.of("Charnwood") : Set.of(), today);

        var line = standing.line("Charnwood").orElseThrow();
        assertEquals(state, CollectionLine.word(line.state()));
        assertEquals(isLate, line.isLate());
        assertEquals(days, line.daysLate());
        assertEquals(
                List.of("Charnwood", "Melton"),
                standing.lines().stream().map(CollectionLine::partnership).toList());
    }

    @Test
    void whatWasGivenAgainCountsAndWhatWasSentBackDoesNot() {
        var again = line(acts("given 2026-07-01 given 2026-07-02"));
        assertEquals(2, again.given().size());
        assertEquals(2, again.counting().orElseThrow().number());

        assertFalse(
                line(acts("given 2026-07-01 returned 2026-07-02")).counting().isPresent());
    }

    @Test
    void anActIsWhatItSays() {
        assertThrows(
                IllegalArgumentException.class, () -> act(1, Kind.RETURNED, "2026-07-01", new GivenVersion("b", 1)));
        assertThrows(IllegalArgumentException.class, () -> Kind.of("lost"));
    }

    private static CollectionLine line(List<CollectionAct> acts) {
        return CollectionStanding.of(terms(), acts, Set.of(), DUE)
                .line("Charnwood")
                .orElseThrow();
    }

    private static List<CollectionAct> acts(String done) {
        var acts = new ArrayList<CollectionAct>();
        var words = done.isEmpty() ? new String[0] : done.split(" ");
        int given = 0;
        for (int at = 0; at < words.length; at += 2) {
            var kind = Kind.of(words[at]);
            var version = kind == Kind.GIVEN ? new GivenVersion("charnwood.indicators.2026-27-q1", ++given) : null;
            acts.add(act(at, kind, words[at + 1], version));
        }
        return acts;
    }

    private static CollectionAct act(long event, Kind kind, String day, @Nullable GivenVersion version) {
        boolean isMove = kind == Kind.MOVED;
        return new CollectionAct(
                event,
                kind,
                isMove ? "" : "Charnwood",
                version,
                "",
                isMove ? LocalDate.parse(day) : null,
                Instant.parse(day + "T11:00:00Z"),
                "Ann");
    }

    private static CollectionTerms terms() {
        return new CollectionTerms(
                "Quarter 1",
                "Leicestershire",
                "indicators",
                1,
                "2026-27 Q1",
                null,
                null,
                DUE,
                List.of("Charnwood", "Melton"),
                false,
                "");
    }
}
