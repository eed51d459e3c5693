package uk.safersheets.web.routes.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import uk.safersheets.access.User;
import uk.safersheets.app.access.NotAddedException;
import uk.safersheets.app.access.ProviderUnavailableException;
import uk.safersheets.app.oidc.DialogCodes;
import uk.safersheets.app.oidc.OpenIdConnect;
import uk.safersheets.app.oidc.RefusedSignInException;
import uk.safersheets.app.oidc.SignInFlow;
import uk.safersheets.app.runtime.AccountModule;
import uk.safersheets.app.runtime.ServiceAddress;
import uk.safersheets.store.access.Session;
import uk.safersheets.web.AddinPaths;
import uk.safersheets.web.http.AskedAddress;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.pages.SignInPages;
import uk.safersheets.web.problem.Problem;
import uk.safersheets.web.problem.ProblemType;
import uk.safersheets.web.security.ProviderCookie;
import uk.safersheets.web.security.SessionCookie;

/** Signing in at the identity provider, in a browser and in a window of Excel's. */
public final class ProviderRoutes {
    private static final String START = "/api/session/oidc";
    private static final String SIGN_OUT = START + "/signout";
    private static final String UNAVAILABLE =
            "The identity provider does not answer. Try again in a minute; nothing of yours is lost.";

    private static final String STILL_THERE = "The identity provider does not answer, so you are still signed in there."
            + " On a computer that others use, close every window of the browser.";

    private final Optional<OpenIdConnect> provider;
    private final AccountModule accounts;
    private final Optional<ServiceAddress> address;
    private final SessionCookie session;
    private final ProviderCookie pending;
    private final ProviderCookie code;
    private final SignInPages pages;

    /** @param address where people reach the service when that is not where it listens */
    public ProviderRoutes(
            AccountModule accounts, Optional<ServiceAddress> address, SessionCookie session, SignInPages pages) {
        this.provider = accounts.providers().openIdConnect();
        this.accounts = accounts;
        this.address = address;
        this.session = session;
        this.pending = new ProviderCookie("safersheets-provider", SignInFlow.LIFE, session.isSecure());
        this.code = new ProviderCookie("safersheets-window", DialogCodes.LIFE, session.isSecure());
        this.pages = pages;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(START, "Sign in at the identity provider")
                        .query("next", "Where in the service to go afterwards, such as /#/books")
                        .answers(302, "To the provider")
                        .refuses(ProblemType.NOT_FOUND, ProblemType.PROVIDER_UNAVAILABLE)
                        .handledBy(this::start),
                Route.get(AddinPaths.PROVIDER_CALLBACK, "Where the identity provider sends a browser back to")
                        .query("code", "What the provider tells the service for")
                        .query("state", "Which sign-in this is the answer to")
                        .answers(302, "Signed in: to where it was started from, with the cookie of a session")
                        .refuses(ProblemType.NOT_FOUND)
                        .handledBy(this::finish),
                Route.get(SIGN_OUT, "Sign out at the identity provider too, after signing out here")
                        .answers(302, "To the provider, or to the page where it has no such place")
                        .refuses(ProblemType.NOT_FOUND)
                        .handledBy(this::signOut));
    }

    /** The two pages of a window that Excel opens. */
    public void register(RoutesConfig routes) {
        routes.get(AddinPaths.SIGN_IN, this::startInDialog);
        routes.get(AddinPaths.SIGNED_IN, this::handOver);
    }

    private void start(Context ctx) {
        go(ctx, provider().signIn().start(ctx.queryParam("next"), callback(ctx)));
    }

    private void startInDialog(Context ctx) {
        try {
            go(ctx, provider().signIn().startInDialog(callback(ctx)));
        } catch (ProviderUnavailableException e) {
            refuse(ctx, 503, UNAVAILABLE);
        }
    }

    private void go(Context ctx, SignInFlow.Started started) {
        pending.set(ctx, started.kept());
        redirect(ctx, started.provider().toString());
    }

    /** A person reads what this answers, so what goes wrong is a page. */
    private void finish(Context ctx) {
        var signIn = provider().signIn();
        try {
            var finished = signIn.finish(pending.read(ctx), ctx.queryParamMap(), callback(ctx));
            accounts.signIn()
                    .ofProvider(finished.subject(), ctx.ip())
                    .ifPresentOrElse(
                            user -> enter(ctx, user, finished),
                            () -> refuse(ctx, 403, new NotAddedException(finished.subject()).why()));
        } catch (RefusedSignInException e) {
            refuse(ctx, 403, e.why());
        } catch (ProviderUnavailableException e) {
            refuse(ctx, 503, UNAVAILABLE);
        }
    }

    private void enter(Context ctx, User user, SignInFlow.Finished finished) {
        if (finished.next().isEmpty()) {
            code.set(ctx, provider().codes().make(finished.subject()));
            redirect(ctx, AddinPaths.SIGNED_IN);
        } else {
            session.set(ctx, accounts.sessions().begin(user, Session.Way.PROVIDER, false, ctx.ip()));
            redirect(ctx, finished.next().get());
        }
        pending.clear(ctx);
    }

    /** The code came in a cookie, so that it was in no address. */
    private void handOver(Context ctx) {
        provider();
        String made = code.read(ctx);
        if (made == null || made.isEmpty()) {
            refuse(ctx, 403, "Nobody has just signed in in this window.");
            return;
        }
        code.clear(ctx);
        page(ctx, 200, pages.handingOver(made));
    }

    /** A person reads what this answers, so what goes wrong is a page. */
    private void signOut(Context ctx) {
        String here = AskedAddress.of(ctx, address).origin() + "/";
        try {
            redirect(
                    ctx, provider().signOut(URI.create(here)).map(URI::toString).orElse("/"));
        } catch (ProviderUnavailableException e) {
            refuse(ctx, 503, STILL_THERE);
        }
    }

    private OpenIdConnect provider() {
        return provider.orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "This service has no identity provider.")
                .fix("Sign in with the account that you were given here.")
                .exception());
    }

    private URI callback(Context ctx) {
        return URI.create(AskedAddress.of(ctx, address).origin() + AddinPaths.PROVIDER_CALLBACK);
    }

    private void refuse(Context ctx, int status, String why) {
        page(ctx, status, pages.refused(why));
    }

    private static void page(Context ctx, int status, String html) {
        ctx.status(status)
                .contentType("text/html; charset=utf-8")
                .header("Cache-Control", "no-store")
                .result(html);
    }

    private static void redirect(Context ctx, String to) {
        ctx.status(302).header("Location", to).header("Cache-Control", "no-store");
    }
}
