package uk.safersheets.cli;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.safersheets.Repository;
import uk.safersheets.api.Json;

/** What the deployment files and the guides tell people to run is what the command line understands. */
class WrittenCommandsTest {
    private static final Path ROOT = Repository.file("");
    private static final Pattern COMMAND = Pattern.compile("(?:scripts/|(?m)^ {4})safersheets ([a-z][^`\\n]*)");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");
    private static final int FEWEST_IN_THE_GUIDES = 12;

    @Test
    void theUnitServesFromTheFolderItMayWriteTo() throws IOException {
        String unit = DeployFiles.read("safersheets.service");

        var served = DeployFiles.parsed(afterJar(setting(unit, "ExecStart").split("\\s+")));

        assertEquals("serve", served.commandSpec().name());
        assertEquals(Path.of("/var/lib", setting(unit, "StateDirectory")), served.matchedOptionValue("--data", null));
        assertTrue(setting(unit, "ExecStart").contains("=/var/cache/" + setting(unit, "CacheDirectory") + " "));
    }

    @Test
    void theContainerServesFromItsVolume() throws IOException {
        String file = DeployFiles.read("Containerfile");

        var served = DeployFiles.parsed(afterJar((list(file, "ENTRYPOINT") + " " + list(file, "CMD")).split(" ")));

        assertEquals("serve", served.commandSpec().name());
        assertEquals(Path.of(instruction(file, "VOLUME")), served.matchedOptionValue("--data", null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inTheGuides")
    void aGuideNamesWhatThereIs(String command) {
        assertDoesNotThrow(() -> DeployFiles.parsed(words(command)));
    }

    static List<String> inTheGuides() throws IOException {
        var commands = new ArrayList<String>();
        try (var guides = Files.newDirectoryStream(ROOT.resolve("docs"), "*.md")) {
            for (var guide : guides) {
                COMMAND.matcher(Files.readString(guide))
                        .results()
                        .map(found -> found.group(1).replaceAll(" {2,}.*", ""))
                        .forEach(commands::add);
            }
        }
        assertTrue(commands.size() >= FEWEST_IN_THE_GUIDES, commands.toString());
        return commands;
    }

    /** As a shell takes them apart: what stands in quotes is one word. */
    private static List<String> words(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> word.group().replace("\"", ""))
                .toList();
    }

    private static List<String> afterJar(String... words) {
        var all = Arrays.asList(words);
        return all.subList(all.indexOf("/opt/safersheets/safersheets.jar") + 1, all.size());
    }

    private static String setting(String unit, String name) {
        return DeployFiles.found("(?m)^" + name + "=((?:.*\\\\\\n)*.*)$", unit)
                .get(0)
                .replace("\\\n", " ");
    }

    private static String instruction(String file, String name) {
        return DeployFiles.found("(?m)^" + name + " (.*)$", file).get(0);
    }

    private static String list(String file, String name) {
        var words = Json.read(instruction(file, name).getBytes(), List.class);
        return ((List<?>) words).stream().map(Object::toString).collect(joining(" "));
    }
}
