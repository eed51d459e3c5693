package uk.safersheets.web.routes.cycle;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.Operation;
import uk.safersheets.api.cycle.CycleJson;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.cycle.ReadCycle;
import uk.safersheets.app.cycle.WriteCalendar;
import uk.safersheets.app.runtime.CycleModule;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.SignedIn;

/** What is due, and the same as a calendar file. */
public final class CycleRoutes {
    private static final String DUE = "/api/cycle";
    private static final Operation READING = AccessControl.table().require("GET " + DUE);

    private final CycleModule cycle;
    private final AccessControl access;

    public CycleRoutes(CycleModule cycle, AccessControl access) {
        this.cycle = cycle;
        this.access = access;
    }

    public List<Route> routes() {
        return List.of(
                asking(Route.get(DUE, "What is due by the year's cycle, by whom and how far it is"))
                        .answers(200, "What is due, by day", Route.Content.json(CycleJson.class))
                        .refuses(ProblemType.MALFORMED_HEADER, ProblemType.NO_SUCH_PARTNERSHIP)
                        .handledBy(ctx -> Responses.json(ctx, 200, asked(ctx))),
                asking(Route.get(DUE + ".ics", "The same as a calendar file, without figures or names of people"))
                        .answers(200, "Events of a whole day (RFC 5545)", Route.Content.calendar())
                        .refuses(ProblemType.MALFORMED_HEADER, ProblemType.NO_SUCH_PARTNERSHIP)
                        .handledBy(this::calendar));
    }

    private static Route asking(Route route) {
        return route.query("partnership", "Whose; all that one is a member of when left out")
                .query("from", "The first day, such as 2026-04-01; that of the cycle when left out")
                .query(
                        "to",
                        "The last day; the end of the present financial year when left out, ten years ahead at most");
    }

    private CycleJson asked(Context ctx) {
        String partnership = ctx.queryParam("partnership");
        if (partnership != null && !partnership.isBlank()) {
            AskedPartnership.require(access, ctx, READING, partnership);
        }
        var asked = new ReadCycle.Asked(
                partnership == null || partnership.isBlank() ? null : partnership, day(ctx, "from"), day(ctx, "to"));
        return cycle.read().run(SignedIn.caller(ctx), asked);
    }

    private void calendar(Context ctx) {
        var due = asked(ctx);
        ctx.header("Cache-Control", "no-store");
        Responses.file(ctx, cycle.calendar().run(due), WriteCalendar.fileName(due), Route.Content.CALENDAR);
    }

    private static @Nullable LocalDate day(Context ctx, String name) {
        String text = ctx.queryParam(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Problem.of(ProblemType.MALFORMED_HEADER, name + " is '" + text + "', which is no day.")
                    .fix("Send, for example, " + name + "=2026-04-01.")
                    .exception();
        }
    }
}
