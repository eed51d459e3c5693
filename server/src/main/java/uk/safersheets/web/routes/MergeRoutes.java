package uk.safersheets.web.routes;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.Json;
import uk.safersheets.api.compare.ChoicesJson;
import uk.safersheets.api.compare.MergeOfferJson;
import uk.safersheets.api.version.VersionJson;
import uk.safersheets.app.book.ReadBooks;
import uk.safersheets.app.signoff.SignOff;
import uk.safersheets.app.version.MergeVersions;
import uk.safersheets.app.version.SubmitResult;
import uk.safersheets.app.version.SubmitVersion;
import uk.safersheets.compare.merge.UnusableChoiceException;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.version.LateSubmission;
import uk.safersheets.store.version.Version;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.Upload;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemException;
import uk.safersheets.web.problem.ProblemType;

/** Joining late work to what came first, over HTTP. */
public final class MergeRoutes {
    private static final String ONE = "/api/books/{book}/merges/{merge}";
    private static final String ON_REQUEST =
            "Look at how yours and the newest version fit together, and accept the merge.";

    private final MergeVersions mergeVersions;
    private final ReadBooks readBooks;
    private final SignOff signOff;
    private final Upload upload;

    public MergeRoutes(MergeVersions mergeVersions, ReadBooks readBooks, SignOff signOff, Upload upload) {
        this.mergeVersions = mergeVersions;
        this.readBooks = readBooks;
        this.signOff = signOff;
        this.upload = upload;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(ONE, "Late work laid beside the newest version")
                        .answers(200, "What can be accepted or chosen", Route.Content.json(MergeOfferJson.class))
                        .refuses(ProblemType.NO_SUCH_BOOK, ProblemType.NO_SUCH_MERGE, ProblemType.REFUSED_FILE)
                        .handledBy(this::one),
                Route.get(ONE + "/workbook", "The merged workbook, with mine kept wherever there is a conflict")
                        .answers(200, "The workbook", Route.Content.xlsx())
                        .refuses(ProblemType.NO_SUCH_BOOK, ProblemType.NO_SUCH_MERGE, ProblemType.REFUSED_FILE)
                        .handledBy(this::workbook),
                acceptRoute());
    }

    private Route acceptRoute() {
        return Route.post(ONE, "Accept a merge: its outcome becomes the next version, with two parents")
                .requiredHeader("If-Match", "The version it is joined to, in quotes")
                .header("Idempotency-Key", "A name for this request: sent again it gives the same answer")
                .header("Submitted-By", "Who accepts, until people sign in; percent-encoded UTF-8")
                .takes(Route.Content.json(ChoicesJson.class))
                .answers(201, "The new version; ETag is its own", Route.Content.json(VersionJson.class))
                .refuses(
                        ProblemType.MALFORMED_HEADER,
                        ProblemType.MALFORMED_JSON,
                        ProblemType.NO_SUCH_BOOK,
                        ProblemType.NO_SUCH_VERSION,
                        ProblemType.NO_SUCH_MERGE,
                        ProblemType.STALE_VERSION,
                        ProblemType.SAME_VERSION,
                        ProblemType.KEY_REUSED,
                        ProblemType.LOCKED,
                        ProblemType.CHOICES_MISSING,
                        ProblemType.VERSION_REQUIRED)
                .handledBy(this::accept);
    }

    /** A refusal of late work, with the way to join it where there is one. */
    ProblemException stale(Book book, SubmitVersion.Submitted submitted, SubmitResult.Stale stale) {
        var late = stale.head().flatMap(head -> mergeVersions.late(book, submitted, head));
        return late.map(one -> one.offerOrNull() == null
                        ? stale(stale, ON_REQUEST, onRequest(one))
                        : stale(stale, one.offerOrNull()))
                .orElseGet(() -> stale(stale, stale.fix(), null));
    }

    private ProblemException stale(SubmitResult.Stale stale, MergeVersions.Offer offer) {
        return stale(stale, fix(offer), json(offer));
    }

    private ProblemException stale(SubmitResult.Stale stale, String fix, @Nullable MergeOfferJson offerOrNull) {
        return Problem.of(ProblemType.STALE_VERSION, stale.message())
                .fix(fix)
                .with("base", stale.base())
                .with(
                        "head",
                        stale.head()
                                .map(head -> VersionJson.of(head, signOff.standing(head.book())))
                                .orElse(null))
                .with("merge", offerOrNull)
                .exception();
    }

    private static String fix(MergeVersions.Offer offer) {
        int conflicts = offer.conflicts().size();
        if (conflicts == 0) {
            return "Accept the merge: nothing you changed was changed by " + everybody(offer) + ".";
        }
        return conflicts == 1
                ? "Choose which entry counts in the cell that you both changed, and accept the merge."
                : "Choose which entries count in the " + conflicts
                        + " places that you both changed, and accept the merge.";
    }

    /** {@code Officer, Fire}, or {@code Officer, Fire or Officer, Health}. */
    private static String everybody(MergeVersions.Offer offer) {
        var all = new ArrayList<String>();
        all.add(offer.theirs().author());
        all.addAll(offer.others());
        return String.join(" or ", all);
    }

    private static MergeOfferJson json(MergeVersions.Offer offer) {
        var late = offer.late();
        return MergeOfferJson.of(
                late.id(),
                late.base(),
                late.author(),
                offer.theirs().number(),
                offer.theirs().author(),
                offer.taken(),
                offer.conflicts(),
                offer.authors(),
                offer.outside(),
                offer.sheets(),
                offer.contract(),
                address(late));
    }

    private static MergeOfferJson onRequest(MergeVersions.Late late) {
        var submission = late.submission();
        return MergeOfferJson.onRequest(
                submission.id(),
                submission.base(),
                submission.author(),
                late.theirs().number(),
                late.theirs().author(),
                address(submission));
    }

    private static String address(LateSubmission late) {
        return "/api/books/" + late.book() + "/merges/" + late.id();
    }

    private void one(Context ctx) {
        Responses.json(ctx, 200, json(mergeVersions.offer(late(ctx), head(ctx))));
    }

    private void workbook(Context ctx) {
        var offer = mergeVersions.offer(late(ctx), head(ctx));
        String name = offer.late().book() + ".v" + offer.late().base() + "-merged.xlsx";
        Responses.workbook(ctx.header("Cache-Control", "no-store"), offer.workbook(), name);
    }

    private void accept(Context ctx) {
        var book = RequestedBook.book(readBooks, ctx.pathParam("book"));
        var late = late(ctx);
        int onto = Parameters.base(ctx);
        var theirs = readBooks.version(late.book(), onto).orElseThrow(() -> RequestedBook.noSuchVersion(book, onto));
        var choices = Json.read(upload.json(ctx), ChoicesJson.class).read();
        String key = Parameters.idempotencyKey(ctx);
        var person = Parameters.person(ctx);
        try {
            mergeVersions
                    .accept(book.book(), late, theirs, choices, key, person)
                    .fold(
                            kept -> SubmittedVersion.kept(ctx, kept, signOff),
                            stale -> again(late, stale),
                            SubmittedVersion::refused);
        } catch (UnusableChoiceException e) {
            throw Problem.of(ProblemType.CHOICES_MISSING, Objects.requireNonNull(e.getMessage(), "message"))
                    .fix("Send one choice for each conflict of the merge, and no other.")
                    .exception();
        }
    }

    private Void again(LateSubmission late, SubmitResult.Stale stale) {
        throw stale.head()
                .map(head -> stale(stale, mergeVersions.offer(late, head)))
                .orElseGet(() -> stale(stale, stale.fix(), null));
    }

    private LateSubmission late(Context ctx) {
        var book = RequestedBook.book(readBooks, ctx.pathParam("book")).book();
        return mergeVersions
                .find(book.id(), ctx.pathParam("merge"))
                .orElseThrow(() -> Problem.of(ProblemType.NO_SUCH_MERGE, "There is no such merge in this book.")
                        .fix("Submit the workbook again.")
                        .exception());
    }

    private Version head(Context ctx) {
        return RequestedBook.book(readBooks, ctx.pathParam("book")).head().orElseThrow();
    }
}
