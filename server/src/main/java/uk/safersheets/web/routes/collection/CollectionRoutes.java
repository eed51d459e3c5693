package uk.safersheets.web.routes.collection;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.Operation;
import uk.safersheets.api.Json;
import uk.safersheets.api.collection.CollectionJson;
import uk.safersheets.api.collection.NewCollectionJson;
import uk.safersheets.api.collection.RemindersJson;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.book.OpenBook;
import uk.safersheets.app.collection.DescribeCollection;
import uk.safersheets.app.collection.ReadCollections.Standing;
import uk.safersheets.app.collection.RefusedActException;
import uk.safersheets.app.runtime.CollectionModule;
import uk.safersheets.cell.PeriodName;
import uk.safersheets.collection.Reminder;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.Upload;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.AccessGate;

/** Collections, asked for and read. */
public final class CollectionRoutes {
    private static final String ALL = "/api/collections";
    private static final String ONE = ALL + "/{id}";
    private static final String REMINDERS = ONE + "/reminders";
    private static final Operation COLLECTING = AccessControl.table().require("POST " + ALL);
    private static final Operation REMINDING = AccessControl.table().require("GET " + REMINDERS);

    private final CollectionModule collections;
    private final AccessControl access;
    private final Upload upload;
    private final RequestedCollection requested;
    private final DescribeCollection answer;

    public CollectionRoutes(CollectionModule collections, AccessControl access, Upload upload) {
        this.collections = collections;
        this.access = access;
        this.upload = upload;
        this.requested = new RequestedCollection(collections.read(), access);
        this.answer = new DescribeCollection(collections.gather());
    }

    public List<Route> routes() {
        return List.of(askRoute(), listRoute(), readRoute(), remindersRoute());
    }

    private Route askRoute() {
        return Route.post(ALL, "Ask partnerships for one template for one period by one day")
                .header("Submitted-By", "Who asks, until people sign in; percent-encoded UTF-8")
                .takes(Route.Content.json(NewCollectionJson.class))
                .answers(201, "The collection", Route.Content.json(CollectionJson.class))
                .refuses(
                        ProblemType.MALFORMED_JSON,
                        ProblemType.UNSUPPORTED_TYPE,
                        ProblemType.TOO_LARGE,
                        ProblemType.NO_SUCH_TEMPLATE,
                        ProblemType.UNUSABLE_COLLECTION)
                .handledBy(this::ask);
    }

    private Route listRoute() {
        return Route.get(ALL, "The collections that one may see, newest first, without their totals")
                .query("book", "Only those that ask for this book")
                .answers(200, "Each as it stands", Route.Content.json(CollectionJson.All.class))
                .handledBy(this::list);
    }

    private Route readRoute() {
        return Route.get(ONE, "One collection: how each partnership stands, the totals, and what is missing in them")
                .answers(200, "The collection", Route.Content.json(CollectionJson.class))
                .refuses(ProblemType.NO_SUCH_COLLECTION, ProblemType.TOO_MUCH_WORK)
                .handledBy(this::read);
    }

    private Route remindersRoute() {
        return Route.get(REMINDERS, "Who is missing, with a message to each that can be copied")
                .answers(200, "The messages", Route.Content.json(RemindersJson.class))
                .refuses(ProblemType.NO_SUCH_COLLECTION)
                .handledBy(this::reminders);
    }

    private void ask(Context ctx) {
        var terms = Json.read(upload.json(ctx), NewCollectionJson.class).terms(CollectionRoutes::days);
        AccessGate.requireBook(
                access,
                ctx,
                COLLECTING,
                access.book(new OpenBook.Name(terms.body(), terms.template(), terms.period())));
        try {
            var kept = collections.keep().ask(terms, Parameters.person(ctx));
            ctx.header("Location", ALL + "/" + kept.number());
            var standing = collections.read().find(kept.number()).orElseThrow();
            Responses.json(ctx, 201, answer.whole(standing, requested.sight(ctx)));
        } catch (RefusedActException refused) {
            throw RequestedCollection.refusal(refused);
        }
    }

    private static LocalDate @Nullable [] days(String period) {
        return PeriodName.dates(period)
                .map(days -> new LocalDate[] {days.start(), days.end()})
                .orElse(null);
    }

    private void list(Context ctx) {
        var sight = requested.sight(ctx);
        String book = ctx.queryParam("book");
        var all = collections.read().all().stream()
                .filter(sight::isSeen)
                .filter(standing -> book == null || asksFor(standing, book))
                .map(standing -> answer.brief(standing, sight))
                .toList();
        Responses.json(ctx, 200, new CollectionJson.All(all));
    }

    private static boolean asksFor(Standing standing, String book) {
        return standing.books().values().stream()
                .anyMatch(one -> Objects.equals(one.book().id(), book));
    }

    private void read(Context ctx) {
        Responses.json(ctx, 200, answer.whole(requested.require(ctx), requested.sight(ctx)));
    }

    private void reminders(Context ctx) {
        var found = requested.require(ctx);
        requested.require(ctx, REMINDING, found, found.terms().body());
        var messages = Reminder.of(
                found.collection().number(),
                found.terms(),
                found.standing(),
                collections.gather().title(found),
                collections.read().today());
        Responses.json(ctx, 200, RemindersJson.of(messages));
    }
}
