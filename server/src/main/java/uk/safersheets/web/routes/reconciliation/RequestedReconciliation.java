package uk.safersheets.web.routes.reconciliation;

import io.javalin.http.Context;
import java.util.Optional;
import uk.safersheets.api.reconciliation.KeptReconciliationJson;
import uk.safersheets.app.reconciliation.ReconciliationSteps;
import uk.safersheets.store.reconciliation.StoredReconciliation;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.problem.Missing;

/** The reconciliation that a request names, or the problem when it is not there; and how it is answered. */
final class RequestedReconciliation {
    static final int TRANSACTIONS_A_PAGE = 5000;

    private RequestedReconciliation() {}

    static StoredReconciliation require(ReconciliationSteps steps, Context ctx) {
        String id = ctx.pathParam("id");
        return Optional.of(id)
                .filter(text -> text.matches("[1-9]\\d{0,15}"))
                .flatMap(text -> steps.find(Long.parseLong(text)))
                .orElseThrow(() -> Missing.reconciliation(id));
    }

    static void answer(Context ctx, int status, ReconciliationSteps steps, StoredReconciliation kept) {
        answer(ctx, status, steps, kept, 0);
    }

    /** @param from the first transaction that is told of, from 0 */
    static void answer(Context ctx, int status, ReconciliationSteps steps, StoredReconciliation kept, int from) {
        ctx.header("ETag", '"' + Long.toString(kept.state()) + '"');
        var page = steps.page(kept, from, TRANSACTIONS_A_PAGE);
        var answer =
                KeptReconciliationJson.of(kept, steps.standing(kept), page, TRANSACTIONS_A_PAGE, steps.decisions(kept));
        if (answer.page() != null && answer.page().next() != null) {
            String next = "/api/reconciliations/" + kept.number() + "?from="
                    + answer.page().next();
            ctx.header("Link", "<" + next + ">; rel=\"next\"");
        }
        Responses.json(ctx, status, answer);
    }
}
