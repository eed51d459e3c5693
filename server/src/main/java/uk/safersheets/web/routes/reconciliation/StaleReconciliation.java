package uk.safersheets.web.routes.reconciliation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.reconciliation.KeptReconciliationJson;
import uk.safersheets.app.reconciliation.StepObstacle.Stale;
import uk.safersheets.store.reconciliation.ReconciliationAct;
import uk.safersheets.store.reconciliation.StoredReconciliation;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemException;
import uk.safersheets.web.problem.ProblemType;

/** What came between how a reconciliation was shown and what somebody asked of it. */
final class StaleReconciliation {
    private StaleReconciliation() {}

    static ProblemException problem(Stale stale) {
        var now = stale.now();
        var between =
                stale.between().stream().map(KeptReconciliationJson.Said::of).toList();
        return Problem.of(ProblemType.STALE_RECONCILIATION, detail(stale.between(), now.superseded()))
                .fix("Look at it as it stands now, and do it again if it still holds.")
                .with("between", between)
                .with("etag", '"' + Long.toString(now.state()) + '"')
                .exception();
    }

    /** For a fund whose newest reconciliation is not as it was shown. */
    static ProblemException problem(Optional<StoredReconciliation> newest, long state) {
        return newest.map(now -> problem(Stale.since(state, now)))
                .orElseGet(() -> Problem.of(ProblemType.STALE_RECONCILIATION, "This fund has no reconciliation.")
                        .fix("Send If-Match: \"0\", or leave it out.")
                        .exception());
    }

    private static String detail(List<StoredReconciliation.Said> between, @Nullable Long newer) {
        String acts = between.stream().map(StaleReconciliation::told).collect(Collectors.joining(" "));
        String later = newer == null ? "" : "Reconciliation " + newer + " of this fund was made.";
        String all = (acts + " " + later).strip();
        return all.isEmpty() ? "It was never in the state that you name." : "Since it was shown to you: " + all;
    }

    private static String told(StoredReconciliation.Said said) {
        var act = said.event().act();
        return act.who() + " " + verb(said.kind()) + (act.detail().isEmpty() ? "." : ": " + act.detail() + ".");
    }

    private static String verb(ReconciliationAct did) {
        return switch (did) {
            case PREPARED -> "signed it as preparer";
            case SIGNED -> "approved it";
            case DECIDED -> "changed it";
            case RECONCILED -> "reconciled it";
        };
    }
}
