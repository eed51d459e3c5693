package uk.safersheets.web.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import uk.safersheets.app.runtime.AddinSettings;
import uk.safersheets.web.AddinPaths;

/**
 * What every answer carries, whoever made it: our handlers, Javalin or Jetty. The add-in's page alone may be framed, by
 * Office; it and the last page of its sign-in window alone take a script from Microsoft; its icons alone may be shown by
 * other sites.
 */
public final class SecurityHeaders implements HttpConfiguration.Customizer {
    private static final String SCRIPT = "script-src 'self'";
    private static final String STYLE = "style-src 'self'";
    private static final String FONT = "font-src 'self'";
    private static final String CONNECT = "connect-src 'self'";
    private static final String FRAME = "frame-ancestors ";
    private static final String POLICY = "Content-Security-Policy";
    private static final String OPENER = "Cross-Origin-Opener-Policy";

    /** Excel on the web puts styles into the page and takes its fonts from here. */
    private static final String OFFICE_FONTS = " https://res-1.cdn.office.net";

    public static final Map<String, String> ALL = all();

    /** Excel's window and the pane must find each other, which this header would keep them from. */
    private static final Set<String> WINDOW = Set.of(AddinPaths.SIGN_IN, AddinPaths.PROVIDER_CALLBACK);

    /** A year, for this host and those below it (RFC 6797). */
    private static final String ENCRYPTED_ALONE = "max-age=31536000; includeSubDomains";

    private final Map<String, String> pane;
    private final Map<String, String> window;
    private final Map<String, String> signedIn;
    private final Map<String, String> icons;
    private final boolean encryptedAlone;

    /** @param provider the site of the identity provider that Excel signs in with by itself; empty for none */
    public SecurityHeaders(AddinSettings addin, Optional<String> provider) {
        this.encryptedAlone = addin.address()
                .filter(address -> address.isSecure() && !address.isThisMachine())
                .isPresent();
        this.pane = pane(addin, provider);
        this.window = without(ALL, OPENER);
        this.signedIn = with(
                window, POLICY, policy(SCRIPT + " " + addin.officeOrigin(), STYLE, FONT, CONNECT, FRAME + "'none'"));
        this.icons = with(ALL, "Cross-Origin-Resource-Policy", "cross-origin");
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable headers) {
        of(request.getHttpURI().getCanonicalPath()).forEach(headers::put);
        if (encryptedAlone) {
            headers.put("Strict-Transport-Security", ENCRYPTED_ALONE);
        }
        return request;
    }

    private Map<String, String> of(String path) {
        if (AddinPaths.PANE.equals(path)) {
            return pane;
        }
        if (AddinPaths.SIGNED_IN.equals(path)) {
            return signedIn;
        }
        if (path != null && WINDOW.contains(path)) {
            return window;
        }
        return path != null && path.startsWith(AddinPaths.ICONS) ? icons : ALL;
    }

    private static Map<String, String> pane(AddinSettings addin, Optional<String> provider) {
        var pane = new LinkedHashMap<>(ALL);
        String frames = addin.frames().isEmpty() ? "'none'" : String.join(" ", addin.frames());
        String script = SCRIPT + " " + addin.officeOrigin();
        String connect = CONNECT + provider.map(site -> " " + site).orElse("");
        String framed = provider.map(site -> "; frame-src " + site).orElse("");
        pane.put(
                POLICY,
                policy(script, STYLE + " 'unsafe-inline'", FONT + OFFICE_FONTS, connect + framed, FRAME + frames));
        pane.remove("X-Frame-Options");
        pane.remove(OPENER);
        return Map.copyOf(pane);
    }

    private static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        all.put(POLICY, policy(SCRIPT, STYLE, FONT, CONNECT, FRAME + "'none'"));
        all.put("X-Content-Type-Options", "nosniff");
        all.put("X-Frame-Options", "DENY");
        all.put("Referrer-Policy", "no-referrer");
        all.put(OPENER, "same-origin");
        all.put("Cross-Origin-Resource-Policy", "same-origin");
        return Map.copyOf(all);
    }

    private static String policy(String script, String style, String font, String connect, String frame) {
        return String.join(
                "; ",
                "default-src 'none'",
                script,
                style,
                "img-src 'self' data:",
                font,
                connect,
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                frame);
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        var changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return Map.copyOf(changed);
    }

    private static Map<String, String> without(Map<String, String> headers, String name) {
        var changed = new LinkedHashMap<>(headers);
        changed.remove(name);
        return Map.copyOf(changed);
    }
}
