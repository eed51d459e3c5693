package uk.safersheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the program knows once: where days start, how they are written, when two numbers are the same. */
class OneHomeTest {
    private static final Path MAIN = Repository.file("server/src/main/java");

    @ParameterizedTest(name = "{0} only in {1}")
    @CsvSource(delimiter = '¦', textBlock = """
        LocalDate\\.of\\(1(899|900|904), *\\d        ¦ ExcelDate
        2_?958_?465                                  ¦ ExcelDate
        \\b1_?462\\b                                 ¦ ExcelDate
        "Europe/London"                              ¦ DayFormat
        DateTimeFormatter\\.ofPattern                ¦ DayFormat
        BigDecimal\\("1e-\\d+"\\)                    ¦ NumberTolerance
        == 1\\s*\\?\\s*(one\\b|noun|what|"1 )    ¦ Plural
        """)
    void hasOneHome(String what, String home) throws IOException {
        var pattern = Pattern.compile(what);
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> pattern.matcher(code(file)).find())
                    .forEach(file -> found.add(file.getFileName().toString().replace(".java", "")));
        }
        assertTrue(found.contains(home), home + " is no home of " + what);
        assertEquals(Set.of(home), found);
    }

    private static String code(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line ->
                            !line.strip().startsWith("*") && !line.strip().startsWith("/"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
