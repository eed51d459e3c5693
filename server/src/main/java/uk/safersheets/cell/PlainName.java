package uk.safersheets.cell;

import java.text.Normalizer;

/**
 * A name of a person, a partnership or an agency as everybody reads it, so that what looks the same is the same: in
 * Unicode form NFKC (full-width and composed letters are plain ones), in one line, without control characters and without
 * what has no width or turns the direction of reading.
 */
public final class PlainName {
    private PlainName() {}

    public static String of(String text) {
        String shown = text.codePoints()
                .filter(point -> !Character.isISOControl(point) || Character.isWhitespace(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Texts.tidy(Normalizer.normalize(shown, Normalizer.Form.NFKC));
    }
}
