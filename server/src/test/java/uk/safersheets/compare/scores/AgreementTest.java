package uk.safersheets.compare.scores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.Drawn;
import uk.safersheets.compare.merge.UnusableChoiceException;
import uk.safersheets.compare.scores.ScoreSpread.Scorer;
import uk.safersheets.contract.Contract;

class AgreementTest {
    private static final Contract MATRIX = Drawn.contract(
            "1",
            List.of(
                    "RiskMatrix: Issue key text; Cost input whole; Share input percent; Due input date; Note input text"));
    private static final String HEADINGS = "Issue | Cost | Share | Due | Note\n";
    private static final String COST = "RiskMatrix/robbery/Cost";

    @Test
    void writesWhatNobodyDisputesAndWhatWasDecided() {
        var spreads = spreads(
                "Robbery  | | | |\nBurglary | 1 | | |",
                "Robbery  | 3 | | | Town\nBurglary | 1 | | |",
                "Robbery  | 5 | | |\nBurglary | 3 | | |");

        var agreement = Agreement.of(
                spreads,
                Map.of(
                        COST,
                        new ScoreDecision.Settle(Value.of(4)),
                        "RiskMatrix/burglary/Cost",
                        new ScoreDecision.Leave()),
                null);

        assertEquals(
                List.of(
                        patch("B6", Value.of(4), Value.BLANK, "The scorers settled on this."),
                        patch("E6", Value.of("Town"), Value.BLANK, "No scorer says anything else.")),
                agreement.patches());
        assertEquals(List.of(), agreement.open());
        assertEquals(
                List.of("Cost of Robbery as nobody scored it", "Cost of Burglary as it was"),
                agreement.decided().stream()
                        .map(new ScoresText(MATRIX)::decided)
                        .toList());
    }

    /** Who leaves blank what was blank has no opinion; who clears something has. */
    @ParameterizedTest(name = "was {0}, scored {1} and {2}: {3}. {4}")
    @CsvSource(nullValues = "-", textBlock = """
        # was, Police, Council, agreed, in words
        '',    3,      3,       3,      All say 3.
        3,     5,      5,       5,      All say 5.
        '',    3,      '',      3,      Police says 3. Council left it blank.
        3,     3,      '',      -,      Police says 3. Council cleared it.
        '',    1,      5,       -,      From 1 (Police) to 5 (Council): 4 apart.
        5,     3,      [z],     -,      'Police says 3, Council says [z].'
        '',    '',     '',      '',     Nobody filled it.
        3,     '',     '',      -,      Police and Council cleared it; it was 3.
        """)
    void agreesByItselfWhatNobodyDisputes(String was, String police, String council, String agreed, String words) {
        var spreads = spreads(row(was), row(police), row(council));

        var cell = spreads.get(0).rows().get(0).cells().get(0);
        var agreement = Agreement.of(spreads, Map.of(), null);

        assertEquals(agreed, cell.undisputed().map(Value::toString).orElse(null));
        assertEquals(
                agreed == null ? List.of(new CellKey("RiskMatrix", "Robbery", "Cost")) : List.of(), agreement.open());
        assertEquals(words, new ScoresText(MATRIX).cell(new CellKey("RiskMatrix", "Robbery", "Cost"), cell));
    }

    @Test
    void saysHowFarApartAsTheTypeIsWritten() {
        var spreads = spreads(
                "Robbery | | | |", "Robbery | | 0.025 | 43983 |", "Robbery | | 0.1 | 43985 |", "Robbery | | | |");

        var cells = spreads.get(0).rows().get(0).cells();

        assertEquals(
                "From 2.5% (Police) to 10.0% (Council): 7.5 points apart. Fire left it blank.",
                words("Share", cells.get(1)));
        assertEquals(
                "From 1 June 2020 (Police) to 3 June 2020 (Council): 2 days apart. Fire left it blank.",
                words("Due", cells.get(2)));
    }

    @Test
    void decidesTheRestInOneWord() {
        var spreads = spreads("Robbery | 1 | | |", "Robbery | 3 | | | Town", "Robbery | 5 | | | Rural");

        var followed =
                Agreement.of(spreads, Map.of(COST, new ScoreDecision.Follow("Council")), new ScoreDecision.Leave());

        assertEquals(
                List.of(patch("B6", Value.of(5), Value.of(1), "The scorers settled on this.")), followed.patches());
        assertEquals(2, followed.decided().size());
    }

    @Test
    void tellsRowsOfOneNameApart() {
        var twice = "Robbery | 1 | | | North\nRobbery | 1 | | | South";
        var spreads = spreads(twice, twice.replace("1 | | | South", "3 | | | South"), twice);

        var agreement = Agreement.of(spreads, Map.of(COST + " (2)", new ScoreDecision.Follow("Police")), null);

        assertEquals(
                List.of(patch("B7", Value.of(3), Value.of(1), "The scorers settled on this.")), agreement.patches());
    }

    @Test
    void refusesWhatIsAboutNothing() {
        var spreads = spreads("Robbery | | | |", "Robbery | 3 | | |", "Robbery | 5 | | |");

        assertRefuses(
                "There is nothing to agree about RiskMatrix/arson/Cost.", spreads, "RiskMatrix/arson/Cost", "Police");
        assertRefuses("Nobody called Fire scored Robbery, Cost.", spreads, COST, "Fire");
    }

    private static void assertRefuses(String message, List<ScoreSpread> spreads, String id, String scorer) {
        Map<String, ScoreDecision> decisions = Map.of(id, new ScoreDecision.Follow(scorer));

        var refusal = assertThrows(UnusableChoiceException.class, () -> Agreement.of(spreads, decisions, null));

        assertEquals(message, refusal.getMessage());
    }

    private static String words(String column, ScoreSpread.Cell cell) {
        return new ScoresText(MATRIX).cell(new CellKey("RiskMatrix", "Robbery", column), cell);
    }

    private static String row(String cost) {
        return "Robbery | " + cost + " | | |";
    }

    private static List<ScoreSpread> spreads(String shared, String... sheets) {
        var names = List.of("Police", "Council", "Fire");
        var scorers = IntStream.range(0, sheets.length)
                .mapToObj(at -> new Scorer(names.get(at), Drawn.workbook(MATRIX, HEADINGS + sheets[at])))
                .toList();
        return ScoreSpread.all(Drawn.prepared(MATRIX), Drawn.workbook(MATRIX, HEADINGS + shared), scorers);
    }

    private static Patch patch(String cell, Value value, Value was, String why) {
        return new Patch(CellRef.of("RiskMatrix", cell), null, value, was, why);
    }
}
