package uk.safersheets.web.routes.reconciliation;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import uk.safersheets.access.Operation;
import uk.safersheets.api.reconciliation.KeptReconciliationJson;
import uk.safersheets.api.reconciliation.LayoutProposalJson;
import uk.safersheets.api.reconciliation.ReconciliationSummaryJson;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.app.reconciliation.ProposeLayout;
import uk.safersheets.app.reconciliation.ReconciliationSteps;
import uk.safersheets.app.reconciliation.SubmitReconciliation;
import uk.safersheets.app.runtime.ReconciliationModule;
import uk.safersheets.store.reconciliation.StoredReconciliation;
import uk.safersheets.web.http.Form;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.Upload;
import uk.safersheets.web.problem.Missing;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemException;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.routes.RequestedBook;
import uk.safersheets.web.security.AccessGate;
import uk.safersheets.web.security.SignedIn;

/** Holding a fund against its ledger, over HTTP. */
public final class ReconciliationRoutes {
    private static final String ALL = "/api/reconciliations";

    private static final Operation READING = AccessControl.table().require("GET " + ALL);
    private static final Operation RECONCILING = AccessControl.table().require("POST " + ALL);

    private final SubmitReconciliation keep;
    private final ReconciliationSteps steps;
    private final ProposeLayout proposeLayout;
    private final ReadBooks readBooks;
    private final AccessControl access;
    private final Upload upload;

    public ReconciliationRoutes(
            ReconciliationModule reconciliation, ReadBooks readBooks, AccessControl access, Upload upload) {
        this.keep = reconciliation.submit();
        this.steps = reconciliation.steps();
        this.proposeLayout = reconciliation.proposeLayout();
        this.readBooks = readBooks;
        this.access = access;
        this.upload = upload;
    }

    /**
     * A ledger alone, as the part of a form.
     *
     * @param ledger the ledger's export, .csv or .xlsx
     */
    record LedgerForm(byte[] ledger) {}

    public List<Route> routes() {
        return List.of(makeRoute(), layoutRoute(), newestRoute(), readRoute(), ofBookRoute());
    }

    private Route makeRoute() {
        return Route.post(
                        ALL,
                        "Reconcile a fund with its ledger: send a form with the parts funding (or book and version),"
                                + " ledger and map")
                .header("Submitted-By", "Who sends it, until people sign in; percent-encoded UTF-8")
                .header(
                        "If-Match",
                        "The ETag of the fund's newest reconciliation as it was shown, \"0\" for none; refused when it is"
                                + " another by now")
                .takes(Route.Content.form(ReconciliationForm.class))
                .answers(
                        201,
                        "What does not tie, and the statement; everything is kept under its id",
                        Route.Content.json(KeptReconciliationJson.class))
                .refuses(
                        ProblemType.MALFORMED_REQUEST,
                        ProblemType.MALFORMED_HEADER,
                        ProblemType.NO_SUCH_BOOK,
                        ProblemType.NO_SUCH_VERSION,
                        ProblemType.STALE_RECONCILIATION,
                        ProblemType.TOO_LARGE,
                        ProblemType.UNSUPPORTED_TYPE,
                        ProblemType.REFUSED_FILE,
                        ProblemType.FAULTY_MAP,
                        ProblemType.BAD_LEDGER)
                .handledBy(this::make);
    }

    private Route layoutRoute() {
        return Route.post(ALL + "/layout", "What the headings of a ledger's export may mean, with its first rows")
                .takes(Route.Content.form(LedgerForm.class))
                .answers(200, "Each column with the meaning proposed", Route.Content.json(LayoutProposalJson.class))
                .refuses(
                        ProblemType.MALFORMED_REQUEST,
                        ProblemType.TOO_LARGE,
                        ProblemType.UNSUPPORTED_TYPE,
                        ProblemType.REFUSED_FILE,
                        ProblemType.BAD_LEDGER)
                .handledBy(ctx -> Responses.json(
                        ctx, 200, proposeLayout.run(part(upload.form(ctx), "ledger", "the ledger's export"))));
    }

    private Route readRoute() {
        return Route.get(ALL + "/{id}", "A reconciliation as it stands")
                .query(
                        "from",
                        "The first transaction to tell of, from 0; one answer tells of "
                                + RequestedReconciliation.TRANSACTIONS_A_PAGE + " at most")
                .answers(
                        200,
                        "What it comes to, and who did what; Link names the next page while there are more"
                                + " transactions",
                        Route.Content.json(KeptReconciliationJson.class))
                .refuses(ProblemType.MALFORMED_HEADER, ProblemType.NO_SUCH_RECONCILIATION)
                .handledBy(this::read);
    }

