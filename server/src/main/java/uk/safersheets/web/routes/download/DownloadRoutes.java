package uk.safersheets.web.routes.download;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import uk.safersheets.access.AccessTable;
import uk.safersheets.access.User;
import uk.safersheets.api.Json;
import uk.safersheets.api.download.DownloadLinkJson;
import uk.safersheets.api.download.WantedDownloadJson;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.access.DownloadLinks;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.Upload;
import uk.safersheets.web.pages.DownloadPage;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemException;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.AccessGate;
import uk.safersheets.web.security.Credentials;
import uk.safersheets.web.security.LinkedDownload;
import uk.safersheets.web.security.SignedIn;

/** Links that hand a file to a browser once, for an Excel that downloads nothing. */
public final class DownloadRoutes {
    private static final String USED_UP =
            "A link to a file works once, for a minute. This one was used already, or it is too late for it.";

    private final DownloadLinks links;
    private final Credentials credentials;
    private final AccessGate gate;
    private final FileAddresses addresses;
    private final DownloadPage page;
    private final Upload upload;

    /** @param routes all others */
    public DownloadRoutes(
            DownloadLinks links,
            Credentials credentials,
            AccessGate gate,
            List<Route> routes,
            DownloadPage page,
            Upload upload) {
        this.links = links;
        this.credentials = credentials;
        this.gate = gate;
        this.addresses = new FileAddresses(routes);
        this.page = page;
        this.upload = upload;
    }

    public List<Route> routes() {
        var link = Route.Content.json(DownloadLinkJson.class);
        return List.of(
                Route.post("/api/downloads", "Make a link that hands a file of the service to a browser, once")
                        .takes(Route.Content.json(WantedDownloadJson.class))
                        .answers(201, "The link, good for a minute", link)
                        .refuses(
                                ProblemType.MALFORMED_JSON,
                                ProblemType.UNSUPPORTED_TYPE,
                                ProblemType.SIGN_IN_REQUIRED,
                                ProblemType.NOT_ALLOWED,
                                ProblemType.UNUSABLE_DOWNLOAD,
                                ProblemType.TOO_MANY_REQUESTS)
                        .handledBy(this::make),
                Route.post(
                                "/api/downloads/files",
                                "The same for a file that is sent along; it is kept for a minute at most")
                        .query("name", "What it is called: .xlsx, .docx, .csv, .txt or .png")
                        .query("show", "true for a text that the browser shows, to be printed there")
                        .takes(Route.Content.xlsx())
                        .answers(201, "The link, good for a minute", link)
                        .refuses(
                                ProblemType.SIGN_IN_REQUIRED,
                                ProblemType.NOT_ALLOWED,
                                ProblemType.TOO_LARGE,
                                ProblemType.INFECTED_FILE,
                                ProblemType.UNUSABLE_DOWNLOAD,
                                ProblemType.TOO_MANY_REQUESTS)
                        .handledBy(this::keep),
                Route.get(
                                LinkedDownload.PATH + "{code}",
                                "The file that a link hands over, or a page that says why not")
                        .answers(200, "The file")
                        .handledBy(this::handOver));
    }

    private void make(Context ctx) {
        var wanted = Json.read(upload.json(ctx), WantedDownloadJson.class).complete();
        var file = addresses.find(wanted.path()).orElseThrow(() -> unusable("There is no file at that address."));
        gate.require(ctx, AccessControl.table().require(AccessTable.call("GET", file.route())), file.params());
        answer(ctx, links.make(owner(ctx), wanted.path(), credentials.proof(ctx)));
    }

    private void keep(Context ctx) {
        var file = SentFile.of(ctx.queryParam("name"), "true".equals(ctx.queryParam("show")))
                .orElseThrow(() -> unusable("Only files named .xlsx, .docx, .csv, .txt or .png are handed over."));
        answer(ctx, links.make(owner(ctx), file.of(upload.file(ctx))));
    }

    /** What a link to an address of the service hands over is answered there. */
    private void handOver(Context ctx) {
        var file = LinkedDownload.of(ctx).map(DownloadLinks.Link::bytes);
        file.ifPresentOrElse(
                found -> SentFile.answer(ctx, found),
                () -> ctx.status(HttpStatus.GONE)
                        .header("Cache-Control", "no-store")
                        .html(page.saying(USED_UP)));
    }

    private static void answer(Context ctx, Optional<String> code) {
        String made = code.orElseThrow(
                () -> Problem.of(ProblemType.TOO_MANY_REQUESTS, "Too many files wait to be fetched, or too large ones.")
                        .fix("Wait a minute, and choose the file again.")
                        .retryAfter((int) DownloadLinks.LIFE.toSeconds())
                        .exception());
        Responses.json(ctx, 201, new DownloadLinkJson(LinkedDownload.PATH + made, DownloadLinks.LIFE.toSeconds()));
    }

    /** Where nobody signs in, all share what one person may have. */
    private static String owner(Context ctx) {
        return SignedIn.caller(ctx).signedIn().map(User::id).orElse("");
    }

    private static ProblemException unusable(String why) {
        return Problem.of(ProblemType.UNUSABLE_DOWNLOAD, why)
                .fix("Look the address of the file up at /api.")
                .exception();
    }
}
