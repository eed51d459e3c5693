package uk.safersheets.functions.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.BlocksOfValues;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;

class RiskFunctionsTest {
    private static final Area SCALE = BlocksOfValues.column(0, 1, 3, 5);

    /** The matrix of Central Bedfordshire as printed in its plan for 2015-16, Appendix A. */
    private static final String MATRIX = """
        Child Exploitation,         3,5,2,1,5,5,2,5,2,5,5
        Hate Crime,                 5,5,1,3,5,5,5,1,1,5,3
        Domestic Abuse,             3,5,1,3,5,5,1,5,5,5,1
        Rape/Attempted Rape,        5,5,1,0,5,5,2,4,1,5,3
        ASB (Personal),             3,5,5,3,1,5,1,4,5,3,1
        ASB (Environmental),        5,5,5,3,1,1,3,3,5,3,1
        ASB (Nuisance),             3,5,5,3,1,3,3,3,5,3,1
        Terrorism,                  0,5,1,5,5,5,5,5,1,0,3
        Sexual Offences,            5,5,1,0,4,5,2,3,2,5,3
        Most Serious Violence,      5,5,1,1,5,5,3,5,1,1,1
        Distraction Burglary,       3,5,3,5,3,5,3,2,1,1,1
        Burglary Dwelling,          3,5,3,5,2,3,3,2,3,1,1
        Personal Robbery,           3,5,2,4,3,4,2,3,2,2,1
        Domestic Extremism,         0,5,2,3,3,3,3,3,2,3,5
        Cyber Crime,                5,0,1,5,3,1,1,2,1,5,5
        Business Robbery,           3,5,1,4,3,3,2,3,1,1,2
        Road Traffic Deaths/KSI,    1,0,3,1,5,5,2,5,2,1,3
        Youth Offending (0-17),     1,5,3,2,2,1,2,5,2,1,3
        Less Serious Violence,      5,0,1,0,2,3,3,3,4,3,3
        Arson/Deliberate Fires,     1,0,3,5,3,3,3,5,2,1,1
        Prostitution,               1,0,0,0,5,5,1,2,1,5,5
        Theft of Metal,             1,0,2,5,0,1,1,5,3,3,3
        TOMV/TWOC,                  5,5,1,5,0,1,1,2,2,1,1
        TFMV,                       1,5,2,5,0,1,1,3,3,1,1
        Burglary Other,             3,0,1,5,1,1,1,2,2,3,1
        Criminal Damage,            1,0,2,3,0,2,3,1,3,3,1
        Shoplifting,                3,0,1,3,1,1,1,1,2,3,1
        Theft from the Person,      3,0,1,3,0,2,1,2,1,3,1
        Other Theft,                3,0,1,3,0,1,1,1,3,3,0
        """;

    @ParameterizedTest(name = "{0} ranks {1}")
    @CsvSource({
        "Child Exploitation,     1 to 5",
        "Hate Crime,             1 to 2",
        "Personal Robbery,       3 to 22",
        "Domestic Extremism,     8 to 16"
    })
    void givesTheRanksThatAnIssueCouldDefend(String issue, String range) {
        assertEquals(Value.of(range), call("RANKRANGE", issue));
    }

    @Test
    void givesTheTwoEndsAsNumbers() {
        assertEquals(Value.of(3), call("BESTRANK", "Personal Robbery"));
        assertEquals(Value.of(22), call("WORSTRANK", "Personal Robbery"));
    }

    @Test
    void movesAScoreBeyondTheScaleToItsEnd() {
        var all = BlocksOfValues.block(new Object[] {7, 0}, new Object[] {5, 0}, new Object[] {-2, 0});

        assertEquals(Value.of("1"), range(BlocksOfValues.block(new Object[] {7, 0}), all));
        assertEquals(Value.of("1 to 2"), range(BlocksOfValues.block(new Object[] {5, 0}), all));
    }

    @Test
    void countsTextsAndBlanksAsNothing() {
        var all = BlocksOfValues.block(new Object[] {"[z]", 3}, new Object[] {null, 5}, new Object[] {null, null});

        assertEquals(Value.of("2"), range(BlocksOfValues.block(new Object[] {"[z]", 3}), all));
    }

    /** Every way to move every score of a small matrix, ranked one by one, against the answer from two sorted lists. */
    @ParameterizedTest(name = "matrix {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isTheBestAndTheWorstOfAllWays(long seed) {
        var random = new Random(seed);
        var rows = new Integer[4][3];
        for (var row : rows) {
            Arrays.setAll(row, at -> random.nextInt(6));
        }
        var best = new int[rows.length];
        var worst = new int[rows.length];
        Arrays.fill(best, Integer.MAX_VALUE);
        everyWay(rows, 0, moved -> {
            for (int row = 0; row < moved.length; row++) {
                int rank = rank(moved, row);
                best[row] = Math.min(best[row], rank);
                worst[row] = Math.max(worst[row], rank);
            }
        });

        for (int row = 0; row < rows.length; row++) {
            int now = rank(rows, row);
            int from = Math.min(now, best[row]);
            int to = Math.max(now, worst[row]);
            var range =
                    range(BlocksOfValues.block(new Object[][] {rows[row]}), BlocksOfValues.block((Object[][]) rows));
            assertEquals(Value.of(from == to ? "" + from : from + " to " + to), range, Arrays.deepToString(rows));
        }
    }

    private static void everyWay(Integer[][] rows, int from, Consumer<Integer[][]> look) {
        for (int at = from; at < rows.length * rows[0].length; at++) {
            int score = rows[at / 3][at % 3];
            if (score == 2 || score == 4) {
                for (int moved : new int[] {score - 1, score + 1}) {
                    var next = Arrays.stream(rows).map(Integer[]::clone).toArray(Integer[][]::new);
                    next[at / 3][at % 3] = moved;
                    everyWay(next, at + 1, look);
                }
                return;
            }
        }
        look.accept(rows);
    }

    private static int rank(Integer[][] rows, int row) {
        return 1
                + (int) Arrays.stream(rows)
                        .filter(other -> sum(other) > sum(rows[row]))
                        .count();
    }

    private static int sum(Integer[] scores) {
        return Arrays.stream(scores).mapToInt(Integer::intValue).sum();
    }

    @Test
    void refusesBlocksThatDoNotBelongTogether() {
        var error = Value.of(ExcelError.VALUE);

        assertEquals(error, call("RANKRANGE", List.of(SCALE, SCALE)));
        assertEquals(error, range(BlocksOfValues.block(new Object[] {1, 3}), BlocksOfValues.column(1, 3)));
    }

    private static Value call(String function, String issue) {
        return call(function, List.of(scores(issue), scores(""), SCALE));
    }

    private static Value range(Area row, Area all) {
        return call("RANKRANGE", List.of(row, all, SCALE));
    }

    private static Value call(String function, List<Area> arguments) {
        return new RiskFunctions().named(function).orElseThrow().call(arguments).first();
    }

    private static Area scores(String issue) {
        return BlocksOfValues.block(MATRIX.lines()
                .filter(line -> line.startsWith(issue))
                .map(line -> Arrays.stream(line.substring(line.indexOf(',') + 1).split(","))
                        .map(score -> Integer.valueOf(score.strip()))
                        .toArray())
                .toArray(Object[][]::new));
    }
}
