package uk.safersheets.app.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.Slug;
import uk.safersheets.cell.Texts;

/**
 * How a report names a figure: {@code Charnwood crime: All Crime, Change %}, with {@code ; 2019-20 Q1} behind it for one
 * period and {@code ; no sign} for the figure without its minus, or {@code Charnwood crime: Partnership} for a named cell.
 *
 * @param book words for the workbook: of its partnership, its template, its period or its sheet
 * @param what of it
 * @param periodOrNull null for the newest
 */
record Reference(List<String> book, String what, @Nullable String periodOrNull, boolean isUnsigned) {
    private static final Pattern NO_SIGN = Pattern.compile("[;,]\\s*no\\s+sign\\s*(?=;|$)", Pattern.CASE_INSENSITIVE);

    static Reference of(String text) {
        String plain = NO_SIGN.matcher(text).replaceFirst("");
        int colon = plain.indexOf(':');
        String book = colon < 0 ? "" : plain.substring(0, colon);
        String rest = plain.substring(colon + 1);
        int period = rest.lastIndexOf(';');
        return new Reference(
                words(book),
                Texts.tidy(period < 0 ? rest : rest.substring(0, period)),
                period < 0 ? null : Texts.tidy(rest.substring(period + 1)),
                plain.length() < text.length());
    }

    /** The words of a name, without those that every partnership has. */
    static List<String> words(String name) {
        return Arrays.stream(Slug.ofPartnership(name).split("-"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** What stands before a comma and behind it, for each comma: a row and a column may each hold some. */
    List<String[]> rowsAndColumns() {
        var pairs = new ArrayList<String[]>();
        for (int comma = what.indexOf(','); comma >= 0; comma = what.indexOf(',', comma + 1)) {
            pairs.add(new String[] {Texts.tidy(what.substring(0, comma)), Texts.tidy(what.substring(comma + 1))});
        }
        return pairs;
    }
}
