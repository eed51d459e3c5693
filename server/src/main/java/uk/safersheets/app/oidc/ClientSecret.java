package uk.safersheets.app.oidc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this installation proves itself to the provider with; it is never shown. */
public final class ClientSecret {
    private static final int LONGEST = 1024;

    private final String value;

    private ClientSecret(String value) {
        this.value = value;
    }

    /** @throws IllegalArgumentException when there is nothing, or it cannot be one */
    public static ClientSecret of(String value) {
        String secret = value.strip();
        if (secret.isEmpty() || secret.length() > LONGEST || secret.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new IllegalArgumentException("the client secret is empty, too long or not plain characters");
        }
        return new ClientSecret(secret);
    }

    /** @throws IllegalArgumentException when the file cannot be read, or holds none */
    public static ClientSecret in(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                throw new IllegalArgumentException(file + " is too large for a client secret");
            }
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("the client secret cannot be read from " + file, e);
        }
    }

    String value() {
        return value;
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
