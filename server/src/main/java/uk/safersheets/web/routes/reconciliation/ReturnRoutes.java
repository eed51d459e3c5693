package uk.safersheets.web.routes.reconciliation;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.app.reconciliation.ReconciliationSteps;
import uk.safersheets.app.reconciliation.SubmitReconciliation;
import uk.safersheets.app.returns.ReturnForm;
import uk.safersheets.app.returns.WriteReturn;
import uk.safersheets.app.runtime.ReconciliationModule;
import uk.safersheets.app.signoff.SignOff;
import uk.safersheets.returns.FunderReturn;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.routes.RequestedBook;

/** The return to the funder over HTTP; "return" alone is the step of signing off. */
public final class ReturnRoutes {
    private final ReadBooks readBooks;
    private final ReconciliationSteps steps;
    private final SubmitReconciliation keep;
    private final WriteReturn writeReturn;
    private final SignOff signOff;

    public ReturnRoutes(
            ReadBooks readBooks, ReconciliationModule reconciliation, WriteReturn writeReturn, SignOff signOff) {
        this.readBooks = readBooks;
        this.steps = reconciliation.steps();
        this.keep = reconciliation.submit();
        this.writeReturn = writeReturn;
        this.signOff = signOff;
    }

    public List<Route> routes() {
        return List.of(
                returns("/api/books/{book}/versions/{number}/monitoring-return", "as a version of its workbook has it")
                        .refuses(
                                ProblemType.MALFORMED_HEADER,
                                ProblemType.NO_SUCH_BOOK,
                                ProblemType.NO_SUCH_VERSION,
                                ProblemType.REFUSED_FILE)
                        .handledBy(this::ofVersion),
                returns(
                                "/api/reconciliations/{id}/monitoring-return",
                                "with what the ledger has spent, and the statement")
                        .refuses(
                                ProblemType.MALFORMED_HEADER,
                                ProblemType.NO_SUCH_RECONCILIATION,
                                ProblemType.REFUSED_FILE)
                        .handledBy(this::ofReconciliation));
    }

    private static Route returns(String path, String how) {
        return Route.get(path, "The return to the funder " + how)
                .query(
                        "form",
                        "docx for a Word document, pdf for an accessible PDF, xlsx for a workbook; docx when left out")
                .answers(200, "The document", Route.Content.docx())
                .answers(200, "The document as PDF", Route.Content.pdf())
                .answers(200, "The workbook", Route.Content.xlsx());
    }

    private void ofVersion(Context ctx) {
        var form = form(ctx);
        var version = RequestedBook.version(readBooks, ctx);
        String name = version.book() + ".v" + version.number();
        byte[] workbook = readBooks.workbook(version.book(), version.number()).orElseThrow();
        var standing = signOff.standing(version.book());
        answer(ctx, form, writeReturn.run(new NamedFile(name + ".xlsx", workbook), standing, version.number()), name);
    }

    private void ofReconciliation(Context ctx) {
        var form = form(ctx);
        var kept = RequestedReconciliation.require(steps, ctx);
        var made = writeReturn.run(
                keep.file(kept, "funding"), steps.answer(kept).result(), steps.standing(kept), steps.signatures(kept));
        answer(ctx, form, made, kept.fund() + ".r" + kept.number());
    }

    private static ReturnForm form(Context ctx) {
        return ReturnForm.ofName(Objects.requireNonNullElse(ctx.queryParam("form"), "docx"))
                .orElseThrow(() -> Problem.of(
                                ProblemType.MALFORMED_HEADER,
                                "'" + ctx.queryParam("form") + "' is no form of a return.")
                        .fix("Send form=docx, form=pdf or form=xlsx.")
                        .exception());
    }

    private static void answer(Context ctx, ReturnForm form, FunderReturn made, String name) {
        Responses.file(ctx, form.write(made), name + "-return." + form.ending(), type(form));
    }

    private static String type(ReturnForm form) {
        return switch (form) {
            case DOCX -> Route.Content.DOCX;
            case PDF -> Route.Content.PDF;
            case XLSX -> Route.Content.XLSX;
        };
    }
}
