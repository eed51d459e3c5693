package uk.safersheets.check.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.safersheets.functions.labels.Forenames;

/**
 * What in a text may identify a person. Each pattern needs more than one clue, because reports are full of numbers,
 * dates, streets and names of operations that identify nobody:
 *
 * <ul>
 *   <li>a date of birth: the words for it, or a title and surname, close to a date, or a forename and surname before one;
 *   <li>a home address: a house number and street, then a full postcode; a postcode alone is an area;
 *   <li>a telephone number: a mobile, or a landline written as one; numbers of services (03, 0800, 101) pass;
 *   <li>an e-mail address, unless its first part is a role ({@code community.safety@});
 *   <li>a National Insurance number: two letters that HMRC uses, six digits, and A to D.
 * </ul>
 */
public final class PersonalData {
    private static final String DATE =
            "\\d{1,2}(?:[/.-]\\d{1,2}[/.-]|(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* )\\d{2,4}";
    private static final Pattern BORN =
            Pattern.compile("(?i)\\b(?:d\\.?o\\.?b\\b\\.?|date of birth|born)[^\\n]{0,20}?" + DATE);
    private static final Pattern NAMED_WITH_DATE =
            Pattern.compile("\\b(?:Mr|Mrs|Miss|Ms|Mx|Master)\\.? [A-Z][\\p{L}'’-]+[^\\n]{0,30}?(?i:" + DATE + ")");
    private static final String STREET =
            "(?:street|st|road|rd|avenue|ave|lane|ln|close|drive|dr|way|court|ct|crescent|cres|gardens|gdns|place|terrace"
                    + "|grove|walk|square|hill|row|mews|parade|view|rise|green|park|house)";
    private static final Pattern FORENAME_WITH_DATE = Pattern.compile("\\b(?:" + Forenames.ANY
            + ")(?: [A-Z][\\p{L}'’.-]*)?? (?!(?i:" + STREET + ")\\b)[A-Z][\\p{L}'’-]+[ ,;:(–-]{1,3}(?i:" + DATE + ")");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\b\\d{1,4}[a-z]?,? (?!(?:in|on|at|near|from|of|and)\\b)"
                    + "(?:(?!(?:in|on|at|near|from)\\b)[\\p{L}'’.-]+ ){0,3}" + STREET
                    + "\\b[^\\n\\d]{0,40}[a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2}\\b");
    private static final Pattern MOBILE =
            Pattern.compile("(?<![\\d/*])(?:\\+44 ?\\(?0?\\)? ?7\\d{3}|07\\d{3})[ -]?\\d{3}[ -]?\\d{3}(?![\\d/*])");
    private static final Pattern LANDLINE = Pattern.compile("(?<![\\d/*])(?:\\+44 ?\\(?0?\\)? ?[12]\\d{1,3}"
            + "|\\(?0[12]\\d{1,3}\\)?)[ -]\\d{3,4}[ -]?\\d{3,4}(?![\\d/*])");
    private static final Pattern EMAIL = Pattern.compile("([\\w.+'-]+)@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern ROLE = Pattern.compile("(?i).*(?:info|enquir|safety|communit|team|office|contact|admin"
            + "|partnership|csp|police|council|reply|feedback|press|media|data|foi|support|help|mail|customer|service"
            + "|finance|grants|licens|housing|asb|prevent|report).*");
    private static final Pattern NATIONAL_INSURANCE = Pattern.compile("(?i)(?<![\\w])(?!bg|gb|nk|kn|tn|nt|zz)"
            + "[abceghj-prstw-z][abceghj-nprstw-z] ?\\d{2} ?\\d{2} ?\\d{2} ?[a-d](?![\\w])");

    private record Clue(Pattern pattern, String what) {}

    private static final List<Clue> ANYWHERE = List.of(
            new Clue(BORN, "a date of birth"),
            new Clue(NAMED_WITH_DATE, "a name with a date"),
            new Clue(FORENAME_WITH_DATE, "a name with a date"),
            new Clue(ADDRESS, "a home address"),
            new Clue(NATIONAL_INSURANCE, "a National Insurance number"));
    private static final List<Clue> OF_OTHERS =
            List.of(new Clue(MOBILE, "a telephone number"), new Clue(LANDLINE, "a telephone number"));

    /** What every pattern needs; most texts have fewer, and need no closer look. */
    private static final int FEWEST_DIGITS = 3;

    private static final int FEWEST_DIGITS_OF_A_TELEPHONE = 9;

    private PersonalData() {}

    /** What a text holds of a person, such as {@code a telephone number}. */
    public static Optional<String> in(String text) {
        return inAnyText(text).or(() -> telephone(text)).or(() -> email(text));
    }

    /** The same, but an officer's own number or e-mail address is theirs to give. */
    static Optional<String> inAnyText(String text) {
        return digits(text) < FEWEST_DIGITS ? Optional.empty() : first(ANYWHERE, text);
    }

    private static Optional<String> telephone(String text) {
        return digits(text) < FEWEST_DIGITS_OF_A_TELEPHONE ? Optional.empty() : first(OF_OTHERS, text);
    }

    private static int digits(String text) {
        int digits = 0;
        for (int at = 0; at < text.length(); at++) {
            digits += Character.isDigit(text.charAt(at)) ? 1 : 0;
        }
        return digits;
    }

    private static Optional<String> first(List<Clue> clues, String text) {
        return clues.stream()
                .filter(clue -> clue.pattern().matcher(text).find())
                .map(Clue::what)
                .findFirst();
    }

    private static Optional<String> email(String text) {
        if (text.indexOf('@') < 0) {
            return Optional.empty();
        }
        return EMAIL.matcher(text)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .filter(name -> !ROLE.matcher(name).matches())
                .findFirst()
                .map(name -> "an e-mail address");
    }
}
