package uk.safersheets.web.routes;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.safersheets.api.Json;
import uk.safersheets.api.signoff.ReasonJson;
import uk.safersheets.api.version.VersionJson;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.app.signoff.SignOff;
import uk.safersheets.signoff.Step;
import uk.safersheets.signoff.StepRefusal;
import uk.safersheets.web.http.BookEtag;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.Upload;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;

/** Bringing a version from draft to published, over HTTP. */
public final class SignOffRoutes {
    private static final Map<String, Step> STEPS = new LinkedHashMap<>();
    private static final Map<Step, String> SUMMARIES = Map.of(
            Step.SUBMISSION, "Put a version forward for approval",
            Step.APPROVAL, "Approve a version, which locks the book; not by who submitted it",
            Step.RETURN, "Send a version back with a reason",
            Step.PUBLICATION, "Say that an approved version is sent out",
            Step.WITHDRAWAL, "Take a version back for good, with a reason",
            Step.UNLOCKING, "Let work on an approved version go on, with a reason");

    static {
        STEPS.put("submission", Step.SUBMISSION);
        STEPS.put("approval", Step.APPROVAL);
        STEPS.put("return", Step.RETURN);
        STEPS.put("publication", Step.PUBLICATION);
        STEPS.put("withdrawal", Step.WITHDRAWAL);
        STEPS.put("unlocking", Step.UNLOCKING);
    }

    private final ReadBooks readBooks;
    private final SignOff signOff;
    private final Upload upload;

    public SignOffRoutes(ReadBooks readBooks, SignOff signOff, Upload upload) {
        this.readBooks = readBooks;
        this.signOff = signOff;
        this.upload = upload;
    }

    public List<Route> routes() {
        var routes = new ArrayList<Route>();
        STEPS.forEach((name, step) -> routes.add(route(name, step)));
        return routes;
    }

    private Route route(String name, Step step) {
        return Route.post(
                        "/api/books/{book}/versions/{number}/" + name,
                        Objects.requireNonNull(SUMMARIES.get(step), name))
                .requiredHeader("If-Match", "The ETag that the book or the version was shown with")
                .header("Submitted-By", "Who does it, until people sign in; percent-encoded UTF-8")
                .takes(Route.Content.json(ReasonJson.class))
                .answers(200, "The version as it stands now, and its ETag", Route.Content.json(VersionJson.class))
                .refuses(
                        ProblemType.MALFORMED_JSON,
                        ProblemType.SAME_PERSON,
                        ProblemType.NO_SUCH_BOOK,
                        ProblemType.NO_SUCH_VERSION,
                        ProblemType.WRONG_STATE,
                        ProblemType.DISPOSED,
                        ProblemType.STALE_BOOK,
                        ProblemType.ERRORS_BLOCK,
                        ProblemType.REASON_REQUIRED,
                        ProblemType.VERSION_REQUIRED)
                .handledBy(ctx -> take(ctx, step));
    }

    private void take(Context ctx, Step step) {
        var version = RequestedBook.version(readBooks, ctx);
        String reason = upload.anyJson(ctx)
                .map(json -> Json.read(json, ReasonJson.class).reason())
                .orElse(null);
        var shown = BookEtag.shown(ctx, version.book());
        signOff.take(version, shown, step, Parameters.person(ctx), reason == null ? "" : reason)
                .ifPresent(SignOffRoutes::refuse);
        var now = RequestedBook.book(readBooks, version.book());
        ctx.header("ETag", '"' + BookEtag.of(version.number(), now.event()) + '"');
        Responses.json(ctx, 200, VersionJson.of(version, signOff.standing(version.book())));
    }

    private static void refuse(StepRefusal refusal) {
        var type = switch (refusal.reason()) {
            case WRONG_STATE -> ProblemType.WRONG_STATE;
            case SAME_PERSON -> ProblemType.SAME_PERSON;
            case ERRORS -> ProblemType.ERRORS_BLOCK;
            case NO_REASON -> ProblemType.REASON_REQUIRED;
        };
        throw Problem.of(type, refusal.message()).fix(refusal.fix()).exception();
    }
}
