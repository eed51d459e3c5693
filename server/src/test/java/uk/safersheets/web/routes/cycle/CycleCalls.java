package uk.safersheets.web.routes.cycle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.safersheets.api.Json;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.RunningService.Answer;

/** What the tests say to a service, and ask it, of the cycle of Central Bedfordshire. */
record CycleCalls(RunningService service) {
    static final String STEPS = "/api/partnerships/Central%20Bedfordshire/cycle";

    static final String CYCLE = """
            {"from": "2014-04-01", "steps": [
              {"id": "figures", "title": "Crime figures", "template": "crime-performance", "rule": "yearly on 31 October",
               "owner": "analyst"},
              {"id": "matrix", "title": "Risk matrix", "template": "risk-matrix",
               "rule": "yearly on 31 October for the year after", "owner": "analyst"},
              {"id": "review", "title": "Review", "template": "crime-performance", "rule": "quarterly", "daysAfter": 30},
              {"id": "scrutiny", "title": "Scrutiny", "rule": "twice a year", "daysAfter": 60, "owner": "approver"}]}
            """;

    Answer put(String cycle, String shown) {
        return service.ask(STEPS, request -> {
            var sent = request.PUT(BodyPublishers.ofString(cycle)).header("Content-Type", "application/json");
            return shown == null ? sent : sent.header("If-Match", shown);
        });
    }

    Answer mark(String id, String how, String note) {
        return service.postJson(
                "/api/cycle/" + id + "/" + how,
                new String(Json.bytes(Map.of("note", note)), UTF_8),
                "Submitted-By",
                "Olive");
    }

    List<Map<?, ?>> due(String from, String to) {
        var all = new ArrayList<Map<?, ?>>();
        ((List<?>) service.get("/api/cycle?from=" + from + "&to=" + to).json().get("due"))
                .forEach(one -> all.add((Map<?, ?>) one));
        return all;
    }

    Map<?, ?> of(String id) {
        var found = new HashMap<String, Map<?, ?>>();
        due("2014-04-01", "2030-03-31").forEach(one -> found.put((String) one.get("id"), one));
        return Objects.requireNonNull(found.get(id), () -> id + " is not among " + found.keySet());
    }
}
