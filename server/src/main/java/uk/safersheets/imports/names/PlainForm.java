package uk.safersheets.imports.names;

import java.util.Locale;
import uk.safersheets.cell.PlainName;

/** The form in which names of files are compared. */
public final class PlainForm {
    private PlainForm() {}

    /**
     * In small letters, {@code &} and {@code +} as {@code and}, without punctuation and dashes: what two clerks would
     * call the same name.
     */
    public static String of(String name) {
        var plain = new StringBuilder(name.length());
        String spelt = PlainName.of(name)
                .replace("&", " and ")
                .replace("+", " and ")
                .replace("'", "")
                .replace("\u2019", "");
        boolean gap = false;
        for (int at = 0; at < spelt.length(); at++) {
            char letter = spelt.charAt(at);
            if (Character.isLetterOrDigit(letter)) {
                plain.append(gap && !plain.isEmpty() ? " " : "").append(letter);
                gap = false;
            } else {
                gap = true;
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
