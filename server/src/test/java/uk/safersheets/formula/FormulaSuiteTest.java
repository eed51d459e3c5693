package uk.safersheets.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;

/**
 * Over a thousand formulas with what Excel answers. What we answer otherwise stands in {@code differences.tsv}, each
 * with its reason; a difference that is new, or one that is gone, fails here.
 */
class FormulaSuiteTest {
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-6");
    private static final String UNSUPPORTED = "#unsup";
    private static final String NO_FORMULA = "#parse";

    private record Line(String formula, String answer, String note) {
        static Line of(String text) {
            String[] parts = text.split("\t", -1);
            assertEquals(3, parts.length, text);
            return new Line(parts[0], parts[1].replace("\\n", "\n"), parts[2]);
        }
    }

    @Test
    void answersAsExcelButForWhatIsAccepted() throws IOException {
        Map<String, String> accepted = new TreeMap<>();
        for (var line : lines("differences.tsv")) {
            assertTrue(line.note().length() > 10, () -> "no reason is given for " + line.formula());
            accepted.put(line.formula(), line.answer());
        }
        Map<String, String> different = new TreeMap<>();
        List<Line> suite = lines("suite.tsv");
        for (var line : suite) {
            String ours = answer(line.formula());
            if (!isSame(line.answer(), ours)) {
                different.put(line.formula(), ours);
            }
        }
        long unsupported =
                different.values().stream().filter(UNSUPPORTED::equals).count();
        System.out.printf(
                "Formulas as Excel answers them: %d tried, %d agree, %d differ for a stated reason, %d unsupported%n",
                suite.size(), suite.size() - different.size(), different.size() - unsupported, unsupported);
        assertTrue(suite.size() > 1200);
        assertEquals(text(accepted), text(different));
    }

    private static String text(Map<String, String> answers) {
        var text = new StringBuilder();
        answers.forEach((formula, answer) ->
                text.append(formula).append('\t').append(answer).append('\n'));
        return text.toString();
    }

    private static List<Line> lines(String file) throws IOException {
        try (var stream = FormulaSuiteTest.class.getResourceAsStream("/formula/" + file)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(Line::of).toList();
        }
    }

    private static String answer(String text) {
        try {
            var formula = Formula.parse(text);
            boolean supported = formula.references().stream().noneMatch(Reference.Totals.class::isInstance)
                    && formula.functions().stream()
                            .allMatch(name -> SuiteTable.FUNCTIONS.named(name).isPresent());
            if (!supported) {
                return UNSUPPORTED;
            }
            Value value = formula.evaluate(SuiteTable.SCOPE);
            return value instanceof Value.Blank ? "0" : value.toString();
        } catch (FormulaException e) {
            return NO_FORMULA;
        }
    }

    private static boolean isSame(String expected, String actual) {
        if (expected.equals(actual)) {
            return true;
        }
        boolean numbers = isNumber(expected) && isNumber(actual);
        if (!numbers || ExcelError.of(expected).isPresent()) {
            return false;
        }
        var wanted = new BigDecimal(expected);
        BigDecimal apart = new BigDecimal(actual).subtract(wanted).abs();
        BigDecimal lastDigit = BigDecimal.ONE.movePointLeft(Math.max(4, wanted.scale()));
        return apart.compareTo(wanted.abs().multiply(TOLERANCE).max(lastDigit)) <= 0;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    }
}
