package uk.safersheets.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import uk.safersheets.app.ReadBooks;
import uk.safersheets.app.Receipts;
import uk.safersheets.json.Json;
import uk.safersheets.json.ReceiptJson;

/** Signed receipts over HTTP. */
final class ReceiptRoutes {
    private final ReadBooks readBooks;
    private final Receipts receipts;

    ReceiptRoutes(ReadBooks readBooks, Receipts receipts) {
        this.readBooks = readBooks;
        this.receipts = receipts;
    }

    List<Route> routes() {
        return List.of(Route.get("/api/books/{book}/versions/{number}/receipt", "A signed receipt for a version")
                .answers(200, "The receipt, to be kept as a file", Route.Content.json(ReceiptJson.class))
                .refuses(ProblemType.NO_SUCH_BOOK, ProblemType.NO_SUCH_VERSION)
                .handledBy(this::receipt));
    }

    private void receipt(Context ctx) {
        var version = VersionRoutes.version(readBooks, ctx);
        var book = BookRoutes.require(readBooks, version.book()).book();
        String name = version.book() + ".v" + version.number() + "-receipt.json";
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        Answers.json(ctx, 200, Json.text(receipts.of(book, version)).getBytes(StandardCharsets.UTF_8));
    }
}
