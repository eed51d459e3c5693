package uk.safersheets.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import uk.safersheets.cell.InvisibleCharacter;
import uk.safersheets.cell.Texts;

/**
 * What a user is called: one line in Unicode form NFKC in which every character can be seen.
 *
 * @param text as it is shown
 */
public record UserName(String text) {
    private static final int LONGEST = 100;
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /** @throws IllegalArgumentException that says what is wrong with it */
    public UserName {
        text = Texts.tidy(Normalizer.normalize(requireSeen(text), Normalizer.Form.NFKC));
        if (!LETTER.matcher(text).find()) {
            throw new IllegalArgumentException("A user's name needs a letter, for example: Analyst, Charnwood.");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("A user's name has at most " + LONGEST + " characters.");
        }
    }

    /** The form in which names are compared, without case; any text has one. */
    public static String key(String text) {
        String plain = Texts.tidy(Normalizer.normalize(text, Normalizer.Form.NFKC));
        return plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    public String key() {
        return key(text);
    }

    private static String requireSeen(String text) {
        InvisibleCharacter.namedIn(text.strip()).ifPresent(hidden -> {
            throw new IllegalArgumentException("The name holds a " + hidden + ", which nobody can see. Type it again.");
        });
        return text;
    }
}