    private Route ofBookRoute() {
        return Route.get("/api/books/{book}/reconciliations", "The reconciliations of a book, the newest first")
                .answers(200, "How each stands", Route.Content.json(ReconciliationSummaryJson.All.class))
                .refuses(ProblemType.NO_SUCH_BOOK)
                .handledBy(this::ofBook);
    }

    private Route newestRoute() {
        return Route.get(ALL, "The newest reconciliation of each fund, by the fund's id")
                .answers(200, "How each stands", Route.Content.json(ReconciliationSummaryJson.All.class))
                .handledBy(this::newest);
    }

    private void read(Context ctx) {
        int from = Parameters.queryNumber(ctx, "from", 0, Integer.MAX_VALUE);
        RequestedReconciliation.answer(ctx, 200, steps, RequestedReconciliation.require(steps, ctx), from);
    }

    /** A fund can be reconciled from its file, before it has a book. */
    private void ofBook(Context ctx) {
        String book = ctx.pathParam("book");
        var all = steps.of(book);
        if (all.isEmpty()) {
            RequestedBook.book(readBooks, book);
        }
        summaries(ctx, all);
    }

    private void newest(Context ctx) {
        var caller = SignedIn.caller(ctx);
        summaries(
                ctx,
                steps.newest().stream()
                        .filter(kept -> access.decide(caller, READING, access.bookById(kept.fund()))
                                .isAllowed())
                        .toList());
    }

    private void summaries(Context ctx, List<StoredReconciliation> all) {
        Responses.json(
                ctx,
                200,
                new ReconciliationSummaryJson.All(all.stream()
                        .map(kept -> ReconciliationSummaryJson.of(
                                kept, steps.standing(kept), steps.summary(kept).statement()))
                        .toList()));
    }

    private void make(Context ctx) {
        var form = upload.form(ctx);
        var ledger = part(form, "ledger", "the ledger's export");
        var funding = funding(ctx, form);
        AccessGate.requireBook(access, ctx, RECONCILING, access.book(keep.name(funding)));
        var map = form.file("map").or(() -> keep.lastMap(funding)).orElseThrow(() -> missing("map", "the map"));
        var expected = Parameters.anyState(ctx);
        var kept = keep.run(new SubmitReconciliation.Sent(funding, ledger, map), expected, Parameters.person(ctx))
                .orElseThrow(() ->
                        StaleReconciliation.problem(keep.newest(funding), Objects.requireNonNull(expected, "state")));
        ctx.header("Location", ALL + "/" + kept.number());
        RequestedReconciliation.answer(ctx, 201, steps, kept);
    }

    private NamedFile funding(Context ctx, Form form) {
        boolean ofBook = form.text("book").isPresent();
        var funding = form.file("funding");
        if (funding.isPresent() && ofBook) {
            throw malformed("You sent both 'funding' and 'book'.", "Send one of them.");
        }
        if (!ofBook && form.text("version").isPresent()) {
            throw malformed("You sent 'version' without 'book'.", "Send funding, or else book and version.");
        }
        return funding.orElseGet(() -> version(ctx, form));
    }

    private NamedFile version(Context ctx, Form form) {
        String id = form.text("book").orElseThrow(() -> missing("funding", "the funding workbook, or book"));
        var book = access.sight(SignedIn.caller(ctx)).book(id).orElseThrow(() -> Missing.book(id));
        int number = form.text("version").map(ReconciliationRoutes::number).orElse(book.versions());
        byte[] bytes = readBooks.workbook(id, number).orElseThrow(() -> RequestedBook.noSuchVersion(book, number));
        return new NamedFile(id + ".v" + number + ".xlsx", bytes);
    }

    private static NamedFile part(Form form, String name, String what) {
        return form.file(name).orElseThrow(() -> missing(name, what));
    }

    private static int number(String version) {
        if (!version.matches("[1-9]\\d{0,8}")) {
            throw malformed("version '" + version + "' is not a whole number from 1.", "Send, for example, version=3.");
        }
        return Integer.parseInt(version);
    }

    private static ProblemException missing(String name, String what) {
        return malformed("The part '" + name + "' is missing: " + what + ".", "Send it as a part of the form.");
    }

    private static ProblemException malformed(String detail, String fix) {
        return Problem.of(ProblemType.MALFORMED_REQUEST, detail).fix(fix).exception();
    }
}
