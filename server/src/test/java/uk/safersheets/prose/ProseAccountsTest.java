package uk.safersheets.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.Repository;
import uk.safersheets.budget.OverBudgetException;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.budget.WorkLimits;

/** Whatever the text, offsets point into it, no digit is lost in silence, and the work grows no faster than the text. */
class ProseAccountsTest {
    private static final String MARKS = " \n\t.,;:()[]-–−+£%/'\"“”#*|¹½\u00A0\u2009\u00AD";

    @RepeatedTest(60)
    void accountsForSentencesThatWereTakenApart(RepetitionInfo repetition) throws IOException {
        var random = new Random(repetition.getCurrentRepetition());
        var words = words();
        var text = new StringBuilder();
        for (int word = 0; word < 400; word++) {
            text.append(words.get(random.nextInt(words.size())));
            text.append(random.nextInt(4) == 0 ? MARKS.charAt(random.nextInt(MARKS.length())) : ' ');
        }

        Accounted.require(text.toString());
    }

    private static List<String> words() throws IOException {
        var words = new ArrayList<String>();
        try (Stream<Path> files = Files.list(Repository.file("server/src/test/resources/prose"))) {
            for (var file : files.sorted().toList()) {
                words.addAll(List.of(Files.readString(file).split("\\s+")));
            }
        }
        return words;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "1 ",
                "1,",
                "1.",
                "- ",
                "fell by 12, ",
                "a ",
                "1st of ",
                "one in ",
                "between 1 and ",
                "\n\n1 A",
                "a\n",
                "<",
                "£",
                "robbery fell and ",
                "all of the ",
                "Beat 1, ",
                "[1]",
                "**",
                "http://",
                "most ",
                "x: ",
                "|\t"
            })
    void twiceTheTextIsAboutTwiceTheWork(String piece) {
        long once = work(piece.repeat(4_000));
        long twice = work(piece.repeat(8_000));

        assertTrue(twice < once * 3, piece + ": " + once + " steps, and " + twice + " for twice the text");
    }

    private static long work(String text) {
        return WorkBudget.within(WorkLimits.inBackground(), () -> {
            ReadProse.of(text);
            return WorkBudget.used(Work.STEPS) + WorkBudget.used(Work.CHARACTERS);
        });
    }

    @Test
    void aLongReportIsReadWithinTheBudgetOfARequest() {
        String report = "Burglary fell from 252 to 218, a reduction of 34 (13.5%), and most beats saw a rise.\n\n"
                .repeat(24_000);

        var prose = WorkBudget.within(
                WorkLimits.ofRequest().lasting(Duration.ofMinutes(5), Duration.ofMinutes(5)),
                () -> ReadProse.of(report));

        assertEquals(24_000, prose.paragraphs().size());
    }

    @Test
    void endsWhenItsBudgetDoes() {
        var limits = WorkLimits.ofRequest().with(Work.STEPS, 1_000);

        assertThrows(
                OverBudgetException.class,
                () -> WorkBudget.within(limits, () -> ReadProse.of("Robbery rose by 3. ".repeat(1_000))));
    }

    @Test
    void keepsTheTextAsItIs() {
        String text = "\uFEFFRobbery\u00A0rose by\u00AD 3.\r\n\r\nIt fell.";

        assertEquals(text, ReadProse.of(text).text());
        assertEquals(ReadProse.of(""), new Prose("", List.of(), List.of()));
    }
}
