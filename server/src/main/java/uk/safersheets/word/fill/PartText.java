package uk.safersheets.word.fill;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as the pieces of a part hold it: one character for each byte of its UTF-8, with entities. */
final class PartText {
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9A-Fa-f]{1,7}|amp|lt|gt|quot|apos);");

    private PartText() {}

    static String decoded(String piece) {
        String text = new String(piece.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(PartText::character);
    }

    static String encoded(String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return new String(escaped.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String character(java.util.regex.MatchResult entity) {
        String name = entity.group(1);
        String text = switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> {
                boolean isHex = name.charAt(1) == 'x';
                int point = Integer.parseInt(name.substring(isHex ? 2 : 1), isHex ? 16 : 10);
                yield Character.isValidCodePoint(point) ? Character.toString(point) : "";
            }
        };
        return Matcher.quoteReplacement(text);
    }
}
