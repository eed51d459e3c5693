package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.Repository;
import uk.safersheets.SlowTest;
import uk.safersheets.api.Json;
import uk.safersheets.web.FormParts;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.RunningService.Answer;

/** What of a ledger was not read stands in the way of a signature until somebody sets it aside with a reason. */
@SlowTest
class ReadingRoutesTest {
    private static final Path EXAMPLES = Repository.file("workbooks/funding-allocation/examples");
    private static final String NAME = "charnwood-2019-20-locality-fund";
    private static final String LONE = ";;;;;;;2,240.00";

    @TempDir
    Path data;

    private RunningService service;
    private int row;

    @BeforeEach
    void start() {
        service = new RunningService(data);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void nothingIsSignedWhileARowWithAnAmountIsUnread() throws IOException {
        var made = reconcile();
        String place = "row " + row;

        assertEquals(
                List.of(Map.of("place", place, "amount", "2240.00", "why", "It has an amount and nothing else.")),
                withAmount(made));
        assertEquals(
                List.of("not-read"),
                list(made.json(), "breaks").stream().map(one -> one.get("kind")).toList());
        assertEquals(
                "Part of the ledger's file was not read.",
                sign(made).problem(422, "unexplained").get("detail"));
        String item = (String) list(made.json(), "breaks").get(0).get("id");
        decide(
                        made,
                        Map.of(
                                "decision",
                                "item",
                                "breakId",
                                item,
                                "kind",
                                "timing",
                                "reason",
                                "x",
                                "clears",
                                "2020-04-30"))
                .problem(422, "unusable-decision");
        decide(made, Map.of("decision", "set-aside", "place", place)).problem(422, "unusable-decision");
        decide(made, Map.of("decision", "set-aside", "place", "row 2", "reason", "x"))
                .problem(422, "unusable-decision");

        var decided = decide(made, Map.of("decision", "set-aside", "place", place, "reason", "Sum of page 2"));

        assertEquals(200, decided.status(), decided::text);
        var row = new HashMap<String, Object>(withAmount(made).get(0));
        row.put("why", "It was set aside.");
        row.put("setAside", "Sum of page 2. Officer, Charnwood.");
        assertEquals(List.of(row), withAmount(decided));
        assertEquals(List.of(), list(decided.json(), "breaks"));
        assertEquals(
                decided.json().get("reading"),
                service.get(made.header("Location")).json().get("reading"));
        assertEquals(200, sign(made).status());

        var undone = decide(made, Map.of("decision", "undo", "place", place));
        assertEquals(200, undone.status(), undone::text);
        sign(made).problem(422, "unexplained");
    }

    @Test
    void aPlaceSetAsideHoldsForTheSameFileAndForNoOther() throws IOException {
        var made = reconcile();
        decide(made, Map.of("decision", "set-aside", "place", "row " + row, "reason", "Sum of page 2"));

        assertEquals(List.of(), list(reconcile().json(), "breaks"));

        var other = reconcile(ledger().replace("2,240.00", "2,241.00"));
        assertEquals("2241.00", withAmount(other).get(0).get("amount"));
        assertEquals(1, list(other.json(), "breaks").size());
    }

    private Answer reconcile() throws IOException {
        return reconcile(ledger());
    }

    private String ledger() throws IOException {
        String text =
                Files.readString(EXAMPLES.resolve("ledger/" + NAME + ".csv")).stripTrailing() + "\n" + LONE + "\n";
        row = (int) text.lines().count();
        return text;
    }

    private Answer reconcile(String ledger) throws IOException {
        return service.post(
                "/api/reconciliations",
                new FormParts()
                        .file("funding", EXAMPLES.resolve(NAME + ".xlsx"))
                        .part("ledger", "ledger.csv", ledger.getBytes(StandardCharsets.UTF_8))
                        .file("map", EXAMPLES.resolve("ledger/" + NAME + ".map.yaml"))
                        .bytes(),
                "Content-Type",
                FormParts.TYPE,
                "Submitted-By",
                "Officer, Charnwood");
    }

    private static List<Map<String, Object>> withAmount(Answer answer) {
        var reading = (Map<?, ?>) answer.json().get("reading");
        return list((Map<?, ?>) reading.get("rows"), "notRead").stream()
                .filter(row -> row.get("amount") != null)
                .toList();
    }

    private Answer decide(Answer made, Map<?, ?> decision) {
        return service.postJson(
                made.header("Location") + "/decisions",
                Json.text(Map.of("decisions", List.of(decision))),
                "Submitted-By",
                "Officer, Charnwood",
                "If-Match",
                service.get(made.header("Location")).header("ETag"));
    }

    private Answer sign(Answer made) {
        return service.post(
                made.header("Location") + "/signature",
                new byte[0],
                "Submitted-By",
                "Officer, Charnwood",
                "If-Match",
                service.get(made.header("Location")).header("ETag"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<?, ?> answer, String name) {
        return (List<Map<String, Object>>) answer.get(name);
    }
}
