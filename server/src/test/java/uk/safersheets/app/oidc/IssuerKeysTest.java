package uk.safersheets.app.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.safersheets.app.oidc.TokenMaker.KEY;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.app.access.ProviderUnavailableException;

class IssuerKeysTest {
    private static final RSAKey NEXT = TokenMaker.key("next");

    @TempDir
    Path folder;

    private int reads;
    private boolean isDown;

    private final IssuerKeys keys = new IssuerKeys("https://login.example", Set.of("RS256"), this::read);

    private JWKSet read() throws IOException {
        reads++;
        if (isDown) {
            throw new IOException("no answer");
        }
        return new JWKSet(KEY.toPublicJWK());
    }

    @Test
    void areReadOnceForManyTokens() {
        for (int token = 0; token < 50; token++) {
            assertEquals(1, of(keys, "ours").size());
        }

        assertEquals(1, reads);
    }

    @Test
    void areNotReadForEveryKeyThatSomebodyMakesUp() {
        assertEquals(1, of(keys, "ours").size());
        for (int token = 0; token < 50; token++) {
            assertEquals(List.of(), of(keys, "made up " + token));
        }

        assertEquals(2, reads);
        assertEquals(1, of(keys, "ours").size());
    }

    @Test
    void aProviderThatIsDownIsSaidAndNotAskedForEveryToken() {
        isDown = true;

        for (int token = 0; token < 50; token++) {
            var e = assertThrows(ProviderUnavailableException.class, () -> of(keys, "ours"));
            assertEquals("https://login.example", e.issuer());
        }

        assertEquals(2, reads);
    }

    @Test
    void thoseReadLastAreGoodWhileTheProviderIsDown() {
        assertEquals(1, of(keys, "ours").size());
        isDown = true;

        assertEquals(List.of(), of(keys, "made up"));
        assertEquals(1, of(keys, "ours").size());
    }

    @Test
    void aNewKeyInTheFileIsKnownWithoutARestartAndTheOldOneNoLonger() throws IOException {
        var file = TokenMaker.keys(folder.resolve("keys.json"), KEY.toPublicJWK());
        var ofFile = new IssuerKeys("https://login.example", Set.of("RS256"), () -> KeySets.load(file));
        assertEquals(1, of(ofFile, "ours").size());

        TokenMaker.keys(file, NEXT.toPublicJWK());

        assertEquals(1, of(ofFile, "next").size());
        assertEquals(List.of(), of(ofFile, "ours"));
        Files.delete(file);
        assertEquals(1, of(ofFile, "next").size());
    }

    private static List<Key> of(IssuerKeys keys, String id) {
        return keys.of(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(id).build());
    }
}
