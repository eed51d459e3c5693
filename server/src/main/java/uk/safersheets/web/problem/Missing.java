package uk.safersheets.web.problem;

/**
 * What is not there. What somebody may not know of is answered with the very same words, wherever that is found out.
 */
public final class Missing {
    private Missing() {}

    public static ProblemException book(String id) {
        return Problem.of(ProblemType.NO_SUCH_BOOK, "There is no book '" + id + "'.")
                .fix("Choose one of /api/books, or open it with POST /api/books.")
                .exception();
    }

    /** @param versions how many the book has */
    public static ProblemException version(int versions, int number) {
        return Problem.of(ProblemType.NO_SUCH_VERSION, "This book has no version " + number + ".")
                .fix(versions == 0 ? "Nothing has been submitted to it yet." : "Choose one from 1 to " + versions + ".")
                .exception();
    }

    public static ProblemException template(String id) {
        return Problem.of(ProblemType.NO_SUCH_TEMPLATE, "There is no template '" + id + "'.")
                .fix("Choose one of /api/templates.")
                .exception();
    }

    public static ProblemException reconciliation(String id) {
        return Problem.of(ProblemType.NO_SUCH_RECONCILIATION, "There is no reconciliation '" + id + "'.")
                .fix("Make one with POST /api/reconciliations.")
                .exception();
    }

    public static ProblemException imported(String id) {
        return Problem.of(ProblemType.NO_SUCH_IMPORT, "There is no import '" + id + "'.")
                .fix("Choose one of /api/imports.")
                .exception();
    }

    public static ProblemException collection(String id) {
        return Problem.of(ProblemType.NO_SUCH_COLLECTION, "There is no collection '" + id + "'.")
                .fix("Choose one of /api/collections.")
                .exception();
    }
}
