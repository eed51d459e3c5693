package uk.safersheets.prose.token;

import java.util.Locale;

/** Addresses of web pages and e-mail, and tags of social media. */
final class Addresses {
    private static final int LONGEST = 1_000;

    private Addresses() {}

    /** Where the address ends that begins here; {@code from} where none does. */
    static int end(String text, int from, int end) {
        int to = from;
        while (to < end
                && to - from < LONGEST
                && !Character.isWhitespace(text.charAt(to))
                && !Character.isSpaceChar(text.charAt(to))) {
            to++;
        }
        String word = text.substring(from, to);
        if (!isAddress(word)) {
            return from;
        }
        while (to > from + 1 && ".,;:!?)>\"'”’*]".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return to;
    }

    private static boolean isAddress(String word) {
        int at = word.indexOf('@');
        return word.contains("://")
                || word.regionMatches(true, 0, "www.", 0, 4)
                || word.regionMatches(true, 0, "mailto:", 0, 7)
                || at > 0 && word.indexOf('.', at) > 0
                || word.length() > 1 && word.charAt(0) == '#' && Character.isLetter(word.charAt(1))
                || isSite(word);
    }

    /** {@code ons.gov.uk/crime}: parts with dots between them, of which one is known to end sites. */
    private static boolean isSite(String word) {
        String site = word.replaceFirst("[/?(].*", "").toLowerCase(Locale.ROOT);
        return site.contains(".uk") && site.matches("[a-z0-9-]+(\\.[a-z0-9-]+)*\\.uk\\.?")
                || site.matches("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)*\\.(com|org|net|gov|eu|info)\\.?");
    }
}
