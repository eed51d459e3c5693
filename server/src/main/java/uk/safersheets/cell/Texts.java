package uk.safersheets.cell;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;

/** How texts are compared: what looks the same to a reader is the same. */
public final class Texts {
    /** Below this code point nothing combines with anything: such a text is in Unicode form NFC as it stands. */
    private static final int FIRST_COMBINING = 0x300;

    /** The soft hyphen. */
    private static final int FIRST_WITHOUT_SHAPE = 0xAD;

    private static final int COMBINING_GRAPHEME_JOINER = 0x34F;
    private static final int FIRST_VARIATION = 0xFE00;
    private static final int LAST_VARIATION = 0xFE0F;

    /** Shorter texts cost no more than looking at them. */
    private static final int LONG = 64;

    private static final int REPLACEMENT = 0xFFFD;

    private Texts() {}

    /** Whether a reader would see nothing: spaces, no-break spaces, zero-width characters, or no character at all. */
    public static boolean isInvisible(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (!isInvisible(text.codePointAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** Without leading and trailing spaces (any kind), inner runs of them as one space, in Unicode form NFC. */
    public static String tidy(String text) {
        if (text.length() > LONG) {
            WorkBudget.count(Work.CHARACTERS, text.length());
        }
        return isTidy(text) ? text : tidied(text);
    }

    /** Whether it is plain ASCII with single spaces between its words, as nearly every heading and key is. */
    private static boolean isTidy(String text) {
        boolean gap = true;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter < ' ' || letter > '~' || letter == ' ' && gap) {
                return false;
            }
            gap = letter == ' ';
        }
        return text.isEmpty() || !gap;
    }

    private static String tidied(String text) {
        var tidied = new StringBuilder(text.length());
        boolean gap = false;
        boolean composed = true;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (isInvisible(point)) {
                gap |= !isZeroWidth(point);
            } else {
                if (gap && !tidied.isEmpty()) {
                    tidied.append(' ');
                }
                gap = false;
                tidied.appendCodePoint(point);
                composed &= point < FIRST_COMBINING;
            }
        }
        return composed ? tidied.toString() : Normalizer.normalize(tidied, Normalizer.Form.NFC);
    }

    /** As a reader sees it: every kind of space a plain one, none at the ends, and nothing that has no shape. */
    public static String visible(String text) {
        return isTidy(text) ? text : withPlainSpaces(text).strip();
    }

    /** With every space a plain one, and nothing of no width; line breaks stay. */
    public static String withPlainSpaces(String text) {
        if (isPlain(text)) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> !isZeroWidth(point))
                .forEach(point -> plain.appendCodePoint(Character.isSpaceChar(point) ? ' ' : point));
        return plain.toString();
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) > '~') {
                return false;
            }
        }
        return true;
    }

    /** With U+FFFD in place of what no store keeps: the character U+0000, and half of a character that takes two. */
    public static String wellFormed(String text) {
        return text.codePoints().allMatch(Texts::isKeepable) ? text : replaced(text);
    }

    /**
     * What a text holds that no store keeps, the first of it, to follow "holds": {@code the character U+0000}, or {@code
     * half a character (U+D83D)}; empty where it can be kept as it is.
     */
    public static Optional<String> unkeepable(String text) {
        return text.codePoints()
                .filter(point -> !isKeepable(point))
                .mapToObj(point -> point == 0
                        ? "the character U+0000"
                        : String.format(Locale.ROOT, "half a character (U+%04X)", point))
                .findFirst();
    }

    private static boolean isKeepable(int point) {
        return point != 0 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    }

    private static String replaced(String text) {
        var whole = new StringBuilder(text.length());
        text.codePoints().forEach(point -> whole.appendCodePoint(isKeepable(point) ? point : REPLACEMENT));
        return whole.toString();
    }

    /** {@link #tidy(String)}, without case: the form under which keys and headings are looked up. */
    public static String key(String text) {
        return tidy(text).toLowerCase(Locale.ROOT);
    }

    private static boolean isInvisible(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || isZeroWidth(point);
    }

    /** Zero-width spaces and joiners, soft hyphens, marks of direction and whatever else Unicode gives no shape. */
    private static boolean isZeroWidth(int point) {
        return point >= FIRST_WITHOUT_SHAPE
                && (Character.getType(point) == Character.FORMAT
                        || point == COMBINING_GRAPHEME_JOINER
                        || point >= FIRST_VARIATION && point <= LAST_VARIATION);
    }
}
