package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.book.Books;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.reconciliation.NewReconciliation;
import uk.safersheets.store.reconciliation.NewReconciliationAct;
import uk.safersheets.store.reconciliation.Reconciliations;
import uk.safersheets.store.retention.Retention;
import uk.safersheets.web.RunningService;

/** What an earlier service kept of a reconciliation, read back by this one. */
class StoredFormatTest {
    private static final String FUND = "charnwood.funding-allocation.2019-20";
    private static final String UNNUMBERED = """
            {"told":{"rows":3,"amount":"0.00","added":3,"addedAmount":"0.00","resent":0,"changed":0},
             "result":{"lines":[{"line":"L01","allocated":"5.00","spent":"5.00","remaining":"0.00","status":"spent"}],
              "matches":[{"kind":"one-to-one","line":"L01","amount":"5.00","parts":[{"line":"L01","amount":"5.00"}],
               "transactions":[%1$s"1","date":"2019-06-01","amount":"5.00"%2$s],"reason":"%3$s",
               "confidence":"certain"}],
              "breaks":[{"kind":"unmatched","line":null,"amount":"0.00",
               "transactions":[%1$s"2","date":"2019-06-01","amount":"7.00"%2$s,
                               %1$s"3","date":"2019-06-01","amount":"-7.00"%2$s],
               "message":"%3$s","fix":"%3$s"}],
              "statement":{"opening":"0.00","received":"5.00","spent":"5.00","items":[],"closing":"0.00",
               "difference":"0.00","balances":true}}}
            """;

    @TempDir
    Path data;

    @Test
    void anUnnumberedOneIsReadWithItsBreaksAndBothItsSides() {
        long number = keep("As it was worded", EventType.PREPARED, EventType.SIGNED);

        try (var service = new RunningService(data)) {
            var read = service.get("/api/reconciliations/" + number);
            assertEquals(200, read.status(), read::text);
            var statement = (Map<?, ?>) read.json().get("statement");
            assertEquals(false, statement.get("balances"));
            assertEquals(Map.of("income", "7.00", "spending", "7.00", "balance", "0.00"), statement.get("unexplained"));
            assertEquals("signed", ((Map<?, ?>) read.json().get("standing")).get("state"), "what was signed is told");
            assertEquals(
                    16,
                    ((Map<?, ?>) ((List<?>) read.json().get("breaks")).get(0))
                            .get("id")
                            .toString()
                            .length());
        }
    }

    @Test
    void aSignedOneIsNotOpenedAgainBecauseALaterOneIsWordedOtherwise() {
        long signed = keep("As it was worded", EventType.PREPARED, EventType.SIGNED);
        keep("In better words");

        try (var service = new RunningService(data)) {
            var read = service.get("/api/reconciliations/" + signed);
            assertEquals("signed", ((Map<?, ?>) read.json().get("standing")).get("state"), read::text);
        }
    }

    @Test
    void aSignatureThatADecisionOvertookIsReadAsThePreparers() {
        long number = keep("As it was worded", EventType.PREPARED, EventType.DECIDED, EventType.SIGNED);

        try (var service = new RunningService(data)) {
            var read = service.get("/api/reconciliations/" + number);
            assertEquals(200, read.status(), read::text);
            assertEquals(
                    "Signed by Bob (signed) as preparer. Somebody else has to approve it.",
                    ((Map<?, ?>) read.json().get("standing")).get("sentence"));
            assertEquals(
                    200, service.get("/api/books/" + FUND + "/reconciliations").status());
        }
    }

    @Test
    void nothingIsSignedOfAFundThatWasDisposedOf() {
        try (var service = new RunningService(data)) {
            assertEquals(FUND, service.book("Charnwood", "funding-allocation", "2019-20"));
        }
        long number = keep("As it was worded");
        try (var database = Database.open(data)) {
            var shown = new Books(database).find(FUND).orElseThrow().shown();
            new Retention(database).dispose(act(EventType.DISPOSED), shown);
        }

        try (var service = new RunningService(data)) {
            String one = "/api/reconciliations/" + number;
            String shown = service.get(one).header("ETag");
            service.post(one + "/signature", new byte[0], "Submitted-By", "Ann", "If-Match", shown)
                    .problem(410, "disposed");
            assertEquals(shown, service.get(one).header("ETag"));
        }
    }

    /** As an earlier service kept it, with what was said of it then. */
    private long keep(String words, EventType... acts) {
        try (var database = Database.open(data)) {
            var reconciliations = new Reconciliations(database);
            byte[] answer = UNNUMBERED
                    .formatted(
                            "{\"source\":\"s\",\"number\":\"100\",\"line\":",
                            ",\"costCentre\":\"\",\"subjective\":\"\",\"project\":\"\",\"reference\":\"\","
                                    + "\"supplier\":\"\",\"description\":\"\"}",
                            words)
                    .getBytes(StandardCharsets.UTF_8);
            var made = new NewReconciliation(act(EventType.RECONCILED), "s", List.of(), List.of(), List.of(), answer);
            long number =
                    reconciliations.keep(FUND, null, any -> made).orElseThrow().number();
            for (var act : acts) {
                String said = act == EventType.DECIDED ? "{\"decisions\":[]}" : "";
                reconciliations.say(number, any -> NewReconciliationAct.of(act(act), said, null));
            }
            return number;
        }
    }

    private static AuditEvent act(EventType kind) {
        var at = Instant.parse("2026-06-14T12:00:00Z");
        return new AuditEvent(at, "Bob (" + kind.word() + ")", Origin.of("here"), kind, FUND, null, "");
    }
}
