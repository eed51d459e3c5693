package uk.safersheets.web.routes.template;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import uk.safersheets.api.Json;
import uk.safersheets.api.signoff.ReasonJson;
import uk.safersheets.api.template.RegisteredTemplateJson;
import uk.safersheets.api.template.TemplatePreviewJson;
import uk.safersheets.api.template.TemplateProposalJson;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.template.ProposeTemplate;
import uk.safersheets.app.template.TemplatePreview;
import uk.safersheets.app.template.TemplateRegistry;
import uk.safersheets.cell.Texts;
import uk.safersheets.store.template.TemplateProposal;
import uk.safersheets.store.template.Templates;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.Upload;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemException;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.routes.RequestedBook;
import uk.safersheets.web.security.SignedIn;

/** How a template's version comes and goes: shown first and, where people sign in, accepted by a second person. */
public final class TemplateIntakeRoutes {
    private static final String TEMPLATES = "/api/templates";
    private static final String PROPOSALS = TEMPLATES + "/{id}/proposals";
    private static final String PROPOSAL = PROPOSALS + "/{proposal}";
    private static final String WHO = "Who asks, until people sign in; percent-encoded UTF-8";

    private final TemplateRegistry templates;
    private final ProposeTemplate propose;
    private final AccessControl access;
    private final Upload upload;

    public TemplateIntakeRoutes(
            TemplateRegistry templates, ProposeTemplate propose, AccessControl access, Upload upload) {
        this.templates = templates;
        this.access = access;
        this.propose = propose;
        this.upload = upload;
    }

    public List<Route> routes() {
        return List.of(
                registerRoute(),
                Route.post(TEMPLATES + "/preview", "What a template's workbook would change; nothing is kept")
                        .takes(Route.Content.xlsx())
                        .answers(200, "Every change against the newest version", json(TemplatePreviewJson.class))
                        .refuses(
                                ProblemType.TOO_LARGE,
                                ProblemType.UNSUPPORTED_TYPE,
                                ProblemType.REFUSED_FILE,
                                ProblemType.FAULTY_TEMPLATE)
                        .handledBy(ctx -> answer(ctx, templates.preview(upload.workbook(ctx), null))),
                Route.get(TEMPLATES + "/proposals", "The versions of every template that wait for a second person")
                        .answers(200, "Oldest first", Route.Content.list(TemplateProposalJson.class))
                        .handledBy(this::allWaiting),
                Route.get(PROPOSALS, "The versions of a template that wait for a second person")
                        .answers(200, "Oldest first", Route.Content.list(TemplateProposalJson.class))
                        .handledBy(ctx -> Responses.json(
                                ctx,
                                200,
                                propose.waiting(ctx.pathParam("id")).stream()
                                        .map(TemplateProposalJson::of)
                                        .toList())),
                Route.get(PROPOSAL, "What a waiting version would change")
                        .answers(200, "Every change against the newest version", json(TemplatePreviewJson.class))
                        .refuses(ProblemType.NO_SUCH_PROPOSAL)
                        .handledBy(ctx -> answer(ctx, propose.preview(proposal(ctx)))),
                Route.get(PROPOSAL + "/workbook", "The workbook of a waiting version")
                        .answers(200, "The workbook as it was sent", Route.Content.xlsx())
                        .refuses(ProblemType.NO_SUCH_PROPOSAL)
                        .handledBy(ctx -> Responses.workbook(
                                ctx, propose.workbook(proposal(ctx)), ctx.pathParam("id") + "-proposal.xlsx")),
                acceptRoute(),
                refuseRoute(),
                retireRoute());
    }

    private Route registerRoute() {
        return Route.post(TEMPLATES, "Register a template's workbook as its next version, or propose it")
                .header("Submitted-By", WHO)
                .takes(Route.Content.xlsx())
                .answers(201, "A new version", json(RegisteredTemplateJson.class))
                .answers(200, "The version that this workbook already was", json(RegisteredTemplateJson.class))
                .answers(202, "It waits for a second person", json(TemplateProposalJson.class))
                .refuses(
                        ProblemType.TOO_LARGE,
                        ProblemType.UNSUPPORTED_TYPE,
                        ProblemType.REFUSED_FILE,
                        ProblemType.FAULTY_TEMPLATE)
                .handledBy(this::register);
    }

    private Route acceptRoute() {
        return Route.post(PROPOSAL + "/acceptance", "Accept another person's proposal: it becomes the newest version")
                .header("Submitted-By", WHO)
                .answers(201, "A new version", json(RegisteredTemplateJson.class))
                .answers(200, "The version that this workbook already was", json(RegisteredTemplateJson.class))
                .refuses(ProblemType.SAME_PERSON, ProblemType.NO_SUCH_PROPOSAL, ProblemType.FAULTY_TEMPLATE)
                .handledBy(this::accept);
    }

