package uk.safersheets.web.problem;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;
import uk.safersheets.api.BadJsonException;
import uk.safersheets.api.Json;
import uk.safersheets.app.access.BusyException;
import uk.safersheets.app.access.NotAddedException;
import uk.safersheets.app.access.ProviderUnavailableException;
import uk.safersheets.budget.OverBudgetException;
import uk.safersheets.cell.Plural;
import uk.safersheets.contract.FaultyTemplateException;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.ledger.BadLedgerException;
import uk.safersheets.reconcile.FaultyMapException;
import uk.safersheets.store.audit.StaleBookException;
import uk.safersheets.store.cycle.StaleCycleException;
import uk.safersheets.store.db.StoreException;
import uk.safersheets.store.retention.DisposedException;
import uk.safersheets.web.log.RequestFacts;

/** Makes a problem of everything that ends a request early: the kind to the client, the whole of it to the log. */
public final class Problems {
    private static final String PROVIDER_RETRY_SECONDS = "30";
    private static final int SECONDS_TILL_LESS_BUSY = 5;
    private static final int SECONDS_TILL_IT_IS_BACK = 10;
    private static final Logger LOG = LogManager.getLogger(Problems.class);

    private static final String PROBLEM = Problem.class.getName();
    private static final String CHALLENGE = "Bearer realm=\"Safer Sheets\"";

    private Problems() {}

