package uk.safersheets.web.routes;

import io.javalin.http.Context;
import java.util.Optional;
import uk.safersheets.api.reconciliation.KeptReconciliationJson;
import uk.safersheets.app.reconciliation.ReconciliationSteps;
import uk.safersheets.store.reconciliation.StoredReconciliation;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.problem.Missing;

/** The reconciliation that a request names, or the problem when it is not there; and how it is answered. */
final class RequestedReconciliation {
    private RequestedReconciliation() {}

    static StoredReconciliation require(ReconciliationSteps steps, Context ctx) {
        String id = ctx.pathParam("id");
        return Optional.of(id)
                .filter(text -> text.matches("[1-9]\\d{0,15}"))
                .flatMap(text -> steps.find(Long.parseLong(text)))
                .orElseThrow(() -> Missing.reconciliation(id));
    }

    static void answer(Context ctx, int status, ReconciliationSteps steps, StoredReconciliation kept) {
        ctx.header("ETag", '"' + Long.toString(kept.state()) + '"');
        Responses.json(
                ctx,
                status,
                KeptReconciliationJson.of(kept, steps.standing(kept), steps.answer(kept), steps.decisions(kept)));
    }
}
