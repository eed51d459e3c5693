package uk.safersheets.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.safersheets.Repository;

/** Sentences with all that is to be read of them: each text, then what is read, set in, a line each. */
class ReadProseTest {
    private static final String FOLDER = "server/src/test/resources/prose";

    private record Case(String text, List<String> read) {}

    @TestFactory
    Stream<DynamicTest> readsFiguresAndWhatTheyMean() throws IOException {
        return tests("figures.txt");
    }

    @TestFactory
    Stream<DynamicTest> passesOverWhatIsNoFigure() throws IOException {
        return tests("no-figures.txt");
    }

    @TestFactory
    Stream<DynamicTest> readsClaims() throws IOException {
        return tests("claims.txt");
    }

    @TestFactory
    Stream<DynamicTest> readsListsWithWhatLeadsThemIn() throws IOException {
        return tests("lists.txt");
    }

    private static Stream<DynamicTest> tests(String file) throws IOException {
        return cases(file).stream()
                .map(each -> dynamicTest(
                        each.text,
                        () -> assertEquals(
                                String.join("\n", each.read), String.join("\n", Shown.of(ReadProse.of(each.text))))));
    }

    /** A text goes on until lines that are set in by four blanks say what is read of it. */
    private static List<Case> cases(String file) throws IOException {
        var cases = new ArrayList<Case>();
        var text = new StringBuilder();
        var read = new ArrayList<String>();
        for (String line : (Files.readString(Repository.file(FOLDER).resolve(file)) + "\n\n").split("\n", -1)) {
            if (line.startsWith("    ")) {
                read.add(line.strip());
            } else if (!read.isEmpty() && line.isEmpty()) {
                cases.add(new Case(text.toString().strip().replace("·", "\u2009"), List.copyOf(read)));
                text.setLength(0);
                read.clear();
            } else {
                text.append(line).append('\n');
            }
        }
        assertTrue(text.toString().isBlank() && cases.size() > 10, file + " ends in the middle of a case");
        return cases.stream()
                .map(each -> each.read.equals(List.of("nothing")) ? new Case(each.text, List.of()) : each)
                .toList();
    }

    @Test
    void everyOffsetPointsIntoTheTextAndNoDigitIsLost() throws IOException {
        for (String file : List.of("figures.txt", "no-figures.txt", "claims.txt", "lists.txt")) {
            for (var each : cases(file)) {
                Accounted.require(each.text);
            }
        }
    }
}
