package uk.safersheets.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.dataformat.yaml.YAMLMapper;
import uk.safersheets.Repository;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.Waiting;
import uk.safersheets.api.Json;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.measure.Counted;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.db.StoreFailure;
import uk.safersheets.web.RunningService;

/** What alerts, the dashboard and docs/monitoring.md name is what a service that did one of each thing really tells. */
class MonitoringFilesTest {
    private static final Path ALERTS = Repository.file("deploy/prometheus/alerts.yaml");
    private static final Path DASHBOARD = Repository.file("deploy/grafana/safersheets.json");
    private static final Path PAGE = Repository.file("docs/monitoring.md");
    private static final Pattern METRIC = Pattern.compile("\\b(?:safersheets|jvm|process)_[a-z_]+");
    private static final byte[] MATRIX = TestWorkbooks.example("risk-matrix", "central-bedfordshire-2015-16");

    /** A request is counted when it is answered, and an import when it is told that it is done. */
    private static final List<String> COUNTED_LAST = List.of(
            "safersheets_http_refusals_total{kind=\"not-ready\",status=\"503\"} 1.0\n",
            "safersheets_imports_total{outcome=\"done\"} 1.0\n",
            "safersheets_import_rows_total 1.0\n",
            "safersheets_database_connections{pool=\"writer\",state=\"idle\"} 1.0\n");

    private static String scrape;

    @BeforeAll
    static void doOneOfEachThing(@TempDir Path folder) throws Exception {
        var config = Config.in(StoreKind.at(folder)).withPort(0);
        try (var metrics = MetricsService.start(new MetricsSettings("127.0.0.1", 0));
                var service = new RunningService(config, Clock.systemUTC(), metrics.measures())) {
            metrics.watch(service.services());
            service.post("/api/check?secret=Query", MATRIX, "Content-Type", RunningService.XLSX);
            service.post("/api/recalculate", MATRIX, "Content-Type", RunningService.XLSX);
            String book = service.book("Central Bedfordshire", "risk-matrix", "2015-16");
            service.submit(book, MATRIX, 0, "Submitted-By", "Analyst");
            service.submit(book, MATRIX, 1, "Submitted-By", "Analyst");
            service.submit(book, TestWorkbooks.scored(MATRIX, "B6", 5), 1, "Submitted-By", "Analyst");
            service.submit(book, TestWorkbooks.scored(MATRIX, "C7", 3), 1, "Submitted-By", "Late");
            service.get("/api/books/" + book + "/compare?from=1&to=2");
            service.get("/api/nothing/here");
            var imported = service.post(
                    "/api/imports?partnership=Charnwood&kind=area-lookup&column=Beat&name=beats.csv",
                    "LSOA11CD,LSOA11NM,Beat\nE01025670,Charnwood 001A,Shelthorpe\n".getBytes(UTF_8),
                    "Content-Type",
                    "text/csv");
            service.indexed();
            String progress = "/api/imports/" + imported.json().get("id") + "/progress";
            assertTrue(service.get(progress).text().contains("\"state\":\"done\""), "the import is done");
            service.services().health().readiness().stopping();
            service.get("/api/health/ready");
            var asked = HttpRequest.newBuilder(metrics.address()).build();
            Waiting.until(() -> "what is counted after an answer, in\n" + scrape, () -> {
                scrape = body(asked);
                return COUNTED_LAST.stream().allMatch(scrape::contains);
            });
        }
    }

    private static String body(HttpRequest request) {
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void forget() {
        scrape = null;
    }

    @Test
    void everythingThatIsScrapedIsDescribedAndTheOtherWayAbout() throws Exception {
        var described = Pattern.compile(
                        "^\\| `([a-z_]+)` \\| (?:counter|gauge|histogram|info|summary) ", Pattern.MULTILINE)
                .matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(ours(described), ours(scraped()));
        var unknown = new TreeSet<>(scraped());
        unknown.removeAll(described);
        assertEquals(Set.of(), unknown, "what Java and the process tell is described too");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "safersheets_http_requests_total{method=\"GET\",route=\"/api/books/{book}/compare\",status=\"200\"} 1.0",
                "safersheets_http_requests_total{method=\"GET\",route=\"none\",status=\"404\"} 1.0",
                "safersheets_http_requests_total{method=\"POST\",route=\"/api/books/{book}/versions\",status=\"409\"} 1.0",
                "safersheets_http_refusals_total{kind=\"not-ready\",status=\"503\"} 1.0",
                "safersheets_http_request_duration_seconds_count{route=\"/api/check\"} 1",
                "safersheets_recalculations_total{outcome=\"done\",template=\"risk-matrix\"} 1.0",
                "safersheets_submissions_total{outcome=\"kept\"} 2.0",
                "safersheets_submissions_total{outcome=\"stale\"} 1.0",
                "safersheets_submissions_total{outcome=\"same-version\"} 1.0",
                "safersheets_versions_kept_total{template=\"risk-matrix\"} 2.0",
                "safersheets_late_submissions_kept_total 1.0",
                "safersheets_merges_total{outcome=\"clean\"} 1.0",
                "safersheets_imports_total{outcome=\"done\"} 1.0",
                "safersheets_imports_total{outcome=\"failed\"} 0.0",
                "safersheets_import_rows_total 1.0",
                "safersheets_reminders_total{outcome=\"failed\"} 0.0",
                "safersheets_database_failures_total{trouble=\"full\"} 0.0",
                "safersheets_database_connections{pool=\"writer\",state=\"idle\"} 1.0",
                "safersheets_ready 0.0",
                "safersheets_record_behind 0.0",
                "safersheets_build_info{version=\"development\"} 1",
            })
    void tells(String line) {
        assertTrue(scrape.lines().anyMatch(line::equals), () -> line + "\nis not in\n" + ours(scrape));
    }

