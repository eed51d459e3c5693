package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.Repository;
import uk.safersheets.SlowTest;

/** The settings of the scripts and of the service file, with an archive of classes that is missing or is none. */
@SlowTest
class ClassArchiveTest {
    private static final Path ROOT = Repository.file("");
    private static final Pattern OPTION = Pattern.compile("-X[a-zA-Z][^\\s\"\\\\)]*");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"deploy/safersheets.service", "deploy/Containerfile", "scripts/lib/common.sh"})
    void theStartGoesOnWithout(String file) throws IOException {
        var archive = folder.resolve("classes.jsa");
        for (int damage = 0; damage < 3; damage++) {
            if (damage > 0) {
                Files.writeString(archive, damage == 1 ? "" : "no archive".repeat(10_000));
            }
            try (var service = ServiceProcess.startWith(folder.resolve("data"), options(file, archive))) {
                assertTrue(service.address().getPort() > 0);
            }
        }
    }

    private static List<String> options(String file, Path archive) throws IOException {
        String text = Files.readString(ROOT.resolve(file));
        int from = text.indexOf("-Xmx512m");
        var options = OPTION.matcher(text.substring(from, text.indexOf("stderr", from) + "stderr".length()))
                .results()
                .map(option -> option.group().replaceFirst("(SharedArchiveFile=).*", "$1" + archive))
                .toList();
        assertTrue(options.contains("-XX:SharedArchiveFile=" + archive), options.toString());
        return options;
    }
}
