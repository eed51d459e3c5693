package uk.safersheets.web.routes.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.web.RunningService;

/** From a decision to an outcome: what leads to what, what hangs in the air, and what was not there to look at. */
@SlowTest
class ChainRoutesTest {
    private RunningService service;
    private ChainBooks books;

    @BeforeEach
    void start(@TempDir Path data) {
        service = new RunningService(data);
        books = new ChainBooks(service);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private Map<?, ?> chain(String asked) {
        var answer = service.get("/api/partnerships/" + asked);
        assertEquals(200, answer.status(), answer::text);
        return answer.json();
    }

    private static List<Map<?, ?>> maps(Object list) {
        return ((List<?>) list).stream().map(one -> (Map<?, ?>) one).collect(Collectors.toList());
    }

    /** Each thing as {@code label (state, cell): what hangs -> what it leads to}. */
    private static List<String> things(Map<?, ?> chain) {
        var names = maps(chain.get("things")).stream()
                .collect(Collectors.toMap(thing -> thing.get("id"), thing -> (String) thing.get("label")));
        return maps(chain.get("things")).stream()
                .map(thing -> thing.get("step") + " " + thing.get("label") + " ("
                        + thing.get("state") + ") " + thing.get("sheet") + "!" + thing.get("cell") + ": "
                        + String.join(" ", strings(thing.get("hangs")))
                        + strings(thing.get("next")).stream().map(names::get).toList())
                .toList();
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }

    @Test
    void eachStepLeadsToTheNextAndEveryGapIsNamed() throws IOException {
        books.all();

        var chain = chain("charnwood/chain?period=2019-20");

        assertEquals(
                List.of(
                        "decision Domestic Abuse (Priority) Decisions!A6: [Support victims of abuse]",
                        "decision Burglary – Residential (Priority) Decisions!A7: [Burglary - residential]",
                        "decision Knife Crime (Priority) Decisions!A8: No priority of the plan stands for it.[]",
                        "decision Cycle Theft (Watch) Decisions!A9: []",
                        "priority Support victims of abuse () Priorities!A6: [A01 Refuge places]",
                        "priority Burglary - residential () Priorities!A7: [A02 Target hardening, L06 Burglary packs]",
                        "priority Student safety () Priorities!A8: The risk matrix has no decision on it, and no reason is"
                                + " given.[A03 Student wardens]",
                        "priority Community confidence (The county asks for it.) Priorities!A9: It has no action.[]",
                        "action A01 Refuge places (Open; due 31 December 2019; cost £10,000.00) Actions!A6: [L10 Domestic"
                                + " Abuse Services]",
                        "action A02 Target hardening (Open; due 31 December 2019; cost £8,000.00) Actions!A7: It costs"
                                + " £8,000.00 and names no funding line.[]",
                        "action A03 Student wardens (Open; due 31 December 2019; cost £500.00) Actions!A8: Its funding line L99 is"
                                + " in no fund.[]",
                        "action A04 Farm watch (Open; due 31 December 2019) Actions!A9: Its priority 'Rural crime' is not in the"
                                + " plan.[]",
                        "line L06 Burglary packs (£8,000.00) Funding!A6: No action uses it.[L06: Packs handed"
                                + " out]",
                        "line L10 Domestic Abuse Services (£10,000.00) Funding!A7: [L10: Clients supported]",
                        "line L11 Cycle Theft (£1,000.00) Funding!A8: No action uses it. No outcome is recorded"
                                + " for it.[]",
                        "outcome L10: Clients supported (31 reached of 80) Outcomes!A6: []",
                        "outcome L06: Packs handed out (Nothing reached yet of 500) Outcomes!A7: []",
                        "outcome L77: Bikes marked (20 reached of 100) Outcomes!A8: Its funding line L77 is not in the"
                                + " fund.[]"),
                things(chain));
        assertEquals(9, chain.get("hanging"));
        assertEquals(List.of(), chain.get("missing"));
        assertEquals(
                List.of("2019-20 version 1 draft false"),
                maps(chain.get("books")).stream()
                        .map(book -> book.get("period") + " version " + book.get("version") + " " + book.get("state")
                                + " " + book.get("counts"))
                        .distinct()
                        .toList());
    }

    @Test
    void whatIsNotThereIsSaidAndNothingIsFoundWantingForIt() throws IOException {
        books.kept("action-plan");

        var chain = chain("charnwood/chain");

        assertEquals(
                List.of(
                        "decision No book of Charnwood for 2019-20 tells of the decisions of a risk matrix, so we did not look"
                                + " whether each priority was decided.",
                        "line No book of Charnwood for 2019-20 tells of the lines of a fund, so we did not look what pays for"
                                + " the actions.",
                        "outcome No book of Charnwood for 2019-20 tells of the outcomes of a fund, so we did not look what"
                                + " came of each line."),
                maps(chain.get("missing")).stream()
                        .map(one -> one.get("step") + " " + one.get("message"))
                        .toList());
        String said = things(chain).toString();
        assertTrue(said.contains("A02 Target hardening") && said.contains("names no funding line"), said);
        assertTrue(!said.contains("no decision") && !said.contains("in no fund"), said);
        assertEquals(List.of("2019-20"), chain.get("periods"));
    }

    @Test
    void aPartnershipWithoutBooksGetsEveryStepAsMissing() {
        var chain = chain("Melton/chain?period=2019-20");

        assertNull(chain("Melton/chain").get("period"));
        assertEquals(List.of(), chain.get("things"));
        assertEquals(5, maps(chain.get("missing")).size());
    }
}