    /** @param stopping whether the service is being stopped */
    public static void register(RoutesConfig routes, BooleanSupplier stopping) {
        routes.exception(ProblemException.class, (e, ctx) -> answer(ctx, e.problem()));
        routes.exception(BadJsonException.class, (e, ctx) -> answer(ctx, badJson(e)));
        routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, ofStatus(e.getStatus())));
        routes.exception(MethodNotAllowedResponse.class, Problems::methodNotAllowed);
        routes.exception(RefusedFileException.class, (e, ctx) -> answer(ctx, refusedFile(e)));
        routes.exception(FaultyTemplateException.class, (e, ctx) -> answer(ctx, faultyTemplate(e)));
        routes.exception(
                FaultyMapException.class,
                (e, ctx) -> answer(ctx, faults(ProblemType.FAULTY_MAP, e.getMessage(), e.faults())));
        routes.exception(
                BadLedgerException.class,
                (e, ctx) -> answer(ctx, faults(ProblemType.BAD_LEDGER, e.getMessage(), e.faults())));
        routes.exception(OverBudgetException.class, (e, ctx) -> answer(ctx, tooMuchWork(e)));
        routes.exception(DisposedException.class, (e, ctx) -> answer(ctx, disposed(e)));
        routes.exception(StaleBookException.class, (e, ctx) -> answer(ctx, StaleBook.problem(e)));
        routes.exception(StaleCycleException.class, (e, ctx) -> answer(ctx, staleCycle()));
        routes.exception(StoreException.class, Problems::storeUnavailable);
        routes.exception(BusyException.class, (e, ctx) -> answer(ctx, busy(e)));
        routes.exception(NotAddedException.class, (e, ctx) -> answer(ctx, Problem.of(ProblemType.NOT_ADDED, e.why())));
        routes.exception(ProviderUnavailableException.class, (e, ctx) -> providerUnavailable(e, ctx));
        routes.exception(
                Exception.class,
                (e, ctx) -> answer(
                        ctx,
                        stopping.getAsBoolean()
                                ? cutShort(e, RequestFacts.of(ctx).id())
                                : internal(e, RequestFacts.of(ctx).id())));
    }

    static void answer(Context ctx, Problem problem) {
        retryAfter(problem).ifPresent(seconds -> ctx.header("Retry-After", seconds));
        if (problem.status() == HttpStatus.UNAUTHORIZED.getCode()) {
            ctx.header("WWW-Authenticate", CHALLENGE);
        }
        ctx.attribute(PROBLEM, problem);
        RequestFacts.of(ctx).kind(problem.kind());
        ctx.status(problem.status()).header("Cache-Control", "no-store").header("Vary", "Accept");
        if (ProblemPage.isWanted(ctx.method().name(), ctx.header("Accept"))) {
            ctx.contentType(ProblemPage.CONTENT_TYPE).result(ProblemPage.of(problem, ctx.path()));
        } else {
            ctx.contentType(Problem.CONTENT_TYPE).result(Json.bytes(problem.body(ctx.path())));
        }
    }

    /** What a request was answered with; empty where it was no problem. */
    public static Optional<Problem> of(Context ctx) {
        return Optional.ofNullable(ctx.attribute(PROBLEM));
    }

    /** For a failure that Javalin or Jetty found before any of our code ran. */
    public static Problem ofStatus(int status) {
        var problem = switch (status) {
            case 404 ->
                Problem.of(ProblemType.NOT_FOUND, "There is nothing at this address.")
                        .fix("Look the address up at /api.");
            case 405 -> Problem.of(ProblemType.METHOD_NOT_ALLOWED, "This address does not take that method.");
            case 413 -> Problem.of(ProblemType.TOO_LARGE, "What you sent is larger than the service takes.");
            case 415 -> Problem.of(ProblemType.UNSUPPORTED_TYPE, "This address does not take that kind of content.");
            default ->
                status < 500 || status == HttpStatus.HTTP_VERSION_NOT_SUPPORTED.getCode()
                        ? Problem.of(ProblemType.MALFORMED_REQUEST, "The service could not make sense of the request.")
                        : Problem.of(ProblemType.INTERNAL, "The service could not finish the request.");
        };
        return problem.withStatus(status);
    }

    private static Problem staleCycle() {
        return Problem.of(ProblemType.STALE_CYCLE, "Somebody changed the cycle since it was shown to you.")
                .fix("Look at it as it stands now, and change that.");
    }

    /**
     * For what should not happen.
     *
     * @param id of the request, under which the log has it
     */
    static Problem internal(Throwable unexpected, String id) {
        LOG.error("Request {} failed", id, unexpected);
        return Problem.of(ProblemType.INTERNAL, "Something went wrong in the service. It is not your workbook.")
                .fix("Try again. If it happens again, tell the people who run the service the id " + id + ".")
                .with("id", id);
    }

    /** What is met while the service lets go of everything is no fault of it. */
    private static Problem cutShort(Exception met, String id) {
        LOG.warn("Request {} was cut short by the end of the service", id, met);
        return givenUp();
    }

    /** Of what the service was at when it was stopped. */
    public static Problem givenUp() {
        return uncertain("The service was stopped before this was finished: it may have been kept, or not.");
    }

    /** In seconds, for the header; empty where the problem does not say when to come again. */
    public static Optional<String> retryAfter(Problem problem) {
        return problem.more().get(Problem.RETRY_AFTER) instanceof Integer seconds
                ? Optional.of(seconds.toString())
                : Optional.empty();
    }

    private static Problem uncertain(String detail) {
        return Problem.of(ProblemType.BUSY, detail)
                .fix("Look in a minute whether it is there, and send it again if it is not.")
                .retryAfter(SECONDS_TILL_IT_IS_BACK);
    }

    private static Problem noMemory(Error error, String id) {
        LOG.error("Request {} found too little memory, or no thread", id, error);
        return uncertain("The service has too little memory at this moment: what you sent may have been kept, or not.");
    }

    /** Answers for an {@link Error} (no memory, no stack), which reaches no exception handler and knows no address. */
    public static void answerError(HttpServletResponse response, Error error) {
        String id = response.getHeader(RequestFacts.ID_HEADER);
        String known = id == null ? "unknown" : id;
        var problem = error instanceof OutOfMemoryError ? noMemory(error, known) : internal(error, known);
        try {
            retryAfter(problem).ifPresent(seconds -> response.setHeader("Retry-After", seconds));
            response.setStatus(problem.status());
            response.setContentType(Problem.CONTENT_TYPE);
            response.getOutputStream().write(Json.bytes(problem.body("/")));
        } catch (IOException e) {
            LOG.debug("The client went away", e);
        }
    }

    private static Problem busy(BusyException e) {
        return Problem.of(ProblemType.BUSY, Objects.requireNonNull(e.getMessage(), "message"))
                .fix("Try again in a moment.")
                .retryAfter(1);
    }

    private static void providerUnavailable(ProviderUnavailableException e, Context ctx) {
        LOG.warn("The identity provider does not answer: {}", e.issuer());
        ctx.header("Retry-After", PROVIDER_RETRY_SECONDS);
        answer(
                ctx,
                Problem.of(ProblemType.PROVIDER_UNAVAILABLE, "The council's sign-in does not answer.")
                        .fix("Try again in a minute. Whoever is signed in can go on."));
    }

    private static void storeUnavailable(StoreException e, Context ctx) {
        StoreProblems.retryAfter(e.trouble()).ifPresent(seconds -> ctx.header("Retry-After", seconds));
        String id = RequestFacts.of(ctx).id();
        LOG.error("Request {} failed: the store is {}", id, e.trouble().word(), e);
        answer(ctx, StoreProblems.problem(e, id));
    }

    private static Problem refusedFile(RefusedFileException e) {
        var type = ProblemType.REFUSED_FILE;
        return new Problem(
                        ProblemType.uri(e.slug()),
                        type.title(),
                        type.status(),
                        Objects.requireNonNull(e.getMessage(), "message"),
                        Map.of())
                .fix(e.fix());
    }

    private static Problem faultyTemplate(FaultyTemplateException e) {
        int faults = e.faults().size();
        String detail = Plural.of(
                faults, "One thing is wrong with the template.", faults + " things are wrong with the template.");
        return Problem.of(ProblemType.FAULTY_TEMPLATE, detail)
                .fix("Put right what each of them says, and register it again.")
                .with("faults", e.faults());
    }

    /** Each fault says its own fix. */
    private static Problem faults(ProblemType type, @Nullable String message, List<String> faults) {
        return Problem.of(type, Objects.requireNonNull(message, "message")).with("faults", faults);
    }

    private static Problem tooMuchWork(OverBudgetException e) {
        return e.isCrowdedOut()
                ? Problem.of(ProblemType.BUSY, e.getMessage()).fix(e.fix()).retryAfter(SECONDS_TILL_LESS_BUSY)
                : Problem.of(ProblemType.TOO_MUCH_WORK, e.getMessage()).fix(e.fix());
    }

    private static Problem disposed(DisposedException e) {
        return Problem.of(ProblemType.DISPOSED, Objects.requireNonNull(e.getMessage(), "message"))
                .fix("Look at its record under /events, or ask the people who run the service for a backup.");
    }

    private static Problem badJson(BadJsonException e) {
        return Problem.of(ProblemType.MALFORMED_JSON, Objects.requireNonNull(e.getMessage(), "message"))
                .fix("Look the shape up at /api.");
    }

    private static void methodNotAllowed(MethodNotAllowedResponse e, Context ctx) {
        String allowed = String.join(", ", Map.copyOf(e.getDetails()).values());
        ctx.header("Allow", allowed);
        answer(
                ctx,
                Problem.of(ProblemType.METHOD_NOT_ALLOWED, "This address does not take " + ctx.method() + ".")
                        .fix("Use " + allowed + "."));
    }
}
