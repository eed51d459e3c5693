package uk.safersheets.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.safersheets.Repository;

/** The list of built-in rules beside the rules that the code names. */
class BuiltInRulesTest {
    private static final Path SOURCES = Repository.file("server/src/main/java/uk/safersheets");
    private static final Pattern NAMED = Pattern.compile("\"(V\\d{3})\"");

    @Test
    void listsEveryRuleThatTheCodeNames() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var named = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("BuiltInRules.java"))
                    .flatMap(file -> NAMED.matcher(text(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertEquals(named, new TreeSet<>(BuiltInRules.IDS));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
