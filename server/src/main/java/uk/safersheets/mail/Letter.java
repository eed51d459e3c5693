package uk.safersheets.mail;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person, in plain text.
 *
 * @param subject one line
 * @param text its lines end in {@code \n}
 * @param id the same for the same message however often it is handed over; letters, digits, points and hyphens
 * @param stop an address of the web at which the person stops such messages with one click; null for none
 */
public record Letter(
        MailAddress to,
        String subject,
        String text,
        String id,
        @Nullable String stop) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,100}");
    private static final Pattern WEB = Pattern.compile("https?://[!-~&&[^<>]]{1,500}");
    private static final int LONGEST_SUBJECT = 200;

    /** @throws IllegalArgumentException where a header could end before it should */
    public Letter {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(text, "text");
        if (subject.isBlank()
                || subject.length() > LONGEST_SUBJECT
                || subject.chars().anyMatch(Character::isISOControl)
                || subject.indexOf('\u2028') >= 0
                || subject.indexOf('\u2029') >= 0) {
            throw new IllegalArgumentException("a subject is one line of at most " + LONGEST_SUBJECT + " characters");
        }
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("the id of a letter is letters, digits, points and hyphens");
        }
        if (stop != null && !WEB.matcher(stop).matches()) {
            throw new IllegalArgumentException("the address to stop at is none of the web");
        }
    }
}
