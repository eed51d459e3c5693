package uk.safersheets.functions.labels;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.budget.WorkLimits;

/** A text of twice the length costs about twice as much to look through, whatever stands in it. */
class LinearScreensTest {
    private static final WorkLimits LIMITS =
            WorkLimits.ofHeap(1L << 30).lasting(Duration.ofMinutes(5), Duration.ofMinutes(5));

    private static final int LENGTH = 8_000;

    /** A way to look through a text. */
    enum Screen {
        PERSONAL_DATA(text -> PersonalData.in("07 " + text)),
        PERSON(text -> PersonClues.in(text, null)),
        ACRONYMS(Acronyms::in),
        NAMES(text -> NamesListed.in(text, Labels.of(List.of("Police")))),
        ACTIVITY(text -> Activities.isOne(text, List.of("Attend"))),
        WORDS(Words::of);

        private final Look look;

        Screen(Look look) {
            this.look = look;
        }
    }

    private interface Look {
        Object at(String text);
    }

    @ParameterizedTest(name = "of \"{0}\"")
    @ValueSource(
            strings = {"a", "a.", "a@", "a@b-", "1/1/", "07 ", " ", "A B ", "Ann Smith, ", "all ", "(", "a ", "0", "; "
            })
    void looksOnceAtEachCharacter(String part) {
        for (var screen : Screen.values()) {
            String text = part.repeat(LENGTH / part.length());
            long once = looks(screen, text);
            long twice = looks(screen, text + text);

            assertTrue(twice < 3 * once + 1_000, screen + ": " + once + " looks, and for twice the text " + twice);
            assertTrue(once < 1_000L * LENGTH, screen + ": " + once + " looks");
        }
    }

    private static long looks(Screen screen, String text) {
        return WorkBudget.<Long, RuntimeException>within(LIMITS, () -> {
            screen.look.at(text);
            return WorkBudget.used(Work.CHARACTERS);
        });
    }

    /** Words and what slips of the hand make of them. */
    enum Slip {
        MORE("theft", "thefft", true),
        LESS("theft", "thft", true),
        OTHER("theft", "thest", true),
        SWAPPED("theft", "tehft", true),
        AT_THE_END("theft", "thefts", true),
        TWO("theft", "tehfx", false),
        SAME("theft", "theft", false),
        FAR("theft", "assault", false);

        private final String one;
        private final String other;
        private final boolean isOne;

        Slip(String one, String other, boolean isOne) {
            this.one = one;
            this.other = other;
            this.isOne = isOne;
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowsASingleSlip(Slip slip) {
        assertTrue(Edits.isOne(slip.one, slip.other) == slip.isOne, slip.one + " and " + slip.other);
        assertTrue(Edits.isOne(slip.other, slip.one) == slip.isOne, slip.other + " and " + slip.one);
    }
}
