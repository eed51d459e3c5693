package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.safersheets.Repository;
import uk.safersheets.check.CheckResult;
import uk.safersheets.check.Finding;
import uk.safersheets.check.Wording;

/**
 * Everything the check says of the source documents' own tables, to the last message. What it said is written to {@code
 * target/golden}: after a wanted change, read it and copy it over the one in {@code src/test/resources/golden}.
 */
class ExampleFindingsTest {
    private static final Path GOLDEN = Repository.file("server/src/test/resources/golden");
    private static final Path SAID = Repository.file("server/target/golden");

    @ParameterizedTest(name = "{1}")
    @MethodSource("examples")
    void saysOfAnExampleExactlyWhatItShould(String template, String example) throws IOException {
        String said = told(Shipped.check(template, Shipped.submission(template, example)));
        Files.createDirectories(SAID);
        Files.writeString(SAID.resolve(example + ".txt"), said);

        assertEquals(
                Files.readString(GOLDEN.resolve(example + ".txt"), StandardCharsets.UTF_8),
                said,
                "see server/target/golden/" + example + ".txt");
    }

    @Test
    void hasOneGoldenFileForEachExample() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            assertEquals(
                    examples()
                            .map(example -> example.get()[1] + ".txt")
                            .sorted()
                            .toList(),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    static Stream<Arguments> examples() {
        return Shipped.templates().stream()
                .flatMap(template -> Shipped.examples(template).stream().map(name -> Arguments.of(template, name)));
    }

    private static String told(CheckResult result) {
        var lines = Stream.concat(
                Stream.of(Wording.summary(result.summary()), result.patches().size() + " cells to recalculate."),
                result.findings().stream().flatMap(finding -> told(finding).stream()));
        return String.join("\n", lines.toList()) + "\n";
    }

    private static List<String> told(Finding finding) {
        var heading = Stream.of("", finding.severity().word() + " " + finding.ruleId() + " " + Wording.text(finding));
        var example =
                Stream.of(finding.example()).filter(text -> !text.isEmpty()).map(text -> "    for example " + text);
        var places = finding.places().stream()
                .map(place -> "    " + place.cell().a1() + " " + place.rowKey() + ", " + place.column() + ": "
                        + place.message());
        return Stream.of(heading, example, places).flatMap(lines -> lines).toList();
    }
}
