package uk.safersheets.web.http;

import java.util.UUID;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import uk.safersheets.app.runtime.CertificateFiles;
import uk.safersheets.app.runtime.Config;

/** Answers over TLS, for an Excel on this machine; in front of others stands a proxy. */
public final class Https {
    private Https() {}

    /** A connector that shows this certificate. */
    public static Connector connector(Server server, HttpConfiguration http, Config config, CertificateFiles files) {
        var secure = new HttpConfiguration(http);
        // Which names are ours is OriginGuard's to say, also for those that ask by a bare address.
        secure.addCustomizer(new SecureRequestCustomizer(false));
        var protocol = new HttpConnectionFactory(secure);
        var connector = new ServerConnector(
                server, new SslConnectionFactory(certificate(files), protocol.getProtocol()), protocol);
        connector.setHost(config.network().host());
        connector.setPort(config.network().port());
        return connector;
    }

    private static SslContextFactory.Server certificate(CertificateFiles files) {
        String password = UUID.randomUUID().toString();
        var certificate = new SslContextFactory.Server();
        certificate.setKeyStore(PemFiles.keyStore(files, password.toCharArray()));
        certificate.setKeyStorePassword(password);
        return certificate;
    }
}
