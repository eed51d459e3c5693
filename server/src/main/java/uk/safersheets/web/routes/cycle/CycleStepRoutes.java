package uk.safersheets.web.routes.cycle;

import io.javalin.http.Context;
import java.util.List;
import uk.safersheets.access.Operation;
import uk.safersheets.api.Json;
import uk.safersheets.api.cycle.CycleStepsJson;
import uk.safersheets.api.cycle.DueJson;
import uk.safersheets.api.cycle.DueState;
import uk.safersheets.api.cycle.NewCycleJson;
import uk.safersheets.api.cycle.NewMarkJson;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.book.OpenBook;
import uk.safersheets.app.cycle.Due;
import uk.safersheets.app.runtime.CycleModule;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.Upload;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemException;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.SignedIn;

/** The steps of a partnership's cycle, and what people say is done of them. */
public final class CycleStepRoutes {
    private static final String STEPS = "/api/partnerships/{partnership}/cycle";
    private static final String DONE = "/api/cycle/{id}/done";
    private static final String UNDONE = "/api/cycle/{id}/undone";
    private static final Operation READING = AccessControl.table().require("GET " + STEPS);
    private static final Operation SETTING = AccessControl.table().require("PUT " + STEPS);
    private static final Operation MARKING = AccessControl.table().require("POST " + DONE);

    private final CycleModule cycle;
    private final AccessControl access;
    private final Upload upload;

    public CycleStepRoutes(CycleModule cycle, AccessControl access, Upload upload) {
        this.cycle = cycle;
        this.access = access;
        this.upload = upload;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(STEPS, "The steps of a partnership's cycle or, while it has none, the usual ones")
                        .answers(
                                200,
                                "The steps; the ETag is for changing them",
                                Route.Content.json(CycleStepsJson.class))
                        .refuses(ProblemType.MALFORMED_HEADER, ProblemType.NO_SUCH_PARTNERSHIP)
                        .handledBy(this::steps),
                Route.put(STEPS, "Say a partnership's cycle; the one before it stays in the record")
                        .requiredHeader("If-Match", "The ETag that the cycle was shown with, \"0\" while there is none")
                        .header("Submitted-By", "Who asks, until people sign in; percent-encoded UTF-8")
                        .takes(Route.Content.json(NewCycleJson.class))
                        .answers(200, "It counts from now on", Route.Content.json(CycleStepsJson.class))
                        .refuses(
                                ProblemType.MALFORMED_JSON,
                                ProblemType.MALFORMED_HEADER,
                                ProblemType.NO_SUCH_PARTNERSHIP,
                                ProblemType.VERSION_REQUIRED,
                                ProblemType.STALE_CYCLE,
                                ProblemType.UNSUPPORTED_TYPE,
                                ProblemType.TOO_LARGE)
                        .handledBy(this::set),
                marking(DONE, "Say that something is done of which there is no book", true),
                marking(UNDONE, "Say that it is not done after all", false));
    }

    private Route marking(String path, String summary, boolean done) {
        return Route.post(path, summary)
                .header("Submitted-By", "Who asks, until people sign in; percent-encoded UTF-8")
                .takes(Route.Content.json(NewMarkJson.class))
                .answers(200, "As it is now", Route.Content.json(DueJson.class))
                .refuses(
                        ProblemType.MALFORMED_JSON,
                        ProblemType.NO_SUCH_PARTNERSHIP,
                        ProblemType.NO_SUCH_STEP,
                        ProblemType.UNUSABLE_MARK,
                        ProblemType.UNSUPPORTED_TYPE,
                        ProblemType.TOO_LARGE)
                .handledBy(ctx -> mark(ctx, done));
    }

    private void steps(Context ctx) {
        String partnership = partnership(ctx, READING);
        answer(
                ctx,
                cycle.keep()
                        .of(partnership)
                        .map(CycleStepsJson::of)
                        .orElseGet(() ->
                                CycleStepsJson.usual(partnership, cycle.keep().usual())));
    }

    private void set(Context ctx) {
        String partnership = partnership(ctx, SETTING);
        Long shown = Parameters.anyState(ctx);
        if (shown == null) {
            throw Problem.of(ProblemType.VERSION_REQUIRED, "You did not say how the cycle was shown to you.")
                    .fix("Send If-Match with the ETag that came with it, or \"0\" while there is none.")
                    .exception();
        }
        var asked = Json.read(upload.json(ctx), NewCycleJson.class)
                .cycle(cycle.keep().today());
        answer(ctx, CycleStepsJson.of(cycle.keep().change(partnership, asked, shown, Parameters.person(ctx))));
    }

    private static void answer(Context ctx, CycleStepsJson steps) {
        ctx.header("ETag", "\"" + steps.event() + "\"");
        Responses.json(ctx, 200, steps);
    }

    private void mark(Context ctx, boolean done) {
        String id = ctx.pathParam("id");
        if (Due.owner(id).isEmpty()) {
            throw missing(id);
        }
        AskedPartnership.require(access, ctx, MARKING, Due.owner(id));
        var caller = SignedIn.caller(ctx);
        var due = cycle.keep()
                .find(id)
                .filter(found -> !cycle.read().json(caller, found).state().equals(DueState.NOT_SHOWN.word()))
                .orElseThrow(() -> missing(id));
        if (due.book() != null) {
            throw Problem.of(
                            ProblemType.UNUSABLE_MARK,
                            "There is a book of it, " + due.book().book().id() + ", which tells how far it is.")
                    .fix("Bring that book forward.")
                    .exception();
        }
        String note = Json.read(upload.json(ctx), NewMarkJson.class).words();
        var marked = cycle.keep().mark(due, done, note, Parameters.person(ctx));
        Responses.json(ctx, 200, cycle.read().json(caller, marked));
    }

    private static ProblemException missing(String id) {
        return Problem.of(
                        ProblemType.NO_SUCH_STEP, "Nothing of the name '" + id + "' is due by the cycle as it stands.")
                .fix("Ask for what is due again.")
                .exception();
    }

    /** Under the name that it goes by among its members. */
    private String partnership(Context ctx, Operation operation) {
        String asked = ctx.pathParam("partnership");
        if (!new OpenBook.Name(asked, "any", "any").isUsable()) {
            throw Problem.of(ProblemType.MALFORMED_HEADER, "'" + asked + "' names no partnership.")
                    .fix("Send its name as its workbooks have it, such as Charnwood.")
                    .exception();
        }
        AskedPartnership.require(access, ctx, operation, asked);
        return cycle.read().name(SignedIn.caller(ctx), asked);
    }
}
