package uk.safersheets.app.oidc;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where in the service somebody goes after signing in; no address that leads out of it is ever followed. */
final class LocalPath {
    static final String TOP = "/";

    private static final Pattern SAFE = Pattern.compile("/[\\x21-\\x5b\\x5d-\\x7e]{0,1000}");

    private LocalPath() {}

    /** The path that was asked for, or the top where that is none of ours. */
    static String of(@Nullable String asked) {
        return asked != null && SAFE.matcher(asked).matches() && isLocal(asked) ? asked : TOP;
    }

    private static boolean isLocal(String path) {
        try {
            var uri = new URI(path).normalize();
            return !path.contains("//")
                    && !uri.isAbsolute()
                    && !uri.getRawPath().startsWith("/api/");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
