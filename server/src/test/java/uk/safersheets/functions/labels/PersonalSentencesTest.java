package uk.safersheets.functions.labels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.safersheets.Repository;

/**
 * The screens for personal data against 500 sentences of our own, drawn once from a seed: 160 that identify somebody in
 * any workbook, 130 that do so in a case that must name nobody, and 210 that identify nobody. What is known to be missed
 * is in them too: names that the list of forenames does not have, and names and streets written without capitals.
 */
class PersonalSentencesTest {
    private record Sentence(String where, String kind, String text) {}

    private static List<Sentence> sentences;

    @BeforeAll
    static void read() throws IOException {
        sentences = Files.readAllLines(Repository.file("server/src/test/resources/privacy/sentences.txt")).stream()
                .map(line -> line.split("\\|", 3))
                .map(parts -> new Sentence(parts[0], parts[1], parts[2]))
                .toList();
    }

    @Test
    void countsHitsMissesAndFalseAlarmsInAnOrdinaryWorkbook() {
        assertEquals(
                "hits 152, misses 8, false alarms 0",
                counts(
                        sentence -> sentence.where().equals("anywhere"),
                        text -> PersonalData.in(text).isPresent()));
    }

    @Test
    void countsHitsMissesAndFalseAlarmsInACaseThatMustNameNobody() {
        assertEquals(
                "hits 282, misses 8, false alarms 0",
                counts(
                        sentence -> !sentence.where().equals("none"),
                        text -> PersonClues.in(text, null)
                                .or(() -> PersonalData.in(text))
                                .isPresent()));
    }

    private static String counts(Predicate<Sentence> identifies, Predicate<String> screen) {
        assertEquals(500, sentences.size());
        int hits = 0;
        int misses = 0;
        int alarms = 0;
        for (var sentence : sentences) {
            boolean found = screen.test(sentence.text());
            hits += found && identifies.test(sentence) ? 1 : 0;
            misses += !found && identifies.test(sentence) ? 1 : 0;
            alarms += found && !identifies.test(sentence) ? 1 : 0;
        }
        return "hits " + hits + ", misses " + misses + ", false alarms " + alarms;
    }
}
