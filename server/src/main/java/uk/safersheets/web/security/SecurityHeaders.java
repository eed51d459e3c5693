package uk.safersheets.web.security;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import uk.safersheets.app.runtime.AddinSettings;
import uk.safersheets.web.AddinPaths;

/**
 * What every answer carries, whoever made it: our handlers, Javalin or Jetty. The add-in's page alone may be framed, by
 * Office, and take a script from Microsoft; its icons alone may be shown by other sites.
 */
public final class SecurityHeaders implements HttpConfiguration.Customizer {
    private static final String SCRIPT = "script-src 'self'";
    private static final String STYLE = "style-src 'self'";
    private static final String FONT = "font-src 'self'";
    private static final String FRAME = "frame-ancestors ";

    /** Excel on the web puts styles into the page and takes its fonts from here. */
    private static final String OFFICE_FONTS = " https://res-1.cdn.office.net";

    public static final Map<String, String> ALL = all();

    /** A year, for this host and those below it (RFC 6797). */
    private static final String ENCRYPTED_ALONE = "max-age=31536000; includeSubDomains";

    private final Map<String, String> pane;
    private final Map<String, String> icons;
    private final boolean encryptedAlone;

    public SecurityHeaders(AddinSettings addin) {
        this.encryptedAlone = addin.address()
                .filter(address -> address.isSecure() && !address.isThisMachine())
                .isPresent();
        this.pane = pane(addin);
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
        return path != null && path.startsWith(AddinPaths.ICONS) ? icons : ALL;
    }

    private static Map<String, String> pane(AddinSettings addin) {
        var pane = new LinkedHashMap<>(ALL);
        String frames = addin.frames().isEmpty() ? "'none'" : String.join(" ", addin.frames());
        String script = SCRIPT + " " + addin.officeOrigin();
        pane.put(
                "Content-Security-Policy",
                policy(script, STYLE + " 'unsafe-inline'", FONT + OFFICE_FONTS, FRAME + frames));
        pane.remove("X-Frame-Options");
        pane.remove("Cross-Origin-Opener-Policy");
        return Map.copyOf(pane);
    }

    private static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        all.put("Content-Security-Policy", policy(SCRIPT, STYLE, FONT, FRAME + "'none'"));
        all.put("X-Content-Type-Options", "nosniff");
        all.put("X-Frame-Options", "DENY");
        all.put("Referrer-Policy", "no-referrer");
        all.put("Cross-Origin-Opener-Policy", "same-origin");
        all.put("Cross-Origin-Resource-Policy", "same-origin");
        return Map.copyOf(all);
    }

    private static String policy(String script, String style, String font, String frame) {
        return String.join(
                "; ",
                "default-src 'none'",
                script,
                style,
                "img-src 'self' data:",
                font,
                "connect-src 'self'",
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
}
