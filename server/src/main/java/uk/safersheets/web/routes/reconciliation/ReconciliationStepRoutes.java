package uk.safersheets.web.routes.reconciliation;

import io.javalin.http.Context;
import java.util.List;
import uk.safersheets.api.Json;
import uk.safersheets.api.reconciliation.KeptReconciliationJson;
import uk.safersheets.api.reconciliation.MatchDecisionsJson;
import uk.safersheets.app.reconciliation.ReconciliationSteps;
import uk.safersheets.app.reconciliation.SpentWriter;
import uk.safersheets.app.reconciliation.StepObstacle;
import uk.safersheets.app.reconciliation.SubmitReconciliation;
import uk.safersheets.app.runtime.ReconciliationModule;
import uk.safersheets.signoff.StepRefusal;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.Upload;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;

/** What becomes of a reconciliation, over HTTP: decisions, signatures, the workbook filled in. */
public final class ReconciliationStepRoutes {
    private static final String ONE = "/api/reconciliations/{id}";
    private static final String STATE = "The ETag of the reconciliation as it was shown";

    private final ReconciliationSteps steps;
    private final SubmitReconciliation keep;
    private final SpentWriter filledSpent;
    private final Upload upload;

    public ReconciliationStepRoutes(ReconciliationModule reconciliation, Upload upload) {
        this.steps = reconciliation.steps();
        this.keep = reconciliation.submit();
        this.filledSpent = reconciliation.spent();
        this.upload = upload;
    }

    public List<Route> routes() {
        return List.of(decideRoute(), signRoute(), workbookRoute(), reportRoute());
    }

    private Route decideRoute() {
        return Route.post(ONE + "/decisions", "Confirm, reject or move matches; it is remembered for the next time")
                .header("Submitted-By", "Who decides, until people sign in; percent-encoded UTF-8")
                .requiredHeader("If-Match", STATE)
                .takes(Route.Content.json(MatchDecisionsJson.class))
                .answers(200, "What it comes to now", Route.Content.json(KeptReconciliationJson.class))
                .refuses(
                        ProblemType.MALFORMED_JSON,
                        ProblemType.NO_SUCH_RECONCILIATION,
                        ProblemType.WRONG_STATE,
                        ProblemType.STALE_RECONCILIATION,
                        ProblemType.VERSION_REQUIRED,
                        ProblemType.TOO_LARGE,
                        ProblemType.UNSUPPORTED_TYPE,
                        ProblemType.UNUSABLE_DECISION)
                .handledBy(this::decide);
    }

    private Route signRoute() {
        return Route.post(ONE + "/signature", "Sign it: first its preparer, then somebody else who approves it")
                .header("Submitted-By", "Who signs, until people sign in; percent-encoded UTF-8")
                .requiredHeader("If-Match", STATE)
                .answers(200, "How it stands now", Route.Content.json(KeptReconciliationJson.class))
                .refuses(
                        ProblemType.SAME_PERSON,
                        ProblemType.NO_SUCH_RECONCILIATION,
                        ProblemType.WRONG_STATE,
                        ProblemType.STALE_RECONCILIATION,
                        ProblemType.VERSION_REQUIRED,
                        ProblemType.UNEXPLAINED)
                .handledBy(this::sign);
    }

    private Route workbookRoute() {
        return Route.get(ONE + "/workbook", "The funding workbook with what the ledger has spent on each line")
                .answers(200, "The same workbook with Spent filled, and all else as it was", Route.Content.xlsx())
                .refuses(ProblemType.NO_SUCH_RECONCILIATION)
                .handledBy(this::workbook);
    }

    private Route reportRoute() {
        return Route.get(ONE + "/report", "Every transaction, break and line, and the statement, as tables to filter")
                .answers(200, "A workbook with a sheet for each table", Route.Content.xlsx())
                .refuses(ProblemType.NO_SUCH_RECONCILIATION)
                .handledBy(this::report);
    }

    private void decide(Context ctx) {
        var kept = RequestedReconciliation.require(steps, ctx);
        var asked = Json.read(upload.json(ctx), MatchDecisionsJson.class);
        steps.decide(kept, Parameters.state(ctx), asked, Parameters.person(ctx))
                .ifPresent(ReconciliationStepRoutes::refuse);
        RequestedReconciliation.answer(ctx, 200, steps, RequestedReconciliation.require(steps, ctx));
    }

    private void sign(Context ctx) {
        var kept = RequestedReconciliation.require(steps, ctx);
        steps.sign(kept, Parameters.state(ctx), Parameters.person(ctx)).ifPresent(ReconciliationStepRoutes::refuse);
        RequestedReconciliation.answer(ctx, 200, steps, RequestedReconciliation.require(steps, ctx));
    }

    private void workbook(Context ctx) {
        var kept = RequestedReconciliation.require(steps, ctx);
        var funding = keep.file(kept, "funding");
        var filled = filledSpent.run(funding, steps.summary(kept));
        Responses.workbook(ctx, filled.workbook(), kept.fund() + "-reconciled.xlsx");
    }

    private void report(Context ctx) {
        var kept = RequestedReconciliation.require(steps, ctx);
        Responses.workbook(ctx, steps.report(kept), kept.fund() + "-reconciliation-" + kept.number() + ".xlsx");
    }

    private static void refuse(StepObstacle obstacle) {
        if (obstacle instanceof StepObstacle.Stale stale) {
            throw StaleReconciliation.problem(stale);
        }
        refuse(((StepObstacle.Refused) obstacle).refusal());
    }

    private static void refuse(StepRefusal refusal) {
        var type = switch (refusal.reason()) {
            case WRONG_STATE -> ProblemType.WRONG_STATE;
            case SAME_PERSON -> ProblemType.SAME_PERSON;
            case ERRORS -> ProblemType.UNEXPLAINED;
            case NO_REASON -> ProblemType.UNUSABLE_DECISION;
        };
        throw Problem.of(type, refusal.message()).fix(refusal.fix()).exception();
    }
}
