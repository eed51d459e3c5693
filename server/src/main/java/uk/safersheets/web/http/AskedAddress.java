package uk.safersheets.web.http;

import io.javalin.http.Context;
import java.util.Optional;
import uk.safersheets.app.runtime.ServiceAddress;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;

/** Where people reach the service. */
public final class AskedAddress {
    private static final String NOTHING = "%00";

    private AskedAddress() {}

    /** Refuses an address with the character U+0000, which no store keeps and one of them does not even look for. */
    public static void requireText(Context ctx) {
        String query = ctx.queryString();
        if (ctx.req().getRequestURI().contains(NOTHING) || query != null && query.contains(NOTHING)) {
            throw Problem.of(ProblemType.MALFORMED_REQUEST, "The address holds the character U+0000 (%00).")
                    .fix("Take it out: no text has it.")
                    .exception();
        }
    }

    /**
     * The public address, or else the one that a request asked for, of which only this machine's own names are let
     * through.
     */
    public static ServiceAddress of(Context ctx, Optional<ServiceAddress> known) {
        return known.orElseGet(() -> asked(ctx));
    }

    private static ServiceAddress asked(Context ctx) {
        try {
            return ServiceAddress.of(ctx.scheme() + "://" + ctx.header("Host"));
        } catch (IllegalArgumentException e) {
            throw Problem.of(ProblemType.MALFORMED_REQUEST, "The request does not name the service's own address.")
                    .fix("Use the address that the service printed when it started.")
                    .exception();
        }
    }
}
