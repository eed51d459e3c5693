package uk.safersheets.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * How the service signs in at the mail server.
 *
 * @param password never shown
 */
public record MailLogin(String user, String password) {
    private static final int LONGEST = 1024;

    /** @throws IllegalArgumentException when one of the two cannot be one */
    public MailLogin {
        Objects.requireNonNull(user, "user");
        if (user.isBlank() || user.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the user of the mail server is blank or not one line");
        }
        if (password.isEmpty()
                || password.length() > LONGEST
                || password.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the password of the mail server is empty, too long or not one line");
        }
    }

    /** @throws IllegalArgumentException when the file cannot be read, or holds no password */
    public static MailLogin in(String user, Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                throw new IllegalArgumentException(file + " is too large for a password");
            }
            return new MailLogin(user, Files.readString(file).strip());
        } catch (IOException e) {
            throw new IllegalArgumentException("the password of the mail server cannot be read from " + file, e);
        }
    }

    @Override
    public String toString() {
        return user + ", (secret)";
    }
}
