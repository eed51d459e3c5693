package uk.safersheets.mail;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One e-mail address, such as {@code community.safety@charnwood.example}: without a name beside it, without quotes and
 * without a second one, so that it can stand in a header and in the talk with a mail server as it is.
 */
public record MailAddress(String text) {
    private static final int LONGEST = 254;
    private static final int LONGEST_NAME = 64;
    private static final Pattern ONE = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    /** @throws IllegalArgumentException when it is none that mail could go to */
    public MailAddress {
        if (text.length() > LONGEST
                || text.indexOf('@') > LONGEST_NAME
                || !ONE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text.replaceAll("\\p{Cntrl}", " ").strip()
                            + "' is no e-mail address such as community.safety@charnwood.example");
        }
    }

    /** What stands behind the sign, in small letters. */
    String domain() {
        return text.substring(text.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
