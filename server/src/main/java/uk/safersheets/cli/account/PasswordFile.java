package uk.safersheets.cli.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A password in a file, which unlike an option no list of processes shows. */
final class PasswordFile {
    private static final long LARGEST = 4096;

    private PasswordFile() {}

    /** Its first line. */
    static String read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new IllegalArgumentException(file + " is too large to be a password.");
            }
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is not text in UTF-8.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
