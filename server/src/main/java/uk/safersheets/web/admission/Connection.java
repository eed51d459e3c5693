package uk.safersheets.web.admission;

import io.javalin.http.Context;
import java.net.InetSocketAddress;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;

/** The two ends of the connection that a request came by, as the machine knows them and not as a proxy says. */
record Connection(InetSocketAddress here, InetSocketAddress there) {

    /** Null where it came by none that has addresses. */
    static @Nullable Connection of(Context ctx) {
        var request = ServletContextRequest.getServletContextRequest(ctx.req());
        if (request == null) {
            return null;
        }
        var end = request.getConnectionMetaData().getConnection().getEndPoint();
        return end.getLocalSocketAddress() instanceof InetSocketAddress here
                        && end.getRemoteSocketAddress() instanceof InetSocketAddress there
                ? new Connection(here, there)
                : null;
    }
}
