package uk.safersheets.web.routes;

import io.javalin.http.Context;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.store.book.BookSummary;
import uk.safersheets.store.version.Version;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.problem.Missing;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemException;
import uk.safersheets.web.problem.ProblemType;

/** The book and the version that a request names, or the problem when they are not there. */
public final class RequestedBook {
    private RequestedBook() {}

    public static BookSummary book(ReadBooks readBooks, String id) {
        return readBooks.book(id).orElseThrow(() -> Missing.book(id));
    }

    /** The version that the path names. */
    public static Version version(ReadBooks readBooks, Context ctx) {
        var book = book(readBooks, ctx.pathParam("book"));
        int number = Parameters.number(ctx, "number");
        return version(readBooks, book, number);
    }

    /** @throws ProblemException when the book has no such version */
    public static Version version(ReadBooks readBooks, BookSummary book, int number) {
        return readBooks.version(book.book().id(), number).orElseThrow(() -> noSuchVersion(book, number));
    }

    public static ProblemException noSuchVersion(BookSummary book, int number) {
        return Missing.version(book.versions(), number);
    }

    public static ProblemException unusable() {
        return Problem.of(
                        ProblemType.UNUSABLE_BOOK,
                        "The partnership or the period has no letters or digits, more than one line, or more than 100"
                                + " characters.")
                .fix("Write them as on the workbook, for example Charnwood and 2019-20 Q1.")
                .exception();
    }

    public static ProblemException noSuchTemplate(String id) {
        return Missing.template(id);
    }
}
