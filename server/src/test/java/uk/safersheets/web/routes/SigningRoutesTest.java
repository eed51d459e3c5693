package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.Repository;
import uk.safersheets.SlowTest;
import uk.safersheets.api.Json;
import uk.safersheets.web.FormParts;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.RunningService.Answer;

/** What a signature needs, over HTTP: the locality fund of Charnwood, £75,500.00 in and out. */
@SlowTest
class SigningRoutesTest {
    private static final Path EXAMPLES = Repository.file("workbooks/funding-allocation/examples");
    private static final String NAME = "charnwood-2019-20-locality-fund";
    private static final String TOTAL = "Total;;;;;;;0.00";
    private static final String OFFICER = "Officer, Charnwood";

    @TempDir
    Path data;

    private RunningService service;

    @BeforeEach
    void start() {
        service = new RunningService(data);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void spendingAndIncomeThatCancelOutSettleNothing() throws IOException {
        var made = reconcile(unmapped());

        var statement = map(made.json(), "statement");
        assertEquals("0.00", statement.get("difference"));
        assertEquals(false, statement.get("balances"));
        assertEquals(
                Map.of("income", "75500.00", "spending", "75500.00", "balance", "0.00"), statement.get("unexplained"));
        var unmatched = list(made.json(), "breaks").stream()
                .filter(one -> one.get("kind").equals("unmatched"))
                .map(one -> one.get("amount").toString().startsWith("-"))
                .distinct()
                .toList();
        assertEquals(2, unmatched.size(), "income and spending are breaks of their own");
        for (var who : List.of("Accountant, Charnwood", "Manager, Charnwood")) {
            var refused =
                    sign(made, who).problem(422, "unexplained").get("detail").toString();
            assertTrue(refused.contains("£75,500.00 of spending is not explained."), refused);
            assertTrue(refused.contains("£75,500.00 of income is not explained."), refused);
        }
    }

    @Test
    void aTransactionTurnedIntoAnItemIsNamedInTheStatementAndHoldsInTheNextExport() throws IOException {
        var made = reconcile(withALatePayment());
        var broken = open(made, "unmatched");
        sign(made, OFFICER).problem(422, "unexplained");

        var settled = decide(made, item(broken));

        assertEquals(true, map(settled.json(), "statement").get("balances"), settled::text);
        var item = list(map(settled.json(), "statement"), "items").get(0);
        assertEquals("timing", item.get("kind"));
        assertEquals("-12.50", item.get("amount"));
        assertEquals(
                Map.of(
                        "kind", "timing",
                        "reason", "Paid in April",
                        "who", OFFICER,
                        "clears", "2020-04-30"),
                item.get("named"));
        assertTrue(
                item.get("label")
                        .toString()
                        .endsWith("Timing difference: Paid in April. Officer, Charnwood; clears by 30 April 2020."),
                item::toString);
        assertEquals("prepared", state(sign(made, "Accountant, Charnwood")));
        assertEquals("signed", state(sign(made, "Manager, Charnwood")));
        assertEquals(
                true, map(reconcile(withALatePayment()).json(), "statement").get("balances"));
        assertEquals("signed", state(service.get(made.header("Location"))), "the next export comes to the same");
    }

    @Test
    void aBreakOfTheLedgersFileIsSettledByItsIdForAsLongAsItsFiguresStay() throws IOException {
        var made = reconcile(withTotal("1.00"));
        var broken = open(made, "file-total");

        var settled = decide(made, item(broken));
        assertEquals(List.of(), settled.json().get("breaks"), settled::text);
        assertEquals(true, map(settled.json(), "statement").get("balances"));
        assertEquals(
                broken.get("id"),
                map(list(settled.json(), "settled").get(0), "what").get("id"));

        assertEquals(List.of(), reconcile(withTotal("1.00")).json().get("breaks"));
        assertEquals(1, list(reconcile(withTotal("2.00")).json(), "breaks").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        kind   |          | '' is no kind of item. Use one of timing, accrual, correction, other-fund, agreed, other.
        kind   | guess    | 'guess' is no kind of item. Use one of timing, accrual, correction, other-fund, agreed, other.
        reason |          | You gave no reason for the item. Say why it does not tie yet.
        clears |          | You did not say when the item clears. Give the day as 2020-04-30.
        clears | soon     | 'soon' is no day on which the item clears. Give the day as 2020-04-30.
        amount | 12.49    | You entered £12.49; the amount is £12.50. Leave the amount out.
        breakId| 0123     | There is no open break '0123'. Name a break by the id that it has now.
        """)
    void anItemNeedsAKindAReasonAndADay(String field, String value, String expected) throws IOException {
        var made = reconcile(withALatePayment());
        var item = new HashMap<>(item(open(made, "unmatched")));
        item.put(field, value == null ? "" : value);

        var refused = decide(made, item).problem(422, "unusable-decision");

        assertEquals(expected, refused.get("detail") + " " + refused.get("fix"));
    }

    @Test
    void whoActsOnAStateThatIsGoneIsToldWhatCameBetween() throws IOException {
        var made = reconcile(withALatePayment());
        String shown = made.header("ETag");
        var broken = open(made, "unmatched");
        var settled = decide(made, item(broken));
        assertNotEquals(shown, settled.header("ETag"));

        var late = act(made, "decisions", shown, "Treasurer", item(broken)).problem(412, "stale-reconciliation");
        assertEquals(
                "Since it was shown to you: Officer, Charnwood changed it: made a reconciling item of 90001 line 1.",
                late.get("detail"));
        assertEquals(settled.header("ETag"), late.get("etag"));
        assertEquals(OFFICER, list(late, "between").get(0).get("who"));
        sign(made, shown, "Treasurer").problem(412, "stale-reconciliation");
        assertEquals("open", state(service.get(made.header("Location"))), "a late signature leaves nothing behind");

        sign(made, "Accountant, Charnwood");
        var moved = act(made, "decisions", settled.header("ETag"), "Treasurer", item(broken));
        assertEquals(
                "Since it was shown to you: Accountant, Charnwood signed it as preparer.",
                moved.problem(412, "stale-reconciliation").get("detail"));
        var later = reconcile(withALatePayment());
        assertEquals(
                "Since it was shown to you: Accountant, Charnwood signed it as preparer. Reconciliation "
                        + later.json().get("id") + " of this fund was made.",
                sign(made, settled.header("ETag"), "Treasurer")
                        .problem(412, "stale-reconciliation")
                        .get("detail"));
    }

    @Test
    void theStateThatWasShownMustBeNamed() throws IOException {
        var made = reconcile(ledger());

        service.post(made.header("Location") + "/signature", new byte[0], "Submitted-By", OFFICER)
                .problem(428, "version-required");
        sign(made, "*", OFFICER).problem(400, "malformed-header");
        sign(made, "\"999999\"", OFFICER).problem(412, "stale-reconciliation");
        assertEquals("prepared", state(sign(made, made.header("ETag"), OFFICER)));
    }

    @Test
    void anExportSentForAStateThatIsGoneIsRefusedWithWhatCameBetween() throws IOException {
        post(ledger(), "\"57\"").problem(412, "stale-reconciliation");
        post(ledger(), "57").problem(400, "malformed-header");
        var first = post(ledger(), "\"0\"");
        assertEquals(201, first.status(), first::text);
        sign(first, "Accountant, Charnwood");

        var late = post(withALatePayment(), first.header("ETag")).problem(412, "stale-reconciliation");

        assertEquals("Since it was shown to you: Accountant, Charnwood signed it as preparer.", late.get("detail"));
        var never = post(withALatePayment(), "\"0\"").problem(412, "stale-reconciliation");
        assertEquals(2, list(never, "between").size());
        var listed = service.get("/api/books/" + first.json().get("fund") + "/reconciliations");
        assertEquals(1, list(listed.json(), "reconciliations").size(), "nothing was kept");
        assertEquals(201, post(withALatePayment(), (String) late.get("etag")).status());
    }

    @Test
    void aDocumentIsKnownHoweverTheNextExportWritesItsNumber() throws IOException {
        int rows = (int) map(reconcile(ledger()).json(), "told").get("added");

        var again =
                map(reconcile(ledger().replaceAll("(?m)^(51\\d+);", "00$1;")).json(), "told");

        assertTrue(rows > 0);
        assertEquals(List.of(0, rows), List.of(again.get("added"), again.get("resent")));
    }

    @Test
    void everyDecisionCanBeUndone() throws IOException {
        var made = reconcile(withALatePayment());
        var before = made.json();
        var broken = open(made, "unmatched");
        Map<String, Object> late = Map.of("number", "90001", "line", "1");
        for (var decision : List.<Map<String, Object>>of(
                Map.of("decision", "move", "to", List.of(Map.of("line", "L01"))),
                Map.of("decision", "move-code", "to", List.of(Map.of("line", "L01"))),
                Map.of("decision", "set-aside", "reason", "Of another fund"),
                Map.of("decision", "set-aside-code", "reason", "Of another fund"),
                Map.of("decision", "item", "kind", "other", "reason", "A reason", "clears", "2020-04-30"))) {
            var decided = decide(made, both(late, decision));
            assertEquals(200, decided.status(), decided::text);
            assertNotEquals(before.get("breaks"), decided.json().get("breaks"), decision::toString);
            assertEquals(1, list(decided.json(), "decisions").size());

            var undone = decide(made, both(late, Map.of("decision", "undo")));
            assertEquals(before.get("breaks"), undone.json().get("breaks"), decision::toString);
            assertEquals(before.get("matches"), undone.json().get("matches"), decision::toString);
            assertEquals(List.of(), undone.json().get("decisions"));
        }
        decide(made, both(late, Map.of("decision", "undo"))).problem(422, "unusable-decision");
        assertEquals(
                "'move-all' is no decision.",
                decide(made, both(late, Map.of("decision", "move-all")))
                        .problem(422, "unusable-decision")
                        .get("detail"));
        decide(made, item(broken));
        decide(made, Map.of("breakId", broken.get("id"), "decision", "undo")).problem(422, "unusable-decision");
    }

    @Test
    void moneyFromTheFunderIsReceivedWithWhateverElseComesOnItsCode() throws IOException {
        var made = reconcile(unmapped());
        var income = list(made.json(), "breaks").stream()
                .filter(one -> one.get("kind").equals("unmatched"))
                .filter(one -> one.get("amount").toString().startsWith("-"))
                .flatMap(one -> list(one, "transactions").stream())
                .map(one -> Map.<String, Object>of(
                        "number", one.get("number"), "line", one.get("line"), "decision", "receive"))
                .toArray(Map[]::new);

        var received = decide(made, income);

        assertEquals("75500.00", map(received.json(), "statement").get("received"), received::text);
        assertEquals(
                "0.00", map(map(received.json(), "statement"), "unexplained").get("income"));
    }

    @Test
    void aProposalIsTakenByAPersonAloneAndUndone() throws IOException {
        var made = reconcile(
                ledger().replace("LF.09;Grants payable;Mobile CCTV camera", ";Grants payable;Mobile CCTV camera")
                        .replace(TOTAL, "90003;1;31.03.2020;450999;;Grants payable;Money back for a camera;3,000.00-"));
        Map<String, Object> payment = Map.of("number", "5100000168", "line", "1");
        var proposed = list(made.json(), "proposals").stream()
                .map(one -> one.get("kind") + " " + one.get("line"))
                .toList();
        assertTrue(proposed.contains("one-to-one L09"), proposed::toString);
        assertEquals("72500.00", map(made.json(), "statement").get("spent"), "nothing is taken");

        var confirmed = decide(made, both(payment, Map.of("decision", "confirm")));
        assertEquals("75500.00", map(confirmed.json(), "statement").get("spent"), confirmed::text);
        assertEquals(
                "Officer, Charnwood decided so.",
                list(confirmed.json(), "matches").stream()
                        .filter(one -> one.toString().contains("5100000168"))
                        .findFirst()
                        .orElseThrow()
                        .get("reason"));
        decide(made, both(payment, Map.of("decision", "undo")));

        Map<String, Object> credit = Map.of("number", "90003", "line", "1");
        decide(made, both(credit, Map.of("decision", "cancel"))).problem(422, "unusable-decision");
        decide(made, both(credit, Map.of("decision", "cancel", "with", Map.of("number", "5100000117", "line", "1"))))
                .problem(422, "unusable-decision");
        var cancelled = decide(made, both(credit, Map.of("decision", "cancel", "with", payment)));
        assertEquals("72500.00", map(cancelled.json(), "statement").get("spent"));
        assertEquals(
                Map.of("income", "0.00", "spending", "0.00", "balance", "0.00"),
                map(map(cancelled.json(), "statement"), "unexplained"));
        var undone = decide(made, both(credit, Map.of("decision", "undo")));
        assertEquals(made.json().get("breaks"), undone.json().get("breaks"));
    }

    @Test
    void moneyInIsNotTakenForReceivedWithPaymentsOfItsCode() throws IOException {
        var made = reconcile(ledger().replace(
                        TOTAL,
                        "90001;1;31.03.2020;450200;ZZ.99;Grants payable;Late payment;12.50\n"
                                + "90002;1;31.03.2020;450200;ZZ.99;Commissioner;More money;20.00-"));
        Map<String, Object> income = Map.of("number", "90002", "line", "1");

        assertEquals(
                "Document 90002 line 1 shares its code with payments that nobody has placed.",
                decide(made, both(income, Map.of("decision", "receive-code")))
                        .problem(422, "unusable-decision")
                        .get("detail"));
        decide(made, Map.of("number", "90001", "line", "1", "decision", "receive"))
                .problem(422, "unusable-decision");
        var received = decide(made, both(income, Map.of("decision", "receive")));
        assertEquals("75520.00", map(received.json(), "statement").get("received"));
        assertEquals(
                "12.50", map(map(received.json(), "statement"), "unexplained").get("spending"));
    }

    @Test
    void listsTheReconciliationsOfABookTheNewestFirst() throws IOException {
        service.get("/api/books/charnwood.none/reconciliations").problem(404, "no-such-book");
        var first = reconcile(ledger());
        sign(first, OFFICER);
        var second = reconcile(withALatePayment());

        var listed = list(
                service.get("/api/books/" + first.json().get("fund") + "/reconciliations")
                        .json(),
                "reconciliations");

        assertEquals(
                List.of(second.json().get("id"), first.json().get("id")),
                listed.stream().map(one -> one.get("id")).toList());
        assertEquals("open", map(listed.get(0), "standing").get("state"));
        assertEquals(1, map(listed.get(0), "statement").get("openBreaks"));
        assertEquals(OFFICER, listed.get(0).get("who"));
    }

    /** The same ledger under codes that no rule of the map knows. */
    private static String unmapped() throws IOException {
        return ledger().replace("LF.", "XX.").replace("700100", "700999");
    }

    private static String withALatePayment() throws IOException {
        return ledger().replace(TOTAL, "90001;1;31.03.2020;450200;ZZ.99;Grants payable;Late payment;12.50");
    }

    private static String withTotal(String total) throws IOException {
        return ledger().replace(TOTAL, "Total;;;;;;;" + total);
    }

    private static String ledger() throws IOException {
        return Files.readString(EXAMPLES.resolve("ledger/" + NAME + ".csv"));
    }

    private Answer reconcile(String ledger) throws IOException {
        var made = post(ledger, "");
        assertEquals(201, made.status(), made::text);
        return made;
    }

    /** @param shown the state that the sender was shown; empty to say nothing of it */
    private Answer post(String ledger, String shown) throws IOException {
        var map = Files.readString(EXAMPLES.resolve("ledger/" + NAME + ".map.yaml"))
                .replaceAll("(?s)control:.*?rules:", "rules:");
        var form = new FormParts()
                .file("funding", EXAMPLES.resolve(NAME + ".xlsx"))
                .part("ledger", "ledger.csv", ledger.getBytes(StandardCharsets.UTF_8))
                .text("map", map);
        return service.post(
                "/api/reconciliations",
                form.bytes(),
                "Content-Type",
                FormParts.TYPE,
                "Submitted-By",
                OFFICER,
                "If-Match",
                shown);
    }

    private static Map<String, Object> item(Map<String, Object> broken) {
        return Map.of(
                "breakId", broken.get("id"),
                "decision", "item",
                "kind", "timing",
                "reason", "Paid in April",
                "clears", "2020-04-30");
    }

    private static Map<String, Object> both(Map<String, Object> one, Map<String, Object> other) {
        var both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }

    private Answer decide(Answer made, Map<?, ?>... decisions) {
        return act(made, "decisions", service.get(made.header("Location")).header("ETag"), OFFICER, decisions);
    }

    private Answer act(Answer made, String what, String etag, String who, Map<?, ?>... decisions) {
        return service.postJson(
                made.header("Location") + "/" + what,
                Json.text(Map.of("decisions", List.of(decisions))),
                "Submitted-By",
                who,
                "If-Match",
                etag);
    }

    private Answer sign(Answer made, String who) {
        return sign(made, service.get(made.header("Location")).header("ETag"), who);
    }

    private Answer sign(Answer made, String etag, String who) {
        return service.post(made.header("Location") + "/signature", new byte[0], "Submitted-By", who, "If-Match", etag);
    }

    private Map<String, Object> open(Answer made, String kind) {
        return list(made.json(), "breaks").stream()
                .filter(one -> one.get("kind").equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError(made.text()));
    }

    private static Object state(Answer answer) {
        return map(answer.json(), "standing").get("state");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<?, ?> answer, String name) {
        return (Map<String, Object>) answer.get(name);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<?, ?> answer, String name) {
        return (List<Map<String, Object>>) answer.get(name);
    }
}
