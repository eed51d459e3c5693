package uk.safersheets.formula.library;

import java.util.regex.Pattern;

/** Excel's wildcards: {@code *} any text, {@code ?} one letter, {@code ~} before one that is meant itself. */
final class Wildcards {
    private Wildcards() {}

    static boolean areIn(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('~') >= 0;
    }

    /** Without case. */
    static Pattern pattern(String text) {
        var pattern = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '*') {
                pattern.append(".*");
            } else if (letter == '?') {
                pattern.append('.');
            } else {
                boolean escape = letter == '~' && at + 1 < text.length() && "*?~".indexOf(text.charAt(at + 1)) >= 0;
                pattern.append(Pattern.quote(String.valueOf(escape ? text.charAt(++at) : letter)));
            }
        }
        return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
