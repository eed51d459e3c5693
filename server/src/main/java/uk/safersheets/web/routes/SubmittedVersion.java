package uk.safersheets.web.routes;

import io.javalin.http.Context;
import uk.safersheets.api.version.VersionJson;
import uk.safersheets.app.signoff.SignOff;
import uk.safersheets.app.version.SubmitResult;
import uk.safersheets.web.http.BookEtag;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;

/** Answers a request that submits a version. */
final class SubmittedVersion {
    private SubmittedVersion() {}

    static Void kept(Context ctx, SubmitResult.Kept kept, SignOff signOff) {
        var version = kept.version();
        var then = signOff.standingWhenKept(version);
        ctx.header("Location", "/api/books/" + version.book() + "/versions/" + version.number())
                .header("ETag", '"' + BookEtag.of(version.number(), then.event()) + '"');
        Responses.json(ctx, 201, VersionJson.of(version, then.standing()));
        return null;
    }

    static Void refused(SubmitResult.Refused refused) {
        var type = switch (refused.reason()) {
            case SAME_VERSION -> ProblemType.SAME_VERSION;
            case WRONG_WORKBOOK -> ProblemType.WRONG_WORKBOOK;
            case KEY_REUSED -> ProblemType.KEY_REUSED;
            case LOCKED -> ProblemType.LOCKED;
        };
        throw Problem.of(type, refused.message()).fix(refused.fix()).exception();
    }
}
