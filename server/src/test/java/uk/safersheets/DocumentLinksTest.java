package uk.safersheets;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents link to files that are there. */
class DocumentLinksTest {
    /** A link or a picture; what follows # is a place in the file. */
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)\\s]*)?\\)");

    private static final Pattern TEST = Pattern.compile("`([\\w-]+(?:Test|\\.test\\.js))`");
    private static final int FEWEST_TESTS = 40;

    private static final Pattern ADDRESS = Pattern.compile("[a-z]+:.*");
    private static final int FEWEST_DOCUMENTS = 8;

    static List<String> documents() throws IOException {
        try (var docs = Files.list(Repository.file("docs"))) {
            var names = docs.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> "docs/" + name);
            return Stream.concat(names, Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyRelativeLinkLeadsToAFile(String document) throws IOException {
        var file = Repository.file(document);

        var broken = links(file).stream()
                .filter(link -> !Files.exists(file.resolveSibling(link)))
                .toList();

        assertEquals(List.of(), broken);
    }

    /** The table of what is met would be worth little if it named tests that are not there. */
    @Test
    void theSecurityTableNamesTestsThatAre() throws IOException {
        var named = TEST.matcher(Files.readString(Repository.file("docs/security.md")))
                .results()
                .map(found -> found.group(1))
                .collect(toCollection(TreeSet::new));
        assertTrue(named.size() > FEWEST_TESTS, named::toString);

        named.removeAll(names("server/src/test/java", ".java"));
        named.removeAll(names("addin-manifest/test", ""));
        assertEquals(Set.of(), named);
    }

    private static Set<String> names(String folder, String ending) throws IOException {
        try (var files = Files.walk(Repository.file(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void thereAreDocumentsAndLinksInThem() throws IOException {
        assertTrue(documents().size() >= FEWEST_DOCUMENTS, documents()::toString);
        assertTrue(links(Repository.file("docs/tour-of-the-code.md")).contains("architecture.md"));
    }

    private static List<String> links(Path file) throws IOException {
        return LINK.matcher(Files.readString(file))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !ADDRESS.matcher(link).matches())
                .toList();
    }
}
