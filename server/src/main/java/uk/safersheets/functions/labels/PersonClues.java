package uk.safersheets.functions.labels;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.CountedText;
import uk.safersheets.cell.WrittenDate;

/**
 * What in a text about a case may say who the child is: a name or a forename alone, a date of birth, an address, a school.
 * {@link PersonalData} tells what identifies anybody.
 */
public final class PersonClues {
    private static final String NAME = PersonNames.NAME;
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";
    private static final Pattern DATE = Pattern.compile("(?i)\\b(?:\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})"
            + "|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}(?:st|nd|rd|th)? " + MONTH + ",? (?:\\d{4}|\\d{2}))\\b");
    private static final Pattern BORN = Pattern.compile(
            "(?i)\\b(?:d\\.? ?o\\.? ?b\\b\\.?|date of birth\\b|born (?:on |in )?(?=\\d|" + MONTH + "\\b))");
    private static final Pattern ADDRESS =
            Pattern.compile("\\b(?i:lives?|living|resides) (?i:at|in|on) (?:the )?(?=[A-Z\\d])"
                    + "|\\b\\d{1,4}[a-zA-Z]?,? (?:" + NAME
                    + " ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Crescent"
                    + "|Gardens|Terrace|Grove)\\b");
    private static final Pattern SCHOOL = Pattern.compile(
            "\\b(?!(?:The|At|In|From|Special|Primary|Secondary|High|A|No|Former|Other) )[A-Z][\\p{L}'’.-]{1,40} (?:"
                    + NAME
                    + " ){0,3}(?:School|Academy|College)\\b|\\b(?:school|academy|college) (?:called|named) [A-Z]");
    private static final int YOUNGEST = 8;
    private static final int OLDEST = 18;

    private record Clue(Pattern pattern, String what) {}

    private static final List<Clue> CLUES = List.of(new Clue(SCHOOL, "a school"), new Clue(ADDRESS, "an address"));

    private PersonClues() {}

    /**
     * What a text holds, such as {@code a name}.
     *
     * @param asAt a date that makes somebody of 8 to 18 on this day is a date of birth; null for no such question
     */
    public static Optional<String> in(String text, @Nullable LocalDate asAt) {
        if (BORN.matcher(CountedText.of(text)).find()) {
            return Optional.of("a date of birth");
        }
        if (PersonNames.orForenamesAreIn(text)) {
            return Optional.of("a name");
        }
        return CLUES.stream()
                .filter(clue -> clue.pattern().matcher(CountedText.of(text)).find())
                .map(Clue::what)
                .findFirst()
                .or(() -> asAt != null && dates(text).anyMatch(day -> isOfAChild(day, asAt))
                        ? Optional.of("a date of birth")
                        : Optional.empty());
    }

    private static Stream<LocalDate> dates(String text) {
        return DATE.matcher(CountedText.of(text)).results().flatMap(found -> WrittenDate.in(found.group()).stream());
    }

    private static boolean isOfAChild(LocalDate born, LocalDate asAt) {
        return born.plusYears(YOUNGEST).isBefore(asAt)
                && born.plusYears(OLDEST + 1L).isAfter(asAt);
    }
}
