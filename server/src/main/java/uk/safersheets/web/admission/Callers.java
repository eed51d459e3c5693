package uk.safersheets.web.admission;

import io.javalin.http.Context;

/** Who a share is counted for. */
final class Callers {
    private Callers() {}

    /** The address that it came from. */
    static String of(Context ctx) {
        return ctx.ip();
    }
}
