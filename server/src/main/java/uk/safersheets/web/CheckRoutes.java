package uk.safersheets.web;

import io.javalin.http.Context;
import java.util.List;
import uk.safersheets.app.CheckWorkbook;
import uk.safersheets.json.CheckJson;
import uk.safersheets.json.SnapshotJson;

/** Checking over HTTP. */
final class CheckRoutes {
    private final CheckWorkbook checkWorkbook;
    private final Upload upload;

    CheckRoutes(CheckWorkbook checkWorkbook, Upload upload) {
        this.checkWorkbook = checkWorkbook;
        this.upload = upload;
    }

    List<Route> routes() {
        return List.of(Route.post("/api/check", "Check a workbook, or a snapshot of one")
                .query("surroundings", "true to get what stands around the cells of findings, as text")
                .takes(Route.Content.xlsx())
                .takes(Route.Content.json(SnapshotJson.class))
                .answers(200, "What the check came to", Route.Content.json(CheckJson.class))
                .refuses(
                        ProblemType.MALFORMED_JSON,
                        ProblemType.TOO_LARGE,
                        ProblemType.UNSUPPORTED_TYPE,
                        ProblemType.REFUSED_FILE)
                .handledBy(this::check));
    }

    private void check(Context ctx) {
        byte[] bytes = upload.workbookOrSnapshot(ctx);
        var checked = Upload.isSnapshot(ctx, bytes) ? checkWorkbook.snapshot(bytes) : checkWorkbook.file(bytes, null);
        Answers.json(ctx, 200, checked.json("true".equals(ctx.queryParam("surroundings"))));
    }
}
