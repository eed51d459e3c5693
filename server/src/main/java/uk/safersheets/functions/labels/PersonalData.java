package uk.safersheets.functions.labels;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import uk.safersheets.budget.CountedText;

/**
 * What in a text may identify a person. Each pattern needs more than one clue, because reports are full of numbers,
 * dates, streets and names of operations that identify nobody:
 *
 * <ul>
 *   <li>a date of birth: the words for it, or a title and surname, close to a date, or a forename and surname before one;
 *   <li>a home address: a house number and street, then a full postcode, or a name in the same text; a postcode alone is
 *       an area;
 *   <li>a telephone number: a mobile, or a landline written as one; numbers of services (03, 0800, 101) pass;
 *   <li>an e-mail address, unless its first part is a role ({@code community.safety@});
 *   <li>an NHS number: ten digits whose last is the check digit (modulus 11, as the NHS Data Dictionary has it), and the
 *       word for it or the usual spaces;
 *   <li>a National Insurance number: two letters that HMRC uses, six digits, and A to D.
 * </ul>
 *
 * <p>Every repetition is bounded, so that a text of any length costs a constant for each character.
 */
public final class PersonalData {
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}";
    private static final String DATE = "(?:\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{4}-\\d\\d-\\d\\d"
            + "|\\d{1,2}(?:st|nd|rd|th)? (?:of )?" + MONTH + ",? \\d{2,4}|" + MONTH + " \\d{1,2},? \\d{4})";
    private static final Pattern ANY_DATE = Pattern.compile("(?i)" + DATE);
    private static final Pattern BORN = Pattern.compile(
            "(?i)\\b(?:d\\.? ?o\\.? ?b\\b\\.?|date of birth|birthday|born|turned [a-z\\d]{1,10} on)[^\\n]{0,20}?"
                    + DATE);
    private static final Pattern NAMED_WITH_DATE = Pattern.compile(
            "\\b(?:Mr|Mrs|Miss|Ms|Mx|Master)\\.? " + PersonNames.NAME + "[^\\n]{0,30}?(?i:" + DATE + ")");
    private static final String STREET =
            "(?:street|st|road|rd|avenue|ave|lane|ln|close|drive|dr|way|court|ct|crescent|cres|gardens|gdns|place|terrace"
                    + "|grove|walk|square|hill|row|mews|parade|view|rise|green|park|house)";
    private static final Pattern FORENAME_WITH_DATE = Pattern.compile("\\b(?:" + Forenames.ANY
            + ")(?: [A-Z][\\p{L}'’.-]{0,40})?? (?!(?i:" + STREET + ")\\b)" + PersonNames.NAME
            + "[ ,;:(–-]{1,3}(?i:" + DATE + ")");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\b\\d{1,4}[a-z]?,? (?!(?:in|on|at|near|from|of|and)\\b)"
                    + "(?:(?!(?:in|on|at|near|from)\\b)[\\p{L}'’.-]{1,40} ){0,3}" + STREET
                    + "\\b[^\\n\\d]{0,40}[a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2}\\b");
    /** A house in a street, and no count of things there: {@code 24 burglaries on Ashby Road}. */
    private static final Pattern HOUSE = Pattern.compile("\\b\\d{1,4}[a-zA-Z]?,? (?:" + PersonNames.NAME + " ){1,3}"
            + "(?:Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Crescent|Gardens|Terrace|Grove)\\b");

    private static final Pattern MOBILE =
            Pattern.compile("(?<![\\d/*])(?:\\+44 ?\\(?0?\\)? ?7\\d{3}|07\\d{3})[ -]?\\d{3}[ -]?\\d{3}(?![\\d/*])");
    private static final Pattern LANDLINE = Pattern.compile("(?<![\\d/*])(?:\\+44 ?\\(?0?\\)? ?[12]\\d{1,3}"
            + "|\\(?0[12]\\d{1,3}\\)?)[ -]\\d{3,4}[ -]?\\d{3,4}(?![\\d/*])");
    private static final Pattern EMAIL = Pattern.compile("([\\w.+'-]{1,64})@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}");
    private static final Pattern ROLE = Pattern.compile("(?:info|enquir|safety|communit|team|office|contact|admin"
            + "|partnership|csp|police|council|reply|feedback|press|media|data|foi|support|help|mail|customer|service"
            + "|finance|grants|licens|housing|asb|prevent|report)");
    private static final Pattern NHS =
            Pattern.compile("(?i)\\bNHS\\b[^\\n\\d]{0,20}(\\d{3}[ -]?\\d{3}[ -]?\\d{4})(?!\\d)"
                    + "|(?<![\\d/*+])(\\d{3}([ -])\\d{3}\\3\\d{4})(?![\\d/*])");
    private static final Pattern NATIONAL_INSURANCE = Pattern.compile("(?i)(?<![\\w])(?!bg|gb|nk|kn|tn|nt|zz)"
            + "[abceghj-prstw-z][abceghj-nprstw-z] ?\\d{2} ?\\d{2} ?\\d{2} ?[a-d](?![\\w])");

    /** What every pattern needs; most texts have fewer, and need no closer look. */
    private static final int FEWEST_DIGITS = 3;

    private static final int FEWEST_DIGITS_OF_A_TELEPHONE = 9;
    private static final int DIGITS_OF_NATIONAL_INSURANCE = 6;
    private static final int NHS_DIGITS = 10;

    /** @param digits what has fewer needs no look for it */
    private record Clue(Pattern pattern, int digits, String what, Predicate<MatchResult> isMeant) {
        Clue(Pattern pattern, int digits, String what) {
            this(pattern, digits, what, any -> true);
        }

        boolean isIn(String text) {
            return pattern.matcher(CountedText.of(text)).results().anyMatch(isMeant);
        }
    }

    /** What holds no date at all needs no look for these. */
    private static final List<Clue> WITH_DATE = List.of(
            new Clue(BORN, FEWEST_DIGITS, "a date of birth"),
            new Clue(NAMED_WITH_DATE, FEWEST_DIGITS, "a name with a date"),
            new Clue(FORENAME_WITH_DATE, FEWEST_DIGITS, "a name with a date"));

    private static final List<Clue> ANYWHERE = List.of(
            new Clue(ADDRESS, FEWEST_DIGITS, "a home address"),
            new Clue(NATIONAL_INSURANCE, DIGITS_OF_NATIONAL_INSURANCE, "a National Insurance number"),
            new Clue(NHS, NHS_DIGITS, "an NHS number", PersonalData::isNhsNumber));
    private static final List<Clue> OF_OTHERS = List.of(
            new Clue(MOBILE, FEWEST_DIGITS_OF_A_TELEPHONE, "a telephone number"),
            new Clue(LANDLINE, FEWEST_DIGITS_OF_A_TELEPHONE, "a telephone number"));

    private static final int NHS_MODULUS = 11;

    private PersonalData() {}

    /** What a text holds of a person, such as {@code a telephone number}. */
    public static Optional<String> in(String text) {
        return ofAnybody(text).or(() -> telephone(text)).or(() -> email(text));
    }

    /** The same, but an officer's own number or e-mail address is theirs to give. */
    public static Optional<String> ofAnybody(String text) {
        int digits = digits(text);
        if (digits == 0) {
            return Optional.empty();
        }
        return digits < FEWEST_DIGITS
                ? home(text)
                : dated(text).or(() -> first(ANYWHERE, text)).or(() -> home(text));
    }

    private static Optional<String> dated(String text) {
        return ANY_DATE.matcher(CountedText.of(text)).find() ? first(WITH_DATE, text) : Optional.empty();
    }

    private static Optional<String> home(String text) {
        return HOUSE.matcher(CountedText.of(text)).find() && PersonNames.areIn(text)
                ? Optional.of("a name with an address")
                : Optional.empty();
    }

    private static Optional<String> telephone(String text) {
        return first(OF_OTHERS, text);
    }

    private static int digits(String text) {
        int digits = 0;
        for (int at = 0; at < text.length(); at++) {
            digits += Character.isDigit(text.charAt(at)) ? 1 : 0;
        }
        return digits;
    }

    private static Optional<String> first(List<Clue> clues, String text) {
        int digits = digits(text);
        for (var clue : clues) {
            if (digits >= clue.digits() && clue.isIn(text)) {
                return Optional.of(clue.what());
            }
        }
        return Optional.empty();
    }

    private static boolean isNhsNumber(MatchResult found) {
        String written = found.group(1) == null ? found.group(2) : found.group(1);
        int[] digits = written.chars()
                .filter(Character::isDigit)
                .map(digit -> digit - '0')
                .toArray();
        int sum = 0;
        for (int at = 0; at < NHS_DIGITS - 1; at++) {
            sum += digits[at] * (NHS_DIGITS - at);
        }
        return (NHS_MODULUS - sum % NHS_MODULUS) % NHS_MODULUS == digits[NHS_DIGITS - 1];
    }

    private static Optional<String> email(String text) {
        if (text.indexOf('@') < 0) {
            return Optional.empty();
        }
        return EMAIL.matcher(CountedText.of(text))
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .filter(name -> !ROLE.matcher(name).find())
                .findFirst()
                .map(name -> "an e-mail address");
    }
}
