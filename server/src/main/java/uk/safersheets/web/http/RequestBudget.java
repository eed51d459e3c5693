package uk.safersheets.web.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.Objects;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.budget.WorkLimits;

/** The budget that each request is answered within. */
public final class RequestBudget {
    private static final String CANCELLATION = WorkBudget.Cancellation.class.getName();

    private RequestBudget() {}

    /**
     * The same handler within the budget of one request, as long as its client is there.
     *
     * @param patience how long it may take by the clock, where that is longer than usual
     */
    public static Handler on(Handler handler, Duration patience) {
        return ctx -> WorkBudget.within(WorkLimits.ofRequest().waitingFor(patience), cancellation(ctx), () -> {
            handler.handle(ctx);
            return Boolean.TRUE;
        });
    }

    /** Says how it is known that the client of this request has gone; without it the answer is always wanted. */
    public static void watch(Context ctx, WorkBudget.Cancellation cancellation) {
        ctx.attribute(CANCELLATION, cancellation);
    }

    private static WorkBudget.Cancellation cancellation(Context ctx) {
        return Objects.requireNonNullElse(ctx.attribute(CANCELLATION), WorkBudget.Cancellation.NEVER);
    }
}
