package uk.safersheets.web.security;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Locale;
import java.util.Set;
import uk.safersheets.access.Caller.Means;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;

/**
 * Keeps other sites' pages from acting with the cookie of somebody who is signed in. A browser sends it by itself, so
 * what changes something has to say where it comes from, and to be what no plain form can send. A token in an address is
 * refused whoever it is of: addresses are kept in histories and logs.
 */
public final class CookieGuard {
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final Set<String> FORMS =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain", "");
    private static final Set<String> TOKENS = Set.of("access_token", "token", "id_token");
    private static final String OWN_HEADER = "X-Requested-With";

    private final Credentials credentials;

    public CookieGuard(Credentials credentials) {
        this.credentials = credentials;
    }

    public void require(Context ctx) {
        refuseTokenInAddress(ctx);
        if (!READING.contains(ctx.method()) && credentials.caller(ctx).means() == Means.COOKIE && !isOfOurPage(ctx)) {
            throw Problem.of(
                            ProblemType.CROSS_SITE,
                            "The request does not say that it comes from the service's own page.")
                    .fix("Use the service's own page; a script sends a personal access token instead of the cookie.")
                    .exception();
        }
    }

    /** That the origin is ours where there is one, {@link OriginGuard} has looked at. */
    private static boolean isOfOurPage(Context ctx) {
        boolean saysWhence = ctx.header("Origin") != null || "same-origin".equals(ctx.header("Sec-Fetch-Site"));
        boolean isNoForm = !ctx.method().equals(HandlerType.POST)
                || ctx.header(OWN_HEADER) != null
                || !FORMS.contains(mediaType(ctx));
        return saysWhence && isNoForm;
    }

    private static void refuseTokenInAddress(Context ctx) {
        if (ctx.queryParamMap().keySet().stream().anyMatch(TOKENS::contains)) {
            throw Problem.of(
                            ProblemType.MALFORMED_REQUEST,
                            "The address holds a token. Addresses are kept in histories and logs.")
                    .fix("Send it in the header: Authorization: Bearer. Revoke this one, which others may have seen.")
                    .exception();
        }
    }

    private static String mediaType(Context ctx) {
        String type = ctx.contentType();
        return type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
