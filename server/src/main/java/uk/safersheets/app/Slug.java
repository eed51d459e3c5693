package uk.safersheets.app;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import uk.safersheets.cell.PlainName;

/**
 * Names as they stand in addresses, and when two of them mean the same: {@code Charnwood} is {@code Charnwood Community
 * Safety Partnership}, and {@code 2019/20 Q1} is {@code Q1 2019-20}.
 */
public final class Slug {
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHE = Pattern.compile("['\u2019]");
    private static final Pattern GAP = Pattern.compile("[^a-z0-9]+");
    private static final Pattern LONG_YEARS = Pattern.compile("\\b((?:19|20)\\d\\d)-(?:19|20)(\\d\\d)\\b");
    private static final Set<String> EVERY_PARTNERSHIP = Set.of("the", "community", "safety", "partnership", "csp");
    private static final Set<String> COUNCILS =
            Set.of("borough", "city", "council", "county", "district", "metropolitan", "unitary", "authority");

    private Slug() {}

    /** Lower case letters and digits, with hyphens between words; empty when there are none. */
    public static String of(String name) {
        String plain = ACCENT.matcher(Normalizer.normalize(PlainName.of(name), Normalizer.Form.NFD))
                .replaceAll("");
        String joined = APOSTROPHE.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
        return String.join("-", words(GAP.split(joined)));
    }

    /** Without the words that every partnership's name has, unless it has no others. */
    public static String ofPartnership(String name) {
        var all = of(name).split("-");
        var own = Arrays.stream(all)
                .filter(word -> !EVERY_PARTNERSHIP.contains(word))
                .toList();
        return String.join("-", own.isEmpty() ? List.of(all) : own);
    }

    /** What the id of every book of a partnership begins with, and of no other's. */
    public static String startOfBooks(String partnership) {
        return ofPartnership(partnership) + ".";
    }

    /** Whether two partnerships are the same but for what kind of council each calls itself. */
    public static boolean isSamePartnership(String one, String other) {
        return ownWords(one).equals(ownWords(other));
    }

    /** With years as 2019-20 however they are written. */
    public static String ofPeriod(String period) {
        return LONG_YEARS.matcher(of(period)).replaceAll("$1-$2");
    }

    /** Whether two periods are the same but for the order of their parts. */
    public static boolean isSamePeriod(String one, String other) {
        return sorted(ofPeriod(one)).equals(sorted(ofPeriod(other)));
    }

    private static List<String> ownWords(String partnership) {
        return Arrays.stream(ofPartnership(partnership).split("-"))
                .filter(word -> !COUNCILS.contains(word))
                .toList();
    }

    private static List<String> sorted(String slug) {
        return Arrays.stream(slug.split("-")).sorted().toList();
    }

    private static List<String> words(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isEmpty()).toList();
    }
}
