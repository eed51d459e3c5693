package uk.safersheets.web.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import uk.safersheets.app.runtime.CertificateFiles;

/** A certificate and its key, read from the files that every authority hands out. */
final class PemFiles {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([\\sA-Za-z0-9+/=]+)-----END PRIVATE KEY-----");
    private static final List<String> ALGORITHMS = List.of("EC", "RSA", "Ed25519");
    private static final String NAME = "safersheets";

    private PemFiles() {}

    /** @throws IllegalArgumentException that names the file and what is wrong with it */
    static KeyStore keyStore(CertificateFiles files, char[] password) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(NAME, key(files.key()), password, chain(files.certificate()));
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the certificate", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(files.certificate() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static Certificate[] chain(Path file) throws IOException, CertificateException {
        try (var pem = Files.newInputStream(file)) {
            var chain = CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (chain.isEmpty()) {
                throw new IllegalArgumentException(file + " holds no certificate");
            }
            return chain.toArray(Certificate[]::new);
        } catch (CertificateException e) {
            throw new IllegalArgumentException(file + " holds no certificate", e);
        }
    }

    private static PrivateKey key(Path file) throws IOException, GeneralSecurityException {
        var found = KEY.matcher(Files.readString(file));
        if (!found.find()) {
            throw new IllegalArgumentException(
                    file + " holds no private key that can be read: make one with 'openssl pkcs8 -topk8 -nocrypt'");
        }
        var bytes = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(found.group(1)));
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(bytes);
            } catch (InvalidKeySpecException e) {
                continue;
            }
        }
        throw new IllegalArgumentException(file + " holds a key of a kind that is not known here");
    }
}
