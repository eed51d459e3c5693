package uk.safersheets.web.routes.account;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import uk.safersheets.access.User;
import uk.safersheets.api.Json;
import uk.safersheets.api.reminders.DueRemindersJson;
import uk.safersheets.api.reminders.NewReminderJson;
import uk.safersheets.app.reminders.StopAddress;
import uk.safersheets.app.runtime.ReminderModule;
import uk.safersheets.web.http.Responses;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.Upload;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.SignedIn;

/** Reminders of what is due over HTTP. */
public final class ReminderRoutes {
    private static final String STOP = StopAddress.PATH + "{code}";

    private final ReminderModule reminders;
    private final Upload upload;

    public ReminderRoutes(ReminderModule reminders, Upload upload) {
        this.reminders = reminders;
        this.upload = upload;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/reminders", "What is due, and the messages about it, ready to copy")
                        .answers(200, "One for each partnership and role", Route.Content.json(DueRemindersJson.class))
                        .handledBy(this::read),
                Route.post("/api/me/reminders", "Turn one's own reminders by e-mail on or off")
                        .takes(Route.Content.json(NewReminderJson.class))
                        .answers(204, "They are; while they are off no address is kept")
                        .refuses(
                                ProblemType.MALFORMED_JSON,
                                ProblemType.UNSUPPORTED_TYPE,
                                ProblemType.SIGN_IN_REQUIRED,
                                ProblemType.NOT_ALLOWED,
                                ProblemType.UNUSABLE_ADDRESS)
                        .handledBy(this::keep),
                Route.get(STOP, "Where a message says that it is stopped: the page, for a person")
                        .answers(302, "To the page on which reminders are turned off")
                        .handledBy(ReminderRoutes::show),
                Route.post(STOP, "Stop reminders by the code in a message, as mail programs do with one click")
                        .answers(204, "They are off, if the code was any")
                        .handledBy(this::stop));
    }

    private void read(Context ctx) {
        Responses.json(ctx, 200, reminders.read().run(SignedIn.caller(ctx)));
    }

    private void keep(Context ctx) {
        var user = SignInRefusals.person(SignedIn.caller(ctx));
        var asked = Json.read(upload.json(ctx), NewReminderJson.class).complete();
        if (asked.isOn()) {
            turnOn(user, asked.to());
        } else {
            reminders.keep().turnOff(user);
        }
        ctx.status(204);
    }

    private void turnOn(User user, String address) {
        try {
            reminders.keep().turnOn(user, address);
        } catch (IllegalArgumentException e) {
            throw Problem.of(ProblemType.UNUSABLE_ADDRESS, Objects.requireNonNull(e.getMessage()) + ".")
                    .fix("Type one address, without a name beside it.")
                    .exception();
        }
    }

    /** Programs that look at links before a person does change nothing by it. */
    private static void show(Context ctx) {
        ctx.redirect("/#/reminders");
    }

    private void stop(Context ctx) {
        reminders.keep().stop(ctx.pathParam("code"));
        ctx.status(204);
    }
}
