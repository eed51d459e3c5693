package uk.safersheets.web.routes.imports;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import uk.safersheets.api.BadJsonException;
import uk.safersheets.api.Json;
import uk.safersheets.api.check.SnapshotJson;
import uk.safersheets.api.imports.ProposalsJson;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.book.OpenBook;
import uk.safersheets.app.check.CheckWorkbook;
import uk.safersheets.app.imports.propose.FillFigures;
import uk.safersheets.app.imports.propose.Proposals;
import uk.safersheets.cell.CellRef;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.Upload;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.SignedIn;

/** What imports say of a workbook's figures, and the workbook with those that were taken over. */
public final class ProposalRoutes {
    private static final String WORKBOOK = "workbook";
    private static final String CELLS = "cells";

    private final FillFigures fillFigures;
    private final CheckWorkbook checkWorkbook;
    private final AccessControl access;
    private final Upload upload;

    public ProposalRoutes(FillFigures fillFigures, CheckWorkbook checkWorkbook, AccessControl access, Upload upload) {
        this.fillFigures = fillFigures;
        this.checkWorkbook = checkWorkbook;
        this.access = access;
        this.upload = upload;
    }

    /**
     * A workbook and what is to be written into it.
     *
     * @param workbook the .xlsx
     * @param cells which of the proposed cells to write, as a JSON list such as {@code [{"sheet": "Crimes", "cell": "C6"}]}
     */
    record FillForm(byte[] workbook, String cells) {}

    /** One cell. */
    record ChosenCell(String sheet, String cell) {}

    public List<Route> routes() {
        return List.of(proposalsRoute(), fillRoute());
    }

    private Route proposalsRoute() {
        return Route.post("/api/imports/proposals", "Which figures of imports a workbook could take over")
                .takes(Route.Content.xlsx())
                .takes(Route.Content.json(SnapshotJson.class))
                .answers(
                        200,
                        "Cells to fill, cells in which something else was typed, and what could not be proposed",
                        Route.Content.json(ProposalsJson.class))
                .refuses(
                        ProblemType.MALFORMED_HEADER,
                        ProblemType.MALFORMED_JSON,
                        ProblemType.TOO_LARGE,
                        ProblemType.UNSUPPORTED_TYPE,
                        ProblemType.REFUSED_FILE)
                .handledBy(this::propose);
    }

    private Route fillRoute() {
        return Route.post(
                        "/api/imports/proposals/written",
                        "The same workbook with proposed figures written into the cells that were chosen, and recalculated:"
                                + " send a form with the parts workbook and cells")
                .takes(Route.Content.form(FillForm.class))
                .answers(200, "The workbook, with all else as it was", Route.Content.xlsx())
                .refuses(
                        ProblemType.MALFORMED_HEADER,
                        ProblemType.MALFORMED_REQUEST,
                        ProblemType.MALFORMED_JSON,
                        ProblemType.TOO_LARGE,
                        ProblemType.UNSUPPORTED_TYPE,
                        ProblemType.REFUSED_FILE)
                .handledBy(this::fill);
    }

    private void propose(Context ctx) {
        byte[] bytes = upload.workbookOrSnapshot(ctx);
        var check = checkWorkbook.forReader(access.sight(SignedIn.caller(ctx))::seesAllOf);
        var checked = Upload.isSnapshot(ctx, bytes) ? check.snapshot(bytes) : check.file(bytes, null);
        var proposals = checked.contract()
                .filter(contract -> maySee(ctx, FillFigures.book(contract, checked.submission())))
                .map(contract -> fillFigures.proposals(contract, checked.submission()))
                .orElse(Proposals.NONE);
        Responses.json(
                ctx,
                200,
                new ProposalsJson(
                        checked.json(proposals.fills()),
                        checked.json(proposals.differs()),
                        proposals.agreeing(),
                        proposals.notes()));
    }

    private void fill(Context ctx) {
        var form = upload.form(ctx);
        var file = form.file(WORKBOOK).orElseThrow(() -> missing(WORKBOOK, "the workbook"));
        var cells = cells(form.text(CELLS).orElseThrow(() -> missing(CELLS, "the cells to write")));
        var chosen = maySee(ctx, fillFigures.book(file)) ? cells : Set.<CellRef>of();
        var filled = fillFigures.fill(file, chosen);
        if (!filled.notTaken().isEmpty()) {
            throw Problem.of(
                            ProblemType.MALFORMED_REQUEST,
                            "Nothing is proposed for " + filled.notTaken().get(0) + ", which you asked to be written.")
                    .fix("Ask for the proposals again, and choose among those.")
                    .exception();
        }
        ctx.header("Cache-Control", "no-store");
        Responses.workbook(ctx, filled.workbook(), file.name());
    }

    /** Imports are told of to whoever may read the partnership's book of that workbook. */
    private boolean maySee(Context ctx, OpenBook.Name book) {
        return book.isUsable() && access.sight(SignedIn.caller(ctx)).seesAllOf(book.id());
    }

    private static Set<CellRef> cells(String json) {
        try {
            var cells = new TreeSet<CellRef>();
            Arrays.stream(Json.read(json.getBytes(StandardCharsets.UTF_8), ChosenCell[].class))
                    .forEach(chosen -> cells.add(CellRef.of(chosen.sheet(), chosen.cell())));
            return cells;
        } catch (IllegalArgumentException noCell) {
            throw new BadJsonException("cells names no cell of a sheet: " + noCell.getMessage());
        }
    }

    private static RuntimeException missing(String part, String what) {
        return Problem.of(ProblemType.MALFORMED_REQUEST, "The form has no part '" + part + "'.")
                .fix("Send " + what + " as the part '" + part + "'.")
                .exception();
    }
}
