package uk.safersheets.formula;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.safersheets.SlowTest;
import uk.safersheets.formula.parser.ArgumentCounts;

/** Whatever it is given, a function answers with a value or one of Excel's errors, and ends no check. */
@SlowTest
class AnyArgumentTest {
    private static final int TRIES = 120;
    private static final int MOST_ARGUMENTS = 6;

    private static final List<String> ARGUMENTS = List.of(
            "",
            "0",
            "1",
            "2",
            "3",
            "-1",
            "0.5",
            "-2.5",
            "170",
            "46036",
            "46036.75",
            "2958466",
            "2147483648",
            "-99999999999",
            "1E15",
            "1E300",
            "-1E300",
            "1E-300",
            "1E308",
            "TRUE",
            "FALSE",
            "\"\"",
            "\"x\"",
            "\"5\"",
            "\"£1,234.50\"",
            "\"14/01/2026\"",
            "\"31/02/2026\"",
            "\"14/01/2026 09:30\"",
            "\">=3\"",
            "\"********b\"",
            "\"0.00\"",
            "\"[h]:mm;@;;\"",
            "\"0000011\"",
            "\"\u00e9\ud83d\ude00\"",
            "REPT(\"ab\",9000)",
            "NA()",
            "1/0",
            "#REF!",
            "{1,2;3,4}",
            "{1,2,3,4,5,6}",
            "{5;\"a\";TRUE;#N/A}",
            "{0,0,0}",
            "T[Name]",
            "T[Score]",
            "T[Mixed]",
            "T[Date]",
            "T[Blank]",
            "T[[Score]:[Num]]",
            "T",
            "T[#All]",
            "T[@Score]",
            "T[@Blank]",
            "BlankCell",
            "EmptyText",
            "NumText",
            "ErrCell",
            "LAMBDA(a,a+1)");

    static Stream<String> functions() {
        return ArgumentCounts.functions().stream()
                .filter(name -> SuiteTable.FUNCTIONS.named(name).isPresent())
                .sorted();
    }

    @Test
    void triesManyFunctions() {
        assertTrue(functions().count() > 300);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void answersWhateverItIsGiven(String function) {
        var counts = ArgumentCounts.of(function).orElseThrow();
        var random = new Random(function.hashCode());
        for (int tried = 0; tried < TRIES; tried++) {
            int most = Math.min(counts.most(), Math.max(counts.least(), MOST_ARGUMENTS));
            int size = counts.least() + random.nextInt(most - counts.least() + 1);
            String formula = IntStream.range(0, size)
                    .mapToObj(at -> ARGUMENTS.get(random.nextInt(ARGUMENTS.size())))
                    .collect(Collectors.joining(",", function + "(", ")"))
                    .replace(function + "()", function + (size == 1 ? "(0)" : "()"));
            assertDoesNotThrow(() -> answered(formula), formula);
        }
    }

    /** Every value of the answer, for what is worked out late. */
    private static void answered(String formula) {
        assertNotNull(Formula.parse(formula).evaluate(SuiteTable.SCOPE), formula);
        assertNotNull(Formula.parse("SUMPRODUCT(LEN(" + formula + "))").evaluate(SuiteTable.SCOPE), formula);
    }
}