    private Route refuseRoute() {
        return Route.post(PROPOSAL + "/refusal", "Refuse a proposal, or take one's own back, with a reason")
                .header("Submitted-By", WHO)
                .takes(Route.Content.json(ReasonJson.class))
                .answers(204, "It waits no more", null)
                .refuses(ProblemType.MALFORMED_JSON, ProblemType.REASON_REQUIRED, ProblemType.NO_SUCH_PROPOSAL)
                .handledBy(this::refuse);
    }

    private Route retireRoute() {
        return Route.post(TEMPLATES + "/{id}/versions/{number}/retirement", "Take no more workbooks of a version")
                .header("Submitted-By", WHO)
                .takes(Route.Content.json(ReasonJson.class))
                .answers(204, "It is retired", null)
                .refuses(ProblemType.MALFORMED_HEADER, ProblemType.MALFORMED_JSON, ProblemType.NO_SUCH_TEMPLATE)
                .handledBy(this::retire);
    }

    private void allWaiting(Context ctx) {
        var caller = SignedIn.caller(ctx);
        Responses.json(
                ctx,
                200,
                propose.waiting().stream()
                        .filter(one -> access.knowsTemplate(caller, one.template()))
                        .map(TemplateProposalJson::of)
                        .toList());
    }

    private void register(Context ctx) {
        byte[] workbook = upload.workbook(ctx);
        var person = Parameters.person(ctx);
        if (ProposeTemplate.isNeeded(person)) {
            Responses.json(ctx, 202, TemplateProposalJson.of(propose.propose(workbook, person)));
        } else {
            registered(ctx, templates.register(workbook, null, person));
        }
    }

    private void accept(Context ctx) {
        var accepted = propose.accept(ctx.pathParam("id"), number(ctx), Parameters.person(ctx));
        var obstacle = accepted.obstacle();
        if (obstacle == ProposeTemplate.Obstacle.SAME_PERSON) {
            throw Problem.of(ProblemType.SAME_PERSON, "You proposed this version, so somebody else has to accept it.")
                    .fix("Ask another analyst or an approver to look at it.")
                    .exception();
        }
        if (obstacle != null) {
            throw gone();
        }
        registered(ctx, Objects.requireNonNull(accepted.registered(), "registered"));
    }

    private void refuse(Context ctx) {
        String reason = reason(ctx);
        if (reason.isEmpty()) {
            throw Problem.of(ProblemType.REASON_REQUIRED, "Say why this version is refused.")
                    .fix("Give a reason.")
                    .exception();
        }
        if (!propose.refuse(ctx.pathParam("id"), number(ctx), reason, Parameters.person(ctx))) {
            throw gone();
        }
        ctx.status(204);
    }

    private void retire(Context ctx) {
        String id = ctx.pathParam("id");
        int number = Parameters.number(ctx, "number");
        if (templates.retire(id, number, reason(ctx), Parameters.person(ctx)).isEmpty()) {
            throw RequestedBook.noSuchTemplate(id + "', version '" + number);
        }
        ctx.status(204);
    }

    /** Empty where none was given. */
    private String reason(Context ctx) {
        return upload.anyJson(ctx)
                .map(json -> Json.read(json, ReasonJson.class).reason())
                .map(Texts::tidy)
                .orElse("");
    }

    private TemplateProposal proposal(Context ctx) {
        return propose.find(ctx.pathParam("id"), number(ctx)).orElseThrow(TemplateIntakeRoutes::gone);
    }

    private static int number(Context ctx) {
        return Parameters.number(ctx, "proposal");
    }

    private static ProblemException gone() {
        return Problem.of(ProblemType.NO_SUCH_PROPOSAL, "There is no such proposal, or it does not wait any more.")
                .fix("Look at the proposals that wait.")
                .exception();
    }

    private void registered(Context ctx, Templates.Registered registered) {
        var version = registered.version();
        ctx.header("Location", TEMPLATES + "/" + version.template() + "/workbook?version=" + version.number());
        Responses.json(
                ctx, registered.isNew() ? 201 : 200, RegisteredTemplateJson.of(version, templates.warnings(version)));
    }

    private static void answer(Context ctx, TemplatePreview preview) {
        var changes = preview.changes().stream()
                .map(one -> new TemplatePreviewJson.Change(one.place(), one.before(), one.after()))
                .toList();
        String version = preview.number() == 0 ? null : Integer.toString(preview.number());
        Responses.json(
                ctx,
                200,
                new TemplatePreviewJson(preview.template(), preview.title(), version, changes, preview.more()));
    }

    private static Route.Content json(Class<?> shape) {
        return Route.Content.json(shape);
    }
}
