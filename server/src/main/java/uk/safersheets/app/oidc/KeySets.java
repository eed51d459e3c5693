package uk.safersheets.app.oidc;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;

/** Reads sets of keys (RFC 7517); of each only the public half of a pair is kept. */
final class KeySets {
    static final int LARGEST = 512 * 1024;

    private static final Set<KeyType> PAIRS = Set.of(KeyType.RSA, KeyType.EC);

    private KeySets() {}

    static JWKSet load(Path file) throws IOException, ParseException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("larger than " + LARGEST + " bytes");
        }
        return parse(Files.readString(file));
    }

    static JWKSet parse(String json) throws ParseException {
        return new JWKSet(JWKSet.parse(json).getKeys().stream()
                .filter(key -> PAIRS.contains(key.getKeyType()))
                .map(JWK::toPublicJWK)
                .toList());
    }

    /** Why the keys in a file cannot be used. */
    static Optional<String> fault(Path file) {
        try {
            return load(file).isEmpty()
                    ? Optional.of(file + " has no key that signatures could be checked with")
                    : Optional.empty();
        } catch (IOException | ParseException e) {
            return Optional.of(file + " is not a file with a set of keys (JWK set) that can be read");
        }
    }
}
