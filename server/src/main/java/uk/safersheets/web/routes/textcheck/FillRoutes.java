package uk.safersheets.web.routes.textcheck;

import io.javalin.http.Context;
import java.util.List;
import uk.safersheets.api.reports.FilledReportJson;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.reports.FillReport;
import uk.safersheets.app.reports.FilledReport;
import uk.safersheets.cell.Plural;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.Upload;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.SignedIn;

/** Word reports filled with figures of the approved versions that the caller may read. */
public final class FillRoutes {
    private static final String NAME = "report.docx";

    private final AccessControl access;
    private final FillReport fillReport;
    private final Upload upload;

    public FillRoutes(AccessControl access, FillReport fillReport, Upload upload) {
        this.access = access;
        this.fillReport = fillReport;
        this.upload = upload;
    }

    public List<Route> routes() {
        return List.of(Route.post(
                        "/api/reports/fill",
                        "Fill the figures that a Word report names, from approved versions; nothing of it is kept")
                .query("sources", "true to write where each figure comes from as a comment")
                .query("partly", "true to get the report though some places could not be filled")
                .query("list", "true for what would be filled and what would not, and no file")
                .takes(Route.Content.docx())
                .answers(200, "The report, with all else as it was", Route.Content.docx())
                .answers(200, "What would be filled, with list=true", Route.Content.json(FilledReportJson.class))
                .refuses(
                        ProblemType.MALFORMED_HEADER,
                        ProblemType.TOO_LARGE,
                        ProblemType.REFUSED_FILE,
                        ProblemType.NOT_FILLED,
                        ProblemType.TOO_MUCH_WORK)
                .handledBy(this::fill));
    }

    private void fill(Context ctx) {
        boolean withSources = Parameters.flag(ctx, "sources");
        boolean isPartly = Parameters.flag(ctx, "partly");
        boolean isList = Parameters.flag(ctx, "list");
        var report = new NamedFile(NAME, upload.file(ctx));
        var filled = fillReport.ofApproved(report, access.sight(SignedIn.caller(ctx)), withSources);
        if (isList) {
            Responses.json(ctx, 200, FilledReportJson.of(filled.filled(), filled.left(), filled.notes()));
            return;
        }
        if (!isPartly && (!filled.left().isEmpty() || filled.filled().isEmpty())) {
            throw notFilled(filled);
        }
        ctx.header("Cache-Control", "no-store");
        Responses.file(ctx, filled.bytes(), "report-filled.docx", Route.Content.DOCX);
    }

    private static RuntimeException notFilled(FilledReport filled) {
        String detail = filled.left().isEmpty()
                ? "The report names no figure to fill in."
                : Plural.count(filled.left().size(), "place could not be filled", "places could not be filled")
                        + ", because what they name was not found, or could be"
                        + " more than one figure.";
        return Problem.of(ProblemType.NOT_FILLED, detail)
                .fix("Put right what they name, or send partly=true for the report with those places as they were.")
                .with("left", filled.left())
                .exception();
    }
}
