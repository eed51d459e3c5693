package uk.safersheets.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Sockets that trust the authorities that Java does and those of a file, such as a council's own. */
final class TrustedAuthorities {
    private TrustedAuthorities() {}

    /** @throws IllegalArgumentException when the file holds no certificates */
    static SSLSocketFactory of(Path pem) {
        try (var in = Files.newInputStream(pem)) {
            Collection<X509Certificate> own = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (own.isEmpty()) {
                throw new IllegalArgumentException(pem + " holds no certificate");
            }
            var all = KeyStore.getInstance(KeyStore.getDefaultType());
            all.load(null, null);
            int number = 0;
            for (var authority : javas()) {
                all.setCertificateEntry("java-" + number++, authority);
            }
            for (var authority : own) {
                all.setCertificateEntry("own-" + number++, authority);
            }
            var trust = trust(all);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException e) {
            throw new IllegalArgumentException("the authorities of the mail server cannot be read from " + pem, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(pem + " holds no certificate", e);
        }
    }

    private static X509Certificate[] javas() throws GeneralSecurityException {
        return Arrays.stream(trust(null).getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .map(X509TrustManager::getAcceptedIssuers)
                .orElseGet(() -> new X509Certificate[0]);
    }

    private static TrustManagerFactory trust(@Nullable KeyStore store) throws GeneralSecurityException {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        return trust;
    }
}
