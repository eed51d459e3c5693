package uk.safersheets.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import uk.safersheets.Waiting;
import uk.safersheets.api.Json;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.app.template.TemplateRegistry;
import uk.safersheets.measure.Measures;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.db.Database;

/** The real service on a free port with a store of its own, of the kind that is tested now, and a client that asks it. */
public final class RunningService implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-06-14T12:00:00Z");

    private static final Clock STANDING = Clock.fixed(NOW, ZoneOffset.UTC);

    private static final Pattern ACT =
            Pattern.compile("/api/books/([^/]+)/(?:next|waivers|versions/[^/]+/(?!compare)[a-z]+)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Services services;
    private final WebServer server;

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public RunningService(Path data) {
        this(Config.in(StoreKind.at(data)).withPort(0));
    }

    public RunningService(Config config) {
        this(config, STANDING);
    }

    public RunningService(Config config, Clock clock) {
        this(config, clock, Measures.NONE);
    }

    /** One that tells what it does. */
    public RunningService(Config config, Clock clock, Measures measures) {
        if (StoreKind.current() == StoreKind.POSTGRESQL) {
            assertTrue(config.store().server().isPresent(), "a test of both stores names that of its folder");
        }
        if (config.store().server().isEmpty() && (clock.equals(STANDING) || clock instanceof MovableClock)) {
            StoreOnce.STARTED.putInto(config.data());
        }
        var patient = patient(config);
        services = Services.open(patient, clock, measures);
        server = WebServer.start(patient, services);
    }

    /** Whoever holds the store may stand still for a while on a busy machine; only a test of that minds. */
    private static Config patient(Config config) {
        return config.patience().equals(Database.PATIENCE) ? config.withPatience(Waiting.LONGEST) : config;
    }

    /** Waits until every version is traced and indexed, so that nothing more is written until somebody asks for it. */
    public void indexed() {
        Waiting.until(
                "every version to be indexed",
                () -> Integer.valueOf(0)
                        .equals(((Map<?, ?>) get("/api/search?q=a").json().get("index")).get("notIndexed")));
    }

    public URI address() {
        return server.address();
    }

    public Services services() {
        return services;
    }

    public TemplateRegistry templates() {
        return services.templates();
    }

    /** The number of a template's newest version. */
    public int newest(String template) {
        return templates()
                .file(template, Optional.empty())
                .orElseThrow()
                .version()
                .number();
    }

    public Answer get(String path) {
        return ask(path, HttpRequest.Builder::GET);
    }

    public Answer post(String path, byte[] body, String... headers) {
        return ask(
                path, request -> seen(path, headed(request, headers), headers).POST(BodyPublishers.ofByteArray(body)));
    }

    /** Submits a workbook to a book. */
    public Answer submit(String book, byte[] workbook, int base, String... headers) {
        return ask(
                "/api/books/" + book + "/versions",
                request -> headed(request, headers)
                        .header("Content-Type", XLSX)
                        .header("If-Match", '"' + Integer.toString(base) + '"')
                        .POST(BodyPublishers.ofByteArray(workbook)));
    }

    /** Opens a book and gives its id. */
    public String book(String partnership, String template, String period) {
        var body = Map.of("partnership", partnership, "template", template, "period", period);
        var opened = postJson("/api/books", Json.text(body));
        assertTrue(opened.status() < 300, opened::text);
        return (String) opened.json().get("id");
    }

    /** Explains every query of a version, so that none holds up its approval. */
    public void explainQueries(String book, int version) {
        var check =
                get("/api/books/" + book + "/versions/" + version + "/findings").json();
        var said = ((List<?>) check.get("findings"))
                .stream()
                        .map(finding -> (Map<?, ?>) finding)
                        .filter(finding -> "query".equals(finding.get("severity")))
                        .map(RunningService::explained)
                        .toList();
        var body = Json.text(Map.of("version", version, "explanations", said));
        var answer = ask(
                "/api/books/" + book + "/explanations",
                request -> request.header("Content-Type", "application/json")
                        .header("If-Match", etag(book))
                        .PUT(BodyPublishers.ofString(body)));
        assertEquals(200, answer.status(), answer::text);
    }

    private static Map<String, Object> explained(Map<?, ?> query) {
        var named = new LinkedHashMap<String, Object>();
        for (String name : List.of("ruleId", "table", "rowKey", "column")) {
            named.put(name, query.get(name));
        }
        named.put("explanation", "As the force's own tables have it.");
        return named;
    }

    /** Sends If-Match as the book is now for what needs it, unless the headers hold one. */
    public Answer postJson(String path, String body, String... headers) {
        return ask(
                path,
                request -> seen(path, headed(request, headers), headers)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    public Answer ask(String path, UnaryOperator<HttpRequest.Builder> how) {
        var request = how.apply(HttpRequest.newBuilder(server.address().resolve(path)))
                .build();
        try {
            return new Answer(client.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        services.close();
    }

    /** How a book is shown now. */
    public String etag(String book) {
        return get("/api/books/" + book).header("ETag");
    }

    private HttpRequest.Builder seen(String path, HttpRequest.Builder request, String... headers) {
        var acted = ACT.matcher(path);
        boolean needs = acted.matches() && !List.of(headers).contains("If-Match");
        String etag = needs ? etag(acted.group(1)) : null;
        return etag == null ? request : request.header("If-Match", etag);
    }

    private static HttpRequest.Builder headed(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** What came back. */
    public record Answer(HttpResponse<byte[]> response) {
        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        public byte[] bytes() {
            return response.body();
        }

        public String text() {
            return new String(response.body(), UTF_8);
        }

        public Map<?, ?> json() {
            assertEquals("application/json", header("Content-Type"), this::text);
            return Json.read(response.body(), Map.class);
        }

        /** A failure, in the one shape that all of them have. */
        public Map<?, ?> problem(int status, String slug) {
            assertEquals(status, status(), this::text);
            assertEquals("application/problem+json", header("Content-Type"));
            var problem = Json.read(response.body(), Map.class);
            assertEquals("/problems/" + slug, problem.get("type"));
            assertEquals(status, problem.get("status"));
            for (String name : new String[] {"title", "detail", "instance"}) {
                assertEquals(String.class, problem.get(name).getClass(), name);
            }
            return problem;
        }
    }
}
