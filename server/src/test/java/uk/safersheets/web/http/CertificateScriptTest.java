package uk.safersheets.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.Repository;
import uk.safersheets.SlowTest;

/** The certificate that {@code scripts/run --https} makes vouches for this machine and for nothing else. */
@SlowTest
class CertificateScriptTest {
    private static final String SERVER = "1.3.6.1.5.5.7.3.1";

    @TempDir
    Path folder;

    @Test
    void isNoAuthorityAndForThisHostOnly() throws Exception {
        String said = run("make_certificate '" + folder + "'");

        var certificate = certificate();
        assertEquals(-1, certificate.getBasicConstraints(), "it is an authority");
        assertTrue(certificate.getCriticalExtensionOIDs().contains("2.5.29.19"));
        boolean[] uses = certificate.getKeyUsage();
        assertTrue(uses[0], "it signs for itself");
        assertFalse(uses[5], "it signs certificates");
        assertEquals(List.of(SERVER), certificate.getExtendedKeyUsage());
        assertEquals(
                List.of("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1"),
                certificate.getSubjectAlternativeNames().stream()
                        .map(name -> name.get(1))
                        .toList());
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key.pem"))));
        assertTrue(said.contains("can vouch for nothing else"), said);
        assertEquals("", run("make_certificate '" + folder + "'"), "it is made once");
    }

    @Test
    void replacesOneThatIsAnAuthorityAndSaysHowToRemoveIt() throws Exception {
        run("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 825 -subj /CN=localhost"
                + " -keyout '" + folder + "/key.pem' -out '" + folder + "/certificate.pem' 2>/dev/null");
        assertTrue(certificate().getBasicConstraints() >= 0);

        String said = run("make_certificate '" + folder + "'");

        assertEquals(-1, certificate().getBasicConstraints());
        assertTrue(said.contains("may sign for any site on a computer that trusts it"), said);
        assertTrue(said.contains("certutil -user -delstore Root "), said);
    }

    private X509Certificate certificate() throws Exception {
        try (var file = Files.newInputStream(folder.resolve("certificate.pem"))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(file);
        }
    }

    private static String run(String command) throws Exception {
        String scripts = Repository.file("scripts/lib").toString();
        var process = new ProcessBuilder(
                        "bash",
                        "-c",
                        "set -euo pipefail; . '" + scripts + "/common.sh'; . '" + scripts + "/certificate.sh'; "
                                + command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
