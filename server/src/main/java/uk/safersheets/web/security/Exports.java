package uk.safersheets.web.security;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Objects;
import java.util.Set;
import uk.safersheets.access.Resource;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.access.ExportRecord;
import uk.safersheets.web.http.Parameters;
import uk.safersheets.web.http.Route;

/** Records every file that is taken out of the service, in the record that verify checks. */
public final class Exports {
    /** The last parts of the addresses of files that hold what people entered. */
    private static final Set<String> FILES = Set.of("workbook", "monitoring-return", "pack");

    private static final String BELONGS_TO = Exports.class.getName();

    private final ExportRecord record;
    private final AccessControl access;

    public Exports(ExportRecord record, AccessControl access) {
        this.record = record;
        this.access = access;
    }

    /** The same route, with what is taken recorded before it is sent: where it is worked on, when its answer is known. */
    public Route recording(Route route) {
        return isExport(route)
                ? route.handledBy(recorded(Objects.requireNonNull(route.handler(), route.path())))
                : route;
    }

    private Handler recorded(Handler handler) {
        return ctx -> {
            handler.handle(ctx);
            if (ctx.method().equals(HandlerType.GET) && ctx.statusCode() == 200) {
                record.took(Parameters.person(ctx), ctx.path(), resource(ctx));
            }
        };
    }

    /** Says what a file belongs to whose address does not. */
    public static void belongsTo(Context ctx, Resource resource) {
        ctx.attribute(BELONGS_TO, resource);
    }

    private Resource resource(Context ctx) {
        Resource said = ctx.attribute(BELONGS_TO);
        if (said != null) {
            return said;
        }
        String book = ctx.pathParamMap().get("book");
        if (book != null) {
            return access.bookById(book);
        }
        return access.reconciliation(ctx.pathParam("id"))
                .map(found -> access.named(found.fund()))
                .orElseThrow();
    }

    private static boolean isExport(Route route) {
        String last = route.path().substring(route.path().lastIndexOf('/') + 1);
        return route.method().equals(HandlerType.GET)
                && FILES.contains(last)
                && !route.path().startsWith("/api/templates/");
    }
}
