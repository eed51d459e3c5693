package uk.safersheets.functions.labels;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.WrittenDate;

/**
 * What in a text about a case may say who the child is: a name, a date of birth, an address, a school. Names of places,
 * agencies and operations that begin with a forename (St John Ambulance, Lucy Faithfull Foundation, Thomas Street) are
 * nobody's.
 */
final class PersonClues {
    private static final String NAME = "[A-Z][\\p{L}'’-]+";
    private static final String THING =
            "(?i:street|st|road|rd|avenue|ave|lane|close|drive|way|court|crescent|gardens|place"
                    + "|terrace|grove|walk|square|hill|row|mews|parade|view|rise|green|park|house|estate|ward|valley|town|bridge|wood"
                    + "|wharf|quay|fields?|island|mere|bay|parish|ambulance|lewis|centre|center|club|project|trust|foundation|fund"
                    + "|charity|institute|association|society|service|services|team|unit|council|partnership|police|police station"
                    + "|station|hospital|hospice|clinic|surgery|practice|church|chapel|hall|library|museum|theatre|stadium|inquiry"
                    + "|review|report|act|law|programme|scheme|training|school|academy|college|university|community|primary"
                    + "|secondary|high|junior|infant|nursery|memorial|group|solicitors|llp|ltd|limited|plc|day|of|and)";
    private static final String SURNAMES = Forenames.joined("""
            Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White
            Roberts Edwards Hughes Khan Singh Kaur Begum Hussain Ahmed Ali Shah Clarke Jackson Turner Hill Cooper Morris
            Harris Ward Watson Anderson Bailey Bennett Campbell Carter Chapman Collins Cook Cox Davis Murphy Kelly Murray
            Shaw Stewart Mitchell Morgan Phillips Price Richardson Rogers Simpson Wilkinson Kowalski Nowak O'Brien
            """);
    private static final String NOT_NAMED =
            "(?<!\\b(?i:St|Saint|St\\.|Op|Operation|Project|Queen|King|Prince|Princess|Sir|The" + "|Lord|Lady) )";
    /** Neither the surname itself nor one of the two words after it may say that it is a thing. */
    private static final String SURNAME =
            "(?!" + THING + "\\b)" + NAME + "\\b(?!(?: " + NAME + ")? (?!(?:of|and|act)\\b)" + THING + "\\b)";

    private static final Pattern FULL_NAME =
            Pattern.compile(NOT_NAMED + "\\b(?:" + Forenames.ANY + ")(?: [A-Z]\\.?)?(?:,)? " + SURNAME);
    private static final Pattern INITIAL = Pattern.compile("\\b[A-Z]\\.? (?:" + SURNAMES + ")\\b(?! " + THING + "\\b)");
    private static final Pattern TITLED = Pattern.compile("\\b(?i:mr|mrs|miss|ms|mx|master)\\b\\.? (?=[A-Z])" + NAME);
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
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
            "\\b(?!(?:The|At|In|From|Special|Primary|Secondary|High|A|No|Former|Other) )[A-Z][\\p{L}'’.-]+ (?:" + NAME
                    + " ){0,3}(?:School|Academy|College)\\b|\\b(?:school|academy|college) (?:called|named) [A-Z]");
    private static final int YOUNGEST = 8;
    private static final int OLDEST = 18;

    private record Clue(Pattern pattern, String what) {}

    private static final List<Clue> CLUES = List.of(
            new Clue(BORN, "a date of birth"),
            new Clue(TITLED, "a name"),
            new Clue(FULL_NAME, "a name"),
            new Clue(INITIAL, "a name"),
            new Clue(SCHOOL, "a school"),
            new Clue(ADDRESS, "an address"));

    private PersonClues() {}

    /**
     * What a text holds, such as {@code a name}.
     *
     * @param asAt a date that makes somebody of 8 to 18 on this day is a date of birth; null for no such question
     */
    static Optional<String> in(String text, @Nullable LocalDate asAt) {
        return CLUES.stream()
                .filter(clue -> clue.pattern().matcher(text).find())
                .map(Clue::what)
                .findFirst()
                .or(() -> asAt != null && dates(text).anyMatch(day -> isOfAChild(day, asAt))
                        ? Optional.of("a date of birth")
                        : Optional.empty());
    }

    private static Stream<LocalDate> dates(String text) {
        return DATE.matcher(text).results().flatMap(found -> WrittenDate.in(found.group()).stream());
    }

    private static boolean isOfAChild(LocalDate born, LocalDate asAt) {
        return born.plusYears(YOUNGEST).isBefore(asAt)
                && born.plusYears(OLDEST + 1L).isAfter(asAt);
    }
}
