package uk.safersheets.functions.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.safersheets.functions.Formulas.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.BlocksOfValues;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;

class SignalTextTest {

    /** Around a mean of 10 with limits 4 and 16: near is above 14 and below 6. */
    @ParameterizedTest(name = "the last of {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # outside, and on a limit
        10 17                        | above the upper limit
        10 3                         | below the lower limit
        10 16                        | ''
        10 4                         | ''
        # a run of seven, of six, of nine; one on the mean is on no side
        10 11 12 11 12 11 12 11      | 7 in a row above the mean since P2
        10 11 12 11 12 11 12         | ''
        11 12 11 12 11 12 11 12 11   | 9 in a row above the mean since P1
        9 8 9 8 9 8 9                | 7 in a row below the mean since P1
        11 12 11 10 11 12 11         | ''
        11 12 11 12 11 12 11 10      | ''
        # a trend of seven points is six steps; one that equals the one before ends it
        9 7 8 9 10 11 12 13          | 7 in a row rising since P2
        13 12 11 10 9 8 7            | 7 in a row falling since P1
        8 9 10 11 12 13              | ''
        7 8 9 9 10 11 12             | ''
        # two of three near a limit, the point itself one of them
        15 10 15                     | 2 of 3 near the upper limit: P1, P3
        10 15 15                     | 2 of 3 near the upper limit: P2, P3
        15 15 15                     | 3 of 3 near the upper limit: P1, P2, P3
        15 15 10                     | ''
        15 10 10 15                  | ''
        15 10 5                      | ''
        5 10 5                       | 2 of 3 near the lower limit: P1, P3
        14 10 14                     | ''
        17 10 15                     | 2 of 3 near the upper limit: P1, P3
        # a period without a figure ends runs, trends and threes, and is said
        11 12 11 12 x 11 12 11       | ''
        11 12 11 12 11 x 11          | runs start again: no figure for P6
        15 x 15                      | runs start again: no figure for P2
        11 x 17                      | above the upper limit; runs start again: no figure for P2
        # several at once
        15 11 12 11 12 15 15         | 7 in a row above the mean since P1; 2 of 3 near the upper limit: P6, P7
        """)
    void saysWhatTheRulesSaw(String points, String words) {
        assertEquals(words, signal(points.split(" ")).toString());
    }

    @Test
    void knowsAPeriodWithoutANameByItsPlace() {
        assertEquals(
                Value.of("7 in a row above the mean since point 2"),
                value("SERIESSIGNAL(6,8,{5;6;6;6;6;6;6;6},5,0,10)"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
        SERIESSIGNAL(6,1,{6;7},"","","")           | no limits: the baseline needs 8 figures
        SERIESSIGNAL(6,1,{6;7},5,"",10)            | no limits: the baseline needs 8 figures
        SERIESSIGNAL("",1,{6;7},5,0,10)            | ''
        SERIESSIGNAL("[x]",1,{6;7},5,0,10)         | ''
        SERIESSIGNAL(6,2,{6;7},5,0,10)             | #N/A
        SERIESSIGNAL(6,3,{6;7},5,0,10)             | #N/A
        SERIESSIGNAL(6,0,{6;7},5,0,10)             | #N/A
        SERIESSIGNAL(6,1,{6;7},NA(),0,10)          | #N/A
        SERIESSIGNAL(6,1,{6;7},5,{0;0;0},10)       | #VALUE!
        SERIESSIGNAL(6,1,{6;7},5,0,10,{1;2;3})     | #VALUE!
        SERIESSIGNAL(6,1,{6;7},5,0)                | #VALUE!
        SERIESSIGNAL(-1,1,{-1;7},5,-3,10)          | ''
        SERIESSIGNAL(9,2,{9;9},5,0,{10;8})         | above the upper limit; 2 of 3 near the upper limit: point 1, point 2
        SERIESSIGNAL(9,2,{9;9},5,0,{20;10})        | ''
        """)
    void saysNothingThatItCannotKnow(String formula, String words) {
        assertEquals(words, value(formula).toString());
    }

    /** Another way: the points as letters, the rules as patterns on them. */
    @RepeatedTest(50)
    void agreesWithPatternsOnLetters() {
        var random = new Random();
        String[] points = random.ints(3 + random.nextInt(20), 2, 19)
                .mapToObj(each -> random.nextInt(15) == 0 ? "x" : Integer.toString(each))
                .toArray(String[]::new);
        points[points.length - 1] = points[points.length - 1].replace("x", "11");

        var rules = new ArrayList<Boolean>();
        for (boolean up : new boolean[] {true, false}) {
            String sides = letters(points, up ? 10.5 : 9.5, up);
            String near = letters(points, up ? 14.5 : 5.5, up);
            rules.add(letters(points, up ? 16.5 : 3.5, up).endsWith("y"));
            rules.add(sides.matches(".*y{7}"));
            rules.add(steps(points, up).matches(".*y{6}"));
            rules.add(near.matches(".*(yy|y[yn]y)"));
        }

        String words = signal(points).toString();
        assertEquals(
                rules,
                List.of(
                        words.contains("above the upper"),
                        words.contains("above the mean"),
                        words.contains("rising"),
                        words.contains("near the upper"),
                        words.contains("below the lower"),
                        words.contains("below the mean"),
                        words.contains("falling"),
                        words.contains("near the lower")),
                String.join(" ", points) + ": " + words);
    }

    private static String letters(String[] points, double edge, boolean up) {
        return Arrays.stream(points)
                .map(point -> point.equals("x") ? "x" : Double.parseDouble(point) > edge == up ? "y" : "n")
                .collect(Collectors.joining());
    }

    private static String steps(String[] points, boolean up) {
        return IntStream.range(1, points.length)
                .mapToObj(at -> (points[at] + points[at - 1]).contains("x")
                                || points[at].equals(points[at - 1])
                                || Integer.parseInt(points[at]) > Integer.parseInt(points[at - 1]) != up
                        ? "n"
                        : "y")
                .collect(Collectors.joining());
    }

    private static Value signal(String... points) {
        Object[] values = Arrays.stream(points)
                .map(point -> point.equals("x") ? null : Integer.valueOf(point))
                .toArray();
        Object[] names = IntStream.rangeClosed(1, points.length)
                .mapToObj(each -> "P" + each)
                .toArray();
        int last = points.length;
        return new SeriesFunctions()
                .named("SERIESSIGNAL")
                .orElseThrow()
                .call(List.of(
                        Area.of(Value.of((Integer) values[last - 1])),
                        Area.of(Value.of(last)),
                        BlocksOfValues.column(values),
                        Area.of(Value.of(10)),
                        Area.of(Value.of(4)),
                        Area.of(Value.of(16)),
                        BlocksOfValues.column(names)))
                .first();
    }
}
