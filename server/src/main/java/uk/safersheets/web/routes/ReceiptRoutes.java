package uk.safersheets.web.routes;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import uk.safersheets.api.Json;
import uk.safersheets.api.version.ReceiptJson;
import uk.safersheets.api.version.ReceiptKeysJson;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.app.version.Receipts;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.problem.ProblemType;

/** Signed receipts over HTTP. */
public final class ReceiptRoutes {
    private final ReadBooks readBooks;
    private final Receipts receipts;

    public ReceiptRoutes(ReadBooks readBooks, Receipts receipts) {
        this.readBooks = readBooks;
        this.receipts = receipts;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/books/{book}/versions/{number}/receipt", "A signed receipt for a version")
                        .answers(200, "The receipt, to be kept as a file", Route.Content.json(ReceiptJson.class))
                        .refuses(ProblemType.NO_SUCH_BOOK, ProblemType.NO_SUCH_VERSION)
                        .handledBy(this::receipt),
                Route.get("/api/receipt-keys", "The public keys that receipts are signed with")
                        .answers(200, "A JSON Web Key Set (RFC 7517)", Route.Content.json(ReceiptKeysJson.class))
                        .handledBy(this::keys));
    }

    private void keys(Context ctx) {
        Responses.json(ctx, 200, Json.bytes(receipts.published()));
    }

    private void receipt(Context ctx) {
        var version = RequestedBook.version(readBooks, ctx);
        var book = RequestedBook.book(readBooks, version.book()).book();
        String name = version.book() + ".v" + version.number() + "-receipt.json";
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        Responses.json(ctx, 200, Json.text(receipts.of(book, version)).getBytes(StandardCharsets.UTF_8));
    }
}
