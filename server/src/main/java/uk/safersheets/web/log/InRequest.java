package uk.safersheets.web.log;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Has the log tell which request a line was written for, on the thread that came with it. */
public final class InRequest extends Handler.Wrapper {

    /** @param inner what answers */
    public InRequest(Handler inner) {
        super(inner);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var isHandled = new AtomicBoolean();
        RequestFacts.of(request).within(() -> isHandled.set(super.handle(request, response, callback)));
        return isHandled.get();
    }
}
