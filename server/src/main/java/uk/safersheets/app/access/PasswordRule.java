package uk.safersheets.app.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.safersheets.access.UserName;

/** What a password has to be: long, and neither common nor the user's own name. Nothing is asked of its characters. */
final class PasswordRule {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 256;
    private static final int LEAST_DIFFERENT = 5;
    private static final String FILE = "common-passwords.txt";
    private static final Set<String> COMMON = common();

    private PasswordRule() {}

    /** What is wrong with a password, to tell whoever chose it; empty for nothing. */
    static Optional<String> fault(String password, String userName) {
        long length = password.codePoints().count();
        if (length < SHORTEST) {
            return Optional.of(
                    "The password has fewer than " + SHORTEST + " characters. Three or four words make a good one.");
        }
        if (length > LONGEST) {
            return Optional.of("The password has more than " + LONGEST + " characters.");
        }
        String letters = letters(password);
        String name = letters(userName);
        if (!name.isEmpty() && letters.contains(name) && letters.length() < name.length() + SHORTEST) {
            return Optional.of("The password is the user's name. Choose something that nobody would guess.");
        }
        if (COMMON.contains(letters) || password.codePoints().distinct().count() < LEAST_DIFFERENT) {
            return Optional.of("The password is one that many people use. Choose something that nobody would guess.");
        }
        return Optional.empty();
    }

    /** Without case, spaces and punctuation, so that {@code Password-1234} is the {@code password1234} it is. */
    private static String letters(String text) {
        return UserName.key(text)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Set<String> common() {
        try (var file = PasswordRule.class.getResourceAsStream(FILE)) {
            var text = new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
