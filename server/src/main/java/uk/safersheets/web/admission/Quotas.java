package uk.safersheets.web.admission;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;

/**
 * What may be kept in one day (UTC): bytes of a person and of a book, the scores of a book, and the template versions of
 * the installation. Only what was kept counts. Safe to share.
 */
final class Quotas {
    private static final String VERSIONS = "/api/books/{book}/versions";
    private static final String SCORERS = "/api/books/{book}/scorers";
    private static final String TEMPLATES = "/api/templates";
    private static final List<String> KEEPING = List.of(VERSIONS, SCORERS, TEMPLATES, "/api/reconciliations");

    private final Limits limits;
    private final DayCount count;
    private final Clock clock;

    Quotas(Limits limits, DayCount count, Clock clock) {
        this.limits = limits;
        this.count = count;
        this.clock = clock;
    }

    /**
     * The most of each in a day.
     *
     * @param personBytes of one who signed in; where nobody signs in there is no such limit
     */
    record Limits(long personBytes, long bookBytes, int bookScores, int templateVersions) {
        private static final long MEGABYTE = 1024 * 1024;

        static final Limits USUAL = new Limits(512 * MEGABYTE, 1024 * MEGABYTE, 500, 200);
    }

    /** Something that is counted, and how much of it one request adds. */
    private record Share(String name, String words, long adds, long most) {}

    static boolean isKeeping(Route route) {
        return KEEPING.contains(route.path()) && route.takesFile();
    }

    /**
     * What one request would have kept.
     *
     * @param path its route's
     * @param book empty for none
     * @param person empty where nobody signs in
     */
    record Kept(String path, String book, String person, long bytes) {
        static Kept of(Context ctx, Route route, long bytes) {
            return new Kept(
                    route.path(),
                    route.path().contains("{book}") ? ctx.pathParam("book") : "",
                    Callers.isOneOfMany(ctx) ? Callers.of(ctx) : "",
                    bytes);
        }
    }

    /** @throws uk.safersheets.web.problem.ProblemException when it would be more than a day's share */
    void require(Kept wanted) {
        var day = today();
        for (var share : shares(wanted)) {
            if (count.used(day, share.name()) + share.adds() > share.most()) {
                throw Problem.of(ProblemType.QUOTA, share.words() + ". Nothing you sent has been kept.")
                        .fix(
                                "Keep your file, and send it tomorrow. If it cannot wait, ask the people who run the service.")
                        .retryAfter(secondsOfToday())
                        .exception();
            }
        }
    }

    /** Counts what was kept. */
    void add(Kept kept) {
        var day = today();
        shares(kept).forEach(share -> count.add(day, share.name(), share.adds()));
    }

    private List<Share> shares(Kept kept) {
        var shares = new ArrayList<Share>();
        if (!kept.person().isEmpty()) {
            String all = "You have sent as much as one person can in a day";
            shares.add(new Share(kept.person(), all, kept.bytes(), limits.personBytes()));
        }
        if (!kept.book().isEmpty()) {
            String all = "This book has taken as much as one book can in a day";
            shares.add(new Share("book " + kept.book(), all, kept.bytes(), limits.bookBytes()));
        }
        if (kept.path().equals(SCORERS)) {
            String all = "No more scores of this book are taken today";
            shares.add(new Share("scores of " + kept.book(), all, 1, limits.bookScores()));
        }
        if (kept.path().equals(TEMPLATES)) {
            String all = "No more template versions are taken today";
            shares.add(new Share("templates", all, 1, limits.templateVersions()));
        }
        return shares;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    private int secondsOfToday() {
        return (int) (Duration.ofDays(1).toSeconds()
                - LocalTime.now(clock.withZone(ZoneOffset.UTC)).toSecondOfDay());
    }
}
