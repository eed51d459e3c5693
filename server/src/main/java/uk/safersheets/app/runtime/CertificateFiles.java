package uk.safersheets.app.runtime;

import java.nio.file.Path;
import java.util.Objects;

/**
 * What the service shows to prove that it is who it says, as PEM files.
 *
 * @param certificate with the certificates that vouch for it below it
 * @param key its private key, without a password
 */
public record CertificateFiles(Path certificate, Path key) {
    public CertificateFiles {
        Objects.requireNonNull(certificate, "certificate");
        Objects.requireNonNull(key, "key");
    }
}
