package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.Repository;

/** Who pays is what a workbook says: offices end and their duties pass on, and no code or template is to know of any. */
class WhoPaysTest {
    private static final Pattern AN_OFFICE = Pattern.compile("(?i)\\bO?PCCs?\\b|commissioner");
    private static final Pattern TEXT = Pattern.compile(".*\\.(java|txt|xml|html|css|js|json|ya?ml|properties|sql)");

    /** What the templates of one time were called is a fact; it is read and never shown. */
    private static final String EARLIER = "risk-matrix | score | PCC Priority/National Priority";

    @ParameterizedTest
    @ValueSource(strings = {"server/src/main", "addin-manifest/pane", "addin-manifest/manifest.xml", "workbooks"})
    void nothingAssumesAnOffice(String folder) throws IOException {
        try (var files = Files.walk(Repository.file(folder))) {
            var found = files.filter(WhoPaysTest::isOurs)
                    .flatMap(WhoPaysTest::lines)
                    .toList();

            assertEquals(List.of(), found);
        }
    }

    /** The examples tell of awards that were made, by whoever made them. */
    private static boolean isOurs(Path file) {
        return Files.isRegularFile(file)
                && TEXT.matcher(file.getFileName().toString()).matches()
                && !file.toString().contains("examples");
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.equals(EARLIER))
                    .filter(line -> AN_OFFICE.matcher(line).find())
                    .map(line -> file.getFileName() + ": " + line.strip());
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
