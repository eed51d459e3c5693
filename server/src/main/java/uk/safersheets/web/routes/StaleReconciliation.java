package uk.safersheets.web.routes;

import java.util.List;
import java.util.stream.Collectors;
import uk.safersheets.api.reconciliation.KeptReconciliationJson;
import uk.safersheets.app.reconciliation.StepObstacle.Stale;
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
        return Problem.of(ProblemType.STALE_RECONCILIATION, detail(between, now.superseded()))
                .fix("Look at it as it stands now, and do it again if it still holds.")
                .with("between", between)
                .with("etag", '"' + Long.toString(now.state()) + '"')
                .exception();
    }

    private static String detail(List<KeptReconciliationJson.Said> between, Long newer) {
        String acts = between.stream().map(StaleReconciliation::told).collect(Collectors.joining(" "));
        String later = newer == null ? "" : "Reconciliation " + newer + " of this fund was made.";
        String all = (acts + " " + later).strip();
        return all.isEmpty() ? "It was never in the state that you name." : "Since it was shown to you: " + all;
    }

    private static String told(KeptReconciliationJson.Said said) {
        return said.who() + " " + verb(said.did()) + (said.detail().isEmpty() ? "." : ": " + said.detail() + ".");
    }

    private static String verb(String did) {
        return switch (did) {
            case "prepared" -> "signed it as preparer";
            case "signed" -> "approved it";
            case "decided" -> "changed it";
            default -> "reconciled it";
        };
    }
}
