package uk.safersheets.functions.labels;

import java.util.List;
import java.util.regex.Pattern;
import uk.safersheets.budget.CountedText;

/**
 * Names of persons in a text. Names of places, agencies and operations that begin with a forename (St John Ambulance,
 * Lucy Faithfull Foundation, Thomas Street) are nobody's.
 */
final class PersonNames {
    /** A word that may be a name. */
    static final String NAME = "[A-Z][\\p{L}'’-]{1,40}";

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
    private static final String NOT_NAMED = "(?<!\\b(?i:St|Saint|St\\.|Op|Operation|Project|Queen|King|Prince|Princess"
            + "|Sir|The|Lord|Lady|Storm|Hurricane) )(?<![-'’])(?<!John )";
    /** Neither the surname itself nor one of the two words after it may say that it is a thing. */
    private static final String SURNAME =
            "(?!" + THING + "\\b)" + NAME + "\\b(?!(?: " + NAME + ")? (?!(?:of|and|act)\\b)" + THING + "\\b)";
    /** Flowers, places and words as often as persons, where no surname follows. */
    private static final String NOT_ALONE =
            "(?!(?:(?i:brooke|chelsea|heather|holly|jasmine|poppy|jade)|carol|harry|jack|joe|lee|sam)\\b)";

    private static final Pattern FULL =
            Pattern.compile(NOT_NAMED + "\\b(?:" + Forenames.ANY + ")(?: [A-Z]\\.?)?(?:,)? " + SURNAME);
    private static final Pattern INITIAL = Pattern.compile("\\b[A-Z]\\.? (?:" + SURNAMES + ")\\b(?! " + THING + "\\b)");
    private static final Pattern TITLED = Pattern.compile("\\b(?i:mr|mrs|miss|ms|mx|master)\\b\\.? (?=[A-Z])" + NAME);
    private static final Pattern FORENAME = Pattern.compile(NOT_NAMED + "\\b" + NOT_ALONE + "(?i:" + Forenames.ANY
            + ")(?:['’]s)?(?![\\p{L}\\d'’&])(?! (?!(?:of|and|act)\\b)" + THING + "\\b)(?!['’]?s? [A-Z])(?!-[A-Z])");

    private static final List<Pattern> WHOLE = List.of(TITLED, FULL, INITIAL);

    private PersonNames() {}

    /** Whether a text holds a forename and surname, an initial and a common surname, or a title and a name. */
    static boolean areIn(String text) {
        return WHOLE.stream()
                .anyMatch(name -> name.matcher(CountedText.of(text)).find());
    }

    /** Whether a text holds any of these, or a forename alone: {@code Kieran has moved in with an aunt}. */
    static boolean orForenamesAreIn(String text) {
        return areIn(text) || FORENAME.matcher(CountedText.of(text)).find();
    }
}
