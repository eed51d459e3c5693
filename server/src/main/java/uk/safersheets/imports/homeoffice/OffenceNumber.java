package uk.safersheets.imports.homeoffice;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a table has in place of a number of offences.
 *
 * @param count where it is one
 * @param why it is none, as the reason for which a row has no place; empty where it is one
 */
record OffenceNumber(long count, String why) {
    /** Thousands may have commas; a correction stands with a minus. A table of the country has no more than ten digits. */
    private static final Pattern WHOLE =
            Pattern.compile("([-\u2212\u2013]?) ?(\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,10})(?:\\.0+)?");

    private static final Pattern MARK =
            Pattern.compile("\\.{1,2}|:|-|\u2013|\\*|\\[[a-z]{1,3}]|n/?a|x", Pattern.CASE_INSENSITIVE);

    static OffenceNumber of(String written) {
        String tidy = written.strip();
        var whole = WHOLE.matcher(tidy);
        if (whole.matches()) {
            long count = Long.parseLong(whole.group(2).replace(",", ""));
            return new OffenceNumber(whole.group(1).isEmpty() ? count : -count, "");
        }
        if (tidy.isEmpty()) {
            return new OffenceNumber(0, "no number of offences (blank)");
        }
        return MARK.matcher(tidy).matches()
                ? new OffenceNumber(0, "no number of offences (" + tidy.toLowerCase(Locale.ROOT) + ")")
                : new OffenceNumber(0, "a number of offences that cannot be read");
    }

    boolean isOne() {
        return why.isEmpty();
    }
}
