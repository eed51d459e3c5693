package uk.safersheets.web.routes;

import io.javalin.http.Context;
import java.util.List;
import uk.safersheets.api.check.CheckJson;
import uk.safersheets.api.check.FindingJson;
import uk.safersheets.api.check.SnapshotJson;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.check.CheckWorkbook;
import uk.safersheets.app.check.RecalculateWorkbook;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.Upload;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.SignedIn;

/** Checking and recalculating over HTTP. */
public final class CheckRoutes {
    private final CheckWorkbook checkWorkbook;
    private final RecalculateWorkbook recalculateWorkbook;
    private final AccessControl access;
    private final Upload upload;

    public CheckRoutes(
            CheckWorkbook checkWorkbook, RecalculateWorkbook recalculateWorkbook, AccessControl access, Upload upload) {
        this.checkWorkbook = checkWorkbook;
        this.recalculateWorkbook = recalculateWorkbook;
        this.access = access;
        this.upload = upload;
    }

    public List<Route> routes() {
        return List.of(checkRoute(), recalculateRoute());
    }

    private Route checkRoute() {
        return Route.post("/api/check", "Check a workbook, or a snapshot of one")
                .query("surroundings", "true to get what stands around the cells of findings, as text")
                .takes(Route.Content.xlsx())
                .takes(Route.Content.json(SnapshotJson.class))
                .answers(200, "What the check came to", Route.Content.json(CheckJson.class))
                .refuses(
                        ProblemType.MALFORMED_HEADER,
                        ProblemType.MALFORMED_JSON,
                        ProblemType.TOO_LARGE,
                        ProblemType.UNSUPPORTED_TYPE,
                        ProblemType.REFUSED_FILE)
                .handledBy(this::check);
    }

    private Route recalculateRoute() {
        return Route.post("/api/recalculate", "Recalculate a workbook by its template's formulas")
                .query("fixes", "true to put right first what a check is certain of, such as numbers stored as text")
                .takes(Route.Content.xlsx())
                .answers(
                        200,
                        "The same workbook with every calculated cell put right and all else as it was",
                        Route.Content.xlsx())
                .refuses(
                        ProblemType.MALFORMED_HEADER,
                        ProblemType.TOO_LARGE,
                        ProblemType.UNSUPPORTED_TYPE,
                        ProblemType.REFUSED_FILE,
                        ProblemType.WRONG_FRAME)
                .handledBy(this::recalculate);
    }

    private void check(Context ctx) {
        boolean withSurroundings = Parameters.flag(ctx, "surroundings");
        byte[] bytes = upload.workbookOrSnapshot(ctx);
        var check = checkWorkbook.forReader(access.sight(SignedIn.caller(ctx))::seesAllOf);
        var checked = Upload.isSnapshot(ctx, bytes) ? check.snapshot(bytes) : check.file(bytes, null);
        Responses.json(ctx, 200, checked.json(withSurroundings));
    }

    private void recalculate(Context ctx) {
        boolean withFixes = Parameters.flag(ctx, "fixes");
        byte[] workbook = upload.workbook(ctx);
        var recalculated =
                withFixes ? recalculateWorkbook.fixed(workbook, null) : recalculateWorkbook.run(workbook, null);
        var obstacles = recalculated.obstacles();
        if (!obstacles.isEmpty()) {
            throw Problem.of(ProblemType.WRONG_FRAME, obstacles.get(0).message())
                    .fix(obstacles.get(0).fix())
                    .with("findings", obstacles.stream().map(FindingJson::of).toList())
                    .exception();
        }
        ctx.header("Cache-Control", "no-store");
        Responses.workbook(ctx, recalculated.workbook(), recalculated.fileName());
    }
}
