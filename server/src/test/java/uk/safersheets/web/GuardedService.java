package uk.safersheets.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.safersheets.Repository;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.access.AccessRule;
import uk.safersheets.access.Caller;
import uk.safersheets.access.Caller.Means;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;
import uk.safersheets.access.User;
import uk.safersheets.api.Json;
import uk.safersheets.app.access.Authentication;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.StoredData;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.verification.Verification;
import uk.safersheets.web.routes.SignOffRoutesTest;

/**
 * One store behind two servers: an open one through which it is filled, and one that knows people by tokens that are
 * their names. A book of Central Bedfordshire has an approved version, a draft, late work and scores; Charnwood has a
 * fund that was reconciled and a youth book.
 */
public final class GuardedService implements AutoCloseable {
    public static final String CRIME = "central-bedfordshire.crime-performance.october-2013-to-september-2014";
    public static final String MATRIX = "central-bedfordshire.risk-matrix.2015-16";
    public static final String YOUTH = "charnwood.youth-risk.2019-20-q1";
    public static final String FUND = "charnwood.funding-allocation.2019-20-ci001";
    public static final String BEDFORDSHIRE = "Central Bedfordshire";
    public static final String CHARNWOOD = "Charnwood";

    private static final Path FUNDS = Repository.file("workbooks/funding-allocation/examples");
    private static final byte[] FIGURES = SignOffRoutesTest.CLEAN;
    private static final byte[] SCORES = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Caller> callers = new HashMap<>();
    private final Path data;
    private final RunningService open;
    private final WebServer guarded;
    private String merge = "";
    private String scoring = "";
    private String reconciliation = "";

    public GuardedService(Path data) {
        this.data = data;
        open = new RunningService(data);
        guarded = WebServer.start(Config.in(StoreKind.at(data)).withPort(0), open.services(), new ByName());
    }

    /** Whoever's token is their own name. */
    private final class ByName implements Authentication {
        @Override
        public boolean isRequired() {
            return true;
        }

        @Override
        public Optional<Caller> ofCookie(String value) {
            return ofBearer(value);
        }

        @Override
        public Optional<Caller> ofBearer(String token) {
            return Optional.ofNullable(callers.get(token));
        }
    }

    /** Keeps everything that the tests ask for. */
    public GuardedService filled() {
        open.book(BEDFORDSHIRE, "crime-performance", "October 2013 to September 2014");
        open.submit(CRIME, FIGURES, 0, "Submitted-By", "Analyst");
        open.explainQueries(CRIME, 1);
        step(1, "submission", "Analyst");
        step(1, "approval", "Manager");
        step(1, "unlocking", "Manager");
        open.submit(CRIME, TestWorkbooks.variant(FIGURES, "draft"), 1, "Submitted-By", "Analyst");
        String matrix = open.book(BEDFORDSHIRE, "risk-matrix", "2015-16");
        open.submit(matrix, SCORES, 0, "Submitted-By", "Analyst");
        var scored = open.post(
                "/api/books/" + matrix + "/scorers?agency=Fire",
                SCORES,
                "If-Match",
                "\"1\"",
                "Submitted-By",
                "Analyst");
        scoring = ((String) scored.json().get("workbook")).replaceAll(".*/scorers/(\\d+)/.*", "$1");
        open.submit(matrix, TestWorkbooks.scored(SCORES, "B6", 5), 1, "Submitted-By", "Analyst");
        var late = open.submit(matrix, TestWorkbooks.scored(SCORES, "C7", 3), 1, "Submitted-By", "Late")
                .problem(409, "stale-version");
        merge = (String) ((Map<?, ?>) late.get("merge")).get("id");
        open.submit(
                open.book(CHARNWOOD, "youth-risk", "2019-20 Q1"),
                TestWorkbooks.example("youth-risk", "charnwood-2019-20-q1-youth-cases"),
                0);
        open.book(CHARNWOOD, "funding-allocation", "2019-20 CI001");
        var form = new FormParts()
                .file("funding", FUNDS.resolve("charnwood-2019-20-ci001.xlsx"))
                .file("ledger", FUNDS.resolve("ledger/charnwood-2019-20-ci001.csv"))
                .file("map", FUNDS.resolve("ledger/charnwood-2019-20-ci001.map.yaml"));
        var made = open.post("/api/reconciliations", form.bytes(), "Content-Type", FormParts.TYPE);
        reconciliation = (String) made.json().get("id");
        return this;
    }

    private void step(int version, String step, String who) {
        var answer = open.postJson(
                "/api/books/" + CRIME + "/versions/" + version + "/" + step,
                "{\"reason\":\"More came.\"}",
                "Submitted-By",
                who);
        assertEquals(200, answer.status(), answer::text);
    }

    /** The service as it is where nobody signs in. */
    public RunningService open() {
        return open;
    }

    /** A path's parts filled in with what is there. */
    public String filled(String path) {
        String id = path.startsWith("/api/templates") ? "risk-matrix" : reconciliation;
        return path.replace("{book}", book(path))
                .replace("{number}", "1")
                .replace("{merge}", merge)
                .replace("{scoring}", scoring)
                .replace("{id}", id)
                .replace("{partnership}", "central-bedfordshire")
                .replaceAll("\\{\\w+}", "none");
    }

    private static String book(String path) {
        if (path.contains("reconciliations")) {
            return FUND;
        }
        return path.contains("merges") || path.contains("scor") || path.contains("spread") ? MATRIX : CRIME;
    }

    public String reconciliation() {
        return reconciliation;
    }

    /** Somebody with these roles in a partnership. */
    public void person(String name, String partnership, Role... roles) {
        know(name, new User(name, name, false, List.of(new Membership(partnership, Set.of(roles))), List.of()));
    }

    public void person(String name, String partnership, List<AccessRule> rules, Role... roles) {
        know(name, new User(name, name, false, List.of(new Membership(partnership, Set.of(roles))), rules));
    }

    public void know(String token, User user) {
        callers.put(token, Caller.of(Means.SESSION_TOKEN, user));
    }

    public void know(String token, Caller caller) {
        callers.put(token, caller);
    }

    public RunningService.Answer get(String who, String path) {
        return ask(who, "GET", path, new byte[0]);
    }

    /** @param who the token; empty for none */
    public RunningService.Answer ask(String who, String method, String path, byte[] body, String... headers) {
        var request = HttpRequest.newBuilder(guarded.address().resolve(path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!who.isEmpty()) {
            request.header("Authorization", "Bearer " + who);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new RunningService.Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An act on a book as it is now. */
    public RunningService.Answer act(String who, String path, Object body) {
        String book = path.replaceAll("/api/books/([^/]+)/.*", "$1");
        return ask(
                who,
                "POST",
                path,
                Json.text(body).getBytes(UTF_8),
                "Content-Type",
                "application/json",
                "If-Match",
                open.etag(book));
    }

    /** Stops, and looks whether everything is as it was kept. */
    public Verification.Outcome verified() {
        close();
        return StoredData.verify(StoreKind.at(data));
    }

    @Override
    public void close() {
        guarded.close();
        open.close();
    }
}
