package uk.safersheets.compare.scores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.Drawn;
import uk.safersheets.compare.scores.ScoreSpread.Figures;
import uk.safersheets.compare.scores.ScoreSpread.Scorer;
import uk.safersheets.compare.scores.ScoreSpread.Standing;
import uk.safersheets.contract.Contract;

class ScoreSpreadTest {
    private static final Contract MATRIX = Drawn.contract(
            "1", List.of("RiskMatrix: Issue key text; Cost input whole; Harm input decimal; Note input text"));
    private static final String SHARED = """
            Issue    | Cost | Harm | Note
            Robbery  |      |      |
            Burglary |      | 3    |
            """;

    @Test
    void putsScorersSideBySide() {
        var spread = spread("""
                Issue    | Cost | Harm | Note
                Robbery  | 3    | 1.25 | Town
                Burglary | 1    |      |
                """, """
                Issue    | Cost | Harm | Note
                Burglary | 1    | 2    |
                Robbery  | 5    | 2    | Rural
                Arson    | 1    | 1    |
                """);

        var cost = spread.rows().get(0).cells().get(0);
        var harm = spread.rows().get(0).cells().get(1);
        assertEquals(List.of("Police", "Council"), spread.scorers());
        assertEquals(Map.of("Police", Value.of(3), "Council", Value.of(5)), cost.scores());
        assertEquals(figures("3", "5", "4.0"), cost.figures());
        assertEquals(new BigDecimal("2"), cost.figures().spread());
        assertEquals(figures("1.25", "2", "1.625"), harm.figures());
        assertEquals(Map.of("Council", List.of("Arson")), spread.extra());
    }

    @Test
    void saysHowFarTheyAreFromAgreeing() {
        var spread = spread("""
                Issue    | Cost | Harm | Note
                Robbery  | 3    | 1    | Town
                Burglary | 1    |      |
                """, """
                Issue    | Cost | Harm | Note
                Robbery  | 5    |      | Town~
                """);

        var robbery = spread.rows().get(0).cells();
        var burglary = spread.rows().get(1).cells();
        assertEquals(
                List.of(Standing.APART, Standing.WAITING, Standing.AGREED),
                robbery.stream().map(ScoreSpread.Cell::standing).toList());
        assertEquals(
                List.of(Standing.WAITING, Standing.BLANK, Standing.BLANK),
                burglary.stream().map(ScoreSpread.Cell::standing).toList());
        assertEquals(Value.of("Town"), robbery.get(2).agreed());
        assertNull(robbery.get(2).figures());
    }

    @Test
    void takesTheMiddleOfThree() {
        var spread = spread(
                "Issue | Cost | Harm | Note\nRobbery | 3 | 1 |",
                "Issue | Cost | Harm | Note\nRobbery | 5 | 1 |",
                "Issue | Cost | Harm | Note\nRobbery | 0 | 1 |");

        assertEquals(figures("0", "5", "3"), spread.rows().get(0).cells().get(0).figures());
    }

    @Test
    void refusesTwoScorersOfOneName() {
        var shared = Drawn.workbook(MATRIX, SHARED);
        var scorers = List.of(new Scorer("Fire", shared), new Scorer("Fire", shared));
        var prepared = Drawn.prepared(MATRIX);

        var refusal = assertThrows(IllegalArgumentException.class, () -> ScoreSpread.all(prepared, shared, scorers));

        assertEquals("Two scorers are called Fire.", refusal.getMessage());
    }

    private static ScoreSpread spread(String... sheets) {
        var names = List.of("Police", "Council", "Fire");
        var scorers = IntStream.range(0, sheets.length)
                .mapToObj(at -> new Scorer(names.get(at), Drawn.workbook(MATRIX, sheets[at])))
                .toList();
        return ScoreSpread.all(Drawn.prepared(MATRIX), Drawn.workbook(MATRIX, SHARED), scorers)
                .get(0);
    }

    private static Figures figures(String least, String most, String median) {
        return new Figures(new BigDecimal(least), new BigDecimal(most), new BigDecimal(median));
    }
}
