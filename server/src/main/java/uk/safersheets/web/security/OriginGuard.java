package uk.safersheets.web.security;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.runtime.ServiceAddress;
import uk.safersheets.web.AddinPaths;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;

/**
 * Keeps other sites' pages out, whoever is signed in. A page that makes its own name resolve to this machine is known by
 * the name it asks for; a page that sends us something is known by its origin, and one that reads by what the browser
 * says of it. Behind a proxy the service goes by its public address too.
 */
public final class OriginGuard {
    private static final Set<String> OUR_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final Set<String> PAGES = Set.of("document", "iframe");

    private final Optional<ServiceAddress> address;
    private final String listening;

    /** @param listening the address that it listens on, by which it goes too */
    public OriginGuard(Optional<ServiceAddress> address, String listening) {
        this.address = address;
        this.listening = (listening.contains(":") ? "[" + listening + "]" : listening).toLowerCase(Locale.ROOT);
    }

    public void require(Context ctx) {
        String host = ctx.header("Host");
        if (host == null || !isOurName(name(host))) {
            throw Problem.of(ProblemType.WRONG_HOST, "This service does not go by the name you asked for.")
                    .fix("Use the address that the service printed when it started.")
                    .exception();
        }
        if (READING.contains(ctx.method()) ? isReadByAnotherSite(ctx) : !isOurs(ctx, host)) {
            throw Problem.of(ProblemType.CROSS_SITE, "The request came from a page of another site.")
                    .fix("Use the service's own page.")
                    .exception();
        }
    }

    /**
     * Whether a page of another site reads, as far as the browser says: anything but opening a page by a link, or in
     * Excel's frame, and the icons that Office shows.
     */
    private static boolean isReadByAnotherSite(Context ctx) {
        return isForeign(ctx.header("Sec-Fetch-Site"))
                && !("navigate".equals(ctx.header("Sec-Fetch-Mode"))
                        && PAGES.contains(String.valueOf(ctx.header("Sec-Fetch-Dest"))))
                && !ctx.path().startsWith(AddinPaths.ICONS);
    }

    private static boolean isForeign(@Nullable String site) {
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private boolean isOurName(String name) {
        return OUR_NAMES.contains(name)
                || listening.equals(name)
                || address.map(ServiceAddress::host).filter(name::equals).isPresent();
    }

    private boolean isOurs(Context ctx, String host) {
        String origin = ctx.header("Origin");
        return (origin == null || origin.equalsIgnoreCase(ctx.scheme() + "://" + host) || isOurOrigin(origin))
                && !isForeign(ctx.header("Sec-Fetch-Site"));
    }

    private boolean isOurOrigin(String origin) {
        return address.map(ServiceAddress::origin)
                .filter(origin::equalsIgnoreCase)
                .isPresent();
    }

    private static String name(String host) {
        return host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    }
}