    @Test
    void tellsWhichEngineKeepsTheStore() {
        tells("safersheets_store_info{engine=\"" + StoreKind.current().name().toLowerCase(Locale.ROOT) + "\"} 1");
    }

    @Test
    void tellsNothingOfAnybodysWork() {
        for (String sent : List.of(
                "Bedfordshire",
                "bedfordshire",
                "2015",
                "Analyst",
                "Late",
                "secret",
                "Query",
                "Charnwood",
                "charnwood",
                "beats",
                "Shelthorpe",
                "E01025670",
                "127.0.0.1",
                "/nothing")) {
            assertFalse(scrape.contains(sent), () -> sent + " is in\n" + ours(scrape));
        }
    }

    @Test
    void everyKindOfFailureOfTheStoreIsCountedFromNothing() {
        assertEquals(
                Arrays.stream(StoreFailure.values()).map(StoreFailure::word).toList(),
                Counted.DATABASE_FAILURES.words());
    }

    @Test
    void everyAlertSaysWhatToDoAndAsksForWhatIsThere() throws Exception {
        var rules = rules();
        assertTrue(rules.size() > 10, "there are alerts");
        for (var rule : rules) {
            String name = String.valueOf(rule.get("alert"));
            assertTrue(name.matches("SaferSheets[A-Za-z]+"), name);
            assertTrue(String.valueOf(rule.get("for")).matches("\\d+[mh]"), name);
            assertTrue(Set.of("page", "ticket").contains(((Map<?, ?>) rule.get("labels")).get("severity")), name);
            for (String part : List.of("summary", "what_to_do")) {
                String said = String.valueOf(((Map<?, ?>) rule.get("annotations")).get(part));
                assertTrue(said.length() > 20 && said.endsWith("."), name + ": " + part);
            }
            requireReal(name, String.valueOf(rule.get("expr")));
        }
        assertEquals(
                rules.size(),
                rules.stream().map(rule -> rule.get("alert")).distinct().count());
    }

    @Test
    void everyPanelAsksForWhatIsThere() throws Exception {
        var dashboard = Json.read(Files.readAllBytes(DASHBOARD), Map.class);
        int asked = 0;
        var shown = new TreeSet<String>();
        for (Object each : (List<?>) dashboard.get("panels")) {
            var panel = (Map<?, ?>) each;
            if (panel.get("type").equals("row")) {
                continue;
            }
            for (Object target : (List<?>) panel.get("targets")) {
                String expression = String.valueOf(((Map<?, ?>) target).get("expr"));
                requireReal(String.valueOf(panel.get("title")), expression);
                metrics(expression).forEach(shown::add);
                asked++;
            }
        }
        assertTrue(asked > 40, "it asks");
        var hidden = new TreeSet<>(ours(scraped()));
        hidden.removeAll(shown);
        assertEquals(Set.of(), hidden, "all that the service tells is shown somewhere");
    }

    private static void requireReal(String where, String expression) {
        assertTrue(isBalanced(expression), () -> where + ": " + expression);
        var unknown =
                metrics(expression).filter(name -> !scraped().contains(name)).toList();
        assertEquals(List.of(), unknown, where);
    }

    /** The families that an expression names, whichever line of them. */
    private static Stream<String> metrics(String expression) {
        return METRIC.matcher(expression).results().map(name -> family(name.group()));
    }

    private static String family(String name) {
        String whole = name.replaceFirst("_(?:bucket|sum|count)$", "");
        return scraped().contains(whole) ? whole : name;
    }

    private static Set<String> scraped() {
        return Pattern.compile("^# TYPE (\\S+)", Pattern.MULTILINE)
                .matcher(scrape)
                .results()
                .map(line -> line.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ours(Set<String> names) {
        return names.stream()
                .filter(name -> name.startsWith("safersheets_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String ours(String all) {
        return all.lines()
                .filter(line -> line.startsWith("safersheets_") && !line.contains("_bucket"))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isBalanced(String expression) {
        var open = new StringBuilder();
        for (char c : expression.replaceAll("\"[^\"]*\"", "").toCharArray()) {
            int closes = ")}]".indexOf(c);
            if ("({[".indexOf(c) >= 0) {
                open.append(c);
            } else if (closes >= 0) {
                if (open.isEmpty() || open.charAt(open.length() - 1) != "({[".charAt(closes)) {
                    return false;
                }
                open.setLength(open.length() - 1);
            }
        }
        return open.isEmpty() && expression.chars().filter(c -> c == '"').count() % 2 == 0;
    }

    private static List<Map<?, ?>> rules() throws Exception {
        Map<?, ?> file = new YAMLMapper().readValue(Files.readAllBytes(ALERTS), Map.class);
        return ((List<?>) file.get("groups"))
                .stream()
                        .flatMap(group -> ((List<?>) ((Map<?, ?>) group).get("rules")).stream())
                        .<Map<?, ?>>map(rule -> (Map<?, ?>) rule)
                        .toList();
    }
}
