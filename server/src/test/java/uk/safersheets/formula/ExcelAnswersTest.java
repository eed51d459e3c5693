package uk.safersheets.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.safersheets.cell.Value;
import uk.safersheets.excel.poi.PoiFunctions;
import uk.safersheets.formula.library.ExcelFunctions;

/** Every function, against what Excel answers and against a second program. */
class ExcelAnswersTest {
    private static final List<String> HEADINGS = List.of("Name", "Group", "Score", "Mixed", "Date", "Blank");
    private static final List<List<Value>> ROWS = List.of(
            TableScope.values("Youth", "A", 5, "x", 43100, null),
            TableScope.values("garden", "B", 3, 7, 43200.5, null),
            TableScope.values("Youth work", "a", 3, true, 36526, null),
            TableScope.values("", "B", -1.5, null, 45000, null),
            TableScope.values("7", "C", 0, "12", 43831, null));
    private static final int ROW = 1;
    private static final Scope SCOPE =
            new TableScope("T", HEADINGS, ROWS, ROW, Map.of(), new ExcelFunctions().or(new PoiFunctions()));
    private static final PoiOracle POI = new PoiOracle("T", HEADINGS, ROWS);
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-6");

    private record Line(String formula, String answer, boolean poiDiffers) {
        private static final Pattern FORM = Pattern.compile("(.+?) => (.*?)( \\[POI: .*])?");

        static Line read(String text) {
            var line = FORM.matcher(text);
            assertTrue(line.matches(), text);
            return new Line(line.group(1), line.group(2), line.group(3) != null);
        }

        @Override
        public String toString() {
            return formula + " => " + answer;
        }
    }

    static Stream<Line> answers() throws IOException {
        try (var file = ExcelAnswersTest.class.getResourceAsStream("/formula/answers.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Line::read).toList().stream();
        }
    }

    static Stream<Line> answersOfPoi() throws IOException {
        return answers().filter(line -> !line.poiDiffers);
    }

    @Test
    void hasManyAnswers() throws IOException {
        assertTrue(answers().count() > 400);
        assertTrue(answersOfPoi().count() > 350);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answersAsExcel(Line line) {
        assertSame(line.answer, Formula.parse(line.formula).evaluate(SCOPE));
    }

    @ParameterizedTest
    @MethodSource("answersOfPoi")
    void answersAsPoi(Line line) {
        assertSame(line.answer, POI.evaluate(line.formula, ROW));
    }

    @ParameterizedTest
    @CsvSource({"tr-TR, Europe/Istanbul", "de-DE, America/New_York", "en-GB, Pacific/Auckland", "ar-EG, Europe/London"})
    void answersTheSameOnAnyComputer(String language, String zone) throws IOException {
        Locale languageBefore = Locale.getDefault();
        TimeZone zoneBefore = TimeZone.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            answers()
                    .forEach(line ->
                            assertSame(line.answer, Formula.parse(line.formula).evaluate(SCOPE)));
            assertSame("1", Formula.parse("index(find(\"i\",lower(\"I\")),1)").evaluate(SCOPE));
            assertSame("TRUE", Formula.parse("if(\"ISSUE\"=\"issue\",true)").evaluate(SCOPE));
            assertSame("1,234.5", Formula.parse("text(1234.5,\"#,##0.0\")").evaluate(SCOPE));
        } finally {
            Locale.setDefault(languageBefore);
            TimeZone.setDefault(zoneBefore);
        }
    }

    @AfterAll
    static void close() {
        POI.close();
    }

    private static void assertSame(String expected, Value actual) {
        if (actual instanceof Value.Number number && isNumber(expected)) {
            var wanted = new BigDecimal(expected);
            var allowed = wanted.abs().multiply(TOLERANCE);
            assertTrue(
                    number.amount().subtract(wanted).abs().compareTo(allowed) <= 0,
                    "expected " + expected + " but was " + actual);
        } else {
            assertEquals(expected, actual.toString());
        }
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[\\d.]+(E[+-]?\\d+)?");
    }
}
