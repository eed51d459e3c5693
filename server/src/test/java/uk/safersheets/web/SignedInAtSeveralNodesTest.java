package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;
import uk.safersheets.access.UserName;
import uk.safersheets.api.Json;
import uk.safersheets.app.Person;
import uk.safersheets.store.PostgresServer;
import uk.safersheets.web.RunningService.Answer;

/** Who somebody is at one node they are at every other, and what is for once is for once of all of them. */
@SlowTest
class SignedInAtSeveralNodesTest {
    private static final String TEMPLATE = "/api/templates/risk-matrix/workbook";

    private static NodesOnOneStore nodes;

    @BeforeAll
    static void start(@TempDir Path folder) {
        nodes = new NodesOnOneStore(folder, new MovableClock(), 3);
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @Test
    void aSessionBegunAtOneIsGoodAtAnotherAndEndsAtAThird() {
        String token = signIn(0, "Officer, sessions");
        assertEquals(List.of("user", "user", "user"), everywhere(token));

        var signedOut = ask(2, token, "/api/session", HttpRequest.Builder::DELETE);

        assertEquals(204, signedOut.status(), signedOut::text);
        assertEquals(List.of("nobody", "nobody", "nobody"), everywhere(token));
    }

    @Test
    void aTokenRevokedAtOneIsGoodAtNoneFromThenOn() {
        String session = signIn(0, "Officer, tokens");
        var made =
                ask(0, session, "/api/tokens", post(Map.of("name", "nightly"))).json();
        String token = (String) made.get("token");
        assertEquals(List.of("user", "user", "user"), everywhere(token));

        var revoked = ask(1, session, "/api/tokens/" + made.get("id"), HttpRequest.Builder::DELETE);

        assertEquals(204, revoked.status(), revoked::text);
        assertEquals(List.of("nobody", "nobody", "nobody"), everywhere(token));
    }

    @Test
    void signInsThatFailAtOneCloseTheDoorAtAnother() {
        signIn(0, "Officer, throttle");
        Map<String, Object> wrong = Map.of("user", "Officer, throttle", "password", "not this one at all");
        for (int failed = 0; failed < 5; failed++) {
            SignIns.enter(nodes.node(failed % 2), wrong).problem(401, "sign-in-refused");
        }

        SignIns.enter(nodes.node(2), wrong).problem(429, "too-many-sign-ins");
    }

    @Test
    void aLinkToSignInWithIsGoodOnceOfAll() {
        var accounts = nodes.node(0).services().accounts().accounts();
        String link = accounts.makeLink(
                accounts.add(
                                new UserName("Officer, links in"),
                                new Membership("Charnwood", Set.of(Role.OFFICER)),
                                Person.SERVICE)
                        .orElseThrow(),
                Person.SERVICE);

        var answers = nodes.together(3, node -> SignIns.enter(node, Map.of("link", link, "bearer", true)));

        assertEquals(
                List.of(201, 401, 401),
                answers.stream().map(Answer::status).sorted().toList());
    }

    @Test
    void aLinkMadeAtOneIsHandedOverOnceByAny() {
        String token = signIn(0, "Officer, links");
        byte[] expected = ask(0, token, TEMPLATE, HttpRequest.Builder::GET).bytes();
        for (int time = 0; time < 5; time++) {
            var made = ask(0, token, "/api/downloads", post(Map.of("path", TEMPLATE)));
            assertEquals(201, made.status(), made::text);
            String link = (String) made.json().get("address");

            var answers = nodes.together(3, node -> node.get(link));

            assertEquals(
                    List.of(200, 410, 410),
                    answers.stream().map(Answer::status).sorted().toList());
            var handed =
                    answers.stream().filter(answer -> answer.status() == 200).findFirst();
            assertArrayEquals(expected, handed.orElseThrow().bytes());
        }
    }

    @Test
    void aLinkIsGoodForNothingOnceItsMakerSignedOut() {
        String token = signIn(0, "Officer, gone");
        var made =
                ask(0, token, "/api/downloads", post(Map.of("path", TEMPLATE))).json();

        ask(1, token, "/api/session", HttpRequest.Builder::DELETE);

        assertEquals(401, nodes.node(2).get((String) made.get("address")).status());
    }

    /** Nor does whoever reads the store meanwhile see what it is. */
    @Test
    void aFileSentToOneIsHandedOverByAnother() throws SQLException {
        String token = signIn(0, "Officer, files");
        byte[] file = "Burglary in Shelthorpe".getBytes(StandardCharsets.UTF_8);
        var made = ask(
                0,
                token,
                "/api/downloads/files?name=a.txt",
                request -> request.header("Content-Type", RunningService.XLSX).POST(BodyPublishers.ofByteArray(file)));
        assertEquals(201, made.status(), made::text);
        try (var hand = PostgresServer.byHand(nodes.server());
                var select = hand.createStatement();
                var row = select.executeQuery("SELECT content FROM node_hand_over WHERE size > 0")) {
            assertTrue(row.next());
            assertFalse(new String(row.getBytes(1), StandardCharsets.ISO_8859_1).contains("Burglary"));
        }

        assertArrayEquals(
                file, nodes.node(2).get((String) made.json().get("address")).bytes());
        assertEquals(410, nodes.node(1).get((String) made.json().get("address")).status());
    }

    private static String signIn(int node, String name) {
        var accounts = nodes.node(node).services().accounts().accounts();
        var user = accounts.add(new UserName(name), new Membership("Charnwood", Set.of(Role.OFFICER)), Person.SERVICE)
                .orElseThrow();
        return SignIns.bearer(nodes.node(node), accounts.makeLink(user, Person.SERVICE));
    }

    private static List<Object> everywhere(String token) {
        return Stream.of(0, 1, 2)
                .<Object>map(node -> ask(node, token, "/api/me", HttpRequest.Builder::GET)
                        .json()
                        .get("as"))
                .toList();
    }

    private static Answer ask(int node, String token, String path, UnaryOperator<HttpRequest.Builder> how) {
        return nodes.node(node).ask(path, request -> how.apply(SignIns.as(request, token)));
    }

    private static UnaryOperator<HttpRequest.Builder> post(Map<String, Object> body) {
        return request ->
                request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(Json.text(body)));
    }
}
