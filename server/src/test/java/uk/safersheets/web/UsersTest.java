package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.access.Role;
import uk.safersheets.api.Json;
import uk.safersheets.store.AfterStore;
import uk.safersheets.store.BeforeStore;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.StoreKind;
import uk.safersheets.web.RunningService.Answer;

/** An administrator keeps the users of their partnership, and of no other. */
@BothStores
class UsersTest {
    @TempDir
    static Path folders;

    private static RunningService service;
    private static Path folder;
    private static String administrator;

    @BeforeStore
    static void start() {
        folder = folders.resolve(StoreKind.current().name());
        service = new RunningService(folder);
        administrator = SignIns.bearer(service, SignIns.link(folder, "Administrator, Charnwood", Role.ADMINISTRATOR));
        SignIns.link(folder, "Officer, Bedford", "Bedford", new MovableClock(), Role.OFFICER);
    }

    @AfterStore
    static void stop() {
        service.close();
    }

    @Test
    void addsOneWithALinkThatSignsThemIn() {
        var added = add("Officer, Charnwood", "Charnwood", "officer");

        assertEquals(201, added.status(), added::text);
        String link = (String) added.json().get("link");
        assertTrue(link.startsWith(service.address() + "#sign-in="), link);
        String token = SignIns.bearer(service, link.replaceFirst(".*=", ""));
        var me = service.ask("/api/me", request -> SignIns.as(request, token)).json();
        assertEquals("Officer, Charnwood", me.get("name"));
        add("OFFICER, charnwood", "Charnwood", "officer").problem(422, "unusable-user");
    }

    @Test
    void disablingEndsWhateverTheUserHadOpen() {
        var added = add("Approver, Charnwood", "Charnwood", "approver").json();
        String token = SignIns.bearer(service, ((String) added.get("link")).replaceFirst(".*=", ""));
        String path = "/api/users/" + added.get("id");

        assertEquals(true, post(path + "/disable", "").json().get("disabled"));

        assertEquals(
                "nobody",
                service.ask("/api/me", request -> SignIns.as(request, token))
                        .json()
                        .get("as"));
        post(path + "/link", "").problem(403, "not-allowed");
        assertEquals(false, post(path + "/enable", "").json().get("disabled"));
        assertEquals(201, post(path + "/link", "").status());
    }

    @Test
    void givesRolesAndRulesInTheirPartnership() {
        String path = "/api/users/"
                + add("Analyst, Charnwood", "Charnwood", "officer").json().get("id");

        var roles = post(path + "/roles", "{\"partnership\":\"Charnwood\",\"roles\":[\"analyst\",\"approver\"]}");
        var rule = post(
                path + "/rules",
                "{\"effect\":\"deny\",\"partnership\":\"Charnwood\",\"template\":\"t\",\"reason\":\"Under review.\"}");

        assertEquals(
                List.of(Map.of("partnership", "Charnwood", "roles", List.of("analyst", "approver"))),
                roles.json().get("memberships"));
        assertEquals("deny", ((Map<?, ?>) ((List<?>) rule.json().get("rules")).get(0)).get("effect"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nobody of another partnership is seen | Officer, Bedford         | disable | 404 | no-such-user
            nobody decides about themselves       | Administrator, Charnwood | disable | 403 | not-allowed
            nobody decides about themselves       | Administrator, Charnwood | remove  | 403 | not-allowed
            """)
    void refuses(String what, String name, String act, int status, String kind) {
        String id = SignIns.id(folder, name);

        post("/api/users/" + id + "/" + act, "").problem(status, kind);
    }

    @Test
    void somebodyOfTwoPartnershipsIsDisabledByNeither() {
        String id = SignIns.id(folder, "Officer, Bedford");
        SignIns.join(folder, "Officer, Bedford", "charnwood", Role.FINANCE);

        post("/api/users/" + id + "/disable", "").problem(403, "not-allowed");
        post("/api/users/" + id + "/link", "").problem(403, "not-allowed");
        assertEquals(
                200,
                post("/api/users/" + id + "/roles", "{\"partnership\":\"charnwood\",\"roles\":[]}")
                        .status());
        post("/api/users/" + id + "/disable", "").problem(404, "no-such-user");
    }

    @Test
    void givesNoRoleElsewhere() {
        add("Sock puppet", "Bedford", "analyst").problem(403, "not-allowed");
        String path = "/api/users/"
                + add("Scrutiny, Charnwood", "Charnwood", "scrutiny").json().get("id");

        post(path + "/roles", "{\"partnership\":\"Bedford\",\"roles\":[\"officer\"]}")
                .problem(403, "not-allowed");
    }

    @Test
    void isForAdministrators() {
        String officer = SignIns.bearer(
                service, SignIns.link(folder, "Officer two, Charnwood", Clock.systemUTC(), Role.OFFICER));

        service.ask("/api/users", request -> SignIns.as(request, officer)).problem(403, "not-allowed");
        service.get("/api/users").problem(401, "sign-in-required");
    }

    private static Answer add(String name, String partnership, String role) {
        return post("/api/users", Json.text(Map.of("name", name, "partnership", partnership, "roles", List.of(role))));
    }

    private static Answer post(String path, String body) {
        return service.postJson(path, body, "Authorization", "Bearer " + administrator);
    }
}
